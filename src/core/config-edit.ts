/** Changes the text of a `tunesmith.json` and leaves the user's layout and everything else in it alone. */

import { parseJsonLine } from "./json/parse.ts";
import type { ObjectNode } from "./json/tree.ts";
import type { TextEdit } from "./model.ts";
import type { RuleSetting } from "./settings.ts";

/**
 * The text with the rule set to a severity; a new file if there is no text. `undefined`: the text is no JSON object
 * with rules, and `parseConfig` says why.
 */
export function setRuleSeverity(
  text: string | undefined,
  ruleId: string,
  severity: RuleSetting["severity"],
): string | undefined {
  const source = text?.trim() ? text : "{}\n";
  // Offsets of the tree are those of the text behind a byte-order mark.
  const start = source.startsWith("\ufeff") ? 1 : 0;
  const json = source.slice(start);
  const { root, problems } = parseJsonLine(json);
  if (root?.type !== "object" || problems.some((problem) => problem.ruleId === "invalid-json")) {
    return undefined;
  }
  const edit = setMember(json, root, ["rules", ruleId], severity);
  if (edit === undefined) return undefined;
  return source.slice(0, start) + json.slice(0, edit.start) + edit.text + json.slice(edit.end);
}

function setMember(
  text: string,
  object: ObjectNode,
  path: readonly string[],
  value: string,
): TextEdit | undefined {
  const [key, ...deeper] = path;
  const present = object.properties.findLast((property) => property.key.value === key)?.value;
  if (present === undefined) return insertMember(text, object, path, value);
  if (present.type === "object") {
    // A rule with options keeps them beside its severity.
    return setMember(text, present, deeper.length === 0 ? ["severity"] : deeper, value);
  }
  if (deeper.length > 0) return undefined;
  return { start: present.start, end: present.end, text: JSON.stringify(value) };
}

function insertMember(
  text: string,
  object: ObjectNode,
  path: readonly string[],
  value: string,
): TextEdit {
  const layout = layoutOf(text, object);
  const member = writeMember(path, value, layout);
  const last = object.properties.at(-1)?.value;
  if (last === undefined) {
    const { start, end } = object;
    const { eol, indent, outerIndent } = layout;
    return { start, end, text: `{${eol}${indent}${member}${eol}${outerIndent}}` };
  }
  const gap = layout.isOneLine ? " " : layout.eol + layout.indent;
  return { start: last.end, end: last.end, text: `,${gap}${member}` };
}

/** How the text around an object is laid out. */
interface Layout {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  /** Before the members of the object, and before its closing bracket. */
  readonly indent: string;
  readonly outerIndent: string;
  readonly isOneLine: boolean;
}

function layoutOf(text: string, object: ObjectNode): Layout {
  const unit = /\n([\t ]+)\S/.exec(text)?.[1] ?? "  ";
  const outerIndent = indentAt(text, object.start);
  const last = object.properties.at(-1);
  const isOneLine = last !== undefined && !text.slice(object.start, last.key.start).includes("\n");
  return {
    eol: text.includes("\r\n") ? "\r\n" : "\n",
    unit,
    indent: last === undefined ? outerIndent + unit : indentAt(text, last.key.start),
    outerIndent,
    isOneLine,
  };
}

/** The white space that the line at `offset` begins with. */
function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[\t ]*/.exec(text.slice(lineStart, offset))?.[0] ?? "";
}

/** The last key of `path` with the value, inside the objects that the others are. */
function writeMember([key, ...deeper]: readonly string[], value: string, layout: Layout): string {
  const name = JSON.stringify(key);
  if (deeper.length === 0) return `${name}: ${JSON.stringify(value)}`;
  const { eol, unit, indent, isOneLine } = layout;
  const inner = writeMember(deeper, value, { ...layout, indent: indent + unit });
  return isOneLine
    ? `${name}: { ${inner} }`
    : `${name}: {${eol}${indent}${unit}${inner}${eol}${indent}}`;
}
