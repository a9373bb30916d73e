/** What is changed in a configuration of Junos, in words. */

import type { ChangeSummary, SectionSummary } from "./change-summary.ts";
import { currentLines } from "./change-summary.ts";
import { junosChanges, junosCommands } from "./junos-commands.ts";
import { junosName, junosSection } from "./junos-names.ts";
import { junosPhrase } from "./junos-phrases.ts";
import { junosStatements } from "./junos-tree.ts";
import type { JunosConfig, JunosNode, JunosPath } from "./junos-tree.ts";
import { isSingle } from "./junos-words.ts";

interface ToldSection {
  readonly path: JunosPath;
  readonly phrases: string[];
  isRemoved: boolean;
}

export function summarizeJunos(before: JunosConfig, after: JunosConfig): ChangeSummary {
  const { deletes, sets, inserts, switches } = junosChanges(before, after);
  const told = new Map<string, ToldSection>();
  const tell = (path: JunosPath, phraseOf: (rest: string) => string | undefined): void => {
    const section = junosSection(path);
    const key = section.join(" ");
    const known = told.get(key) ?? { path: section, phrases: [], isRemoved: false };
    told.set(key, known);
    const rest = path.slice(section.length).join(" ");
    const phrase = phraseOf(rest);
    if (phrase !== undefined) known.phrases.push(phrase);
    if (nodeAt(after.root, section) === undefined) known.isRemoved = true;
  };
  for (const path of deletes.flatMap((each) => goneParts(before.root, each))) {
    tell(path, (rest) => (rest === "" ? undefined : removed(path, rest)));
  }
  for (const path of sets) {
    tell(path, (rest) => (rest === "" ? undefined : added(before.root, path, rest)));
  }
  for (const { path, where, other } of inserts) {
    tell(path, (rest) => `put ${rest === "" ? "it" : rest} ${where} ${other}`);
  }
  for (const { verb, path } of switches) tell(path, (rest) => `${verb} ${rest || "it"}`);
  const sections = [...told.values()];
  const names = (test: (section: ToldSection) => boolean): readonly string[] =>
    sections.filter(test).map(({ path }) => junosName(path));
  const isNew = ({ path }: ToldSection): boolean => nodeAt(before.root, path) === undefined;
  return {
    commands: junosCommands(before, after),
    sections: sections.map((section): SectionSummary => ({
      title: titleOf(section, isNew(section)),
      phrases: section.isRemoved ? [] : section.phrases,
    })),
    ...currentOf(
      before.root,
      sections.map(({ path }) => path),
    ),
    created: names(isNew),
    removed: names(({ isRemoved }) => isRemoved),
    changed: names((section) => !section.isRemoved && !isNew(section)),
    isRisky: false,
    order:
      inserts.length === 0 ? [] : ["New and moved terms are put in their place with `insert`."],
  };
}

function titleOf({ path, isRemoved }: ToldSection, isNew: boolean): string {
  const name = junosName(path);
  if (isRemoved) return `Remove ${name}`;
  if (isNew) return `Create ${name}`;
  return `${path[0] === "interfaces" ? "On" : "In"} ${name}`;
}

/** More statements than this are not told one by one. */
const fewStatements = 50;

/** What goes: a thing that has a name, or its statements. */
function goneParts(before: JunosNode, path: JunosPath): readonly JunosPath[] {
  const node = nodeAt(before, path);
  if (node === undefined || junosSection(path).length === path.length) return [path];
  const statements = [...junosStatements(node, path)];
  return statements.length > fewStatements ? [path] : statements;
}

function removed(path: JunosPath, rest: string): string {
  const phrase = junosPhrase(rest, undefined);
  if (phrase !== undefined) return phrase;
  const isValue = isSingle(path.slice(0, -1));
  return isValue ? `remove the ${spoken(path.at(-2) ?? "")}` : `remove \`${rest}\``;
}

function added(before: JunosNode, path: JunosPath, rest: string): string {
  const above = path.slice(0, -1);
  const [was] = isSingle(above) ? (nodeAt(before, above)?.children.keys() ?? []) : [];
  const restAbove = path.slice(junosSection(path).length, -1);
  const phrase = junosPhrase(was === undefined ? was : [...restAbove, was].join(" "), rest);
  if (phrase !== undefined) return phrase;
  if (!isSingle(above)) return `add \`${rest}\``;
  const place = restAbove.slice(0, -1).join(" ");
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
  paths: readonly JunosPath[],
): Pick<ChangeSummary, "current" | "notShown"> {
  const current = new Set<string>();
  const notShown = new Set<string>();
  for (const path of paths) {
    const node = nodeAt(root, path);
    if (node === undefined) continue;
    for (const statement of junosStatements(node, path)) {
      const line = `set ${statement.join(" ")}`;
      if (current.size < currentLines || current.has(line)) current.add(line);
      else notShown.add(line);
    }
  }
  return { current: [...current], notShown: notShown.size };
}
