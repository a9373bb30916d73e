/** Headers of IOS, IOS-XE, IOS-XR, NX-OS, ASA and EOS. */
import { linesAre } from "./support.ts";

const config = "%SYS-5-CONFIG_I: Configured from console by noc on vty0 (192.0.2.5)";
const told = { severity: 5, mnemonic: "SYS-5-CONFIG_I", message: config } as const;
const noon = "2026-05-01T12:00:01.000Z";
const noonMs = "2026-05-01T12:00:01.123Z";

linesAre([
  // IOS
  [
    `<189>45: *May  1 12:00:01.123 UTC: ${config}`,
    { ...told, dialect: "cisco-ios", time: noonMs, host: undefined, facility: 23 },
  ],
  [`<189>45: R1: *May  1 12:00:01.123 UTC: ${config}`, { ...told, host: "R1", time: noonMs }],
  [`<189>45: R1: 000123: .May  1 12:00:01.123: ${config}`, { ...told, host: "R1", time: noonMs }],
  [`<189>45: 000123: May  1 12:00:01: ${config}`, { ...told, host: undefined, time: noon }],
  [`000123: *May  1 12:00:01.123: ${config}`, { ...told, time: noonMs }],
  [`*May  1 12:00:01.123: ${config}`, { ...told, time: noonMs }],
  [`*May  1 2024 12:00:01.123 UTC: ${config}`, { ...told, time: "2024-05-01T12:00:01.123Z" }],
  [`.May  1 12:00:01 CEST: ${config}`, { ...told, time: "2026-05-01T10:00:01.000Z" }],
  [`<189>45: R1: May  1 12:00:01 EDT: ${config}`, { ...told, time: "2026-05-01T16:00:01.000Z" }],
  [
    `<189>45: R1: May  1 12:00:01.123 edt: ${config}`,
    { ...told, time: "2026-05-01T16:00:01.123Z" },
  ],
  [`<189>45: R1: May  1 12:00:01.123 UTC+7:30: ${config}`, { ...told, host: "R1" }],
  [
    `<189>45: R1: May  1 12:00:01.123 UTC+07:30: ${config}`,
    { ...told, time: "2026-05-01T04:30:01.123Z" },
  ],
  [`<189>45: R1: May  1 12:00:01.123 OFFICE: ${config}`, { ...told, host: "R1", time: noonMs }],
  [
    `<189>May  1 12:00:01 192.0.2.1 AEST: ${config}`,
    { ...told, host: "192.0.2.1", time: "2026-05-01T02:00:01.000Z" },
  ],
  [`1d02h: ${config}`, { ...told, time: undefined, uptime: 26 * 3_600_000 }],
  [`<189>45: R1: 2y10w: ${config}`, { ...told, host: "R1", uptime: (2 * 365 + 70) * 86_400_000 }],
  [`00:01:02: ${config}`, { ...told, time: undefined, uptime: 62_000 }],
  [`<189>45: 00:01:02.345: ${config}`, { ...told, uptime: 62_345 }],
  [
    `May  1 12:00:02 192.0.2.1 45: *May  1 12:00:01.123: ${config}`,
    { ...told, host: "192.0.2.1", time: noonMs },
  ],
  [
    `May  1 12:00:02 192.0.2.1 45: 000123: *May  1 12:00:01.123: ${config}`,
    { ...told, host: "192.0.2.1", time: noonMs },
  ],
  [
    `May  1 12:00:02 collector 45: R1: *May  1 12:00:01.123: ${config}`,
    { ...told, host: "R1", time: noonMs },
  ],
  [
    `<190>45: May  1 12:00:02 192.0.2.1 R1: 46: May  1 2026 12:00:01.123 UTC: ${config}`,
    { ...told, host: "R1", time: noonMs },
  ],
  [
    `2026-05-01T12:00:02+00:00 192.0.2.1 45: *May  1 12:00:01.123: ${config}`,
    { ...told, host: "192.0.2.1", time: noonMs },
  ],
  [`<189>May  1 12:00:01 R1 ${config}`, { ...told, dialect: "cisco-ios", host: "R1", time: noon }],
  [`<189>May  1 12:00:01 R1: ${config}`, { ...told, dialect: "cisco-ios", host: "R1" }],
  [`<189>2001:db8::: 45: May  1 12:00:01: ${config}`, { ...told, host: "2001:db8::" }],
  [`<189>${config}`, { ...told, time: undefined, host: undefined }],
  [config, { ...told, time: undefined, host: undefined }],
  [
    `<190>Original Address=192.0.2.9 1 2026-05-01T12:00:02.168Z server Kiwi_Syslog 33 MSGOUT R1: *May  1 12:00:01.123: ${config}`,
    { ...told, host: "R1", time: noonMs },
  ],
  [
    `<189>1 2026-05-01T12:00:01.123Z R1 - - - - ${config}`,
    { ...told, dialect: "cisco-ios", host: "R1", time: noonMs },
  ],
  ["<188>%SNMP-W-SNMPAUTHFAIL: Access attempted", { severity: 4, mnemonic: "SNMP-W-SNMPAUTHFAIL" }],
  [
    "<189>45: R1: May  1 12:00:01.123: %PIM-SW1-6-INVALID_RP_JOIN: Received",
    { severity: 6, mnemonic: "PIM-SW1-6-INVALID_RP_JOIN" },
  ],
  [
    "<191>45: R1: May  1 12:00:01.123 CEST: NTP Core (NOTICE): Clock is synchronized.",
    {
      dialect: "cisco-ios",
      host: "R1",
      severity: 7,
      mnemonic: undefined,
      message: "NTP Core (NOTICE): Clock is synchronized.",
    },
  ],
  ["<187>45: R1: May  1 12:00:01.123: last message repeated 66 times", { host: "R1", severity: 3 }],
  // The mnemonic says more than the PRI.
  [
    "<191>45: R1: May  1 12:00:01: %LINK-3-UPDOWN: Interface Vlan10, changed state to down",
    { severity: 3, interface: "Vlan10" },
  ],
  // IOS-XR
  [
    "<187>94307: gw2 RP/0/RSP0/CPU0:May  1 12:00:01.123 UTC: ifmgr[169]: %PKT_INFRA-LINK-3-UPDOWN : Interface TenGigE0/2/0/4, changed state to Down",
    {
      dialect: "cisco-iosxr",
      host: "gw2",
      process: "ifmgr",
      time: noonMs,
      severity: 3,
      mnemonic: "PKT_INFRA-LINK-3-UPDOWN",
      interface: "TenGigE0/2/0/4",
    },
  ],
  [
    "RP/0/RP0/CPU0:May  1 12:00:01.123 : bgp[1051]: %ROUTING-BGP-5-ADJCHANGE : neighbor 192.0.2.2 Up (VRF: default) (AS: 64500)",
    { dialect: "cisco-iosxr", host: undefined, process: "bgp", neighbour: "192.0.2.2" },
  ],
  [
    "<190>May  1 12:00:02 xr1 LC/0/0/CPU0:May  1 12:00:01.123 UTC: nfsvr[244]: %MGBL-NETFLOW-6-INFO_CACHE_SIZE_EXCEEDED : Cache size",
    { host: "xr1", time: noonMs, severity: 6 },
  ],
  [
    "RP/0/RP0/CPU0:2026 May  1 12:00:01.123 UTC: isis[1005]: %ROUTING-ISIS-5-ADJCHANGE : Adjacency to core2 (Bundle-Ether1) (L2) Down, Interface state down",
    { dialect: "cisco-iosxr", time: noonMs, neighbour: "core2", interface: "Bundle-Ether1" },
  ],
  [
    "RP/0/8/CPU0::May  1 12:00:01.123 : ospf[361]: %ROUTING-OSPF-5-ADJCHG : Process 50, Nbr 192.0.2.4 on Bundle-Ether2 in area 0 from FULL to DOWN",
    { dialect: "cisco-iosxr", time: noonMs, neighbour: "192.0.2.4", process: "ospf" },
  ],
  [
    "PE2.lab RP/0/RP0/CPU0:May  1 12:00:01.123 UTC: bgp[1084]: %ROUTING-BGP-5-ADJCHANGE : neighbor 192.0.2.2 Up",
    { dialect: "cisco-iosxr", time: noonMs, host: "PE2.lab", severity: 5 },
  ],
  [
    "May  1 18:00:02 192.0.2.9 9238766: PE3 RP/0/RP0/CPU0:May  1 18:00:01.123 +06: bgp[1097]: %ROUTING-BGP-5-ADJCHANGE : neighbor 2001:db8::1 Up",
    { dialect: "cisco-iosxr", time: noonMs, host: "PE3", neighbour: "2001:db8::1" },
  ],
  [
    "2026-05-01T12:00:01Z xrd4 isis[1003]: %ROUTING-ISIS-5-ADJCHANGE : Adjacency to xrd3 (GigabitEthernet0/0/0/0) (L2) Up",
    { dialect: "cisco-iosxr", time: noon, host: "xrd4", neighbour: "xrd3" },
  ],
  // NX-OS
  [
    "2026 May  1 12:00:01 leaf1 %ETHPORT-5-IF_DOWN_ADMIN_DOWN: Interface Ethernet1/1 is down (Administratively down)",
    { dialect: "cisco-nxos", host: "leaf1", time: noon, severity: 5, interface: "Ethernet1/1" },
  ],
  [
    "<187>: 2026 May  1 12:00:01 UTC: %ETHPORT-3-IF_DOWN: Interface Ethernet1/1 is down",
    { dialect: "cisco-nxos", host: undefined, time: noon, severity: 3 },
  ],
  [
    "<187>leaf1: 2026 May  1 12:00:01 UTC: %ETHPORT-3-IF_DOWN: Interface Ethernet1/1",
    { dialect: "cisco-nxos", host: "leaf1" },
  ],
  [
    "<187>May  1 12:00:02 leaf1 : 2026 May  1 12:00:01.123 MST: %ETHPORT-3-IF_DOWN: x",
    { dialect: "cisco-nxos", host: "leaf1", time: "2026-05-01T19:00:01.123Z" },
  ],
  [
    "2026 May  1 12:00:01.123 leaf1 %$ VDC-1 %$ %ETHPORT-5-IF_UP: Interface Ethernet1/1 is up",
    { dialect: "cisco-nxos", host: "leaf1", mnemonic: "ETHPORT-5-IF_UP" },
  ],
  [
    "2026 May  1 12:00:01 leaf1 last message repeated 7 time",
    { dialect: "cisco-nxos", host: "leaf1", severity: undefined },
  ],
  // ASA and FTD
  [
    `<164>May 01 2026 12:00:01 fw1 : %ASA-4-106023: Deny tcp src outside:198.51.100.7/4711 dst inside:192.0.2.10/22 by access-group "outside_in"`,
    { dialect: "cisco-asa", interface: "outside" },
  ],
  [
    "<166>May 01 2026 12:00:01 fw1 : %ASA-6-302013: Built outbound TCP connection 1 for dmz-web:203.0.113.9/443 (203.0.113.9/443) to inside:192.0.2.1/50000",
    { interface: "dmz-web" },
  ],
  [
    "<162>May 01 2026 12:00:01 fw1 : %ASA-2-106006: Deny inbound UDP from 198.51.100.7/53 to 192.0.2.1/53 on interface outside.",
    { interface: "outside" },
  ],
  [
    "<164>May 01 2026 12:00:01 fw1 : %ASA-4-106100: access-list in permitted tcp inside/192.0.2.1(4711) -> outside/198.51.100.7(443) hit-cnt 1",
    { interface: "inside" },
  ],
  [
    "<164>May 01 2026 12:00:01 fw1 : %ASA-4-411002: Line protocol on Interface GigabitEthernet0/1, changed state to down",
    { interface: "GigabitEthernet0/1" },
  ],
  [
    "<164>May 01 2026 12:00:01 fw1 : %ASA-5-111008: User 'noc' executed the command for the interface",
    { interface: undefined },
  ],
  [
    "<166>May 01 2026 12:00:01 fw1 : %ASA-4-106023: Deny tcp src inside:192.0.2.1/1",
    { dialect: "cisco-asa", host: "fw1", time: noon, severity: 4, mnemonic: "ASA-4-106023" },
  ],
  [
    "May 01 2026 12:00:01: %ASA-6-302013: Built",
    { dialect: "cisco-asa", host: undefined, time: noon },
  ],
  [
    "<166>May 01 2026 12:00:01 EDT: %ASA-session-5-106100: access-list",
    {
      dialect: "cisco-asa",
      mnemonic: "ASA-session-5-106100",
      severity: 5,
      time: "2026-05-01T16:00:01.000Z",
    },
  ],
  ["<166>:May 01 12:00:01 UTC: %ASA-session-6-302013: Built", { dialect: "cisco-asa", time: noon }],
  [
    "May 01 2026 12:00:01 : %ASA-6-302016 Teardown UDP connection 40",
    { dialect: "cisco-asa", host: undefined, mnemonic: "ASA-6-302016" },
  ],
  [
    "2026-05-01T12:00:01Z fw1 : %FTD-6-302013: Built",
    { dialect: "cisco-asa", host: "fw1", mnemonic: "FTD-6-302013" },
  ],
  [
    "2026-05-01T12:00:01Z firepower  %FTD-0-430001: SrcIP: 192.0.2.1",
    { dialect: "cisco-asa", host: "firepower", severity: 0 },
  ],
  ["<166>%ASA-6-302013: Built", { dialect: "cisco-asa", time: undefined, severity: 6 }],
  [
    "<166>1 2026-05-01T12:00:01Z fw1 ASA - 106023 - %ASA-4-106023: Deny",
    { dialect: "cisco-asa", host: "fw1", mnemonic: "ASA-4-106023" },
  ],
  // EOS
  [
    "<165>May  1 12:00:01 leaf1 Ebra: %LINEPROTO-5-UPDOWN: Line protocol on Interface Ethernet49/1, changed state to down",
    { dialect: "eos", host: "leaf1", process: "Ebra", severity: 5, interface: "Ethernet49/1" },
  ],
  [
    "2026-05-01T12:00:01.123456+00:00 leaf1 Bgp: %BGP-5-ADJCHANGE: peer 192.0.2.2 (VRF default AS 64500) old state Established event Stop new state Idle",
    { dialect: "eos", host: "leaf1", time: noonMs, neighbour: "192.0.2.2" },
  ],
  [
    "May  1 12:00:01 leaf1 Stp: 345: %SPANTREE-6-ROOTCHANGE: Root changed",
    { dialect: "eos", process: "Stp", mnemonic: "SPANTREE-6-ROOTCHANGE" },
  ],
  [
    "<29>May  1 12:00:01 leaf1 Isis: %ISIS-4-ISIS_ADJCHG: L1 Neighbor State Change for SystemID 1920.0000.2006 on et7 to DOWN",
    { dialect: "eos", interface: "et7", neighbour: "1920.0000.2006" },
  ],
  [
    "<165>1 2026-05-01T12:00:01.123456+00:00 leaf1 Ebra 1234 - - %LINEPROTO-5-UPDOWN: Line protocol on Interface Vlan10",
    { dialect: "eos", host: "leaf1", process: "Ebra" },
  ],
]);
