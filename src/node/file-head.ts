/** What the beginning of a file tells: its encoding, whether it is JSON Lines at all, and its format. */

import { fileStart, findingOf, maxLineBytes } from "../core/dataset-findings.ts";
import { headSize, recognizeBinary, recognizeText } from "../core/foreign-content.ts";
import type { Format } from "../core/formats/format.ts";
import type { Finding, MessageData } from "../core/model.ts";
import { maxSampledCharacters, RecordSample, sampledCharacters } from "../core/record-sample.ts";
import type { Settings } from "../core/settings.ts";
import { chooseTargets, type ChosenTarget } from "../core/targets/chosen-target.ts";
import { decodable, detectEncoding, encodingFindings, type Encoding } from "./encoding.ts";
import { LineSplitter } from "./line-splitter.ts";

/** How much of a file's beginning is looked at; the second, if there was no record in the first. */
const headBytes = { usual: sampledCharacters, long: maxSampledCharacters };

export interface FileHead {
  /** About the file as a whole. */
  readonly findings: readonly Finding[];
  readonly encoding: Encoding;
  /** Empty, or not JSON Lines: there are no lines to check. */
  readonly isForeign: boolean;
  readonly format: Format | undefined;
  readonly targets: readonly ChosenTarget[];
  /** No record was seen yet: a longer beginning would tell more. */
  readonly isInconclusive: boolean;
}

/** Looks at the beginning, and at more of it if that tells nothing; `read` answers less than it is asked for at the end. */
export async function growingHead(
  settings: Settings,
  read: (size: number) => Buffer | Promise<Buffer>,
): Promise<FileHead> {
  const inspect = async (size: number): Promise<FileHead> => {
    const bytes = await read(size);
    return inspectHead(bytes, bytes.length < size, settings);
  };
  const head = await inspect(headBytes.usual);
  return head.isInconclusive ? inspect(headBytes.long) : head;
}

/** A stream of which the beginning was looked at: it goes on with `rest`. */
export interface BegunStream {
  readonly head: FileHead;
  readonly beginning: Buffer;
  readonly rest: AsyncIterable<Uint8Array>;
}

/** Reads just as much as of a file, so that the same bytes are understood the same way. */
export async function beginStream(
  stream: AsyncIterable<Uint8Array>,
  settings: Settings,
): Promise<BegunStream> {
  const pieces = stream[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let bytes = 0;
  let isWhole = false;
  let beginning = Buffer.alloc(0);
  const head = await growingHead(settings, async (size) => {
    while (!isWhole && bytes < size) {
      const next = await pieces.next();
      isWhole = next.done === true;
      if (next.done === true) break;
      start.push(next.value);
      bytes += next.value.length;
    }
    beginning = Buffer.concat(start);
    return beginning.subarray(0, size);
  });
  async function* rest(): AsyncGenerator<Uint8Array> {
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
      yield next.value;
    }
  }
  return { head, beginning, rest: rest() };
}

/** `bytes`: the beginning of the file, as `headBytes` has it; all of it if `isWhole`. */
function inspectHead(bytes: Buffer, isWhole: boolean, settings: Settings): FileHead {
  const encoding = detectEncoding(bytes);
  const content = decodable(bytes, encoding);
  const findings = encodingFindings(encoding, settings);
  const foreign = (
    ruleId: string,
    content: { messageId: string; data?: MessageData },
  ): FileHead => ({
    encoding,
    isForeign: true,
    format: undefined,
    targets: chooseTargets(settings.targets, [], undefined),
    isInconclusive: false,
    findings: [...findings, ...findingOf(settings, ruleId, { ...content, ...fileStart })],
  });

  const head = content.subarray(0, headSize);
  const isAll = isWhole && head.length === content.length;
  const text = head.toString("utf8");
  if (isAll && text.trim() === "") return foreign("empty-file", { messageId: "emptyFile" });
  const other = recognizeBinary(head) ?? recognizeText(text, isAll);
  if (other !== undefined) return foreign("not-jsonl", other);
  const sample = sampleOf(content, settings);
  const format = sample.format(settings);
  return {
    findings,
    encoding,
    isForeign: false,
    format,
    targets: sample.targets(settings, format),
    isInconclusive: sample.isEmpty && !isWhole,
  };
}

/** How much of the sample is split at a time: mostly the first piece holds all the records needed. */
const pieceSize = 1 << 18;

function sampleOf(content: Buffer, settings: Settings): RecordSample {
  const sample = new RecordSample();
  const add = (text: string): void => {
    sample.add(text);
  };
  const sink = { line: add, invalidLine: add, oversizedLine: () => undefined };
  const splitter = new LineSplitter(sink, maxLineBytes(settings));
  for (let at = 0; at < content.length && !sample.isFull; at += pieceSize) {
    splitter.push(content.subarray(at, at + pieceSize));
  }
  splitter.end();
  return sample;
}
