/** Why commands stand in their order, as far as it is sure: what is defined stands before what uses it. */

import type { NodeChange } from "./node-change.ts";
import { isDefinition } from "./section-kind.ts";

/** What a definition is called, and how a line that uses NAME is written. */
const kinds: readonly (readonly [definition: RegExp, noun: string, use: string])[] = [
  [
    /^vlan (\d+)$/,
    "VLAN",
    String.raw`vlan (?:add )?(?:[\d,-]*,)?NAME(?:,|\s|$)|^interface [Vv]lan ?NAME$`,
  ],
  [
    /^(?:vrf (?:definition|context|instance)|ip vrf) (\S+)$/,
    "VRF",
    String.raw`vrf (?:forwarding |member )?NAME(?: |$)`,
  ],
  [
    /^(?:ip|ipv6|mac) access-list (?:standard |extended )?(\S+)$/,
    "access list",
    "(?:access-group|access-class|traffic-filter|match ip address) NAME(?: |$)",
  ],
  [/^(?:ip|ipv6) prefix-list (\S+)$/, "prefix list", "prefix-list NAME(?: |$)"],
  [/^route-map (\S+)$/, "route map", "^(?!route-map).*route-map NAME(?: |$)"],
  [/^policy-map (\S+)$/, "policy map", "service-policy .*NAME(?: |$)"],
  [/^class-map (?:match-\w+ )?(\S+)$/, "class map", "^class NAME$"],
];

/** Of so many definitions. */
const most = 3;

export function orderSentences(changes: readonly NodeChange[]): readonly string[] {
  const sentences: string[] = [];
  for (const change of changes) {
    if (sentences.length >= most) break;
    const line = change.after?.line ?? change.before?.line ?? "";
    if (!isDefinition(line) || (change.before !== undefined && change.after !== undefined))
      continue;
    const said = sentenceFor(line, change.before === undefined, changes);
    if (said !== undefined) sentences.push(said);
  }
  return sentences;
}

function sentenceFor(
  line: string,
  isNew: boolean,
  changes: readonly NodeChange[],
): string | undefined {
  for (const [definition, noun, use] of kinds) {
    const name = definition.exec(line)?.[1];
    if (name === undefined) continue;
    const form = new RegExp(use.replaceAll("NAME", () => escaped(name)));
    const user = changes.some((change) => {
      return linesOf(change, isNew).some((candidate) => candidate !== line && form.test(candidate));
    });
    if (!user) return undefined;
    return isNew
      ? `${noun} ${name} is created before it is used.`
      : `${noun} ${name} is removed when nothing uses it any more.`;
  }
  return undefined;
}

const escaped = (name: string): string => name.replace(/[^\w-]/g, String.raw`\$&`);

/** Lines that come, or lines that go. */
function linesOf(change: NodeChange, isNew: boolean): readonly string[] {
  const { before, after, inner, commands } = change;
  if (inner !== undefined) return inner.flatMap((each) => linesOf(each, isNew));
  const node = isNew ? after : before;
  if (node === undefined) return [];
  return [node.line, ...(commands ?? []), ...node.children.map(({ line }) => line)];
}
