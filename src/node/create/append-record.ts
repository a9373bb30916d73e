/** One record that a person has put together, behind those of a dataset. */

import { createReadStream, type Stats } from "node:fs";
import { open, rm, stat, truncate } from "node:fs/promises";

import { loadCheckTools, RecordChecker } from "../../core/check-record.ts";
import type { OperationalRecord } from "../../core/create/operational-record.ts";
import { metadataOf, provenanceOf, sidecarOf } from "../../core/create/provenance-line.ts";
import { RecordMaker } from "../../core/create/record-maker.ts";
import type { Format } from "../../core/formats/format.ts";
import { printable } from "../../core/wording.ts";
import type { MadeRecord, RecordRequest } from "../../protocol/creation-messages.ts";
import { cleaningTools, exportRedaction } from "../cleaning-tools.ts";
import { byteOrderMark } from "../encoding.ts";
import { Failure } from "../failure.ts";
import { replaceFile, writableFile, writeFailure, type WritableFile } from "../replace-file.ts";
import { placeFrom } from "./created-lines.ts";
import { endsWithBreak } from "./existing-content.ts";
import { hashOfLine, hashOfSource } from "./hashes.ts";
import { privateValues } from "./inspect-records.ts";
import { LineRedactor } from "./line-redactor.ts";
import { assertSameFormat, creatableFormat, datasetHead } from "./target-format.ts";

const usualFormat = "openai-chat";

/** Rejects with a Failure, in words for the user; then nothing is written. */
export async function appendRecord(request: RecordRequest): Promise<MadeRecord> {
  const { out, writes, settings } = request;
  const format = await formatOf(request);
  const redactor =
    request.redaction &&
    (await LineRedactor.open(exportRedaction(request.redaction), settings, {
      format,
      hostnames: new Set(),
    }));
  const record = recordOf(request);
  const made = lineOf(request, format, redactor?.traits(record.traits) ?? record.traits);
  const text = redactor?.line(made) ?? made;
  const traits = redactor?.traits(record.traits) ?? record.traits;
  const origin = {
    record: hashOfLine(text),
    path: pathOf(request),
    hash: hashOfSource(record.source),
  };
  const provenance = provenanceOf({ ...record, traits }, origin);
  const sidecar =
    writes !== "nothing" && request.provenance === "sidecar"
      ? await writableFile(sidecarOf(out))
      : undefined;
  if (sidecar !== undefined) {
    await appendLine(sidecar, JSON.stringify(provenance));
  }
  const line =
    writes === "dataset"
      ? await appendToDataset(out, text, format).catch(async (error: unknown) => {
          // A line without its record would give others the wrong source.
          if (sidecar !== undefined) await cutBack(sidecar);
          throw error;
        })
      : undefined;
  const { settingsAfter } = await cleaningTools(settings, request.redaction, () =>
    Promise.resolve(),
  );
  const checked = { ...settingsAfter, targets: [], format: format.id };
  const checker = new RecordChecker(checked, format, await loadCheckTools(checked));
  checker.check(text);
  const { findings } = checker;
  return {
    text,
    format: format.id,
    line,
    findings,
    privacy: privateValues(findings),
    redacted: redactor?.redacted ?? 0,
  };
}

async function formatOf({ out, format, settings, provenance, writes }: RecordRequest) {
  const isThere = (await stat(out).catch(() => undefined)) !== undefined;
  // What is open in an editor may be another text than that on disk.
  const head = isThere && writes !== "sidecar" ? await datasetHead(out, settings) : undefined;
  const chosen = creatableFormat(format ?? head?.format?.id ?? usualFormat, provenance);
  if (head !== undefined && writes === "dataset") assertSameFormat(out, head, chosen);
  return chosen;
}

function recordOf({ kind, taskType, parts, traits, source }: RecordRequest): OperationalRecord {
  const texts = Object.entries(parts)
    // The first line of a configuration may be indented.
    .map(([name, text]) => [name, text.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd()] as const)
    .filter(([, text]) => text !== "");
  return {
    kind,
    taskType,
    parts: Object.fromEntries(texts),
    traits,
    place: source.place,
    source: [source.text],
    missing: [],
  };
}

function lineOf(
  request: RecordRequest,
  format: Format,
  traits: OperationalRecord["traits"],
): string {
  const { prompts, provenance } = request;
  const creation = {
    prompts,
    skipped: [],
    goldenRequest: request.settings.create.goldenRequest,
  };
  const maker = new RecordMaker(creation, {
    format,
    metadataOf:
      provenance === "record"
        ? (record) => {
            const origin = { path: pathOf(request), hash: hashOfSource(record.source) };
            return metadataOf(provenanceOf({ ...record, traits }, origin));
          }
        : undefined,
  });
  const made = maker.make(request.source.path, { type: "record", record: recordOf(request) });
  if (typeof made !== "string") return made.line;
  throw new Failure(
    `The format ${format.id} cannot hold this record: fill in both the request and the answer.`,
  );
}

function pathOf({ out, source: { path } }: RecordRequest): string {
  return path === "selection" ? path : placeFrom(out, path);
}

/** The 1-based line that it is on. */
async function appendToDataset(out: string, text: string, format: Format): Promise<number> {
  const file = await writableFile(out);
  if (file.stats !== undefined && file.stats.size > 0) return appendLine(file, text);
  const mark = format.wantsMark === true ? [byteOrderMark] : [];
  await replaceFile(file, [...mark, `${text}\n`]);
  return 1;
}

/**
 * Writes behind what is there, all of it or nothing: what a failure leaves behind is cut off again, so that big datasets
 * need not be copied for one record. Answers the 1-based number of the line.
 */
async function appendLine(file: WritableFile, line: string): Promise<number> {
  const { path, stats, name } = file;
  if (stats === undefined || stats.size === 0) {
    await replaceFile(file, [`${line}\n`]);
    return 1;
  }
  const { lines, lineBreak } = await linesIn(path);
  const before = endsWithBreak(path, stats.size) ? "" : lineBreak;
  const bytes = Buffer.from(before + line + lineBreak);
  await writeBehind(file, stats, bytes).catch((error: unknown) => {
    throw error instanceof Failure ? error : writeFailure(name, error);
  });
  return lines + 1;
}

/** To what it was when it was looked at. */
async function cutBack({ path, stats }: WritableFile): Promise<void> {
  if (stats === undefined) await rm(path, { force: true });
  else await truncate(path, stats.size);
}

async function writeBehind({ path, name }: WritableFile, before: Stats, bytes: Buffer) {
  const handle = await open(path, "r+");
  try {
    const { size } = await handle.stat();
    if (size !== before.size) {
      throw new Failure(
        `"${printable(name)}" was changed meanwhile by another program, so nothing was added: try again.`,
      );
    }
    try {
      for (let written = 0; written < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, written, undefined, size + written);
        written += bytesWritten;
      }
      await handle.sync();
    } catch (error) {
      await handle.truncate(size);
      throw error;
    }
  } finally {
    await handle.close();
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

interface Lines {
  /** The last one with or without its break. */
  readonly lines: number;
  /** That of the first one. */
  readonly lineBreak: "\n" | "\r\n";
}

async function linesIn(path: string): Promise<Lines> {
  let lines = 0;
  let last: number | undefined;
  let lineBreak: Lines["lineBreak"] = "\n";
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const piece = chunk as Buffer; // As it has no encoding.
    for (let at = piece.indexOf(lineFeed); at !== -1; at = piece.indexOf(lineFeed, at + 1)) {
      const isBehindReturn = (at === 0 ? last : piece[at - 1]) === carriageReturn;
      if (lines === 0 && isBehindReturn) lineBreak = "\r\n";
      lines += 1;
    }
    last = piece.at(-1) ?? last;
  }
  return { lines: last === undefined || last === lineFeed ? lines : lines + 1, lineBreak };
}
