/** From paths and decoded offsets to places on the line, and back. */

import type { JsonPath, Span } from "../model.ts";
import { backslash, isQuote } from "./characters.ts";
import { readEscape } from "./escapes.ts";
import type { ArrayNode, JsonNode, JsonTree, ObjectNode, Property, StringNode } from "./tree.ts";

/** The value at `path`. Of repeated keys the last one counts, as in `JSON.parse`. */
export function nodeAt(tree: JsonTree, path: JsonPath): JsonNode | undefined {
  let node = tree.root;
  for (const step of path) {
    if (typeof step === "number") node = node?.type === "array" ? node.items[step] : undefined;
    else node = propertyOf(node, step)?.value;
  }
  return node;
}

/** The place of the value at `path`, or of the key that leads to it. */
export function locate(
  tree: JsonTree,
  path: JsonPath,
  at: "key" | "value" = "value",
): Span | undefined {
  const key = path.at(-1);
  const node =
    at === "value"
      ? nodeAt(tree, path)
      : typeof key === "string"
        ? propertyOf(nodeAt(tree, path.slice(0, -1)), key)?.key
        : undefined;
  return node && { start: node.start, end: node.end };
}

/** Of repeated keys the last one counts, as in `JSON.parse`. */
export function propertyOf(node: JsonNode | undefined, key: string): Property | undefined {
  if (node?.type !== "object") return undefined;
  if (node.properties.length > manyProperties) return indexOf(node).get(key);
  return node.properties.findLast((property) => property.key.value === key);
}

/** Of larger objects an index is made: each of their values may be asked for. */
const manyProperties = 32;

const indexes = new WeakMap<ObjectNode, ReadonlyMap<string, Property>>();

function indexOf(node: ObjectNode): ReadonlyMap<string, Property> {
  const known = indexes.get(node);
  if (known !== undefined) return known;
  const index = new Map(node.properties.map((property) => [property.key.value, property]));
  indexes.set(node, index);
  return index;
}

/** The place on the line of a part of a string's decoded value; an escape is in it as a whole or not at all. */
export function locateInString(text: string, node: StringNode, valueSpan: Span): Span {
  return new StringLocator(text, node).locate(valueSpan);
}

/** Locates one part of a string after the other. All that come in their order take one pass over the string. */
export class StringLocator {
  readonly node: StringNode;
  readonly #text: string;
  readonly #isQuoted: boolean;
  /** Where the last part begins: on the line, and in the decoded value. */
  #at = 0;
  #decoded = 0;

  constructor(text: string, node: StringNode) {
    this.node = node;
    this.#text = text;
    this.#isQuoted = isQuote(text.charCodeAt(node.start));
    this.#rewind();
  }

  locate({ start, end }: Span): Span {
    if (start < this.#decoded) this.#rewind();
    this.#skipUntil(start, false);
    const [at, decoded] = [this.#at, this.#decoded];
    if (end > start) this.#skipUntil(end, true);
    const span = { start: at, end: this.#at };
    [this.#at, this.#decoded] = [at, decoded];
    return span;
  }

  #rewind(): void {
    this.#at = this.#isQuoted ? this.node.start + 1 : this.node.start;
    this.#decoded = 0;
  }

  #skipUntil(offset: number, isPartWanted: boolean): void {
    const { end } = this.node;
    while (this.#at < end && this.#decoded < offset) {
      const isEscape = this.#isQuoted && this.#text.charCodeAt(this.#at) === backslash;
      const step = isEscape ? readEscape(this.#text, this.#at, end) : undefined;
      const width = step?.value.length ?? 1;
      // The offset may be within what one escape stands for.
      if (!isPartWanted && this.#decoded + width > offset) break;
      this.#decoded += width;
      this.#at = step?.end ?? this.#at + 1;
    }
  }
}

/** The path as a JSON Pointer (RFC 6901). */
export function formatPointer(path: JsonPath): string {
  return path
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** The path that a JSON Pointer names, indices as text; `undefined`: the text is no pointer. */
export function parsePointer(pointer: string): string[] | undefined {
  if (pointer !== "" && !pointer.startsWith("/")) return undefined;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The path of the deepest value at an offset; a key leads to its value. */
export function pathAt(tree: JsonTree, offset: number): JsonPath {
  const path: (string | number)[] = [];
  let node = tree.root;
  while (node?.type === "object" || node?.type === "array") {
    const child: { readonly step: string | number; readonly node: JsonNode } | undefined =
      node.type === "object" ? memberAt(node, offset) : itemAt(node, offset);
    if (child === undefined) break;
    path.push(child.step);
    node = child.node;
  }
  return path;
}

function memberAt({ properties }: ObjectNode, offset: number) {
  const property = properties.find(({ key, value }) => key.start <= offset && offset < value.end);
  return property && { step: property.key.value, node: property.value };
}

function itemAt({ items }: ArrayNode, offset: number) {
  const index = items.findIndex(({ start, end }) => start <= offset && offset < end);
  const node = items[index];
  return node && { step: index, node };
}
