import { hostname } from "../../../src/core/privacy/network/hostname.ts";
import { testRecognizers } from "../recognizer-tester.ts";

const cases = [
  "hostname ⟦muc-core-sw1⟧",
  "!\nhostname ⟦Gandalf⟧\n!",
  "set system host-name ⟦mx1.oslo⟧",
  "system {\n    host-name ⟦vega⟧;\n}",
  "set deviceconfig system hostname ⟦pa-one⟧",
  'config system global\n    set hostname "⟦FGT-Oslo⟧"\nend',
  "sysname ⟦AR-2⟧\nswitchname ⟦n9k-a⟧",
  "/system identity set name=⟦gw-oslo⟧",
  'hostname: "⟦vega⟧"\nSystem Name             : ⟦SW2⟧\nDevice ID: ⟦oslo-sw3.zentrale.net⟧(FXS0)',
  '{\\"hostname\\": \\"⟦vega⟧\\", \\"sysName\\": \\"⟦sw7⟧\\"}',
  "<host-name>⟦vega⟧</host-name>",
  "Its hostname is ⟦oslo-sw3⟧.",
  "⟦sw1⟧#show version",
  "⟦sw1⟧# show version\n⟦sw1⟧>enable\n⟦sw1⟧(config-if)# no shutdown",
  "⟦Gandalf⟧(config)#",
  "jo@⟦vega⟧> show bgp summary\n[edit]\njo@⟦vega⟧# commit",
  "RP/0/RSP0/CPU0:⟦xr-a⟧#show run\nRP/0/RP0/CPU0:⟦xr-a⟧(config)#commit",
  "A:⟦sr-a⟧>config>router# info",
  "⟦FGT-1⟧ (port1) # set ip 10.0.0.1 255.0.0.0\n⟦FGT-1⟧ # get system status",
  "<⟦AR-2⟧>display version",
  "[jo@⟦gw-oslo⟧] > /ip address print",
  "jo@⟦vega⟧:~$ ls\n[root@⟦db7⟧ ~]# dnf update",
  // Others.
  "The hostname command sets the host-name of the switch.",
  "Hostname        VCI             Expiry\nhostname resolution",
  "System Name - not advertised\nDevice ID           Local Intf",
  "Router#show run\nSwitch>enable\nhostname Router",
  "# A heading\n> quoted\nC# code\nif a>b then\n<div>show</div>\n<b>x</b><H1>display</H1>",
  "-----#\n###\nstep 1> show version",
  "hostname: 10.0.0.1, Device ID: 02a0.c9d1.e2f3",
  "see C# and F#\nx -> y",
  "sysname X",
];
testRecognizers(
  [hostname],
  cases.map((text) => ({ text, entity: "HOSTNAME" })),
);
