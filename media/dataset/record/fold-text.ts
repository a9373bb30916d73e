/** Shortens a text that is longer than one reads at a glance. */

import type { TextBlock, TextRun } from "../../../src/core/explore/shown-record.ts";

export const foldedLines = 40;
/** Of a line that wraps. */
const lineCharacters = 120;
/** A text that is only so much longer is shown as a whole. */
const spareLines = 6;
/** How far from where it would be cut a better place is looked for. */
const reach = 200;

export interface FoldedText {
  /** Blocks and runs keep their indexes. */
  readonly blocks: readonly TextBlock[];
  /** What is left out: lines, and UTF-16 characters where it is less than a line. */
  readonly hiddenLines: number;
  readonly hiddenCharacters: number;
  /** Findings that begin or go on in it, by index. */
  readonly hiddenFindings: ReadonlySet<number>;
}

/** `undefined`: it is short enough. */
export function foldText(blocks: readonly TextBlock[]): FoldedText | undefined {
  const all = sum(blocks.map(blockLines));
  if (all <= foldedLines + spareLines) return undefined;
  const shown: TextBlock[] = [];
  const hiddenFindings = new Set<number>();
  let room = foldedLines;
  let hiddenLines = 0;
  let hiddenCharacters = 0;
  for (const block of blocks) {
    const runs: TextRun[] = [];
    for (const run of block.runs) {
      const text = room > 0 ? beginning(run.text, room) : "";
      room -= textLines(run.text);
      // Nothing follows what was cut, be it empty: indexes would be others.
      const isShown = hiddenCharacters === 0 && (text !== "" || run.text === "");
      if (isShown) runs.push(text === run.text ? run : { ...run, text });
      if (text === run.text) continue;
      const rest = run.text.slice(text.length);
      hiddenLines += lineBreaks(rest);
      hiddenCharacters += rest.length;
      if (run.finding !== undefined) hiddenFindings.add(run.finding);
    }
    if (runs.length > 0 || hiddenCharacters === 0) shown.push({ ...block, runs });
  }
  return { blocks: shown, hiddenLines, hiddenCharacters, hiddenFindings };
}

/** As much of it as `lines` hold, cut behind a line or a word where one ends nearby. */
function beginning(text: string, lines: number): string {
  if (textLines(text) <= lines) return text;
  let at = 0;
  let used = 0;
  while (at < text.length && used < lines) {
    const lineEnd = text.indexOf("\n", at);
    const end = lineEnd === -1 ? text.length : lineEnd + 1;
    const needed = Math.max(1, (end - at) / lineCharacters);
    if (used + needed > lines) {
      const cut = at + Math.ceil((lines - used) * lineCharacters);
      return text.slice(0, cut < end ? wordEnd(text, cut) : end);
    }
    used += needed;
    at = end;
  }
  return text.slice(0, at);
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(at, at + reach).search(/\s/);
  if (space !== -1) return at + space;
  const isInPair = /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  return isInPair ? at + 1 : at;
}

const blockLines = ({ runs }: TextBlock): number => sum(runs.map(({ text }) => textLines(text)));

/** Parts of lines count as parts: runs share them. */
function textLines(text: string): number {
  return Math.max(lineBreaks(text), text.length / lineCharacters);
}

function lineBreaks(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
