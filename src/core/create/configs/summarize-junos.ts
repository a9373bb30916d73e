/** What is changed in a configuration of Junos, in words. */

import type { ChangeSummary, SectionSummary } from "./change-summary.ts";
import { currentLines } from "./change-summary.ts";
import { junosChanges, junosCommands } from "./junos-commands.ts";
import { junosStatements } from "./junos-tree.ts";
import type { JunosConfig, JunosNode, JunosPath } from "./junos-tree.ts";
import { isIncomplete, isSingle } from "./junos-words.ts";

export function summarizeJunos(before: JunosConfig, after: JunosConfig): ChangeSummary {
  const { deletes, sets, inserts, switches } = junosChanges(before, after);
  const phrases = new Map<string, string[]>();
  const tell = (path: JunosPath, phraseOf: (rest: string) => string): void => {
    const section = sectionOf(path);
    const key = section.join(" ");
    const said = phrases.get(key) ?? [];
    phrases.set(key, said);
    said.push(phraseOf(path.slice(section.length).join(" ")));
  };
  for (const path of deletes)
    tell(path, (rest) => (rest === "" ? "remove it" : removed(path, rest)));
  for (const path of sets) tell(path, (rest) => added(before.root, path, rest));
  for (const { path, where, other } of inserts) {
    tell(path, (rest) => `put ${rest || path.slice(-2).join(" ")} ${where} ${other}`);
  }
  for (const { verb, path } of switches) tell(path, (rest) => `${verb} ${rest || "it"}`);
  const titles = [...phrases.keys()];
  return {
    commands: junosCommands(before, after),
    sections: [...phrases].map(([title, said]): SectionSummary => ({
      title: `In ${title}`,
      phrases: said,
    })),
    ...currentOf(before.root, titles),
    created: [],
    removed: [],
    changed: titles,
    order:
      inserts.length === 0 ? [] : ["New and moved terms are put in their place with `insert`."],
  };
}

/** "interfaces ge-0/0/1", "protocols bgp group EDGE": as deep as names go. */
function sectionOf(path: JunosPath): JunosPath {
  let end = path[0] === "interfaces" || path[0] === "vlans" ? 2 : Math.min(2, path.length - 1);
  for (let at = 2; at < path.length - 1; at++) {
    if (isIncomplete(path.slice(0, at + 1), false) && at + 2 <= path.length) end = at + 2;
    if (path[at] === "from" || path[at] === "then") break;
  }
  return path.slice(0, Math.max(1, Math.min(end, path.length)));
}

function removed(path: JunosPath, rest: string): string {
  const keyword = path.at(-2) ?? "";
  return isSingle(path.slice(0, -1)) ? `remove the ${spoken(keyword)}` : `remove \`${rest}\``;
}

function added(before: JunosNode, path: JunosPath, rest: string): string {
  const above = path.slice(0, -1);
  if (!isSingle(above)) return rest === "" ? "create it" : `add \`${rest}\``;
  const [was] = nodeAt(before, above)?.children.keys() ?? [];
  const place = rest.split(" ").slice(0, -2).join(" ");
  const noun = `the ${spoken(above.at(-1) ?? "")}${place === "" ? "" : ` of ${place}`}`;
  return `set ${noun} to ${path.at(-1) ?? ""}${was === undefined ? "" : ` (was ${was})`}`;
}

const spoken = (keyword: string): string => keyword.replaceAll("-", " ");

function nodeAt(root: JunosNode, path: JunosPath): JunosNode | undefined {
  let node: JunosNode | undefined = root;
  for (const name of path) node = node?.children.get(name);
  return node;
}

function currentOf(
  root: JunosNode,
  titles: readonly string[],
): Pick<ChangeSummary, "current" | "notShown"> {
  const current: string[] = [];
  let notShown = 0;
  for (const title of titles) {
    const path = title.split(" ");
    const node = nodeAt(root, path);
    if (node === undefined) continue;
    for (const statement of junosStatements(node, path)) {
      if (current.length < currentLines) current.push(`set ${statement.join(" ")}`);
      else notShown++;
    }
  }
  return { current, notShown };
}
