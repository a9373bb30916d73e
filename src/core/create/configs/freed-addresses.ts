/** Subnets that move from one interface to another: a device refuses one that is still in use elsewhere. */

import type { ConfigNode } from "./config-tree.ts";
import type { NodeChange } from "./node-change.ts";

interface Subnet {
  readonly vrf: string;
  readonly address: number;
  readonly length: number;
}

/**
 * Notes with an interface which others have to give their addresses away before it is typed: two that swap theirs, say.
 * The changes come in the order in which they are typed. Addresses of IPv4.
 */
export function withFreedAddresses(
  changes: readonly NodeChange[],
  before: readonly ConfigNode[],
): readonly NodeChange[] {
  if (
    !changes.some(({ after, inner }) => isInterface(after) && inner?.some(setsAddress) === true)
  ) {
    return changes;
  }
  const owners = ownersOf(before);
  const waiting = new Map(
    changes.flatMap((change) => (isInterface(change.after) ? [[change.after?.line, change]] : [])),
  );
  const freed = new Set<string>();
  const told = changes.map((change) => {
    const { after } = change;
    waiting.delete(after?.line);
    if (after === undefined || !isInterface(after)) return change;
    const inTheWay = subnetsOf(after)
      .flatMap((subnet) => keysOf(subnet).flatMap((key) => [...(owners.get(key) ?? [])]))
      .filter((name) => {
        const owner = waiting.get(name);
        return name !== after.line && !freed.has(name) && owner?.inner?.some(takesAddress) === true;
      });
    for (const name of inTheWay) freed.add(name);
    return inTheWay.length === 0 ? change : { ...change, freed: [...new Set(inTheWay)] };
  });
  return told.map((change) =>
    freed.has(change.after?.line ?? "") ? withAddresses(change) : change,
  );
}

/** Its addresses went before: all that it is to have are set. */
function withAddresses(change: NodeChange): NodeChange {
  const isOther = ({ before, after }: NodeChange): boolean => !isAddress((after ?? before)?.line);
  const known = change.inner?.filter((each) => !isOther(each) && each.after !== undefined) ?? [];
  const told = new Set(known.map(({ after }) => after?.line));
  const all = change.after?.children.filter(({ line }) => isAddress(line)) ?? [];
  return {
    ...change,
    inner: [
      ...known.map((each) => ({ ...each, undo: undefined })),
      ...all
        .filter(({ line }) => !told.has(line))
        .map((node): NodeChange => ({ before: node, after: node, kind: "interface" })),
      ...(change.inner?.filter(isOther) ?? []),
    ],
  };
}

const isInterface = (node: ConfigNode | undefined): boolean =>
  node?.line.startsWith("interface ") === true;
const isAddress = (line: string | undefined): boolean => line?.startsWith("ip address ") === true;
const setsAddress = ({ after }: NodeChange): boolean => isAddress(after?.line);
const takesAddress = ({ before }: NodeChange): boolean => isAddress(before?.line);

/** Interfaces by their subnets, and by all wider ones. */
function ownersOf(nodes: readonly ConfigNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  const note = (key: string, name: string): void => {
    owners.set(key, (owners.get(key) ?? new Set()).add(name));
  };
  for (const node of nodes) {
    if (!isInterface(node)) continue;
    for (const { vrf, address, length } of subnetsOf(node)) {
      for (let wider = 1; wider < length; wider++) {
        note(`within ${keyOf({ vrf, address, length: wider })}`, node.line);
      }
      note(keyOf({ vrf, address, length }), node.line);
    }
  }
  return owners;
}

/** All under which a subnet that overlaps is noted: the same, a wider, a narrower one. */
function keysOf({ vrf, address, length }: Subnet): readonly string[] {
  const keys = [`within ${keyOf({ vrf, address, length })}`];
  for (let wider = 1; wider <= length; wider++) keys.push(keyOf({ vrf, address, length: wider }));
  return keys;
}

const keyOf = ({ vrf, address, length }: Subnet): string =>
  `${vrf} ${Math.floor(address / 2 ** (32 - length))}/${length}`;

function subnetsOf({ children }: ConfigNode): readonly Subnet[] {
  let vrf = "";
  const found: Omit<Subnet, "vrf">[] = [];
  for (const { line } of children) {
    vrf = /^(?:(?:ip )?vrf forwarding|vrf member|vrf) (\S+)$/.exec(line)?.[1] ?? vrf;
    const [, address, mask, length] =
      /^ip address (\d+\.\d+\.\d+\.\d+)(?: (\d+\.\d+\.\d+\.\d+)|\/(\d{1,2}))/.exec(line) ?? [];
    if (address === undefined) continue;
    const bits = mask === undefined ? Number(length) : lengthOf(numberOf(mask));
    if (bits >= 1 && bits <= 32) found.push({ address: numberOf(address), length: bits });
  }
  return found.map((subnet) => ({ ...subnet, vrf }));
}

const numberOf = (text: string): number =>
  text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
const lengthOf = (mask: number): number => 32 - Math.log2(2 ** 32 - mask);
