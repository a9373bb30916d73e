/** Configurations of Junos as a tree of words, whether they are written with braces or as commands. */

import { junosTokens } from "./junos-tokens.ts";

export interface JunosNode {
  readonly children: Map<string, JunosNode>;
  /** A name follows it: "unit" of "unit 0 { … }". */
  isKeyword: boolean;
}

export type JunosPath = readonly string[];

export interface JunosConfig {
  readonly root: JunosNode;
  /** By their words, with blanks between: what is there and does not count, or cannot be changed. */
  readonly inactive: ReadonlyMap<string, JunosPath>;
  readonly protected: ReadonlyMap<string, JunosPath>;
}

interface OpenConfig {
  readonly root: JunosNode;
  readonly inactive: Map<string, JunosPath>;
  readonly protected: Map<string, JunosPath>;
}

const newNode = (): JunosNode => ({ children: new Map(), isKeyword: false });

/** Nothing is nested deeper: what is, counts as of this level. */
const deepest = 64;

/** Both styles. */
export function readJunos(text: string): JunosConfig {
  const config: OpenConfig = { root: newNode(), inactive: new Map(), protected: new Map() };
  const lines = text.split(/\r\n|\n|\r/);
  if (isCommands(lines)) for (const line of lines) run(config, line);
  else readBraces(config, text);
  config.root.children.delete("version");
  return config;
}

/** No line of commands ends with a brace. */
const isCommands = (lines: readonly string[]): boolean =>
  lines.some((line) => verb.test(line)) && !lines.some((line) => line.trimEnd().endsWith("{"));
const verb = /^(?:set|delete|deactivate|activate|protect|insert) /;

function run(config: OpenConfig, line: string): void {
  const [what, ...words] = statementWords(line);
  if (words.length === 0) return;
  if (what === "set") for (const path of spread(words)) put(config.root, path);
  if (what === "delete") remove(config.root, words);
  if (what === "deactivate") config.inactive.set(words.join(" "), words);
  if (what === "activate") config.inactive.delete(words.join(" "));
  if (what === "protect") config.protected.set(words.join(" "), words);
}

const statementWords = (line: string): readonly string[] =>
  verb.test(line) ? [...junosTokens(line)] : [];

/** "export [ a b ]" as two paths. */
function spread(words: readonly string[]): readonly JunosPath[] {
  const open = words.indexOf("[");
  if (open < 0) return [words];
  const close = words.indexOf("]", open);
  const members = words.slice(open + 1, close < 0 ? undefined : close);
  const before = words.slice(0, open);
  return members.map((member) => [...before, member]);
}

function put(root: JunosNode, path: JunosPath): JunosNode {
  let node = root;
  for (const name of path) node = childNamed(node, name);
  return node;
}

function childNamed(node: JunosNode, name: string): JunosNode {
  const child = node.children.get(name) ?? newNode();
  node.children.set(name, child);
  return child;
}

function remove(root: JunosNode, path: JunosPath): void {
  let node: JunosNode | undefined = root;
  for (const name of path.slice(0, -1)) node = node?.children.get(name);
  node?.children.delete(path.at(-1) ?? "");
}

function readBraces(config: OpenConfig, text: string): void {
  const open: JunosPath[] = [[]];
  const nodes: JunosNode[] = [config.root];
  let words: string[] = [];
  for (const token of junosTokens(text)) {
    if (token === "{") {
      const { path, node } = entered(config, nodes.at(-1) ?? config.root, open.at(-1) ?? [], words);
      if (open.length < deepest) {
        open.push(path);
        nodes.push(node);
      }
      words = [];
    } else if (token === ";" || token === "}") {
      if (words.length > 0) {
        const at = nodes.at(-1) ?? config.root;
        const own = marked(config, open.at(-1) ?? [], words);
        for (const path of spread(own)) put(at, path);
      }
      words = [];
      if (token === "}" && open.length > 1) {
        open.pop();
        nodes.pop();
      }
    } else words.push(token);
  }
}

function entered(
  config: OpenConfig,
  at: JunosNode,
  above: JunosPath,
  words: readonly string[],
): { readonly path: JunosPath; readonly node: JunosNode } {
  const own = marked(config, above, words);
  let node = at;
  for (const [index, name] of own.entries()) {
    node = childNamed(node, name);
    if (index < own.length - 1) node.isKeyword = true;
  }
  return { path: [...above, ...own], node };
}

/** Words without the marks before them, which are noted. */
function marked(config: OpenConfig, above: JunosPath, words: readonly string[]): readonly string[] {
  const marks = words.filter((word) => isMark(word));
  const own = marks.length === 0 ? words : words.filter((word) => !isMark(word));
  const path = marks.length === 0 ? [] : [...above, ...own];
  if (marks.includes("inactive:")) config.inactive.set(path.join(" "), path);
  if (marks.includes("protect:")) config.protected.set(path.join(" "), path);
  return own;
}

const isMark = (word: string): boolean =>
  word === "inactive:" || word === "protect:" || word === "replace:";

/** Paths of all statements below, in their order. */
export function* junosStatements(node: JunosNode, path: JunosPath): Generator<JunosPath> {
  if (node.children.size === 0) yield path;
  for (const [name, child] of node.children) yield* junosStatements(child, [...path, name]);
}
