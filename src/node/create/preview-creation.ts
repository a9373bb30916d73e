/** What a creation would make of the beginning of its sources. Nothing is written. */

import { loadCheckTools, RecordChecker } from "../../core/check-record.ts";
import { doubtOf, type SourceOutcome } from "../../core/create/operational-record.ts";
import { RecordMaker } from "../../core/create/record-maker.ts";
import { parseRecord } from "../../core/json/strict.ts";
import type { Format } from "../../core/formats/format.ts";
import type { RecordFinding } from "../../core/model.ts";
import type { CreationPreview, CreationRequest } from "../../protocol/creation-messages.ts";
import { Failure } from "../failure.ts";
import { privateValues } from "./inspect-records.ts";
import { Portions } from "../portions.ts";
import { SourceReader } from "./read-sources.ts";
import { sourceFiles } from "./source-files.ts";
import { creatableFormat } from "./target-format.ts";

/** Enough to judge by, and read while a person looks. */
const lookedAt = { bytes: 2 << 20, outcomes: 500 };
const shownRecords = 3;
const shownLooks = 20;
const shownCharacters = 4000;

/** Rejects with the signal's reason. What is wrong with the wishes or the sources is told as the fault. */
export async function previewCreation(
  request: CreationRequest,
  signal: AbortSignal,
): Promise<CreationPreview> {
  const { options } = request;
  const format = creatableFormat(options.format, options.provenance);
  const preview = new Preview(request, format);
  try {
    const { files } = await sourceFiles(request.inputs, { kind: options.kind });
    const reader = new SourceReader(options, signal);
    const portions = new Portions(() => {
      signal.throwIfAborted();
    });
    let isWhole = true;
    for await (const { path, isFirst, outcomes } of reader.read(files)) {
      if (isFirst) preview.maker.beginSource(path);
      for (const outcome of outcomes) {
        if (preview.outcomes >= lookedAt.outcomes) break;
        preview.take(path, outcome);
        if (portions.isOver) await portions.pause();
      }
      const isEnough = preview.outcomes >= lookedAt.outcomes || reader.bytesRead > lookedAt.bytes;
      isWhole = !isEnough;
      if (isEnough) break;
    }
    return await preview.result({ isWhole, signal });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...(await preview.result({ isWhole: false, signal })), fault: error.message };
  }
}

class Preview {
  outcomes = 0;
  readonly maker: RecordMaker;
  readonly #request: CreationRequest;
  readonly #format: Format;
  readonly #lines: string[] = [];
  readonly #records: CreationPreview["records"][number][] = [];
  readonly #looks: CreationPreview["looks"][number][] = [];
  readonly #looksByReason = new Map<string, number>();

  constructor(request: CreationRequest, format: Format) {
    this.#request = request;
    this.#format = format;
    this.maker = new RecordMaker(request.options, { format });
  }

  take(path: string, outcome: SourceOutcome): void {
    this.outcomes += 1;
    this.#look(path, outcome);
    const made = this.maker.make(path, outcome);
    if (typeof made === "string") return;
    this.#lines.push(made.line);
    if (this.#records.length >= shownRecords) return;
    const example = this.#format.read(parseRecord(made.line) ?? {}, () => undefined);
    const turns = (example?.turns ?? []).map(({ role, parts }) => {
      const text = parts.map((part) => (part.type === "text" ? part.text : "")).join("\n");
      return { role, text: cut(text) };
    });
    this.#records.push({ turns, path, place: made.record.place });
  }

  async result({
    isWhole,
    signal,
  }: {
    readonly isWhole: boolean;
    readonly signal: AbortSignal;
  }): Promise<CreationPreview> {
    return {
      records: this.#records,
      tally: this.maker.tally(),
      isWhole,
      looks: this.#looks,
      privacy: await this.#privacy(signal),
    };
  }

  #look(path: string, outcome: SourceOutcome): void {
    const of = outcome.type === "record" ? outcome.record : outcome.leftOut;
    const why = outcome.type === "record" ? doubtOf(outcome.record) : outcome.leftOut.why;
    if (why === undefined) return;
    const shown = this.#looksByReason.get(why) ?? 0;
    if (shown >= shownLooks) return;
    this.#looksByReason.set(why, shown + 1);
    const text = of.source.filter((piece) => piece.trim() !== "").join("\n");
    this.#looks.push({ why, path, place: of.place, text: cut(text) });
  }

  async #privacy(signal: AbortSignal): Promise<CreationPreview["privacy"]> {
    const settings = { ...this.#request.settings, targets: [], format: this.#format.id };
    const tools = await loadCheckTools(settings);
    const checker = new RecordChecker(settings, this.#format, tools);
    const portions = new Portions(() => {
      signal.throwIfAborted();
    });
    const findings: RecordFinding[] = [];
    for (const line of this.#lines) {
      checker.check(line);
      for (const finding of checker.findings) if (finding.recognized) findings.push(finding);
      if (portions.isOver) await portions.pause();
    }
    return privateValues(findings);
  }
}

/** Not within a character of two units. */
const cut = (text: string): string =>
  text.length <= shownCharacters
    ? text
    : `${text.slice(0, shownCharacters - 1).replace(/[\ud800-\udbff]$/, "")}…`;
