import type { Command } from "../command.ts";

const community = (words: string, within?: string): Command => ({
  words,
  entity: "SNMP_COMMUNITY",
  // Everybody's: RFC 1157 and RFC 4108's ATM ILMI, the defaults of about all devices.
  harmless: /^(?:public|private|ilmi|default)$/i,
  notWithin: "policy-options|community-list|community-set|route-map|route-policy|route-filter",
  ...(within === undefined ? {} : { within }),
});

/** Community strings of SNMP v1 and v2c. Sources are the vendors' command references; their commands stand beside. */
export const snmpCommunityCommands: readonly Command[] = [
  // IOS, NX-OS, XR, EOS, ASA, Dell, Brocade, Aruba; A10 and ExtremeWare with `read`.
  community("snmp-server community [ read|write|read-only|read-write|string ] <secret>"),
  community("snmp-server community-map <secret>"),
  community("snmp-server mib community-map <secret>"),
  community("snmp-server trap-community <secret>"),
  // IOS, EOS, NX-OS, ASA: the community stands bare behind the version, or behind the host.
  community("snmp-server host ... community [ 0|6|7|8 ] <secret>"),
  community("snmp-server host ... version 1|2c|2 <secret>"),
  community("snmp-server host ... trap-version|traps-version 1|2c <secret>"),
  {
    ...community("snmp-server host * [ vrf * ] [ traps|trap|informs|inform ] <secret>"),
    confidence: 0.8,
  },
  community("traps|informs version 2c <secret>"),
  community("version 1|2c|2 <secret>", "snmp|host|trap"),
  community("traps|informs version 1|2c|2 <secret>", "host|snmp"),
  // Junos, VyOS, Check Point, NetScaler, Nokia, PAN-OS, Comware-like: `set snmp community X`, `add snmp community X`.
  community("snmp community set|add ... name <secret>"),
  community("snmp community create|add <secret>"),
  community("snmp community accessmode ro|rw <secret>"),
  community("snmp community mode enable|disable <secret>"),
  community("snmp community ipaddr * * <secret>"),
  community("snmp community [ read|write|read-only|read-write|string|name ] <secret>"),
  community("snmp read|write|ro|rw|trap|read-only|read-write community [ string ] <secret>"),
  community("snmp trap-group <secret>"),
  { ...community("snmp-agent community read|write <secret>"), takesAnyWord: true },
  community("snmp-agent community <secret>"),
  community("snmp-agent community complexity-check <secret>"),
  community("snmp-agent target-host ... securityname <secret> v1|v2c"),
  // ExtremeXOS.
  community("snmp add community readonly|readwrite <secret>"),
  community("snmp add trapreceiver * community <secret>"),
  // Nokia SR OS, F5, XR and Junos in their blocks.
  community("community <secret> ro|rw|r|rwa|mgmt|vpls-mgmt"),
  community("community <secret> [ hash|hash2 ] rw|r|rwa|mgmt|vpls-mgmt"),
  community("community [ string|name|read|write ] <secret>", "snmp|com2sec"),
  community("community-name <secret>"),
  community("notify-community|usm-community|readonly-community|readwrite-community <secret>"),
  community("community name <secret>"),
  community("community securityname <secret>"),
  community("community-index * community <secret>"),
  { ...community("community string <secret>"), isSentence: true },
  community("community-string <secret>"),
  community("name <secret>", "snmp community|config snmp|/snmp community"),
  community("trap-group <secret>", "snmp"),
  community("snmp-community * community-name <secret>"),
  community("snmp-community <secret>"),
  community("snmp-community-string <secret>"),
  community("snmpcommunity <secret>"),
  // Keys of JSON, YAML, Python and of airOS.
  community(
    "snmp_community|community_string|snmp_ro_community|snmp_rw_community|snmp.community <secret>",
  ),
  community(
    "snmp_ro|snmp_rw|snmp_read|snmp_write|ro_community|rw_community|read_community <secret>",
  ),
  // Net-SNMP: snmpd.conf(5), snmpcmd(1).
  community("rocommunity|rwcommunity|rocommunity6|rwcommunity6|trapcommunity <secret>"),
  community("com2sec|com2sec6 [ -cn * ] * * <secret>"),
  community("trapsink|trap2sink|informsink * <secret>"),
  community(
    "snmpwalk|snmpget|snmpgetnext|snmpset|snmpbulkwalk|snmpbulkget|snmptable|snmptrap|snmpstatus ... -c <secret>",
  ),
];
