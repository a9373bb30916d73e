/** Makes of texts of one record what is shown of them, as long as there is room for them. */

import type { JsonValue, Span } from "../model.ts";
import { parseStrict } from "../json/strict.ts";
import type { DrawnFindings } from "./drawn-findings.ts";
import type { ShownText, TextBlock } from "./shown-record.ts";
import { textBlocks, type BlockSpan } from "./text-blocks.ts";
import { textRuns, type DrawnFinding } from "./text-runs.ts";

/** UTF-16 characters that are shown of one text, and of all texts of a record. */
const longestText = 40_000;
const longestRecord = 400_000;

export class ShownTexts {
  /** Findings that are seen in one of the texts. */
  readonly seen = new Set<number>();
  readonly #findings: DrawnFindings;
  #left = longestRecord;

  constructor(findings: DrawnFindings) {
    this.#findings = findings;
  }

  /** `offset`: where the text begins in the string at the pointer; -1: it is another one. */
  ofString(text: string, pointer: string, offset = 0): ShownText {
    if (offset === -1) return this.#shown(text, { pointer, drawn: [] });
    const drawn = this.#findings
      .ofString(pointer, offset + text.length)
      .map(({ start, end, ...rest }) => ({ ...rest, start: start - offset, end: end - offset }));
    return this.#shown(text, { pointer, drawn });
  }

  /** A value as its JSON, on many lines; a string as it is. */
  ofValue(value: JsonValue, pointer: string): ShownText {
    if (typeof value === "string") return this.ofString(value, pointer);
    const text = JSON.stringify(value, undefined, 2);
    return this.#shown(text, { pointer, drawn: [], ofJson: true });
  }

  /** Arguments of a call: JSON in a string is unfolded, unless something was found in it, which would not be seen then. */
  ofArguments(value: JsonValue, pointer: string): ShownText {
    const inner = typeof value === "string" ? parseStrict(value) : undefined;
    if (typeof inner !== "object" || inner === null || this.#findings.hasWithin(pointer)) {
      return this.ofValue(value, pointer);
    }
    return this.#shown(JSON.stringify(inner, undefined, 2), { pointer, drawn: [], kind: "json" });
  }

  /** A line that is no record of the format. */
  ofLine(text: string, drawn: readonly DrawnFinding[], isJson: boolean): ShownText {
    return this.#shown(text, { pointer: "", drawn, kind: isJson ? "json" : "prose" });
  }

  #shown(
    text: string,
    {
      pointer,
      drawn: given,
      ofJson = false,
      kind = ofJson ? "json" : undefined,
    }: {
      readonly pointer: string;
      readonly drawn: readonly DrawnFinding[];
      readonly ofJson?: boolean;
      readonly kind?: "json" | "prose" | undefined;
    },
  ): ShownText {
    const shown = beginning(text, Math.min(longestText, this.#left));
    this.#left -= shown.length;
    const drawn = (ofJson ? this.#findings.ofJson(pointer, shown) : given).flatMap((finding) => {
      const start = Math.max(0, finding.start);
      const end = Math.min(shown.length, finding.end);
      return start < end ? [{ ...finding, start, end }] : [];
    });
    const spans: readonly BlockSpan[] =
      kind === undefined
        ? textBlocks(shown)
        : shown === ""
          ? []
          : [{ kind, start: 0, end: shown.length }];
    const bodies = spans.map((block) => bodyOf(block, drawn));
    const runs = textRuns(shown, bodies, drawn);
    const blocks = spans.map(({ kind: of, language }, index): TextBlock => ({
      kind: of,
      ...(language !== undefined && { language }),
      runs: runs[index] ?? [],
    }));
    for (const { finding } of runs.flat()) if (finding !== undefined) this.seen.add(finding);
    return { pointer, blocks, cut: text.length - shown.length };
  }
}

/** Without its fences, unless something was found in these only. */
function bodyOf(block: BlockSpan, drawn: readonly DrawnFinding[]): Span {
  const { start, end, body } = block;
  if (body === undefined) return block;
  const isInFence = (one: Span): boolean =>
    (one.start >= start && one.end <= body.start) || (one.start >= body.end && one.end <= end);
  return drawn.some(isInFence) ? block : body;
}

/** Not within a character of two units. */
function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const isSplit =
    length > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(length - 1, length + 1));
  return text.slice(0, isSplit ? length - 1 : length);
}
