/** What a configuration has, in numbers and names, to ask for it. */

import { count, enumeration } from "../../wording.ts";
import type { ConfigNode } from "./config-tree.ts";
import type { JunosNode } from "./junos-tree.ts";

export interface ConfigFeatures {
  readonly interfaces: number;
  readonly vlans: number;
  /** "OSPF", "BGP": each once, in the order in which they come. */
  readonly protocols: readonly string[];
}

const protocolNames: Readonly<Record<string, string>> = {
  bgp: "BGP",
  ospf: "OSPF",
  ospf3: "OSPFv3",
  ospfv3: "OSPFv3",
  eigrp: "EIGRP",
  isis: "IS-IS",
  rip: "RIP",
  mpls: "MPLS",
  ldp: "LDP",
  pim: "PIM",
};

export function commonFeatures(nodes: readonly ConfigNode[]): ConfigFeatures {
  const beginning = (start: string): readonly ConfigNode[] =>
    nodes.filter(({ line }) => line.startsWith(start));
  const routers = beginning("router ").map(({ line }) => line.split(" ", 2)[1] ?? "");
  return {
    interfaces: beginning("interface ").length,
    vlans: nodes.filter(({ line }) => /^vlan \d+$/.test(line)).length,
    protocols: namesOf(routers),
  };
}

export function junosFeatures({ children }: JunosNode): ConfigFeatures {
  const protocols = [...(children.get("protocols")?.children.keys() ?? [])];
  return {
    interfaces: children.get("interfaces")?.children.size ?? 0,
    vlans: children.get("vlans")?.children.size ?? 0,
    protocols: namesOf(protocols),
  };
}

const namesOf = (protocols: readonly string[]): readonly string[] => [
  ...new Set(protocols.flatMap((protocol) => protocolNames[protocol] ?? [])),
];

export function featureTraits({
  interfaces,
  vlans,
  protocols,
}: ConfigFeatures): Readonly<Record<string, string>> {
  const parts = [
    ...(interfaces === 0 ? [] : [count(interfaces, "interface")]),
    ...(vlans === 0 ? [] : [count(vlans, "VLAN")]),
    ...protocols,
  ];
  return {
    features: parts.length === 0 ? "basic settings" : enumeration(parts),
    ...(interfaces > 0 && { interfaces: String(interfaces) }),
    ...(vlans > 0 && { vlans: String(vlans) }),
    ...(protocols.length > 0 && { protocols: enumeration(protocols) }),
  };
}
