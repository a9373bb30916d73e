/** What is changed in a configuration of the common command line, in words. */

import type { ChangeSummary, SectionSummary } from "./change-summary.ts";
import { currentLines } from "./change-summary.ts";
import type { ConfigStyle } from "./config-style.ts";
import { opensSection } from "./config-tree.ts";
import type { ConfigNode } from "./config-tree.ts";
import { deviceChanges } from "./device-changes.ts";
import type { NodeChange } from "./node-change.ts";
import { orderSentences } from "./order-sentences.ts";
import { isRisky } from "./risky-change.ts";
import { entryName, phraseFor } from "./common-phrases.ts";
import { writeChanges } from "./write-changes.ts";

export function summarizeNodes(
  before: readonly ConfigNode[],
  after: readonly ConfigNode[],
  style: ConfigStyle,
): ChangeSummary {
  const changes = deviceChanges(before, after);
  const current = changes.flatMap((change) =>
    change.before === undefined ? [] : linesOf(change.before, 0),
  );
  const single = (test: (change: NodeChange) => boolean): readonly string[] =>
    changes.filter((change) => isWhole(change) && test(change)).map((change) => nameOf(change));
  return {
    commands: writeChanges(changes, style),
    sections: sectionsOf(changes),
    current: current.slice(0, currentLines),
    notShown: Math.max(0, current.length - currentLines),
    created: single((change) => change.before === undefined),
    removed: single((change) => change.after === undefined),
    changed: single((change) => change.before !== undefined && change.after !== undefined),
    order: orderSentences(changes),
    isRisky: isRisky(changes, before),
  };
}

const nodeOf = ({ before, after }: NodeChange): ConfigNode =>
  after ?? before ?? { line: "", children: [] };

/** A section or a list, no line that stands alone. */
const isWhole = (change: NodeChange): boolean => {
  const node = nodeOf(change);
  return (
    change.inner !== undefined ||
    node.children.length > 0 ||
    node.isGroup === true ||
    opensSection(node.line)
  );
};

const nameOf = (change: NodeChange): string => sectionName(nodeOf(change).line);

export const sectionName = (line: string): string =>
  line
    .replace(/^vlan (?=\d)/, "VLAN ")
    .replace(/^(?:router )(bgp|ospf|isis|eigrp)/, (_, name: string) => {
      return name === "isis" ? "IS-IS" : name.toUpperCase();
    });

function linesOf(node: ConfigNode, depth: number): readonly string[] {
  const inner = node.children.flatMap((child) =>
    linesOf(child, depth + (node.isGroup === true ? 0 : 1)),
  );
  return node.isGroup === true
    ? inner
    : [" ".repeat(depth) + node.line, ...(node.block ?? []), ...inner];
}

function sectionsOf(changes: readonly NodeChange[]): readonly SectionSummary[] {
  const alone = changes.filter((change) => !isWhole(change));
  const sections = changes
    .filter((change) => isWhole(change))
    .flatMap((change) => wholeOf(change, ""));
  return alone.length === 0
    ? sections
    : [{ title: "", phrases: alone.map((change) => leafPhrase(change)) }, ...sections];
}

function wholeOf(change: NodeChange, above: string): readonly SectionSummary[] {
  const node = nodeOf(change);
  const name = `${above === "" ? sectionName(node.line) : node.line}${above}`;
  if (change.after === undefined) return [{ title: `Remove ${name}`, phrases: [] }];
  if (change.inner === undefined) {
    return change.before === undefined
      ? [{ title: `Create ${name}`, phrases: allPhrases(node, node.line) }]
      : [{ title: `In ${name}`, phrases: entryPhrases(change.before, node) }];
  }
  const own = change.inner.filter((inner) => !isWhole(inner) || nodeOf(inner).isGroup === true);
  const deeper = change.inner.filter((inner) => isWhole(inner) && nodeOf(inner).isGroup !== true);
  const within = node.line.startsWith("interface ") ? "On" : "In";
  const phrases = [
    ...(change.before === undefined || change.before.line === node.line
      ? []
      : [phraseFor(change.before.line, node.line)]),
    ...own.flatMap((inner) => phrasesOf(inner)),
  ];
  return [
    ...(phrases.length === 0 ? [] : [{ title: `${within} ${name}`, phrases }]),
    // Lines of a group name it themselves.
    ...deeper.flatMap((inner) => wholeOf(inner, node.isGroup === true ? above : ` of ${name}`)),
  ];
}

/** What comes and goes in a list that is built anew. */
function entryPhrases(before: ConfigNode, after: ConfigNode): readonly string[] {
  const [old, now] = [before, after].map(
    ({ children }) => new Set(children.map(({ line }) => line)),
  );
  const phrases = [
    ...before.children
      .filter(({ line }) => now?.has(line) !== true)
      .map(({ line }) => phraseFor(line, undefined)),
    ...after.children.flatMap(({ line }, at) => {
      if (old?.has(line) === true) return [];
      const next = after.children[at + 1]?.line;
      return [
        `${phraseFor(undefined, line)}, ${next === undefined ? "at the end" : `before: ${entryName(next)}`}`,
      ];
    }),
  ];
  if (before.line !== after.line) phrases.unshift(`change \`${before.line}\` to \`${after.line}\``);
  if (phrases.length > 0) return phrases;
  return [
    `put its entries in this order: ${after.children.map(({ line }) => entryName(line)).join("; ")}`,
  ];
}

/** Of a group within a section its lines, as if they stood beside it. */
function phrasesOf(change: NodeChange): readonly string[] {
  const node = nodeOf(change);
  if (node.isGroup !== true) return [leafPhrase(change)];
  if (change.after === undefined)
    return [`remove ${node.line.replace(/^neighbor /, "neighbour ")}`];
  if (change.inner === undefined) return allPhrases(node, "");
  return change.inner.map((inner) => leafPhrase(inner));
}

function leafPhrase({ before, after, commands }: NodeChange): string {
  const vlans = commands?.map((line) => {
    const [, verb, list] = /vlan (add|remove) (.+)$/.exec(line) ?? [];
    return `${verb === "add" ? "allow" : "no longer allow"} VLAN ${list ?? ""} on the trunk`;
  });
  if (vlans !== undefined) return vlans.join("; ");
  const text = after?.block ?? before?.block;
  const phrase = phraseFor(before?.line, after?.line);
  return after === undefined || text === undefined
    ? phrase
    : `set \`${after.line.split(" ", 2).join(" ")}\` to this text: ${text.slice(0, -1).join(" / ")}`;
}

/** Everything in a section, those of sections in it with their name. */
function allPhrases(node: ConfigNode, header: string): readonly string[] {
  return node.children.flatMap((child) => {
    if (child.children.length === 0) return [phraseFor(undefined, child.line)];
    const inner = allPhrases(child, child.line);
    return child.isGroup === true || header === ""
      ? inner
      : inner.map((phrase) => `in ${child.line}: ${phrase}`);
  });
}
