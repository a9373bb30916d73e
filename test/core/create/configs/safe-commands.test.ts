/** Commands that a device takes while it works: nothing in use is missing in between, nothing new is taken away. */

import { changes } from "./change-case.ts";

changes("ios", "an applied list changes in the middle, at its end, and by its logging", {
  before: `
    ip access-list extended EDGE
     permit tcp any host 192.0.2.1 eq 22
     permit tcp any any eq 80
     deny   ip any any`,
  after: `
    ip access-list extended EDGE
     permit tcp any host 192.0.2.2 eq 22
     permit tcp any any eq 80
     permit udp any any eq 53
     deny   ip any any log`,
  commands: `
    ip access-list resequence EDGE 10 10
    ip access-list extended EDGE
     15 permit tcp any host 192.0.2.2 eq 22
     40 permit udp any any eq 53
     no 30
     50 deny   ip any any log
     no 10`,
});

changes("ios", "a numbered list gets a line in its middle", {
  before: "access-list 101 permit tcp any any eq 80\naccess-list 101 deny ip any any",
  after:
    "access-list 101 permit tcp any any eq 80\naccess-list 101 permit tcp any any eq 443\naccess-list 101 deny ip any any",
  commands: `
    ip access-list resequence 101 10 10
    ip access-list extended 101
     15 permit tcp any any eq 443`,
});

for (const [name, use, doubt] of [
  ["is made anew", "", undefined],
  ["that is applied needs a person", "\nline vty 0 4\n access-class MGMT in", "risky-change"],
] as const) {
  changes("ios", `a list with remarks ${name}`, {
    before: `ip access-list extended MGMT\n remark old\n permit ip any any${use}`,
    after: `ip access-list extended MGMT\n remark NEW\n permit ip any any${use}`,
    commands: `
      no ip access-list extended MGMT
      ip access-list extended MGMT
       remark NEW
       permit ip any any`,
    ...(doubt !== undefined && { doubt }),
  });
}

changes("ios", "lists of AS paths are never empty", {
  before: "ip as-path access-list 1 permit ^65001$\nip as-path access-list 1 deny .*",
  after:
    "ip as-path access-list 1 permit ^65001$\nip as-path access-list 1 permit ^65002$\nip as-path access-list 1 deny .*",
  commands: `
    ip as-path access-list 1 permit ^65002$
    no ip as-path access-list 1 deny .*
    ip as-path access-list 1 deny .*`,
});

changes("ios", "keys, transform sets and tracked objects are replaced, not taken away at the end", {
  before: `
    crypto isakmp key SECRET1 address 192.0.2.2
    crypto ipsec transform-set TS esp-aes esp-sha-hmac
    track 1 ip sla 1 reachability`,
  after: `
    crypto isakmp key SECRET2 address 192.0.2.2
    crypto ipsec transform-set TS esp-aes 256 esp-sha256-hmac
    track 1 ip sla 2 reachability`,
  commands: `
    no track 1
    track 1 ip sla 2 reachability
     exit
    no crypto isakmp key SECRET1 address 192.0.2.2
    crypto isakmp key SECRET2 address 192.0.2.2
    crypto ipsec transform-set TS esp-aes 256 esp-sha256-hmac`,
});

changes("ios", "what may be the old value of a new line goes before it", {
  before: "crypto isakmp keepalive 10 3",
  after: "crypto isakmp keepalive 20 3",
  commands: "no crypto isakmp keepalive 10 3\ncrypto isakmp keepalive 20 3",
});

changes("ios", "an applied list of another type needs a person", {
  before: `
    ip access-list standard X
     permit 192.0.2.0 0.0.0.255
    interface Vlan10
     ip access-group X in`,
  after: `
    ip access-list extended X
     permit ip 192.0.2.0 0.0.0.255 any
    interface Vlan10
     ip access-group X in`,
  commands: `
    no ip access-list standard X
    ip access-list extended X
     permit ip 192.0.2.0 0.0.0.255 any`,
  doubt: "risky-change",
});

changes("ios", "two interfaces swap their subnets", {
  before: `
    interface Vlan10
     ip address 192.0.2.1 255.255.255.128
     ip address 198.51.100.1 255.255.255.0 secondary
    interface Vlan20
     ip address 192.0.2.129 255.255.255.128
     ip address 203.0.113.1 255.255.255.0 secondary`,
  after: `
    interface Vlan10
     ip address 192.0.2.129 255.255.255.128
     ip address 198.51.100.1 255.255.255.0 secondary
    interface Vlan20
     ip address 192.0.2.1 255.255.255.128
     ip address 203.0.113.1 255.255.255.0 secondary`,
  commands: `
    interface Vlan20
     no ip address
    interface Vlan10
     ip address 192.0.2.129 255.255.255.128
    interface Vlan20
     ip address 192.0.2.1 255.255.255.128
     ip address 203.0.113.1 255.255.255.0 secondary`,
});

changes("ios", "a probe is made anew with its schedule; who tracks it needs a person", {
  before: `
    ip sla 1
     icmp-echo 192.0.2.1
     frequency 10
    ip sla schedule 1 life forever start-time now
    track 1 ip sla 1 reachability`,
  after: `
    ip sla 1
     icmp-echo 192.0.2.2
     frequency 10
    ip sla schedule 1 life forever start-time now
    track 1 ip sla 1 reachability`,
  commands: `
    no ip sla 1
    ip sla 1
     icmp-echo 192.0.2.2
     frequency 10
     exit
    ip sla schedule 1 life forever start-time now`,
  doubt: "risky-change",
});

changes("ios", "a schedule changes with its probe, or goes with it", {
  before: `
    ip sla 1
     icmp-echo 192.0.2.1
    ip sla schedule 1 life forever start-time now
    ip sla 2
     icmp-echo 192.0.2.2
    ip sla schedule 2 life forever start-time now`,
  after: `
    ip sla 1
     icmp-echo 192.0.2.9
    ip sla schedule 1 life 100 start-time now`,
  commands: `
    no ip sla 1
    ip sla 1
     icmp-echo 192.0.2.9
     exit
    ip sla schedule 1 life 100 start-time now
    no ip sla 2`,
});

changes("ios", "what is announced and accepted stays so while it changes", {
  before: `
    interface Vlan10
     ip ospf message-digest-key 1 md5 OLD
     ip ospf message-digest-key 3 md5 OLD
    router ospf 1
     redistribute connected
     network 10.0.0.0 0.255.255.255 area 0
     network 192.0.2.0 0.0.0.255 area 0
     default-information originate
    route-map R permit 10
     match ip address 1 2
     match tag 5`,
  after: `
    interface Vlan10
     ip ospf message-digest-key 2 md5 NEW
     ip ospf message-digest-key 3 md5 NEW
    router ospf 1
     redistribute connected route-map C
     network 10.0.0.0 0.0.255.255 area 0
     network 192.0.2.0 0.0.0.255 area 1
     default-information originate always metric 10
    route-map R permit 10
     match ip address 2 3
     match tag 5 6`,
  commands: `
    route-map R permit 10
     match ip address 2 3
     match tag 5 6
     no match ip address 1
    interface Vlan10
     ip ospf message-digest-key 2 md5 NEW
     no ip ospf message-digest-key 3
     ip ospf message-digest-key 3 md5 NEW
     no ip ospf message-digest-key 1
    router ospf 1
     no network 192.0.2.0 0.0.0.255 area 0
     redistribute connected route-map C
     network 10.0.0.0 0.0.255.255 area 0
     network 192.0.2.0 0.0.0.255 area 1
     default-information originate always metric 10
     no network 10.0.0.0 0.255.255.255 area 0`,
});

changes("ios", "options that are dropped go with the old line", {
  before: "router ospf 1\n redistribute connected metric 10 subnets",
  after: "router ospf 1\n redistribute connected subnets",
  commands: "router ospf 1\n no redistribute connected\n redistribute connected subnets",
});

changes("ios", "a route that is missing for a moment is so behind the new ones", {
  before: "ip route 0.0.0.0 0.0.0.0 192.0.2.1",
  after: "ip route 0.0.0.0 0.0.0.0 192.0.2.1 5\nip route 0.0.0.0 0.0.0.0 198.51.100.1 250",
  commands: `
    ip route 0.0.0.0 0.0.0.0 198.51.100.1 250
    no ip route 0.0.0.0 0.0.0.0 192.0.2.1
    ip route 0.0.0.0 0.0.0.0 192.0.2.1 5`,
});

changes("ios", "a VLAN keeps its root while others get theirs", {
  before: "spanning-tree vlan 10 priority 24576",
  after: "spanning-tree vlan 10,20 priority 24576",
  commands: "spanning-tree vlan 20 priority 24576",
});

changes("eos", "communities that are still sent are not stopped", {
  before: "router bgp 65001\n   neighbor SPINES send-community",
  after: "router bgp 65001\n   neighbor SPINES send-community extended",
  commands: `
    router bgp 65001
       neighbor SPINES send-community extended
       no neighbor SPINES send-community standard`,
});

changes(
  "ios",
  "ports: down first, no trunk before the list of a trunk goes, a trunk when it has one",
  {
    before: `
    interface GigabitEthernet1/0/1
     switchport trunk allowed vlan 10,20
     switchport mode trunk
     channel-group 2 mode active
    interface GigabitEthernet1/0/2
     switchport mode access`,
    after: `
    interface GigabitEthernet1/0/1
     switchport access vlan 10
     switchport mode access
     shutdown
    interface GigabitEthernet1/0/2
     channel-group 3 mode active
     switchport mode trunk
     switchport trunk allowed vlan 10`,
    commands: `
    interface GigabitEthernet1/0/1
     shutdown
     no channel-group
     switchport mode access
     no switchport trunk allowed vlan
     switchport access vlan 10
    interface GigabitEthernet1/0/2
     switchport trunk allowed vlan 10
     switchport mode trunk
     channel-group 3 mode active`,
  },
);

changes("nxos", "a routed port leaves its VRF before it is switched", {
  before: "interface Ethernet1/3\n  no switchport\n  vrf member BLUE\n  ip address 192.0.2.1/24",
  after: "interface Ethernet1/3\n  switchport access vlan 10",
  commands: `
    interface Ethernet1/3
      no vrf member
      switchport
      switchport access vlan 10`,
});

changes("nxos", "members take the VLANs of their channel over", {
  before: `
    interface port-channel10
      switchport trunk allowed vlan 10
    interface Ethernet1/1
      switchport trunk allowed vlan 10
      channel-group 10 mode active`,
  after: `
    interface port-channel10
      switchport trunk allowed vlan 10,30
    interface Ethernet1/1
      description member
      switchport trunk allowed vlan 10,30
      channel-group 10 mode active`,
  commands: `
    interface port-channel10
      switchport trunk allowed vlan add 30
    interface Ethernet1/1
      description member`,
});

changes(
  "ios",
  "the process of a VRF stands before the interface that names it, addresses before that",
  {
    before: `
    interface Vlan10
     ip address 192.0.2.1 255.255.255.0
     ip ospf 1 area 0`,
    after: `
    interface Vlan10
     vrf forwarding BLUE
     ip address 192.0.2.1 255.255.255.0
     ip ospf 2 area 0
    router ospf 2 vrf BLUE
     router-id 192.0.2.1`,
    commands: `
    router ospf 2 vrf BLUE
     router-id 192.0.2.1
    interface Vlan10
     no ip ospf 1 area 0
     vrf forwarding BLUE
     ip address 192.0.2.1 255.255.255.0
     ip ospf 2 area 0`,
  },
);

changes(
  "ios",
  "a policy leaves its interface before another one, translations go without a question",
  {
    before: `
    interface Vlan10
     service-policy output OLD
    ip nat inside source list 1 interface Vlan10 overload`,
    after: `
    interface Vlan10
     service-policy output NEW
    ip nat inside source list 2 interface Vlan10 overload`,
    commands: `
    interface Vlan10
     no service-policy output OLD
     service-policy output NEW
     exit
    no ip nat inside source list 1 interface Vlan10 overload forced
    ip nat inside source list 2 interface Vlan10 overload`,
  },
);

changes("ios", "passive interfaces: what is said of all is enough", {
  before: "router ospf 1\n passive-interface Vlan10",
  after: "router ospf 1\n passive-interface default\n no passive-interface Vlan20",
  commands: "router ospf 1\n passive-interface default\n no passive-interface Vlan20",
});

changes("ios", "values are told", {
  before: `
    aaa group server tacacs+ G
     server name T1
    line vty 0 4
     access-class ALL in`,
  after: `
    aaa group server tacacs+ G
     server name T2
     server-private 192.0.2.8 key SECRET
    line vty 0 4
     access-class MGMT in vrf-also
    ntp server vrf MGMT 192.0.2.9 prefer`,
  commands: `
    aaa group server tacacs+ G
     server name T2
     server-private 192.0.2.8 key SECRET
     no server name T1
     exit
    ntp server vrf MGMT 192.0.2.9 prefer
    line vty 0 4
     access-class MGMT in vrf-also`,
});
