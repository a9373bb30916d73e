/** Tells what the parts of a text are: prose, code, configurations, logs, JSON. */

import { LogLineReader } from "../create/logs/log-line-reader.ts";
import { configStyleOf } from "../create/configs/style-of.ts";
import { isJson } from "../json/strict.ts";
import type { Span } from "../model.ts";
import type { BlockKind } from "./shown-record.ts";

/** A part of a text, its last line break with it. */
export interface BlockSpan extends Span {
  readonly kind: BlockKind;
  /** As the fence says. */
  readonly language?: string | undefined;
  /** Of fenced text: what is between its fences, if they say no more than `language`. */
  readonly body?: Span | undefined;
}

/** Blocks next to each other, which are the whole text. Lines with fences belong to what is between them. */
export function textBlocks(text: string): BlockSpan[] {
  if (text === "") return [];
  if (/^\s*[{[]/.test(text) && isJson(text)) return [{ kind: "json", start: 0, end: text.length }];
  const lines = linesIn(text);
  const blocks: BlockSpan[] = [];
  let next = 0;
  while (next < lines.length) {
    const fence = fenceAt(text, lines, next);
    if (fence === undefined) next = addLoose(text, lines, { next, blocks });
    else {
      blocks.push(fence.block);
      next = fence.next;
    }
  }
  return merged(blocks);
}

/** Spans with their line breaks. */
function linesIn(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

const opening = /^ {0,3}(?<marks>`{3,}|~{3,})[ \t]*(?<language>[\w+#.-]{0,40})(?<more>[^`\n]*)\n?$/;

/** Until a fence of the same kind, or the end: an answer may have been cut off. */
function fenceAt(
  text: string,
  lines: readonly Span[],
  first: number,
): { readonly block: BlockSpan; readonly next: number } | undefined {
  const { marks, language, more } = opening.exec(lineAt(text, lines, first))?.groups ?? {};
  if (marks === undefined) return undefined;
  let next = first + 1;
  let isClosed = false;
  while (next < lines.length && !isClosed) {
    const line = lineAt(text, lines, next).trim();
    next += 1;
    isClosed = line.startsWith(marks) && line.replaceAll(marks.charAt(0), "") === "";
  }
  const span = { start: lines[first]?.start ?? 0, end: lines[next - 1]?.end ?? text.length };
  const kind = language?.toLowerCase() === "json" ? "json" : "code";
  const body = { start: lines[first + 1]?.start ?? 0, end: lines[next - 1]?.start ?? 0 };
  const isPlain = isClosed && next - first > 2 && more?.trim() === "";
  return {
    block: { kind, ...span, ...(language && { language }), ...(isPlain && { body }) },
    next,
  };
}

/** Adds the lines up to a blank line or a fence. Returns the next one. */
function addLoose(
  text: string,
  lines: readonly Span[],
  { next: first, blocks }: { readonly next: number; readonly blocks: BlockSpan[] },
): number {
  let end = first;
  while (end < lines.length && lineAt(text, lines, end).trim() !== "") {
    if (end > first && opening.test(lineAt(text, lines, end))) break;
    end += 1;
  }
  // A blank line goes on with what is before it.
  let behind = end;
  while (behind < lines.length && lineAt(text, lines, behind).trim() === "") behind += 1;
  const paragraph = lines.slice(first, end);
  if (paragraph.length > 0) blocks.push(...paragraphBlocks(text, paragraph));
  const blank = { start: lines[end]?.start ?? text.length, end: lines[behind - 1]?.end ?? 0 };
  const before = blocks.at(-1);
  const kind = before === undefined || isFenced(before) ? "prose" : before.kind;
  if (behind > end) blocks.push({ kind, ...blank });
  return behind;
}

/** "The configuration:" may stand right before it. */
function paragraphBlocks(text: string, lines: readonly Span[]): BlockSpan[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const heading = /:\s*$/.test(text.slice(first.start, first.end)) && lines.length > 1 ? 1 : 0;
  const body = lines.slice(heading);
  const start = body[0]?.start ?? first.start;
  if (body.length > 1 && configStyleOf(text.slice(start, last.end)) !== undefined) {
    const config: BlockSpan = { kind: "config", start, end: last.end };
    return heading === 0 ? [config] : [{ kind: "prose", ...first }, config];
  }
  return lines.map((line) => ({ kind: isLogLine(text, line) ? "log" : "prose", ...line }));
}

/** Longer lines are no messages of devices. */
const longestLogLine = 4000;

function isLogLine(text: string, { start, end }: Span): boolean {
  if (end - start > longestLogLine) return false;
  const line = text.slice(start, end).trimEnd();
  // Which other readers would take for theirs.
  if (!/^\s*(?:<\d{1,3}>|\*?\.?[A-Z][a-z]{2} {1,2}\d|\d{4}[-/ ]|\d{1,8}: |%|\S+ %)/.test(line))
    return false;
  // The year is of no importance here.
  return new LogLineReader({ year: 2000, zone: 0 }).read(line) !== undefined;
}

/** Neighbours of one kind are one block, but fenced ones are what they are. */
function merged(blocks: readonly BlockSpan[]): BlockSpan[] {
  const all: BlockSpan[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last === undefined || isFenced(block) || last.kind !== block.kind) all.push(block);
    else all[all.length - 1] = { ...last, end: block.end };
  }
  return all;
}

const isFenced = ({ kind }: BlockSpan): boolean => kind === "code" || kind === "json";

function lineAt(text: string, lines: readonly Span[], index: number): string {
  const line = lines[index];
  return line === undefined ? "" : text.slice(line.start, line.end);
}
