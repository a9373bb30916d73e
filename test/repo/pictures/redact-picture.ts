/** What is private in the sample, before and after it is masked: as the command line masks it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { count } from "../../../src/core/wording.ts";
import { outputOf } from "./run-source.ts";
import { box, charWidth, color, line, picture, text, width } from "./svg.ts";

export function redactPicture(sample: string, lines: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tunesmith-picture-"));
  try {
    const out = path.join(folder, "redacted.jsonl");
    outputOf("fix", "--redact", "mask", "--out", out, sample);
    const pairs = maskedParts(lines, readFileSync(out, "utf8").split("\n"));
    const rows = pairs.flatMap(([before, after], index) => {
      const y = 68 + index * 50;
      const { from, length, newLength } = differenceOf(before, after);
      const lineOf = (top: number, sign: string, content: string, size: number): string =>
        [
          box([28 + from * charWidth, top - 13, size * charWidth, 18], {
            fill: sign === "+" ? color.added : color.removed,
            stroke: sign === "+" ? color.addedEdge : color.removedEdge,
          }),
          text(14, top, sign, { isCode: true, fill: color.faint }),
          text(28, top, content, { isCode: true }),
        ].join("\n");
      return [lineOf(y, "-", before, length), lineOf(y + 20, "+", after, newLength)];
    });
    const title = `${path.basename(sample)}: ${count(pairs.length, "value")} masked (preview)`;
    const head = [
      text(16, 28, title, { isBold: true }),
      line(`M 1 40 H ${width - 1}`, color.border),
    ];
    return picture([...head, ...rows]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Parts of the texts that are not the same afterwards. */
function maskedParts(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [string, string])[] {
  const questions = (lines: readonly string[]): readonly string[][] =>
    lines.flatMap((text) => {
      try {
        const { messages } = JSON.parse(text) as { messages: { content: string }[] };
        return [messages[1]?.content.split(/\n|(?<=[.,]) /) ?? []];
      } catch {
        return []; // The sample has every fault; what is private is in sound records.
      }
    });
  const masked = questions(after);
  return questions(before).flatMap((parts) => {
    const same = masked.find((other) => other.length === parts.length && other[0] === parts[0]);
    return parts.flatMap((part, index) => {
      const other = same?.[index] ?? part;
      return other !== part && other.includes("<") ? [[part, other] as const] : [];
    });
  });
}

function differenceOf(before: string, after: string) {
  let from = 0;
  while (before[from] === after[from]) from++;
  let end = 0;
  while (before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from, length: before.length - from - end, newLength: after.length - from - end };
}
