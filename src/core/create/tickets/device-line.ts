/** Lines that a device has said or is told: nothing that is said to people is looked for in them. */

import { isBlockMark } from "./fences.ts";

/** Whether the line is of a command line, a configuration, a log or a table. In doubt it is. */
export const isDeviceLine = (line: string): boolean =>
  isBlockMark(line) || isIndented.test(line) || isOfDevice.test(line.slice(0, 300));

const isIndented = /^[ \t]+\S/;

const isOfDevice = new RegExp(
  [
    // "switch> show version", "router(config-if)#", "[edit]", "user@host% ".
    String.raw`^[\w.\-:@~/()[\]]{1,64}[>#$%](?:\s|\w|$)`,
    String.raw`^\[edit`,
    String.raw`^[!#%*{}<+|]`,
    String.raw`[;{}]$`,
    // "%LINK-3-UPDOWN".
    String.raw`%[A-Z][A-Z\d_]*-`,
    // Rules of tables, columns.
    String.raw`^[-=_+| ]{5,}$`,
    String.raw`\S {3,}\S.* {3,}\S|\t`,
    String.raw`^(?:interface|router|ip|ipv6|vlan|switchport|spanning-tree|set|delete|hostname|line|aaa|snmp-server|logging|ntp|access-list|route-map|neighbor|network|username|policy-map|class-map|crypto|vrf|address-family|shutdown|no|exit|end)(?: [a-z\d-]+)*$`,
    String.raw`^\w+(?:[\d/.:]+|Ethernet\S*) is (?:up|down|administratively)`,
  ].join("|"),
);

/** Words that commands begin with, after a prompt that is nothing but ">". */
export const isCommand = (text: string): boolean =>
  /^(?:show|display|enable|disable|configure|conf|set|get|no|ping|traceroute|tracert|clear|debug|undebug|request|restart|exit|end|quit|copy|write|reload|telnet|ssh|monitor|run|diagnose|execute|terminal|system-view|commit|rollback|edit|delete|interface|to [\d.:a-f]+)\b/i.test(
    text,
  );
