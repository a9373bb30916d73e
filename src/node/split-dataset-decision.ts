/** Which line of a dataset goes to which side of its split. */

import { createReadStream } from "node:fs";

import { planSplit, splitSettings, type EarlierSources } from "../core/split/plan-split.ts";
import { splitFigures, type SplitFigures } from "../core/split/split-figures.ts";
import { brokenLines } from "../core/split/split-report.ts";
import { count, formatInteger, printable } from "../core/wording.ts";
import { inspectFile } from "./check-file.ts";
import { Failure, readFailure } from "./failure.ts";
import type { InspectedDataset } from "./inspected-dataset.ts";
import type { SplitOptions, SplitResult, SplitSide, SplitSource } from "./split-dataset.ts";
import { otherLines, type OtherLines } from "./split-dataset-lines.ts";

/** A dataset before it was converted: fields that its new format does not hold still decide what goes together. */
export interface EarlierFile {
  readonly path: string;
  /** Id of its format. */
  readonly formatId: string;
  /** Which of its lines became this line of the dataset, both 0-based. */
  readonly lineOf: (line: number) => number;
}

/** No side. */
const none = 255;

export interface Decision {
  /** Of the lines up to that of the last record. */
  readonly sideOfLine: Uint8Array;
  readonly result: SplitResult;
}

/** Rejects with a Failure if it cannot be split as it is wanted. */
export async function decideSides(source: SplitSource, options: SplitOptions): Promise<Decision> {
  const { path, name, markLength } = source;
  const { sides, check } = options;
  const settings = splitSettings(options.settings, options);
  const dataset = await inspect(path, { settings, check });
  let before: InspectedDataset | undefined;
  try {
    const { digests } = dataset;
    const lines = (digests.lineAt(digests.length - 1) ?? -1) + 1;
    const sideOfLine = new Uint8Array(lines).fill(none);
    digests.forEachDigest((_low, _high, record) => {
      sideOfLine[digests.lineAt(record) ?? lines] = 0;
    });
    const content = bytesOf(path, markLength);
    const leftOut = await otherLines(content, (line) => sideOfLine[line] === 0);
    assertRecords(name, leftOut, { records: digests.length, ...options });
    const shares = sides.map(({ share }) => share);
    const { earlier } = options;
    if (earlier !== undefined && shares.length > 1) {
      const formerly = { ...settings, format: earlier.formatId };
      before = await inspect(earlier.path, { settings: formerly, check });
    }
    const plan = planSplit(dataset, settings, {
      ...options,
      shares,
      earlier: before && earlier && earlierSources(dataset, before, earlier),
    });
    if ("problem" in plan) throw new Failure(plan.problem);
    const figures = splitFigures(plan, digests, sides.length);
    assertNoneEmpty(figures, sides);
    plan.sideOf.forEach((side, record) => (sideOfLine[digests.lineAt(record) ?? lines] = side));
    return { sideOfLine, result: { ...figures, leftOut } };
  } finally {
    before?.close();
    dataset.close();
  }
}

async function inspect(
  path: string,
  { settings, check }: Pick<SplitOptions, "settings" | "check">,
): Promise<InspectedDataset> {
  return inspectFile(path, { ...check, settings, forLeakage: true }).catch((error: unknown) => {
    throw readFailure(path, error);
  });
}

function earlierSources(
  { digests }: InspectedDataset,
  before: InspectedDataset,
  { lineOf }: EarlierFile,
): EarlierSources {
  const recordOf = new Uint32Array(digests.length);
  digests.forEachDigest((_low, _high, record) => {
    const line = lineOf(digests.lineAt(record) ?? 0);
    recordOf[record] = before.digests.indexAt(line);
  });
  const { digests: all, sketches, texts, format, plan } = before;
  return { digests: all, sketches, texts, format, plan, recordOf };
}

function assertRecords(
  name: string,
  { broken, firstBroken = 0 }: OtherLines,
  {
    records,
    allowsInvalid,
    lineOf = (line) => line,
  }: Pick<SplitOptions, "allowsInvalid" | "lineOf"> & { readonly records: number },
): void {
  if (records === 0) throw new Failure(`"${printable(name)}" holds no record.`);
  if (broken === 0 || allowsInvalid) return;
  throw new Failure(
    `"${printable(name)}" has ${brokenLines(broken)}, the first on line ${formatInteger(lineOf(firstBroken) + 1)}: repair them with "tunesmith fix", or leave them out with --allow-invalid.`,
  );
}

function assertNoneEmpty({ recordsOf, records }: SplitFigures, sides: readonly SplitSide[]): void {
  const empty = sides.find((_, side) => recordsOf[side] === 0);
  if (empty === undefined) return;
  const why =
    records < sides.length
      ? `there ${records === 1 ? "is" : "are"} only ${count(records, "record")} for ${count(sides.length, "file")}. Add records, or ask for fewer files.`
      : `the ${count(records, "record")} belong together in too few groups. Add records, ask for fewer files, or group by less.`;
  throw new Failure(`Nothing is left for ${empty.name}: ${why}`);
}

/** From a byte of the file on. */
export async function* bytesOf(path: string, start: number): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { start, highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw readFailure(path, error);
  }
}
