/** The texts of a record that a person edits one at a time: what is said in its turns, and arguments of tools. */

import type { Format } from "./formats/format.ts";
import { nodeAt, pathAt } from "./json/locate.ts";
import { isJson, parseRecord } from "./json/strict.ts";
import type { JsonNode, JsonTree, StringNode } from "./json/tree.ts";
import type { JsonPath } from "./model.ts";

export interface RecordMessage {
  /** Of the string. */
  readonly path: JsonPath;
  /** "assistant", "user 2", "assistant 3, arguments": turns are counted where the record has several of a role. */
  readonly label: string;
  readonly text: string;
}

/** In the order of the record. `tree` is that of the line `text`. */
export function recordMessages(
  text: string,
  tree: JsonTree,
  format: Format | undefined,
): readonly RecordMessage[] {
  const json = parseRecord(text);
  const example = json && format?.read(json, () => undefined);
  if (example === undefined) return [];
  const turns = [...example.turns, ...(example.rejected?.turns ?? [])];
  const seen = new Map<string, number>();
  const messages = new Map<string, RecordMessage>();
  for (const { role, parts, path } of turns) {
    const number = (seen.get(role) ?? 0) + 1;
    seen.set(role, number);
    const isOnly = turns.filter((turn) => turn.role === role).length === 1;
    const name = isOnly ? role : `${role} ${number}`;
    const own = [
      ...parts.flatMap((part) => (part.type === "text" ? [{ path: part.path, label: name }] : [])),
      ...argumentPaths(nodeAt(tree, path), path).map((inner) => {
        return { path: inner, label: `${name}, arguments` };
      }),
    ];
    for (const message of own) {
      const node = nodeAt(tree, message.path);
      // The same text may be part of a turn twice: of a better and a worse answer.
      const key = JSON.stringify(message.path);
      if (node?.type === "string") messages.set(key, { ...message, text: node.value });
    }
  }
  return [...messages.values()];
}

/** JSON in strings, of whatever shape the calls are. */
function argumentPaths(node: JsonNode | undefined, path: JsonPath): readonly JsonPath[] {
  if (node?.type === "array") {
    return node.items.flatMap((item, index) => argumentPaths(item, [...path, index]));
  }
  if (node?.type !== "object") return [];
  return node.properties.flatMap(({ key, value }) => {
    const inner = [...path, key.value];
    if (value.type !== "string") return argumentPaths(value, inner);
    return key.value === "arguments" && isJson(value.value) ? [inner] : [];
  });
}

/** The message at an offset of the line, or else the one message of the turn that is there. */
export function messageAt(
  tree: JsonTree,
  messages: readonly RecordMessage[],
  offset: number,
): RecordMessage | undefined {
  const at = pathAt(tree, offset);
  const own = messages.find(({ path }) => isSame(path, at));
  if (own !== undefined) return own;
  const there = messages.filter(({ path }) => sharesTurn(path, at));
  return there.length === 1 ? there[0] : undefined;
}

/** Any other string there, such as one of a column, with its key for a name. */
export function stringAt(tree: JsonTree, offset: number): RecordMessage | undefined {
  const path = pathAt(tree, offset);
  const node = nodeAt(tree, path);
  const isValue = node?.type === "string" && node.start <= offset;
  return isValue && path.length > 0
    ? { path, label: String(path.findLast((step) => typeof step === "string")), text: node.value }
    : undefined;
}

/** The string at a path, if the path leads to one that ends where it should. */
export function stringNodeAt(tree: JsonTree, path: JsonPath): StringNode | undefined {
  const node = nodeAt(tree, path);
  return node?.type === "string" ? node : undefined;
}

const isSame = (a: JsonPath, b: JsonPath): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);

/** Whether the cursor is in the object that holds the message: beside its text, on its role. */
function sharesTurn(path: JsonPath, at: JsonPath): boolean {
  const holder = path.slice(0, 2);
  return at.length >= 2 && holder.every((step, index) => step === at[index]);
}
