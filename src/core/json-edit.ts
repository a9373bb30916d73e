/** Changes the text of a JSON file by hand, so to say: layout and everything else in it stay as they are. */

import { propertyOf } from "./json/locate.ts";
import { parseJsonLine } from "./json/parse.ts";
import type { ArrayNode, JsonNode, ObjectNode } from "./json/tree.ts";
import type { Span, TextEdit } from "./model.ts";

/**
 * The text with one edit, which `edit` makes from the JSON (without byte order mark) and its root; a new file if there is
 * no text. `undefined`: the text is no JSON object, or `edit` finds no place for what it has to say.
 */
export function editJson(
  text: string | undefined,
  edit: (json: string, root: ObjectNode) => TextEdit | undefined,
): string | undefined {
  const source = text?.trim() ? text : "{}\n";
  // Offsets of the tree are those of the text behind a byte-order mark.
  const start = source.startsWith("\ufeff") ? 1 : 0;
  const json = source.slice(start);
  const { root, problems } = parseJsonLine(json);
  if (root?.type !== "object" || problems.some((problem) => problem.ruleId === "invalid-json")) {
    return undefined;
  }
  const made = edit(json, root);
  if (made === undefined) return undefined;
  return source.slice(0, start) + json.slice(0, made.start) + made.text + json.slice(made.end);
}

export function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return propertyOf(node, key)?.value;
}

/** Adds the first key of `path`; the others become objects in it, the innermost with the value. */
export function insertMember(
  text: string,
  object: ObjectNode,
  [key = "", ...deeper]: readonly string[],
  value: Content,
): TextEdit {
  const content = deeper.reduceRight<Content>((inner, name) => ({ [name]: inner }), value);
  const members = object.properties.map(({ key: { start }, value: { end } }) => ({ start, end }));
  return insert(text, { ...object, children: members }, (layout) => {
    return `${JSON.stringify(key)}: ${write(content, layout)}`;
  });
}

export function insertItem(text: string, array: ArrayNode, value: Content): TextEdit {
  return insert(text, { ...array, children: array.items }, (layout) => writeItem(value, layout));
}

/** Replaces an item of an array. */
export function replaceItem(
  text: string,
  array: ArrayNode,
  { item, value }: { readonly item: JsonNode; readonly value: Content },
): TextEdit {
  const layout = layoutOf(text, { ...array, children: array.items });
  return { start: item.start, end: item.end, text: writeItem(value, layout) };
}

/** An object or an array, with its members or items. */
interface Container extends Span {
  readonly children: readonly Span[];
}

/** Adds a child behind the others. */
function insert(text: string, container: Container, written: (layout: Layout) => string): TextEdit {
  const layout = layoutOf(text, container);
  const child = written(layout);
  const last = container.children.at(-1);
  if (last === undefined) {
    const start = container.start + 1;
    const end = container.end - 1;
    const { eol, indent, outerIndent } = layout;
    return { start, end, text: `${eol}${indent}${child}${eol}${outerIndent}` };
  }
  const gap = layout.isOneLine ? " " : layout.eol + layout.indent;
  return { start: last.end, end: last.end, text: `,${gap}${child}` };
}

/** How the text around the children of an object or array is laid out. */
interface Layout {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  /** Before the children, and before the closing bracket. */
  readonly indent: string;
  readonly outerIndent: string;
  readonly isOneLine: boolean;
}

function layoutOf(text: string, { start, children }: Container): Layout {
  const unit = /\n([\t ]+)\S/.exec(text)?.[1] ?? "  ";
  const outerIndent = indentAt(text, start);
  const last = children.at(-1);
  const isOneLine = last !== undefined && !text.slice(start, last.start).includes("\n");
  return {
    eol: text.includes("\r\n") ? "\r\n" : "\n",
    unit,
    indent: last === undefined ? outerIndent + unit : indentAt(text, last.start),
    outerIndent,
    isOneLine,
  };
}

/** The white space that the line at `offset` begins with. */
function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[\t ]*/.exec(text.slice(lineStart, offset))?.[0] ?? "";
}

/** What is written new. Items of a list stay on a line, unless they hold objects. */
export type Content = string | readonly Content[] | { readonly [key: string]: Content };

/** The JSON of a child, or of a member's value. Lists of strings stay on a line. */
function write(content: Content, layout: Layout): string {
  if (typeof content === "string") return JSON.stringify(content);
  const isOneLine = layout.isOneLine || isStrings(content);
  const inner = { ...layout, indent: layout.indent + layout.unit };
  const [open, close, children] = isList(content)
    ? ["[", "]", content.map((item) => writeItem(item, inner))]
    : [
        "{",
        "}",
        Object.entries(content).map(
          ([key, value]) => `${JSON.stringify(key)}: ${write(value, inner)}`,
        ),
      ];
  if (isOneLine) {
    const gap = isList(content) ? "" : " ";
    return open + gap + children.join(", ") + gap + close;
  }
  const { eol, indent } = layout;
  return `${open}${eol}${inner.indent}${children.join(`,${eol}${inner.indent}`)}${eol}${indent}${close}`;
}

/** The JSON of what takes no line of its own. */
export function writeInLine(content: Content): string {
  return write(content, { eol: "", unit: "", indent: "", outerIndent: "", isOneLine: true });
}

/** Lists of small objects are read line by line. */
function writeItem(item: Content, layout: Layout): string {
  const isSmall = Object.values(item).every(
    (value) => typeof value === "string" || isStrings(value),
  );
  return write(item, { ...layout, isOneLine: layout.isOneLine || isSmall });
}

/** TypeScript does not let `Array.isArray` tell a readonly array. */
function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

function isStrings(content: Content): boolean {
  return isList(content) && content.every((item) => typeof item === "string");
}
