/** The commands that make one configuration of another: what each system is told. */

import { changes } from "./change-case.ts";

changes("ios", "an access port gets another VLAN and port security", {
  before: `
    interface GigabitEthernet1/0/5
     description old desk
     switchport access vlan 10
     switchport mode access`,
  after: `
    interface GigabitEthernet1/0/5
     switchport access vlan 20
     switchport mode access
     switchport port-security maximum 2
     switchport port-security violation restrict
     switchport port-security
     spanning-tree portfast`,
  commands: `
    interface GigabitEthernet1/0/5
     no description
     switchport access vlan 20
     switchport port-security maximum 2
     switchport port-security violation restrict
     switchport port-security
     spanning-tree portfast`,
});

changes("ios", "a trunk allows other VLANs, wrapped lists count as one", {
  before: `
    interface TenGigabitEthernet1/1/1
     switchport trunk allowed vlan 10,20-25
     switchport trunk allowed vlan add 40
     switchport mode trunk`,
  after: `
    interface TenGigabitEthernet1/1/1
     switchport trunk allowed vlan 10,20-24,30,31
     switchport trunk allowed vlan add 40
     switchport mode trunk`,
  commands: `
    interface TenGigabitEthernet1/1/1
     switchport trunk allowed vlan add 30-31
     switchport trunk allowed vlan remove 25`,
});

changes("ios", "a VLAN is created before its use, another goes after it", {
  before: `
    vlan 10
     name OLD
    interface GigabitEthernet1/0/1
     switchport access vlan 10`,
  after: `
    vlan 20
     name NEW
    interface GigabitEthernet1/0/1
     switchport access vlan 20`,
  commands: `
    vlan 20
     name NEW
    interface GigabitEthernet1/0/1
     switchport access vlan 20
     exit
    no vlan 10`,
});

changes("ios", "a VLAN is renamed", {
  before: "vlan 10\n name USERS",
  after: "vlan 10\n name STAFF",
  commands: "vlan 10\n name STAFF",
});

changes("ios", "a list of VLANs is taken apart", {
  before: "vlan 10,20-21\n!\nhostname a",
  after: "vlan 10,20\n!\nhostname a",
  commands: "no vlan 21",
});

changes("ios", "a BGP neighbour comes, another goes with what address families say of it", {
  before: `
    router bgp 65001
     neighbor 198.51.100.1 remote-as 65002
     neighbor 198.51.100.1 description transit
     !
     address-family ipv4
      network 192.0.2.0 mask 255.255.255.0
      neighbor 198.51.100.1 activate
     exit-address-family`,
  after: `
    router bgp 65001
     neighbor 198.51.100.2 remote-as 65003
     neighbor 198.51.100.2 password invented
     !
     address-family ipv4
      network 192.0.2.0 mask 255.255.255.0
      neighbor 198.51.100.2 activate
      neighbor 198.51.100.2 route-map IN in
     exit-address-family
    route-map IN permit 10
     match ip address prefix-list ANY
    ip prefix-list ANY seq 5 permit 0.0.0.0/0 le 24`,
  commands: `
    ip prefix-list ANY seq 5 permit 0.0.0.0/0 le 24
    route-map IN permit 10
     match ip address prefix-list ANY
    router bgp 65001
     no neighbor 198.51.100.1
     neighbor 198.51.100.2 remote-as 65003
     neighbor 198.51.100.2 password invented
     address-family ipv4
      neighbor 198.51.100.2 activate
      neighbor 198.51.100.2 route-map IN in
     exit-address-family`,
});

changes("ios", "a list without numbers is numbered when a line is inserted: it may be applied", {
  before: `
    ip access-list extended EDGE
     permit tcp any any eq 80
     deny ip any any`,
  after: `
    ip access-list extended EDGE
     permit tcp any any eq 80
     permit tcp any any eq 443
     deny ip any any`,
  commands: `
    ip access-list resequence EDGE 10 10
    ip access-list extended EDGE
     15 permit tcp any any eq 443`,
});

changes("ios", "a list without numbers gets a line at its end and loses one", {
  before: "ip access-list standard VTY\n permit 192.0.2.1\n permit 192.0.2.2",
  after: "ip access-list standard VTY\n permit 192.0.2.2\n permit 192.0.2.3",
  commands: "ip access-list standard VTY\n permit 192.0.2.3\n no permit 192.0.2.1",
});

changes("ios", "entries with numbers change one by one", {
  before: `
    ip access-list extended EDGE
     10 permit tcp any any eq 80
     20 permit tcp any any eq 23
     30 deny ip any any`,
  after: `
    ip access-list extended EDGE
     10 permit tcp any any eq 80
     15 permit tcp any any eq 443
     20 permit tcp any any eq 22
     30 deny ip any any`,
  commands: `
    ip access-list extended EDGE
     15 permit tcp any any eq 443
     no 20
     20 permit tcp any any eq 22`,
});

changes("ios", "a numbered list loses a line, and stays", {
  before: "access-list 10 permit 192.0.2.1\naccess-list 10 permit 192.0.2.2",
  after: "access-list 10 permit 192.0.2.2",
  commands: "ip access-list standard 10\n no permit 192.0.2.1",
});

changes("ios", "a list goes when no interface uses it any more", {
  before: `
    interface GigabitEthernet0/0
     ip access-group OLD in
    ip access-list extended OLD
     permit ip any any`,
  after: `
    interface GigabitEthernet0/0
     shutdown`,
  commands: `
    interface GigabitEthernet0/0
     shutdown
     no ip access-group OLD in
     exit
    no ip access-list extended OLD`,
});

changes("ios", "prefix lists change by sequence numbers", {
  before: "ip prefix-list P seq 5 permit 192.0.2.0/24\nip prefix-list P seq 10 deny 0.0.0.0/0",
  after: "ip prefix-list P seq 5 permit 198.51.100.0/24\nip prefix-list P seq 10 deny 0.0.0.0/0",
  commands:
    "no ip prefix-list P seq 5 permit 192.0.2.0/24\nip prefix-list P seq 5 permit 198.51.100.0/24",
});

changes("ios", "a sequence of a route map denies what it permitted", {
  before: "route-map R permit 10\n match tag 5\nroute-map R permit 20",
  after: "route-map R deny 10\n match tag 5\nroute-map R permit 20",
  commands: "no route-map R permit 10\nroute-map R deny 10\n match tag 5",
});

changes("ios", "a whole route map goes after the neighbour stops using it", {
  before: `
    router bgp 65001
     neighbor 192.0.2.1 remote-as 65002
     neighbor 192.0.2.1 route-map R out
    route-map R permit 10
    route-map R permit 20`,
  after: `
    router bgp 65001
     neighbor 192.0.2.1 remote-as 65002`,
  commands: `
    router bgp 65001
     no neighbor 192.0.2.1 route-map R out
     exit
    no route-map R`,
});

changes("ios", "a network of OSPF moves to another area", {
  before: "router ospf 1\n router-id 192.0.2.1\n network 192.0.2.0 0.0.0.255 area 0",
  after: "router ospf 1\n router-id 192.0.2.9\n network 192.0.2.0 0.0.0.255 area 1",
  commands: `
    router ospf 1
     no network 192.0.2.0 0.0.0.255 area 0
     router-id 192.0.2.9
     network 192.0.2.0 0.0.0.255 area 1`,
});

changes("ios", "OSPF areas: settings replaced, one of two lines of an area goes", {
  before: `
    router ospf 1
     max-metric router-lsa on-startup 100
     area 5 authentication
     area 6 range 192.0.2.0 255.255.255.0 cost 10
     area 7 range 198.51.100.0 255.255.255.0 not-advertise
     area 10 nssa default-information-originate metric 10
     area 10 nssa translate type7 suppress-fa`,
  after: `
    router ospf 1
     max-metric router-lsa on-startup 110
     area 5 authentication message-digest
     area 6 range 192.0.2.0 255.255.255.0 cost 20
     area 10 nssa default-information-originate metric 10`,
  commands: `
    router ospf 1
     no area 7 range 198.51.100.0 255.255.255.0
     no area 10 nssa translate type7 suppress-fa
     max-metric router-lsa on-startup 110
     area 5 authentication message-digest
     area 6 range 192.0.2.0 255.255.255.0 cost 20`,
});

changes("ios", "settings that have one value are not taken away first", {
  before: `
    service timestamps debug datetime msec
    no logging exception
    logging console
    interface GigabitEthernet0/2
     switchport trunk pruning vlan 10,20
     ip ospf transmit-delay 5`,
  after: `
    service timestamps debug datetime
    logging exception 4099
    logging console emergencies
    interface GigabitEthernet0/2
     switchport trunk pruning vlan 10`,
  commands: `
    interface GigabitEthernet0/2
     no ip ospf transmit-delay
     switchport trunk pruning vlan 10
     exit
    service timestamps debug datetime
    logging exception 4099
    logging console emergencies`,
});

changes("nxos", "all settings of an area go by one command, filters are replaced", {
  before: `
    router ospf o1
      area 0.0.0.3 nssa no-summary
      area 0.0.0.3 nssa translate type7 always
      area 0.0.0.5 filter-list route-map OLD in`,
  after: `
    router ospf o1
      area 0.0.0.5 filter-list route-map NEW in`,
  commands: `
    router ospf o1
      no area 0.0.0.3 nssa
      area 0.0.0.5 filter-list route-map NEW in`,
});

changes("nxos", "a range of an area goes by its prefix", {
  before: "router ospf o1\n  area 0.0.0.100 range 198.51.100.96/27 cost 120\n  maximum-paths 15",
  after: "router ospf o1\n  maximum-paths 15",
  commands: "router ospf o1\n  no area 0.0.0.100 range 198.51.100.96/27",
});

changes("ios", "a new static route comes before the old one goes", {
  before: "ip route 0.0.0.0 0.0.0.0 192.0.2.1",
  after: "ip route 0.0.0.0 0.0.0.0 192.0.2.2",
  commands: "ip route 0.0.0.0 0.0.0.0 192.0.2.2\nno ip route 0.0.0.0 0.0.0.0 192.0.2.1",
});

changes("ios", "a static route gets another distance", {
  before: "ip route 198.51.100.0 255.255.255.0 192.0.2.1",
  after: "ip route 198.51.100.0 255.255.255.0 192.0.2.1 200 name BACKUP",
  commands: `
    no ip route 198.51.100.0 255.255.255.0 192.0.2.1
    ip route 198.51.100.0 255.255.255.0 192.0.2.1 200 name BACKUP`,
});

changes("ios", "a banner of several lines changes", {
  before: "banner motd ^C\nOld text\n^C\nhostname a",
  after: "banner motd ^C\nNew text\n interface in a banner\n^C\nhostname a",
  commands: "banner motd ^C\nNew text\n interface in a banner\n^C",
});

changes("ios", "an SVI goes, a port is emptied", {
  before: `
    interface GigabitEthernet1/0/5
     description gone
    interface Vlan20
     ip address 192.0.2.1 255.255.255.0`,
  after: "hostname a",
  commands: `
    hostname a
    default interface GigabitEthernet1/0/5
    no interface Vlan20`,
});

changes("ios", "shutdown and no shutdown take each other's place, last", {
  before: "interface Vlan1\n shutdown\n ip address 192.0.2.1 255.255.255.0",
  after: "interface Vlan1\n ip address 192.0.2.2 255.255.255.0",
  commands: "interface Vlan1\n ip address 192.0.2.2 255.255.255.0\n no shutdown",
});

changes("ios", "a no shutdown that is left out shuts nothing", {
  before: "interface GigabitEthernet0/1\n description a\n no shutdown",
  after: "interface GigabitEthernet0/1\n description b",
  commands: "interface GigabitEthernet0/1\n description b",
});

changes("ios", "a port becomes a routed one", {
  before: "interface GigabitEthernet1/0/1\n switchport access vlan 10\n switchport mode access",
  after: "interface GigabitEthernet1/0/1\n no switchport\n ip address 192.0.2.1 255.255.255.252",
  commands: "interface GigabitEthernet1/0/1\n no switchport\n ip address 192.0.2.1 255.255.255.252",
});

changes("ios", "another VRF takes the address away: it is set anew", {
  before: "interface GigabitEthernet0/1\n ip address 192.0.2.1 255.255.255.0",
  after:
    "vrf definition RED\n rd 65001:1\ninterface GigabitEthernet0/1\n vrf forwarding RED\n ip address 192.0.2.1 255.255.255.0",
  commands: `
    vrf definition RED
     rd 65001:1
    interface GigabitEthernet0/1
     vrf forwarding RED
     ip address 192.0.2.1 255.255.255.0`,
});

changes("ios", "classes of a policy keep their order", {
  before: `
    policy-map WAN
     class VOICE
      priority percent 20
     class BULK
      bandwidth percent 10
     class class-default
      fair-queue`,
  after: `
    policy-map WAN
     class VOICE
      priority percent 30
     class VIDEO
      bandwidth percent 20
     class BULK
      bandwidth percent 10
     class class-default
      fair-queue`,
  commands: `
    policy-map WAN
     class VOICE
      priority percent 30
     class VIDEO
      bandwidth percent 20
      exit
     no class BULK
     class BULK
      bandwidth percent 10`,
});

changes("ios", "an HSRP group goes as a whole, servers one by one", {
  before: `
    interface Vlan10
     standby 1 ip 192.0.2.1
     standby 1 priority 110
    ntp server 192.0.2.10
    ntp server 192.0.2.11
    logging host 192.0.2.20`,
  after: `
    interface Vlan10
     ip helper-address 192.0.2.9
    ntp server 192.0.2.11
    ntp server 192.0.2.12
    logging host 192.0.2.20`,
  commands: `
    interface Vlan10
     no standby 1
     ip helper-address 192.0.2.9
     exit
    no ntp server 192.0.2.10
    ntp server 192.0.2.12`,
});

changes("ios", "what the device writes about itself is no change", {
  before:
    "r1#show running-config\nBuilding configuration...\n\nCurrent configuration : 1 bytes\n! Last configuration change at 1\nversion 15.2\nhostname r1\nntp clock-period 1\nend",
  after:
    "Current configuration : 2 bytes\n! Last configuration change at 2\nversion 15.7\nhostname r1\nntp clock-period 2\nend",
  commands: "",
});

changes("ios", "a certificate is no section of commands", {
  before:
    "crypto pki certificate chain T\n certificate self-signed 01\n  30820229 30820192 A0\n  \tquit\nhostname a",
  after:
    "crypto pki certificate chain T\n certificate self-signed 01\n  30820229 30820192 A0\n  \tquit\nhostname b",
  commands: "hostname b",
});

changes("nxos", "features first, vPC members after the port channel", {
  before: "hostname n1\nfeature lacp",
  after: `
    hostname n1
    feature lacp
    interface Ethernet1/1
      channel-group 10 mode active
    interface port-channel10
      switchport mode trunk
      vpc 10
    vpc domain 1
      peer-keepalive destination 192.0.2.2
    feature vpc`,
  commands: `
    feature vpc
    vpc domain 1
      peer-keepalive destination 192.0.2.2
    interface port-channel10
      switchport mode trunk
      vpc 10
    interface Ethernet1/1
      channel-group 10 mode active`,
});

changes("nxos", "a neighbour is a section, its values change in it", {
  before: `
    router bgp 65001
      neighbor 192.0.2.1
        remote-as 65002
        description a
        address-family ipv4 unicast
          route-map IN in`,
  after: `
    router bgp 65001
      neighbor 192.0.2.1
        remote-as 65003
        address-family ipv4 unicast
          route-map NEW in
      neighbor 192.0.2.5
        remote-as 65009`,
  commands: `
    router bgp 65001
      neighbor 192.0.2.1
        no description
        remote-as 65003
        address-family ipv4 unicast
          route-map NEW in
      neighbor 192.0.2.5
        remote-as 65009`,
});

changes("eos", "MLAG", {
  before: "hostname leaf1",
  after: `
    hostname leaf1
    vlan 4094
       trunk group mlag
    interface Vlan4094
       ip address 192.0.2.0/31
    mlag configuration
       domain-id pair1
       local-interface Vlan4094
       peer-address 192.0.2.1`,
  commands: `
    vlan 4094
       trunk group mlag
    mlag configuration
       domain-id pair1
       local-interface Vlan4094
       peer-address 192.0.2.1
    interface Vlan4094
       ip address 192.0.2.0/31`,
});

changes("eos", "a prefix list with numbers, a banner with EOF", {
  before: "ip prefix-list P\n   seq 10 permit 192.0.2.0/24\nbanner motd\nhello\nEOF",
  after: "ip prefix-list P\n   seq 10 permit 192.0.2.0/25\nbanner motd\nhello\nEOF",
  commands: "ip prefix-list P\n   no seq 10\n   seq 10 permit 192.0.2.0/25",
});

changes("junos-set", "a value is set, what goes as a whole is deleted as high as it can be named", {
  before: `
    set system host-name r1
    set interfaces ge-0/0/1 unit 0 family inet address 192.0.2.1/24
    set interfaces ge-0/0/1 description old
    set interfaces ge-0/0/2 unit 0 family inet address 192.0.2.129/25
    set interfaces ge-0/0/2 unit 5 vlan-id 5`,
  after: `
    set system host-name r2
    set interfaces ge-0/0/2 unit 0 family inet address 192.0.2.130/25`,
  commands: `
    delete interfaces ge-0/0/1
    delete interfaces ge-0/0/2 unit 5
    delete interfaces ge-0/0/2 unit 0 family inet address 192.0.2.129/25
    set system host-name r2
    set interfaces ge-0/0/2 unit 0 family inet address 192.0.2.130/25`,
});

changes("junos-brace", "a term is moved, an interface is activated, a list gets a member", {
  before: `
    ## Last commit: 2026-01-01
    policy-options {
        policy-statement P {
            term A { from protocol bgp; then accept; }
            term B { then reject; }
        }
    }
    interfaces {
        inactive: ge-0/0/1 {
            description "to the core"; /* note */
        }
    }
    protocols {
        bgp {
            group G {
                export [ ONE TWO ];
                neighbor 192.0.2.1;
            }
        }
    }`,
  after: `
    policy-options {
        policy-statement P {
            term B { then reject; }
            term X { from protocol ospf; then accept; }
            term A { from protocol bgp; then accept; }
        }
    }
    interfaces {
        ge-0/0/1 {
            description "to the core";
        }
    }
    protocols {
        bgp {
            group G {
                export [ ONE NEW TWO ];
                neighbor 192.0.2.1;
                inactive: neighbor 192.0.2.2;
            }
        }
    }`,
  commands: `
    delete protocols bgp group G export
    set policy-options policy-statement P term X from protocol ospf
    set policy-options policy-statement P term X then accept
    set protocols bgp group G export ONE
    set protocols bgp group G export NEW
    set protocols bgp group G export TWO
    set protocols bgp group G neighbor 192.0.2.2
    insert policy-options policy-statement P term A after term X
    activate interfaces ge-0/0/1
    deactivate protocols bgp group G neighbor 192.0.2.2`,
});
