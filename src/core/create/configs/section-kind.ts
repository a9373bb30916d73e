/** What the sections of a configuration of the common command line are, and in which order they are changed. */

/** What lines in a section mean. */
export type SectionKind =
  | "global"
  | "interface"
  | "bgp"
  /** A section for one neighbour: NX-OS. */
  | "neighbor"
  | "router"
  | "route-map"
  | "vlan"
  | "line"
  | "vrf"
  | "policy-map"
  | "class"
  /** The first entry that fits counts. */
  | "ordered"
  | "other";

const topKinds: readonly (readonly [SectionKind, RegExp])[] = [
  ["interface", /^interface /],
  ["bgp", /^router bgp/],
  ["router", /^router /],
  ["route-map", /^route-map \S+ (?:permit|deny)/],
  ["vlan", /^vlan \d/],
  ["line", /^line /],
  ["vrf", /^(?:vrf (?:definition|context|instance)|ip vrf) /],
  ["policy-map", /^policy-map /],
  [
    "ordered",
    /^(?:(?:ip|ipv6|mac) access-list|access-list|ip(?:v6)? prefix-list|ip as-path|ip (?:ext|large-)?community-list)\b/,
  ],
];

export function kindOf(line: string, above: SectionKind): SectionKind {
  if (above === "global") return topKinds.find(([, form]) => form.test(line))?.[0] ?? "other";
  if (above === "bgp") return line.startsWith("neighbor ") ? "neighbor" : "bgp";
  if (above === "policy-map") return "class";
  return above === "router" || above === "neighbor" || above === "vrf" ? above : "other";
}

/** Definitions, which stand before what uses them, and go after it. */
const definitions: readonly RegExp[] = [
  /^(?:feature|hostname|license|install feature-set|feature-set) /,
  /^(?:vrf (?:definition|context|instance)|ip vrf) \S+$/,
  /^vlan \d/,
  /^(?:key chain|aaa group|tacacs server|radius server|object-group|time-range|ip sla|track|crypto (?:pki|keyring)) ?/,
  /^(?:(?:ip|ipv6|mac) access-list|access-list|ip(?:v6)? prefix-list|ip as-path|ip (?:ext|large-)?community-list)\b/,
  /^(?:route-map|class-map) /,
  /^(?:policy-map|crypto (?:isakmp|ikev2)|crypto ipsec transform-set) ?/,
  /^crypto ipsec profile /,
  /^crypto (?:map|dynamic-map) /,
];
const uses: readonly RegExp[] = [
  /^(?:vpc domain|mlag configuration|spanning-tree mode)/,
  /^interface (?:port-channel|loopback|vlan|tunnel|bdi|bvi|nve)/i,
  /^interface /,
  /^router /,
];

const firstUse = definitions.length;
const interfaces = firstUse + 1;
const ordinary = firstUse + uses.length;
/** Routes that are replaced go when the new ones are there. */
const oldRoutes = ordinary + 1;
const lines = ordinary + 2;
/** Removals of definitions, the last first. */
const removals = ordinary + 3;

/** Lower numbers are typed first. */
export function rankOf(line: string, what: "add" | "change" | "remove"): number {
  const bare = line.replace(/^no /, "");
  const definition = definitions.findIndex((form) => form.test(bare));
  if (what === "remove" && definition >= 0) return removals + definitions.length - definition;
  if (definition >= 0) return definition;
  if (what === "remove" && bare.startsWith("interface ")) {
    // Members leave a port channel before it goes; other interfaces give their addresses away.
    return /^interface port-channel\d+$/i.test(bare) ? interfaces + 1.5 : interfaces - 0.5;
  }
  if (what === "remove" && /^ip(?:v6)? route /.test(bare)) return oldRoutes;
  if (bare.startsWith("line ")) return lines;
  // Interfaces name the process of a VRF, and would create one without it.
  if (what === "add" && /^router \S+ \S+ vrf /.test(bare)) return firstUse + 0.5;
  const use = uses.findIndex((form) => form.test(bare));
  // Within the rest, what goes makes room for what comes.
  return use >= 0 ? firstUse + use : what === "remove" ? ordinary - 0.5 : ordinary;
}

export const isDefinition = (line: string): boolean =>
  definitions.slice(1).some((form) => form.test(line));

/** A port of the device: it can be emptied, not removed. */
export const isPort = (line: string): boolean =>
  /^interface (?!(?:vlan|loopback|port-channel|tunnel|bvi|bdi|nve|dialer|virtual-template|multilink|vxlan|null|virtual-access|pseudowire|nat64|lisp|recirc)\b)[a-z-]+ ?\d[\d/]*$/i.test(
    line.replace(/(\D)(\d[\d/.:]*)$/, "$1 $2").replace(/ {2,}/g, " "),
  ) || /^interface (?:mgmt|management) ?\d/i.test(line);
