/** White space that an editor's settings take from a text, or add to it, whenever it is saved. */

export interface SaveHabits {
  /** "files.trimTrailingWhitespace". */
  readonly trimsLines: boolean;
  /** "files.insertFinalNewline". */
  readonly addsFinalBreak: boolean;
  /** "files.trimFinalNewlines". */
  readonly trimsFinalBreaks: boolean;
}

/**
 * The text as a person has it, as far as can be told: lines that are the same but for white space at their end, and the
 * line breaks at the end of the text, are those of the old text where such a habit explains the difference.
 */
export function withoutHabits(old: string, saved: string, habits: SaveHabits): string {
  const { trimsLines, addsFinalBreak, trimsFinalBreaks } = habits;
  const breaks = finalBreaks(saved);
  const count = breaks.match(/\r\n|\n/g)?.length ?? 0;
  const isHabitual = (addsFinalBreak && count === 1) || (trimsFinalBreaks && count <= 1);
  const body = saved.slice(0, saved.length - breaks.length);
  const oldBreaks = finalBreaks(old);
  const lines = trimsLines ? withLineEnds(old.slice(0, old.length - oldBreaks.length), body) : body;
  return lines + (isHabitual ? oldBreaks : breaks);
}

function finalBreaks(text: string): string {
  let start = text.length;
  while (start > 0 && (text[start - 1] === "\n" || text[start - 1] === "\r")) start -= 1;
  return text.slice(start);
}

/** Of the lines before and behind the change. */
function withLineEnds(old: string, saved: string): string {
  const before = old.split("\n");
  const lines = saved.split("\n");
  const most = Math.min(before.length, lines.length);
  let start = 0;
  while (start < most && isTrimmed(before[start], lines[start])) {
    lines[start] = before[start] ?? "";
    start += 1;
  }
  for (let same = 1; same <= most - start; same += 1) {
    const line = before[before.length - same];
    if (!isTrimmed(line, lines[lines.length - same])) break;
    lines[lines.length - same] = line ?? "";
  }
  return lines.join("\n");
}

/** "\r" belongs to the break of its line. */
function isTrimmed(line = "", trimmed = ""): boolean {
  if (line === trimmed) return true;
  const breakStart = line.endsWith("\r") ? line.length - 1 : line.length;
  let end = breakStart;
  while (line[end - 1] === " " || line[end - 1] === "\t") end -= 1;
  return line.slice(0, end) + line.slice(breakStart) === trimmed;
}
