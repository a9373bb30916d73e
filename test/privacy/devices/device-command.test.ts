import { describe } from "node:test";
import { deviceCommand } from "../../../src/core/privacy/devices/device-command.ts";
import { testRecognizers, type RecognizerCase } from "../recognizer-tester.ts";

const found = (entity: string, texts: readonly string[]): readonly RecognizerCase[] =>
  texts.map((text) => ({ text, entity }));

const cases = (name: string, list: readonly RecognizerCase[]): void => {
  describe(name, () => {
    testRecognizers([deviceCommand], list);
  });
};

cases("SNMP communities", [
  ...found("SNMP_COMMUNITY", [
    "snmp-server community ⟦fakeRO77⟧ RO 10",
    "snmp-server community 0 ⟦fakeRO77⟧ ro",
    'snmp-server community "⟦fake words 77⟧" unrestricted',
    "snmp-server host 192.0.2.9 ⟦fakeRO77⟧",
    "snmp-server host 192.0.2.9 vrf MGMT version 2c ⟦fakeRO77⟧",
    "snmp-server host inside 192.0.2.9 community ⟦fakeRO77⟧ version 2c",
    "snmp-agent community read cipher ⟦fakeRO77⟧",
    "snmp-agent community write ⟦write⟧",
    "snmp-agent target-host trap address udp-domain 192.0.2.9 params securityname ⟦fakeRO77⟧ v2c",
    "set snmp community ⟦fakeRO77⟧ authorization read-only",
    "snmp {\n    community ⟦fakeRO77⟧ {\n        authorization read-only;",
    'config system snmp community\n    edit 1\n        set name "⟦fakeRO77⟧"',
    "/snmp community set [ find default=yes ] name=⟦fakeRO77⟧ addresses=192.0.2.0/24",
    "<community-name>⟦fakeRO77⟧</community-name>",
    '"snmp_community": "⟦fakeRO77⟧",',
    "snmpwalk -v2c -c ⟦fakeRO77⟧ 192.0.2.9",
    "rocommunity ⟦fakeRO77⟧ 192.0.2.0/24",
    "config snmp community create ⟦fakeRO77⟧",
    "The SNMP community string is ⟦fakeRO77⟧.",
  ]),
  { text: "snmp-server community ⟦public⟧ ro", entity: "SNMP_COMMUNITY", confidence: 0.3 },
  { text: "snmp-server community <removed> ro" },
  { text: "snmp-server community ${SNMP_RO} ro" },
  { text: "snmp-server host 192.0.2.9 version 3 priv netmon" },
  { text: "snmp-server host 192.0.2.9 traps version 3 auth netmon" },
  { text: "no snmp-server community fakeRO77" },
  { text: "set snmp community" },
  { text: "set policy-options community CUST members 65000:1" },
  { text: "ip community-list standard CUST permit 65000:1" },
  { text: "neighbor 192.0.2.1 send-community both" },
  { text: "SNMP community strings should be long." },
]);

cases("SNMPv3 keys", [
  ...found("SNMP_V3_KEY", [
    "snmp-server user noc OPS v3 auth sha ⟦fakeAuth1⟧ priv aes 128 ⟦fakePriv1⟧",
    "snmp-server user noc auth md5 ⟦0x00112233445566778899aabbccddeef0⟧ priv ⟦0x00112233445566778899aabbccddeef1⟧ localizedkey",
    'snmpwalk -v3 -u noc -l authPriv -a SHA -A "⟦fake auth 1⟧" -x AES -X "⟦fake priv 1⟧" 192.0.2.9',
    "snmp-agent usm-user v3 noc simple authentication-mode sha ⟦fakeAuth1⟧ privacy-mode aes128 ⟦fakePriv1⟧",
    "config snmp v3user create noc rw hmacsha aescfb128 ⟦fakeAuth1⟧ ⟦fakePriv1⟧",
    'set snmp v3 usm local-engine user noc authentication-sha authentication-password "⟦fakeAuth1⟧"',
  ]),
  { text: "snmp-server user noc network-admin" },
  { text: "snmp-server group OPS v3 priv read ALL" },
]);

cases("TACACS+ and RADIUS", [
  ...found("TACACS_KEY", [
    "tacacs-server key ⟦fakeTac77⟧",
    "tacacs server ISE\n address ipv4 192.0.2.5\n key ⟦fakeTac77⟧\n timeout 3",
    "hwtacacs scheme T\n key authentication cipher ⟦fakeTac77⟧",
    "set system tacplus-server 192.0.2.5 secret ⟦fakeTac77⟧",
    "config tacacs auth add 1 192.0.2.5 49 ascii ⟦fakeTac77⟧",
  ]),
  ...found("RADIUS_KEY", [
    'radius-server host 192.0.2.5 key "⟦fake rad 77⟧"',
    "radius server ISE\n address ipv4 192.0.2.5 auth-port 1812 acct-port 1813\n key ⟦fakeRad77⟧",
    "aaa server radius dynamic-author\n client 192.0.2.5 server-key ⟦fakeRad77⟧",
    "/radius add address=192.0.2.5 secret=⟦fakeRad77⟧ service=login",
    'config user radius\n    edit "R"\n        set secret ⟦fakeRad77⟧',
    "radius-server shared-key simple ⟦fakeRad77⟧",
  ]),
  { text: "tacacs-server key 7 ⟦02050D480809⟧", entity: "CISCO_TYPE7", confidence: 0.97 },
  { text: "radius-server key 7 ⟦KKKKAAA⟧", entity: "RADIUS_KEY" },
  {
    text: "tacacs server ISE\n key 6 ⟦FAKEFAKEFAKEFAKEfake]⟧".replace("fake]", "abcde]"),
    entity: "CISCO_TYPE6",
  },
  { text: "radius-server deadtime 15" },
  { text: "radius-server key <removed>" },
  { text: "aaa authentication enable default group tacacs+ enable" },
  { text: "The TACACS key should be at least 16 characters." },
]);

cases("routing protocols and key chains", [
  ...found("BGP_MD5", [
    "neighbor 192.0.2.1 password ⟦fakeBgp77⟧",
    "set protocols bgp group X authentication-key ⟦fakeBgp77⟧",
    "/routing bgp connection add name=p tcp-md5-key=⟦fakeBgp77⟧",
    "peer 192.0.2.1 password simple ⟦fakeBgp77⟧",
  ]),
  ...found("ROUTING_AUTH_KEY", [
    "key chain K\n key 1\n  key-string ⟦fakeKey77⟧\n key 2\n  key-string 0 ⟦fakeKey78⟧",
    "ip ospf message-digest-key 1 md5 ⟦fakeKey77⟧",
    "ospf authentication-mode md5 1 plain ⟦fakeKey77⟧",
    "standby 5 authentication md5 key-string ⟦fakeKey77⟧",
    "vrrp 2 authentication text ⟦fakeKey77⟧",
    "ip nhrp authentication ⟦fakeKey77⟧",
    "isis password ⟦fakeKey77⟧ level-2",
    'Key 1 -- text "⟦fakeKey77⟧"',
    "set session-key outbound esp 256 cipher ⟦00aa11bb⟧ authenticator ⟦00aa11cc⟧",
  ]),
  { text: "neighbor 192.0.2.1 description password rotated in May" },
  { text: "no neighbor 192.0.2.1 password fakeBgp77" },
  { text: "neighbor SPINES password shared-secret profile S" },
  { text: "standby 1 authentication md5 key-chain K" },
  { text: "ip ospf authentication message-digest" },
  { text: "mpls ldp password required for 10" },
  { text: "key chain K\n key 1" },
]);

cases("other purposes", [
  ...found("NTP_KEY", [
    "ntp authentication-key 1 md5 ⟦fakeNtp77⟧",
    "set system ntp authentication-key 2 value ⟦fakeNtp77⟧",
  ]),
  { text: "ntp authentication-key 1 md5 ⟦02050D480809⟧ 7", entity: "CISCO_TYPE7" },
  ...found("IPSEC_PSK", [
    "crypto isakmp key ⟦fakePsk77⟧ address 192.0.2.1",
    "tunnel-group X ipsec-attributes\n ikev1 pre-shared-key ⟦fakePsk77⟧",
    'set security ike policy P pre-shared-key ascii-text "⟦fake psk 77⟧"',
    "<pre_shared_key>⟦fakePsk77⟧</pre_shared_key>",
    'set psksecret "⟦fake psk 77⟧"',
    "set vpn ipsec authentication psk HQ secret '⟦fakePsk77⟧'",
    '192.0.2.1 : PSK "⟦fakePsk77⟧"',
  ]),
  ...found("PPP_SECRET", [
    "ppp chap password 0 ⟦fakePpp77⟧",
    '/ppp secret add name=x password="⟦fake ppp 77⟧"',
  ]),
  ...found("WIFI_PSK", [
    "wpa-psk ascii 0 ⟦fakeWifi77⟧",
    "config wlan security wpa akm psk set-key ascii ⟦fakeWifi77⟧ 15",
    "wpa_passphrase=⟦fakeWifi77⟧",
  ]),
  ...found("LDAP_BIND_PASSWORD", [
    "ldap-login-password ⟦fakeLdap77⟧",
    "ldap server AD\n bind authenticate root-dn CN=svc,DC=example password ⟦fakeLdap77⟧",
  ]),
  ...found("CERT_PASSPHRASE", ["crypto pki trustpoint CA\n password ⟦fakeCa77⟧"]),
  ...found("ENABLE_SECRET", [
    "enable password level 3 ⟦fakeEn77⟧",
    "enable secret 0 ⟦fakeEn77⟧",
    "the enable secret is ⟦fakeEn77⟧",
    "super password level 3 cipher ⟦fakeEn77⟧",
  ]),
  { text: "ntp server 192.0.2.1 key 1 prefer" },
  { text: "crypto isakmp key xxxxxxxx address 0.0.0.0" },
  { text: "crypto key generate rsa modulus 2048" },
  { text: "tunnel key 100" },
  { text: "The enable secret overrides the enable password when both are configured." },
  { text: "What is the difference between enable password and enable secret?" },
  { text: "You can use `enable secret` instead." },
]);

cases("passwords", [
  ...found("USER_PASSWORD", [
    "username cisco privilege 15 password 0 ⟦cisco⟧",
    "line vty 0 4\n password ⟦fakeLine⟧\n login",
    "local-user ops password simple ⟦fakePw77⟧",
    "set mgt-config users ops phash ⟦fakehash⟧",
    'R1(config)# ip ftp password ⟦fakePw77⟧\n!\nend"}',
    '{"config": "ip ftp password ⟦fakePw77⟧"}',
    String.raw`{"config": "hostname r1\nip ftp password ⟦fakePw77⟧\n!\nend"}`,
    'ConnectHandler(device_type="cisco_ios", password="⟦fakePw77⟧")',
    "use password ⟦fakePw77⟧ on vty",
    "The password for R1 is ⟦fakePw77⟧.",
    "(the password is ⟦fakePw77⟧)",
    "sshpass -p '⟦fakePw77⟧' ssh ops@192.0.2.1",
  ]),
  { text: "username x password 7 ⟦02050D480809⟧", entity: "CISCO_TYPE7" },
  { text: "password: ⟦fakePw77⟧", entity: "USER_PASSWORD", confidence: 0.55 },
  ...[
    "service password-encryption",
    "password encryption aes",
    "username ops privilege 1",
    "username ops secret 9 <removed>",
    "username {{ user }} secret {{ vault_secret }}",
    "set system login password minimum-length 10",
    "set type password",
    "To recover the password, boot to ROMMON.",
    "use a password 8 characters long",
    "Password: not required, none, in use",
    'password=os.environ["NET_PASS"]',
    "curl --user '$USERNAME:$PASSWORD' $URL",
    '/ip ipsec identity add auth-method=pre-shared-key secret=""',
    "description Link to password-reset portal",
    "key-type rsa-private\nsecurity-type password",
  ].map((text) => ({ text })),
]);

cases("a command that shows where its secret stood", [
  { text: "config snmp community create <SNMP_COMMUNITY>" },
  { text: "password manager user-name x <X>" },
  { text: "password manager user-name ops plaintext <removed>" },
  { text: "tacacs-server key <removed>" },
  { text: "snmp-server host 192.0.2.9 traps version 2c ****" },
  { text: "username ops password 0 [REDACTED]" },
  { text: "set snmp community {{ community }} authorization read-only" },
  { text: "snmp-server community ⟦fakeRO77⟧ <ro|rw>", entity: "SNMP_COMMUNITY" },
  { text: "username ops password 7 ⟦02050D480809⟧ <cr>", entity: "CISCO_TYPE7" },
]);

cases("files, and prose about them", [
  { text: "search('passwd file security')" },
  { text: "the passwd entry of that user, passwd command, passwd files" },
  { text: "cat /etc/passwd shadow" },
  { text: "/etc/snmp/community backup" },
  { text: "/snmp community set name=⟦fakeRO77⟧", entity: "SNMP_COMMUNITY" },
]);

cases("names of passwords in quotes or assigned", [
  ...["yourpassword", "your_password", "mypassword", "password", "secret", "changeme"].map(
    (value) => ({ text: `password="${value}"` }),
  ),
  { text: 'password = "<password>", secret: "my_secret"' },
  { text: "device_type: ios, ansible_ssh_pass: mypassword" },
  { text: " password 0 ⟦cisco⟧", entity: "USER_PASSWORD" },
  { text: "username ops password 0 ⟦password⟧", entity: "USER_PASSWORD" },
  { text: 'device_type="ios", password="⟦cisco⟧"', entity: "USER_PASSWORD" },
]);

cases("what points to a secret, or tells its type", [
  ...[
    "ConnectHandler(**device, secret=enable_secret)",
    "vpn { preshared_key = random_password.psk.result }",
    "def login(user: str, password: str)",
    'Password string `json:"password"`',
    "wpa-psk ascii 0 <your passphrase here>",
    'authentication-key "$9$..."',
    "set password ENC *HIDDEN*",
  ].map((text) => ({ text })),
]);

cases("other words than secrets", [
  ...[
    "password history 24, password age 90",
    "test aaa group tacacs+ USER PASSWORD legacy",
    "community string discuss",
  ].map((text) => ({ text })),
  { text: "RADIUS secret ⟦collect⟧", confidence: 0.6 },
  { text: "HSRP authentication ⟦room⟧.", confidence: 0.6 },
  { text: "SNMP-server community ⟦netmon⟧ RO", confidence: 0.6 },
  { text: "snmp_community: ⟦Net_Mon_RO⟧", confidence: 0.85 },
  {
    name: "a word that ends a clause",
    text: "router hsrp\n standby 1 authentication ⟦room⟧.",
    confidence: 0.6,
  },
  { text: "radtest user password localhost 0 ⟦testing123⟧", entity: "RADIUS_KEY" },
  { text: "radtest bob ⟦fakePw77⟧ localhost 0 ⟦testing123⟧", entity: "RADIUS_KEY" },
  { text: "test aaa group radius bob ⟦fakePw77⟧ legacy", entity: "USER_PASSWORD" },
]);

cases("a value that ends where its JSON member does", [
  ...[
    '{"password":⟦12345678⟧,"phone":4155552671}',
    '{"a":{"password":⟦fakePw77⟧},"phone":4155552671}',
    String.raw`{"config":"{\"password\":⟦12345678⟧,\"phone\":4155552671}"}`,
    '[{"x":["a"],"password":⟦fakePw77⟧}],"b":1',
    "{password: ⟦fakePw77⟧,user: ops}",
    'password="⟦fake,Pw}77⟧"',
    "username ops password ⟦fake,Pw}77⟧ role x",
  ].map((text) => ({ text, entity: "USER_PASSWORD" })),
]);

cases("more commands of vendors", [
  {
    text: "snmpv3 user u auth sha auth-pass plaintext ⟦fakeAuth1⟧ priv aes priv-pass plaintext ⟦fakePriv1⟧",
    entity: "SNMP_V3_KEY",
  },
  { text: "snmpv3 user u auth sha auth-pass ciphertext ⟦AQBfake77⟧", entity: "SNMP_V3_KEY" },
  { text: "key 1 md5 encrypted ⟦060506324F41⟧", entity: "CISCO_TYPE7" },
  { text: "/interface set l2tp-out1 ipsec-secret=⟦fakeIps1⟧", entity: "IPSEC_PSK" },
  { text: "bfd authentication keyed-sha1 1 cipher ⟦fakeBfd1⟧", entity: "ROUTING_AUTH_KEY" },
  { text: 'crypto-local isakmp key "⟦fakeIke1⟧" peer 192.0.2.1', entity: "IPSEC_PSK" },
  { text: "add system user bob ⟦fakeNs77⟧", entity: "USER_PASSWORD" },
  { text: "add system user bob later" },
  { text: "authentication-mode md5 1\n cipher ⟦fakeVrp1⟧", entity: "ROUTING_AUTH_KEY" },
  { text: "authentication-mode md5\n ⟦fakeVrp1⟧", entity: "ROUTING_AUTH_KEY" },
  { text: "authentication-mode md5\n ipv6 enable\n network 192.0.2.0" },
  { text: "request authentication key ⟦fakePan77⟧", entity: "USER_PASSWORD" },
  {
    text: "aaa-server TAC protocol tacacs+\naaa-server TAC (inside) host 192.0.2.1\n key ⟦fakeTac1⟧",
    entity: "TACACS_KEY",
  },
  {
    text: "aaa-server TAC protocol tacacs+\naaa-server RAD protocol radius\naaa-server RAD (inside) host 192.0.2.1\n key ⟦fakeRad1⟧",
    entity: "RADIUS_KEY",
  },
]);
