/** What commands mean in plain words, for requests: of those that are in no table the line itself is told. */

/** "the access VLAN": `form` has the value as its last group; "$1" in the noun is the first. */
const values: readonly (readonly [form: RegExp, noun: string])[] = [
  [/^hostname (.+)$/, "the host name"],
  [/^description (.+)$/, "the description"],
  [/^name (.+)$/, "the name"],
  [/^ip domain[ -]name (.+)$/, "the domain name"],
  [/^ip address (.+?)(?<! secondary)$/, "the IP address"],
  [/^ip mtu (\d+)$/, "the IP MTU"],
  [/^mtu (\d+)$/, "the MTU"],
  [/^bandwidth (\d+)$/, "the bandwidth in kbit/s"],
  [/^speed (\S+)$/, "the speed"],
  [/^duplex (\S+)$/, "the duplex mode"],
  [/^switchport access vlan (\d+)$/, "the access VLAN"],
  [/^switchport voice vlan (\d+)$/, "the voice VLAN"],
  [/^switchport trunk native vlan (\d+)$/, "the native VLAN of the trunk"],
  [/^switchport trunk allowed vlan (.+)$/, "the VLANs that the trunk allows"],
  [/^switchport mode (\S+)$/, "the switchport mode"],
  [/^switchport port-security maximum (\d+)$/, "the most secure MAC addresses"],
  [/^switchport port-security violation (\S+)$/, "what happens at a port security violation"],
  [/^spanning-tree cost (\d+)$/, "the spanning tree cost"],
  [/^spanning-tree mode (\S+)$/, "the spanning tree mode"],
  [/^spanning-tree vlan (\S+) priority (\d+)$/, "the spanning tree priority of VLAN $1"],
  [/^ip ospf cost (\d+)$/, "the OSPF cost"],
  [/^ip ospf priority (\d+)$/, "the OSPF priority"],
  [/^ip ospf network (\S+)$/, "the OSPF network type"],
  [/^ip access-group (\S+) in$/, "the access list for incoming traffic"],
  [/^ip access-group (\S+) out$/, "the access list for outgoing traffic"],
  [/^access-class (\S+) in(?: vrf-also)?$/, "the access list for incoming sessions"],
  [/^service-policy input (\S+)$/, "the policy for incoming traffic"],
  [/^service-policy output (\S+)$/, "the policy for outgoing traffic"],
  [/^channel-group (.+)$/, "the channel group"],
  [/^(?:(?:ip )?vrf forwarding|vrf member|vrf) (\S+)$/, "the VRF"],
  [/^standby (\d+) ip (\S+)$/, "the virtual address of HSRP group $1"],
  [/^standby (\d+) priority (\d+)$/, "the priority in HSRP group $1"],
  [/^(?:bgp )?router-id (\S+)$/, "the router ID"],
  [/^maximum-paths (\d+)$/, "the most parallel paths"],
  [/^auto-cost reference-bandwidth (.+)$/, "the OSPF reference bandwidth"],
  [/^neighbor (\S+) remote-as (\S+)$/, "the AS of neighbour $1"],
  [/^neighbor (\S+) description (.+)$/, "the description of neighbour $1"],
  [/^neighbor (\S+) password (.+)$/, "the password of neighbour $1"],
  [/^neighbor (\S+) update-source (.+)$/, "the source of the session with neighbour $1"],
  [/^neighbor (\S+) timers (.+)$/, "the timers of neighbour $1"],
  [/^neighbor (\S+) route-map (\S+) in$/, "the route map for routes from neighbour $1"],
  [/^neighbor (\S+) route-map (\S+) out$/, "the route map for routes to neighbour $1"],
  [/^neighbor (\S+) prefix-list (\S+) in$/, "the prefix list for routes from neighbour $1"],
  [/^neighbor (\S+) prefix-list (\S+) out$/, "the prefix list for routes to neighbour $1"],
  [/^remote-as (\S+)$/, "the AS of the neighbour"],
  [/^update-source (\S+)$/, "the source of the session"],
  [/^set local-preference (\d+)$/, "the local preference that is set"],
  [/^set metric (\S+)$/, "the metric that is set"],
  [/^exec-timeout (.+)$/, "the idle timeout (minutes, seconds)"],
  [/^transport input (.+)$/, "the protocols for incoming sessions"],
  [/^logging trap (\S+)$/, "the level of messages sent to log servers"],
  [/^logging source-interface (\S+)$/, "the source interface of log messages"],
  [/^ntp source (\S+)$/, "the source interface of NTP"],
  [/^snmp-server location (.+)$/, "the SNMP location"],
  [/^snmp-server contact (.+)$/, "the SNMP contact"],
];

/** There can be several; the noun names it whole. */
const members: readonly (readonly [form: RegExp, noun: string])[] = [
  [/^ip address (\S+ \S+) secondary$/, "the secondary address $1"],
  [/^ipv6 address (.+)$/, "the IPv6 address $1"],
  [/^ip helper-address (.+)$/, "the DHCP relay address $1"],
  [/^ip route (\S+) (\d+\.\d+\.\d+\.\d+) (.+)$/, "the static route to $1 $2 through $3"],
  [/^ip route (\S+\/\d+) (.+)$/, "the static route to $1 through $2"],
  [/^network (\S+) (\S+) area (\S+)$/, "the network $1 (wildcard $2) in area $3"],
  [/^network (\S+) mask (\S+)$/, "the network $1 mask $2"],
  [/^network (\S+)$/, "the network $1"],
  [/^ntp server (.+)$/, "the NTP server $1"],
  [/^logging (?:host |server )(.+)$/, "the log server $1"],
  [/^ip name-server (.+)$/, "the DNS server $1"],
  [/^snmp-server host (.+)$/, "the SNMP receiver $1"],
  [/^route-target (import|export|both) (\S+)$/, "the route target $2 for $1"],
  [/^feature (.+)$/, "the feature $1"],
];

const switches: readonly (readonly [form: RegExp, on: string, off: string])[] = [
  [/^shutdown$/, "shut it down", "bring it up"],
  [/^switchport$/, "make it a switched port", "make it a routed port"],
  [/^switchport port-security$/, "enable port security", "disable port security"],
  [
    /^switchport port-security mac-address sticky$/,
    "learn secure MAC addresses as sticky ones",
    "stop learning sticky MAC addresses",
  ],
  [
    /^spanning-tree portfast(?: edge)?$/,
    "let it forward at once (spanning tree PortFast)",
    "disable spanning tree PortFast",
  ],
  [/^spanning-tree bpduguard enable$/, "enable BPDU guard", "disable BPDU guard"],
  [/^passive-interface (.+)$/, "make $1 passive", "make $1 active"],
  [/^neighbor (\S+) activate$/, "activate neighbour $1", "deactivate neighbour $1"],
  [
    /^neighbor (\S+) next-hop-self$/,
    "announce itself as next hop to neighbour $1",
    "stop announcing itself as next hop to neighbour $1",
  ],
  [/^neighbor (\S+) shutdown$/, "shut down neighbour $1", "bring up neighbour $1"],
  [/^ip routing$/, "enable IP routing", "disable IP routing"],
];

/** A command that goes, comes, or takes the place of another one. */
export function phraseFor(before: string | undefined, after: string | undefined): string {
  return (
    switchPhrase(before, after) ??
    valuePhrase(before, after) ??
    memberPhrase(before, after) ??
    neutral(before, after)
  );
}

function switchPhrase(before: string | undefined, after: string | undefined): string | undefined {
  const line = after ?? before ?? "";
  const isNegative = line.startsWith("no ");
  const command = isNegative ? line.slice(3) : line;
  for (const [form, on, off] of switches) {
    const found = form.exec(command);
    if (found !== null) return filled((after === undefined) === isNegative ? on : off, found);
  }
  return undefined;
}

function valuePhrase(before: string | undefined, after: string | undefined): string | undefined {
  for (const [form, noun] of values) {
    const [old, now] = [before, after].map((line) => (line === undefined ? null : form.exec(line)));
    const found = now ?? old;
    if (found === null || found === undefined) continue;
    const name = filled(noun, found);
    if (after?.startsWith("no ") === true || now === null)
      return after === undefined || after.startsWith("no ") ? `remove ${name}` : undefined;
    const was = old?.at(-1);
    if (was === undefined && before !== undefined && !before.startsWith("no ")) return undefined;
    return `set ${name} to ${now?.at(-1) ?? ""}${was === undefined ? "" : ` (was ${was})`}`;
  }
  return undefined;
}

function memberPhrase(before: string | undefined, after: string | undefined): string | undefined {
  const parts = [before, after].map((line) => {
    const [form, noun] = members.find(([candidate]) => candidate.test(line ?? "")) ?? [];
    const found = form?.exec(line ?? "");
    return noun === undefined || found === undefined || found === null
      ? undefined
      : filled(noun, found);
  });
  const [old, now] = parts;
  if (before !== undefined && after !== undefined) {
    return old === undefined || now === undefined ? undefined : `replace ${old} by ${now}`;
  }
  if (now !== undefined)
    return `${after?.startsWith("feature ") === true ? "enable" : "add"} ${now}`;
  if (old === undefined) return undefined;
  return `${before?.startsWith("feature ") === true ? "disable" : "remove"} ${old}`;
}

function neutral(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `add \`${after ?? ""}\``;
  return after === undefined ? `remove \`${before}\`` : `change \`${before}\` to \`${after}\``;
}

const filled = (text: string, found: RegExpExecArray): string =>
  text.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? "");
