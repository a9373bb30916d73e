/** Compares two sections of an interface: commands that wipe others there come in their order. */

import type { ConfigNode } from "./config-tree.ts";
import type { NodeChange } from "./node-change.ts";
import { bare } from "./node-change.ts";
import type { SectionKind } from "./section-kind.ts";
import { vlanList, vlanNumbers } from "./vlan-list.ts";

type Nodes = readonly ConfigNode[];
type Diff = (before: Nodes, after: Nodes, kind: SectionKind) => readonly NodeChange[];

export function diffInterface(before: Nodes, after: Nodes, diff: Diff): readonly NodeChange[] {
  const routed = (nodes: Nodes): boolean => nodes.some(({ line }) => line === "no switchport");
  const isMadeRouted = !routed(before) && routed(after);
  const changes = diff(before, after, "interface");
  const isAddressGone = changes.some(({ undo }) => undo === "no ip address");
  const needed = changes.filter(({ before: old, after: now }) => {
    if (now !== undefined || old === undefined) return true;
    return !(
      // Devices do not write it, people do: nobody shuts a port by leaving it out.
      old.line === "no shutdown" ||
      // What others take away with them is not taken away once more.
      (isMadeRouted && old.line.startsWith("switchport ")) ||
      (isAddressGone && old.line.endsWith(" secondary"))
    );
  });
  const all = withAddresses(needed.map(withAllowedVlans), before, after);
  return all
    .map((change, at) => ({ change, at }))
    .sort(byPhase)
    .map(({ change }) => change);
}

interface PlacedChange {
  readonly change: NodeChange;
  readonly at: number;
}

const byPhase = (a: PlacedChange, b: PlacedChange): number =>
  phaseOf(a.change) - phaseOf(b.change) || a.at - b.at;

/**
 * A port that is to be down goes down first, one that is to be up comes up last. In between: it leaves its channel, it
 * is no trunk any more before it loses what trunks have, and is one when it has that; what others wipe comes behind them.
 */
function phaseOf({ before, after }: NodeChange): number {
  const line = after?.line ?? before?.line ?? "";
  if (bare(line) === "shutdown") return after?.line === "shutdown" ? 0 : 10;
  if (line === "no switchport") return after === undefined ? 5 : 1;
  // A key rolls over: the old one goes when the new one is there.
  if (after === undefined && line.startsWith("ip ospf message-digest-key ")) return 7;
  if (after === undefined) return line.startsWith("channel-group ") ? 2 : 4;
  if (line.endsWith("switchport mode trunk")) return 8;
  if (line.startsWith("switchport mode ") && before !== undefined) return 3;
  if (line.startsWith("channel-group ")) return 9;
  if (isVrf(line)) return 6;
  return 7;
}

const isVrf = (line: string): boolean =>
  /^(?:(?:ip )?vrf forwarding|vrf member|vrf) \S+$/.test(line);
const isAddress = (line: string): boolean => /^(?:ip|ipv6) address /.test(line);

/** Another VRF takes the addresses of an interface away: they are set anew. */
function withAddresses(
  changes: readonly NodeChange[],
  before: Nodes,
  after: Nodes,
): readonly NodeChange[] {
  const isMoved = changes.some((change) => {
    return isVrf(change.after?.line ?? change.before?.line ?? "");
  });
  if (!isMoved || !before.some(({ line }) => isAddress(line))) return changes;
  const addresses = after.filter(({ line }) => isAddress(line));
  return [
    ...addresses.map((node): NodeChange => ({ after: node, kind: "interface" })),
    ...changes.filter(({ before: old, after: now }) => !isAddress(now?.line ?? old?.line ?? "")),
  ];
}

const allowed = "switchport trunk allowed vlan";

/** Only the VLANs that come and go are typed: the whole list would cut the others off if one were forgotten. */
function withAllowedVlans(change: NodeChange): NodeChange {
  const [old, now] = [change.before, change.after].map((node) => {
    const line = node?.line ?? "";
    return line.startsWith(`${allowed} `) ? vlanNumbers(line.slice(allowed.length + 1)) : undefined;
  });
  if (old === undefined || now === undefined) return change;
  const added = [...now].filter((vlan) => !old.has(vlan));
  const removed = [...old].filter((vlan) => !now.has(vlan));
  if (removed.length === old.size) return change;
  return {
    ...change,
    commands: [
      ...(added.length === 0 ? [] : [`${allowed} add ${vlanList(added)}`]),
      ...(removed.length === 0 ? [] : [`${allowed} remove ${vlanList(removed)}`]),
    ],
  };
}
