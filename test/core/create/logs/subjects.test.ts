/** Interfaces and neighbours that messages are about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { interfaceIn } from "../../../../src/core/create/logs/interfaces.ts";
import { neighbourIn } from "../../../../src/core/create/logs/neighbours.ts";

const interfaces: readonly (readonly [message: string, name: string | undefined])[] = [
  ["Interface GigabitEthernet1/0/24, changed state to down", "GigabitEthernet1/0/24"],
  ["Line protocol on Interface TenGigabitEthernet1/1/1, changed", "TenGigabitEthernet1/1/1"],
  ["Interface TwentyFiveGigE1/0/1.", "TwentyFiveGigE1/0/1"],
  ["Interface HundredGigE0/0/0/1.100 down", "HundredGigE0/0/0/1.100"],
  ["Interface MgmtEth0/RP0/CPU0/0, changed state", "MgmtEth0/RP0/CPU0/0"],
  ["Interface Serial0/1/0:23, changed", "Serial0/1/0:23"],
  ["Interface Bundle-Ether10 is down", "Bundle-Ether10"],
  ["Interface port-channel10 is down (No operational members)", "port-channel10"],
  ["Interface Port-Channel10 down", "Port-Channel10"],
  ["Interface Ethernet1/1 is down", "Ethernet1/1"],
  ["Interface Vlan10, changed state to up", "Vlan10"],
  ["Interface Loopback0 up", "Loopback0"],
  ["Interface Tunnel100 up", "Tunnel100"],
  ["interface nve1 up", "nve1"],
  ["Interface mgmt0 is up", "mgmt0"],
  ["on Gi1/0/25: invalid power sense", "Gi1/0/25"],
  ["Te2/0/17: Rx power high warning", "Te2/0/17"],
  ["moved from Po5 to Po6", "Po5"],
  ["detected on VLAN 1, port gi9", "gi9"],
  ["Multiple peers detected on Eth1/14", "Eth1/14"],
  ["on Tu1", undefined],
  ["on Se0/0/0 now", "Se0/0/0"],
  ["ifName ge-0/0/1.0", "ge-0/0/1.0"],
  ["et-0/0/12:1 down", "et-0/0/12:1"],
  ["xe-1/2/3, reason", "xe-1/2/3"],
  ["t1-0/1/0 down", "t1-0/1/0"],
  ["ae10.100 flapped", "ae10.100"],
  ["irb.10 up", "irb.10"],
  ["reth5.175 A pim", "reth5.175"],
  ["Port ethernet1/3: Down", "ethernet1/3"],
  ['portId "Ethernet1" added on interface Ethernet2', "Ethernet2"],
  ['Interface "GigabitEthernet0/1" is shut', "GigabitEthernet0/1"],
  ["(GigabitEthernet0/1) is down", "GigabitEthernet0/1"],
  ["192.0.2.1 -> 198.51.100.2 (port 22)", undefined],
  ["RFC3164 and IPv6 and sha256 and vrf10", undefined],
  ["host-1 and ge-1 and core_te1/1", undefined],
  ["", undefined],
];

test("interfaces are found", () => {
  for (const [message, name] of interfaces) {
    assert.equal(interfaceIn(message, 0), name, message);
    assert.equal(interfaceIn(`%X-3-Y: ${message}`, 8), name, message);
  }
});

const neighbours: readonly (readonly [message: string, neighbour: string | undefined])[] = [
  ["neighbor 192.0.2.1 Up", "192.0.2.1"],
  ["neighbor 192.0.2.1 vpn vrf RED Down BGP Notification sent", "192.0.2.1"],
  ["sent to neighbor 2001:db8::1 4/0 (hold time expired) 0 bytes", "2001:db8::1"],
  ["neighbor fe80::1%GigabitEthernet0/1 Up", "fe80::1%GigabitEthernet0/1"],
  ["Process 1, Nbr 192.0.2.2 on GigabitEthernet0/1 from FULL to DOWN", "192.0.2.2"],
  [
    "EIGRP-IPv4 100: Neighbor 192.0.2.2 (GigabitEthernet0/1) is down: holding time expired",
    "192.0.2.2",
  ],
  ["LDP Neighbor 192.0.2.3:0 (1) is DOWN", "192.0.2.3"],
  ["bgp-65000 [1234] (default) neighbor 192.0.2.1 Up", "192.0.2.1"],
  ["BFD session 1090519041 to neighbor 192.0.2.1 on interface Eth1/1 has gone down", "192.0.2.1"],
  ["peer 192.0.2.2 (VRF default AS 64500) old state Established", "192.0.2.2"],
  ["peer (vrf:default, ip:192.0.2.5, intf:Ethernet50/1, srcIp:0.0.0.0, type:normal)", "192.0.2.5"],
  ["NGB 192.0.2.1, interface 192.0.2.2 adjacency dropped", "192.0.2.1"],
  ["L1 Neighbor State Change for SystemID 1920.0000.2006 on et7 to DOWN", "1920.0000.2006"],
  ["ISIS: Adjacency to core2 (GigabitEthernet0/1) Up", "core2"],
  ["IS-IS lost L2 adjacency to core on ge-0/0/1.0", "core"],
  ["BGP peer 192.0.2.2 (External AS 64500) changed state", "192.0.2.2"],
  ["OSPF neighbor 192.0.2.1 (realm ospf-v2 ge-0/0/1.0 area 0.0.0.0) state changed", "192.0.2.1"],
  [
    "bgp_read_message:2764: NOTIFICATION received from 192.0.2.4 (External AS 1234): code 6",
    "192.0.2.4",
  ],
  ["new state: down, interface: ge-0/0/1.0, peer addr: 192.0.2.2", "192.0.2.2"],
  ["BGP: %BGP-5-ADJCHANGE: VRF 0 neighbor 192.0.2.1 Down", "192.0.2.1"],
  ["show ip ospf neighbors detail vrf all (SUCCESS)", undefined],
  ["neighbor table is full", undefined],
  ["Connection reset by peer (no auth)", undefined],
  ["last member down", undefined],
  ["", undefined],
];

test("neighbours are found", () => {
  for (const [message, neighbour] of neighbours) {
    assert.equal(neighbourIn(message, 0), neighbour, message);
  }
});
