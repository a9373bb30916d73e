/** Changes the text of a `tunesmith.json` and leaves the user's layout and everything else in it alone. */

import { propertyOf } from "./json/locate.ts";
import { parseJsonLine } from "./json/parse.ts";
import type { ArrayNode, JsonNode, ObjectNode } from "./json/tree.ts";
import type { Span, TextEdit } from "./model.ts";
import { patternOfPath } from "./overrides.ts";
import type { RuleSetting } from "./settings.ts";

interface RuleChange {
  readonly ruleId: string;
  readonly severity: RuleSetting["severity"];
  /** For this file only, in `overrides`: its path from the folder of the `tunesmith.json`, with forward slashes. */
  readonly file?: string;
}

/**
 * The text with the rule set to a severity; a new file if there is no text. `undefined`: the text is no JSON object
 * with rules, and `parseConfig` says why.
 */
export function setRuleSeverity(text: string | undefined, change: RuleChange): string | undefined {
  const source = text?.trim() ? text : "{}\n";
  // Offsets of the tree are those of the text behind a byte-order mark.
  const start = source.startsWith("\ufeff") ? 1 : 0;
  const json = source.slice(start);
  const { root, problems } = parseJsonLine(json);
  if (root?.type !== "object" || problems.some((problem) => problem.ruleId === "invalid-json")) {
    return undefined;
  }
  const { ruleId, severity, file } = change;
  const edit =
    file === undefined
      ? setMember(json, root, ["rules", ruleId], severity)
      : setOverride(json, root, { ...change, file });
  if (edit === undefined) return undefined;
  return source.slice(0, start) + json.slice(0, edit.start) + edit.text + json.slice(edit.end);
}

function setOverride(
  text: string,
  root: ObjectNode,
  { ruleId, severity, file }: Required<RuleChange>,
): TextEdit | undefined {
  const pattern = patternOfPath(file);
  const added = { files: [pattern], rules: { [ruleId]: severity } };
  const overrides = memberOf(root, "overrides");
  if (overrides === undefined) return insertMember(text, root, ["overrides"], [added]);
  if (overrides.type !== "array") return undefined;
  const { items } = overrides;
  const index = items.findLastIndex((item) => isForFile(item, pattern));
  const present = items[index];
  // One further down that sets the rule too would win.
  const isOutdone = items.slice(index + 1).some((item) => {
    return memberOf(memberOf(item, "rules"), ruleId) !== undefined;
  });
  return present?.type === "object" && !isOutdone
    ? setMember(text, present, ["rules", ruleId], severity)
    : insertItem(text, overrides, added);
}

/** Whether an override names this file and no other. */
function isForFile(override: JsonNode, pattern: string): boolean {
  const files = memberOf(override, "files");
  if (files?.type !== "array") return false;
  const [first, ...others] = files.items;
  return first?.type === "string" && first.value === pattern && others.length === 0;
}

function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return propertyOf(node, key)?.value;
}

function setMember(
  text: string,
  object: ObjectNode,
  path: readonly string[],
  value: string,
): TextEdit | undefined {
  const [key = "", ...deeper] = path;
  const present = memberOf(object, key);
  if (present === undefined) return insertMember(text, object, path, value);
  if (present.type === "object") {
    // A rule with options keeps them beside its severity.
    return setMember(text, present, deeper.length === 0 ? ["severity"] : deeper, value);
  }
  if (deeper.length > 0) return undefined;
  return { start: present.start, end: present.end, text: JSON.stringify(value) };
}

/** Adds the first key of `path`; the others become objects in it, the innermost with the value. */
function insertMember(
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

function insertItem(text: string, array: ArrayNode, value: Content): TextEdit {
  return insert(text, { ...array, children: array.items }, (layout) => write(value, layout));
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

/** What is written new. */
type Content = string | readonly Content[] | { readonly [key: string]: Content };

/** The JSON of a child, or of a member's value. Lists of strings stay on a line. */
function write(content: Content, layout: Layout): string {
  if (typeof content === "string") return JSON.stringify(content);
  const isOneLine = layout.isOneLine || isStrings(content);
  const inner = { ...layout, indent: layout.indent + layout.unit };
  const [open, close, children] = isList(content)
    ? ["[", "]", content.map((item) => write(item, inner))]
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

/** TypeScript does not let `Array.isArray` tell a readonly array. */
function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

function isStrings(content: Content): boolean {
  return isList(content) && content.every((item) => typeof item === "string");
}
