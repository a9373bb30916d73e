/** The commands that make one configuration of Junos of another: "delete", "set", "insert", "deactivate". */

import { junosStatements } from "./junos-tree.ts";
import type { JunosConfig, JunosNode, JunosPath } from "./junos-tree.ts";
import { isIncomplete, isOrderedKeyword, isOrderedValue, isSingle } from "./junos-words.ts";
import { movesBetween } from "./moves.ts";

/** Paths, and for moves what they go behind or before. */
export interface JunosChanges {
  readonly deletes: readonly JunosPath[];
  readonly sets: readonly JunosPath[];
  readonly inserts: readonly JunosMove[];
  /** "activate interfaces ge-0/0/1". */
  readonly switches: readonly { readonly verb: string; readonly path: JunosPath }[];
}

export interface JunosMove {
  /** With the name of what moves: "… term 10". */
  readonly path: JunosPath;
  readonly where: "before" | "after";
  readonly other: string;
}

export function junosChanges(before: JunosConfig, after: JunosConfig): JunosChanges {
  const changes = new ChangeCollector();
  changes.compare(before.root, after.root, []);
  return {
    deletes: changes.deletes,
    sets: changes.sets,
    inserts: changes.inserts,
    switches: [
      ...switched(before.inactive, after.inactive, ["deactivate", "activate"], after.root),
      ...switched(before.protected, after.protected, ["protect", "unprotect"], after.root),
    ],
  };
}

export function junosCommands(before: JunosConfig, after: JunosConfig): readonly string[] {
  const { deletes, sets, inserts, switches } = junosChanges(before, after);
  return [
    ...deletes.map((path) => `delete ${path.join(" ")}`),
    ...sets.map((path) => `set ${path.join(" ")}`),
    ...inserts.map(({ path, where, other }) => {
      return `insert ${path.join(" ")} ${where} ${path.at(-2) ?? ""} ${other}`;
    }),
    ...switches.map(({ verb, path }) => `${verb} ${path.join(" ")}`),
  ];
}

class ChangeCollector {
  readonly deletes: JunosPath[] = [];
  readonly sets: JunosPath[] = [];
  readonly inserts: JunosMove[] = [];

  compare(before: JunosNode, after: JunosNode, path: JunosPath): void {
    const gone = [...before.children].filter(([name]) => !after.children.has(name));
    const isValue = isSingle(path) && after.children.size === 1;
    if (this.#isReordered(before, after, path)) {
      this.deletes.push(path);
      this.#setAll(after, path);
      return;
    }
    if (!isValue) for (const [name, node] of gone) this.#delete(node, [...path, name]);
    for (const [name, node] of after.children) {
      const earlier = before.children.get(name);
      if (earlier === undefined) this.#setAll(node, [...path, name]);
      else this.compare(earlier, node, [...path, name]);
    }
    if (isOrderedKeyword(path.at(-1) ?? "")) this.#insert(before, after, path);
  }

  /** Policies that are applied one after the other. */
  #isReordered(before: JunosNode, after: JunosNode, path: JunosPath): boolean {
    if (!isOrderedValue(path.at(-1) ?? "") || after.children.size === 0) return false;
    const kept = [...before.children.keys()].filter((name) => after.children.has(name));
    const wanted = [...after.children.keys()];
    return kept.some((name, at) => name !== wanted[at]);
  }

  /** As high as a path can name it. */
  #delete(node: JunosNode, path: JunosPath): void {
    if (node.children.size > 0 && isIncomplete(path, node.isKeyword)) {
      for (const [name, child] of node.children) this.#delete(child, [...path, name]);
    } else this.deletes.push(path);
  }

  #setAll(node: JunosNode, path: JunosPath): void {
    for (const statement of junosStatements(node, path)) this.sets.push(statement);
  }

  /** What is set goes to the end: what belongs elsewhere is moved there. */
  #insert(before: JunosNode, after: JunosNode, path: JunosPath): void {
    const names = [...after.children.keys()];
    const kept = [...before.children.keys()].filter((name) => after.children.has(name));
    const added = names.filter((name) => !before.children.has(name));
    for (const { name, where, other } of movesBetween([...kept, ...added], names)) {
      this.inserts.push({ path: [...path, name], where, other });
    }
  }
}

function switched(
  before: ReadonlyMap<string, JunosPath>,
  after: ReadonlyMap<string, JunosPath>,
  [on, off]: readonly [on: string, off: string],
  root: JunosNode,
): readonly { readonly verb: string; readonly path: JunosPath }[] {
  const news = [...after].filter(([key]) => !before.has(key));
  const olds = [...before].filter(([key, path]) => !after.has(key) && isThere(root, path));
  return [
    ...olds.map(([, path]) => ({ verb: off, path })),
    ...news.map(([, path]) => ({ verb: on, path })),
  ];
}

function isThere(root: JunosNode, path: JunosPath): boolean {
  let node: JunosNode | undefined = root;
  for (const name of path) node = node?.children.get(name);
  return node !== undefined;
}
