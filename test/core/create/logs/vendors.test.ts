/** Junos, FortiOS, PAN-OS and JSON. */
import { linesAre } from "./support.ts";

const noon = "2026-05-01T12:00:01.000Z";
const noonMs = "2026-05-01T12:00:01.123Z";
const bgpDown =
  "RPD_BGP_NEIGHBOR_STATE_CHANGED: BGP peer 192.0.2.2 (External AS 64500) changed state from Established to Idle (event HoldTime)";
const fortiosEnd = `logid="0100032002" type="event" subtype="system" level="alert" vd="root" msg="He said \\"no\\" \\\\ left"`;
const panTail = (device: string): string => `7304387121517691189,0x0,0,0,0,0,,${device}`;

linesAre([
  // Junos
  [
    `May  1 12:00:01.123  re0 rpd[1234]: ${bgpDown}`,
    {
      dialect: "junos",
      host: "re0",
      process: "rpd",
      time: noonMs,
      mnemonic: "RPD_BGP_NEIGHBOR_STATE_CHANGED",
      severity: undefined,
      neighbour: "192.0.2.2",
      message: bgpDown,
    },
  ],
  [
    `<28>May  1 12:00:01 mx1 rpd[1234]: %DAEMON-4-${bgpDown}`,
    { dialect: "junos", severity: 4, mnemonic: "RPD_BGP_NEIGHBOR_STATE_CHANGED" },
  ],
  [
    "<25>May  1 12:00:01 mx1 chassisd[1]: %DAEMON-3: fan failed",
    { dialect: "junos", severity: 3, mnemonic: undefined },
  ],
  [`May  1 2026 12:00:01 mx1 rpd[1]: ${bgpDown}`, { dialect: "junos", time: noon, host: "mx1" }],
  [
    `May  1 12:00:01 2024 mx1 rpd[1]: ${bgpDown}`,
    { dialect: "junos", time: "2024-05-01T12:00:01.000Z", host: "mx1" },
  ],
  [
    "<28>May  1 12:00:01 mx1 mib2d[2424]: SNMP_TRAP_LINK_DOWN: ifIndex 502, ifAdminStatus up(1), ifOperStatus down(2), ifName xe-0/0/0",
    { dialect: "junos", interface: "xe-0/0/0" },
  ],
  [
    "<4>2026-05-01T12:00:01+00:00 mx1 /kernel: tcp_auth_ok: Packet from 192.0.2.254:61664 wrong MD5 digest",
    { dialect: "junos", process: "/kernel", severity: 4 },
  ],
  [
    "<14>May  1 12:00:01 srx1 RT_FLOW: RT_FLOW_SESSION_CLOSE: session closed",
    { dialect: "junos", mnemonic: "RT_FLOW_SESSION_CLOSE" },
  ],
  [
    "<29>May  1 12:00:01 mx1 rpd[1]: RPD_ISIS_ADJDOWN: IS-IS lost L2 adjacency to core on ge-0/0/1.0, reason: Aged Out",
    { neighbour: "core", interface: "ge-0/0/1.0" },
  ],
  [
    `<28>1 2026-05-01T12:00:01.123Z mx1 mib2d 8956 SNMP_TRAP_LINK_DOWN [junos@2636.1.1.1.2.18 snmp-interface-index="508" interface-name="st0.60"]`,
    {
      dialect: "junos",
      host: "mx1",
      process: "mib2d",
      mnemonic: "SNMP_TRAP_LINK_DOWN",
      severity: 4,
      interface: "st0.60",
      message: `[junos@2636.1.1.1.2.18 snmp-interface-index="508" interface-name="st0.60"]`,
    },
  ],
  [
    "May  1 12:00:01 web1 kernel: NETDEV_WATCHDOG: eth0: transmit timed out",
    { dialect: "rfc3164", mnemonic: undefined },
  ],
  [
    "May  1 12:00:01 mx1 fpc0 XMCHIP(0): FI: Cell underflow",
    {
      dialect: "junos",
      host: "mx1",
      process: "fpc0",
      message: "XMCHIP(0): FI: Cell underflow",
    },
  ],
  ["May  1 12:00:01 mx1 tfeb0 NPC is up", { dialect: "junos", process: "tfeb0" }],
  // FortiOS
  [
    `date=2026-05-01 time=12:00:01 logid="0000000013" type="traffic" level="notice" srcintf="port3" dstintf="wan1" interface="N/A"`,
    { dialect: "fortios", interface: "port3" },
  ],
  [
    `date=2026-05-01 time=12:00:01 logid="0100020007" level="notice" intf="port1" srcintf="port3"`,
    { interface: "port1" },
  ],
  [
    `date=2026-05-01 time=14:00:01 devname="fw1" devid="FGT1" eventtime=1777636801123456789 tz="+0200" ${fortiosEnd}`,
    { dialect: "fortios", host: "fw1", time: noonMs, severity: 1, mnemonic: "0100032002" },
  ],
  [
    `<189>date=2026-05-01 time=14:00:01 devname=fw1 tz=+0200 ${fortiosEnd}`,
    { dialect: "fortios", host: "fw1", time: noon, severity: 1, facility: 23 },
  ],
  [
    `date=2026-05-01 time=12:00:01 eventtime=1777636801 ${fortiosEnd}`,
    { host: undefined, time: noon },
  ],
  [
    `2026-05-01T12:00:02+00:00 192.0.2.1 date=2026-05-01 time=12:00:01 ${fortiosEnd}`,
    { dialect: "fortios", host: "192.0.2.1", time: noon },
  ],
  [
    `<189>date=2026-05-01 time=12:00:01 devname="fw1" logid="0100020007" type="event" level="warning" intf="port1" msg="Interface port1 down"`,
    { interface: "port1", severity: 4, mnemonic: "0100020007" },
  ],
  [
    `date=2026-05-01 time=12:00:01 devname="fw1" logid="0101037120" type="event" subtype="vpn" level="notice" remip=192.0.2.9 interface="N/A"`,
    { neighbour: "192.0.2.9", interface: undefined },
  ],
  [
    `date=2026-02-30 time=12:00:01 devname="fw1" logid="1" level="notice"`,
    { time: undefined, host: "fw1" },
  ],
  [
    `date=2026-05-01 time=12:00:01 devname="fw1" logid="1" level="notice" msg="never closed`,
    { host: "fw1", severity: 5 },
  ],
  ["date=2026-05-01 and nothing else", undefined],
  // PAN-OS
  [
    `<14>May  1 12:00:02 pa-1 1,2026/05/01 12:00:02,007000000001,SYSTEM,port,2816,2026/05/01 12:00:01,,link-change,ethernet1/3,0,0,general,high,"Port ethernet1/3: ""Down"", 1Gb/s",${panTail("pa-one")}`,
    {
      dialect: "pan-os",
      host: "pa-one",
      time: noon,
      severity: 4,
      mnemonic: "link-change",
      interface: "ethernet1/3",
      facility: 1,
    },
  ],
  [
    `1,2026/05/01 12:00:02,,SYSTEM,general,2561,2026/05/01 12:00:01,,general,,0,0,general,critical,Text,${panTail("pa-one")},0,0,2026-05-01T12:00:01.123-07:00`,
    { time: "2026-05-01T19:00:01.123Z", severity: 2, host: "pa-one" },
  ],
  [
    `1,2026/05/01 12:00:02,,CONFIG,0,2561,2026/05/01 12:00:01,192.0.2.1,,set,admin,Web,Succeeded, config shared,${panTail("pa-one")},0,,0`,
    { mnemonic: "CONFIG", host: "pa-one", severity: undefined },
  ],
  [
    `1,2026/05/01 12:00:02,,CONFIG,0,2561,2026/05/01 12:00:01,192.0.2.1,,set,admin,Web,Succeeded, config shared,"before, it","after, it",${panTail("pa-one")},0,,0`,
    { mnemonic: "CONFIG", host: "pa-one" },
  ],
  [
    `1,2026/05/01 12:00:02,,THREAT,url,2561,2026/05/01 12:00:01${",x".repeat(27)},high,client,1,0x0,a,b,0,c${",".repeat(17)}vsys,pa-one,0`,
    { mnemonic: "THREAT/url", severity: 4, host: "pa-one" },
  ],
  [
    `<12>1 2026-05-01T12:00:02Z pa-1 - - - - 1,2026/05/01 12:00:02,,TRAFFIC,end,1,2026/05/01 12:00:01,192.0.2.1,198.51.100.1`,
    { dialect: "pan-os", host: "pa-1", severity: 4, mnemonic: "TRAFFIC/end" },
  ],
  [
    "May  1 12:00:02 1,2026/05/01 12:00:02,1606001116,SYSTEM,vpn,0,2026/05/01 12:00:01,,ike,,0,0,general,informational,Loaded,0,0x0",
    { dialect: "pan-os", host: undefined, severity: 6, time: noon },
  ],
  ["1,2,3,4", undefined],
  // JSON
  [
    `{"@timestamp":"2026-05-01T12:00:01.123Z","host":{"name":"app1"},"log":{"level":"error"},"message":"Job failed","process":{"name":"queue"}}`,
    {
      dialect: "json",
      time: noonMs,
      host: "app1",
      severity: 3,
      process: "queue",
      message: "Job failed",
      fields: {
        "@timestamp": "2026-05-01T12:00:01.123Z",
        "host.name": "app1",
        "log.level": "error",
        message: "Job failed",
        "process.name": "queue",
      },
    },
  ],
  [
    `{"time":1777636801,"hostname":"app1","level":"WARN","msg":"x"}`,
    { time: noon, host: "app1", severity: 4 },
  ],
  [`{"ts":1777636801.123,"host":"app1","severity":3,"msg":"x"}`, { time: noonMs, severity: 3 }],
  [
    `{"time":1777636801123,"hostname":"app1","level":50,"msg":"pino"}`,
    { time: noonMs, severity: 3 },
  ],
  [
    `{"timestamp":"2026-05-01 12:00:01","device":"sw1","syslog_severity":"informational","message":"%LINK-3-UPDOWN: Interface Ethernet1/1, changed state to down"}`,
    { time: noon, host: "sw1", severity: 3, mnemonic: "LINK-3-UPDOWN", interface: "Ethernet1/1" },
  ],
  [
    `{"__REALTIME_TIMESTAMP":"1777636801123456","_HOSTNAME":"app1","PRIORITY":"6","SYSLOG_IDENTIFIER":"sshd","MESSAGE":"x"}`,
    { time: noonMs, host: "app1", severity: 6, process: "sshd" },
  ],
  [`{"time":"Fri, 01 May 2026 12:00:01 GMT","msg":"x"}`, { time: noon }],
  [`{"time":"someday","msg":"x","__proto__":{"a":1}}`, { time: undefined, message: "x" }],
  [`{"a":1}`, undefined],
  [`{"time":`, undefined],
  ["{}", undefined],
  ["[1,2]", undefined],
]);
