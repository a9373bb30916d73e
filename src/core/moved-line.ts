/** Where lines of a text are after edits: what is remembered of a line goes with it. */

import type { TextChange } from "./live-dataset.ts";

/**
 * Tells where a line is after changes that were made in this order; `undefined`: it is gone. Of a line that a change
 * begins or ends in, the rest may stay: whether its text is still the same is for the caller to see.
 */
export function lineMover(changes: readonly TextChange[]): (line: number) => number | undefined {
  const moves = changes.map(moveBy);
  return (line) => {
    let moved: number | undefined = line;
    for (const move of moves) if (moved !== undefined) moved = move(moved);
    return moved;
  };
}

function moveBy(change: TextChange): (line: number) => number | undefined {
  const { startLine, startColumn, endLine, endColumn, text } = change;
  const lastLine = startLine + lineBreaks(text);
  return (line) => {
    if (line < startLine) return line;
    if (line > endLine) return line + lastLine - endLine;
    // What begins behind the change goes to its end, what ends before it stays.
    if (line === endLine && endColumn === 0) return lastLine;
    return line === startLine && startColumn > 0 ? line : undefined;
  };
}

const lineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
