/** In which form an answer is written. */

import { isJson } from "../json/strict.ts";

export const answerForms = [
  "plain text",
  "Markdown",
  "list",
  "code or configuration",
  "JSON",
  "label",
  "tool call",
] as const;
export type AnswerForm = (typeof answerForms)[number];

/** Of the text of an answer that is not blank. */
export function answerForm(text: string): AnswerForm {
  const trimmed = text.replace(endMark, "").trim();
  if (isLabel(trimmed)) return "label";
  if (/^[[{]/.test(trimmed) && /[\]}]$/.test(trimmed) && isJson(trimmed)) return "JSON";
  const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== "");
  const fenced = fencedLines(lines);
  if (fenced * 2 > lines.length) return "code or configuration";
  if (fenced > 0 || markdown.test(trimmed)) return "Markdown";
  if (share(lines, listItem) >= leastItems && lines.length >= 3) return "list";
  if (lines.length >= 3 && share(lines, commandLine) >= leastCommands) {
    return "code or configuration";
  }
  return "plain text";
}

/** What older completions end with. */
const endMark = /\s*<\|[a-z_]{1,30}\|>\s*$/;

/** Longer answers are no labels. */
const maxLabelLength = 40;
const maxLabelWords = 4;

/** "positive", "P2", "interface down": a few words on one line that are no sentence. */
function isLabel(text: string): boolean {
  return (
    text.length <= maxLabelLength &&
    !/[\n.!?。！？:;{}[\]<>=|]/.test(text) &&
    text.split(/\s+/).length <= maxLabelWords
  );
}

/** Shares of the lines from which on the whole is called by them. */
const leastItems = 0.6;
const leastCommands = 0.6;

/** A heading, bold words, a table's rule. */
const markdown = /^#{1,6} \S|\*\*[^*\n]+\*\*|^\|? ?:?-{3,}:? ?\|/m;
const listItem = /^\s{0,8}(?:[-*•]|\d{1,3}[.)])\s+\S/;

/** Lines of device configurations and of program code; sentences begin with a capital and have an end. */
const commandLine =
  /^\s*(?:!|#|\/\/|\}|[a-z][\w-]*(?:[ \t]+[^\s.,;:!?]+(?:[.:/,][^\s.,;:!?]+)*){0,12}$)|[;{}]\s*$|^\s{1,16}[a-z][\w-]*\b[^.!?]*$|^\S*[>#]\s?[a-z]/;

function fencedLines(lines: readonly string[]): number {
  let isInside = false;
  let fenced = 0;
  for (const line of lines) {
    const isFence = /^\s{0,3}(?:```|~~~)/.test(line);
    if (isFence || isInside) fenced += 1;
    if (isFence) isInside = !isInside;
  }
  return fenced;
}

const share = (lines: readonly string[], pattern: RegExp): number =>
  lines.filter((line) => pattern.test(line)).length / lines.length;
