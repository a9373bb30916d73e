/** What the beginning of a file tells: its encoding, whether it is JSON Lines at all, and its format. */

import { fileStart, findingOf, maxLineBytes } from "../core/dataset-findings.ts";
import { headSize, recognizeBinary, recognizeText } from "../core/foreign-content.ts";
import type { Format } from "../core/formats/format.ts";
import type { Finding, MessageData } from "../core/model.ts";
import { maxSampledCharacters, RecordSample, sampledCharacters } from "../core/record-sample.ts";
import type { Settings } from "../core/settings.ts";
import { decodable, detectEncoding, encodingFindings, type Encoding } from "./encoding.ts";
import { LineSplitter } from "./line-splitter.ts";

/** How much of a file's beginning is looked at; the second, if there was no record in the first. */
export const headBytes = { usual: sampledCharacters, long: maxSampledCharacters };

export interface FileHead {
  /** About the file as a whole. */
  readonly findings: readonly Finding[];
  readonly encoding: Encoding;
  /** Empty, or not JSON Lines: there are no lines to check. */
  readonly isForeign: boolean;
  readonly format: Format | undefined;
  /** No record was seen yet: a longer beginning would tell more. */
  readonly isInconclusive: boolean;
}

/** `bytes`: the beginning of the file, as `headBytes` has it; all of it if `isWhole`. */
export function inspectHead(bytes: Buffer, isWhole: boolean, settings: Settings): FileHead {
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
