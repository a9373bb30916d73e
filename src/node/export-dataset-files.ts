/** What is to be said of each file of an export: its content's sum, its tokens, and what its target thinks of it. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

import type { ExportedFile, ExportedTokens } from "../core/export/exported-dataset.ts";
import { formatById } from "../core/formats/index.ts";
import { LearningMeter } from "../core/learning/learning-meter.ts";
import { maxLineBytes } from "../core/dataset-findings.ts";
import type { Settings } from "../core/settings.ts";
import type { Target } from "../core/targets/target.ts";
import { checkFile, type CheckOptions } from "./check-file.ts";
import { readFailure } from "./failure.ts";
import { LineSplitter } from "./line-splitter.ts";

export interface FileMeasuring {
  /** As the manifest calls it. */
  readonly name: string;
  readonly target: Target;
  /** Id of the format it is written in. */
  readonly formatId: string;
  /** To check it with; target and format are added. */
  readonly settings: Settings;
  readonly check: Pick<CheckOptions, "jobs" | "shardWorkerPath" | "signal">;
}

export async function measureFile(
  path: string,
  { name, target, formatId, settings, check }: FileMeasuring,
): Promise<ExportedFile> {
  const report = await checkFile(path, {
    ...check,
    name,
    settings: { ...settings, format: formatId, targets: [target.id] },
  });
  const { bytes, records, summary, targets } = report;
  const content = await measureContent(path, { target, formatId, settings, check });
  const [verdict = noVerdict(target, formatId)] = targets;
  return { name, bytes, records, ...content, summary, verdict };
}

/** For a target that nothing can be said of. */
const noVerdict = ({ id }: Target, formatId: string): ExportedFile["verdict"] => ({
  id,
  acceptance: "taken",
  formatId,
  reasons: [],
});

async function measureContent(
  path: string,
  { target, formatId, settings, check }: Omit<FileMeasuring, "name">,
): Promise<Pick<ExportedFile, "sha256" | "tokens">> {
  // Its tables take megabytes.
  const { tokenCounter } = await import("./token-counters.ts");
  const counter = tokenCounter(target.tokenizer);
  const meter = new LearningMeter({ format: formatById(formatId), target, counter });
  const hash = createHash("sha256");
  let total = 0;
  let trained = 0;
  const line = (text: string): void => {
    const figures = meter.measure(text)?.learned;
    if (figures === undefined) return;
    trained += figures.trained;
    total += figures.trained + figures.untrained;
  };
  const sink = { line, invalidLine: line, oversizedLine: () => undefined };
  const splitter = new LineSplitter(sink, maxLineBytes(settings));
  let start = target.encoding === "utf-8-with-mark" ? markLength : 0;
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
      check.signal?.throwIfAborted();
      hash.update(piece);
      splitter.push(piece.subarray(start));
      start = 0;
    }
  } catch (error) {
    throw readFailure(path, error);
  }
  splitter.end();
  const { id, label, error } = counter;
  const tokens: ExportedTokens = {
    tokenizer: id,
    label,
    ...(error !== undefined && { error }),
    total,
    trained,
  };
  return { sha256: hash.digest("hex"), tokens };
}

const markLength = 3;
