/** What a person has written, as it may leave the machine: private values are masked as in records. */

import { loadCheckTools, RecordChecker } from "../check-record.ts";
import { parseRecord } from "../json/strict.ts";
import type { Settings } from "../settings.ts";
import { LineMasker } from "./line-masker.ts";
import { maskingSettings } from "./masking-settings.ts";
import { privacyNotes } from "./privacy-notes.ts";

export interface MaskedWriting {
  readonly text: string;
  /** How many values are masked. */
  readonly masked: number;
  /** Which kinds of values are masked, and which are not: plain sentences. */
  readonly privacy: readonly string[];
}

/** `settings`: of the dataset that it is about, else of the project. */
export async function maskWritten(text: string, settings: Settings): Promise<MaskedWriting> {
  const masking: Settings = { ...maskingSettings(settings), targets: [] };
  const checker = new RecordChecker(masking, undefined, await loadCheckTools(masking));
  const { content, masked } = new LineMasker(masking, checker).mask(JSON.stringify({ text }));
  const line = String(content);
  checker.check(line);
  const written = parseRecord(line)?.["text"];
  if (typeof written !== "string") throw new RangeError("A masked text is a text.");
  return { text: written, masked, privacy: privacyNotes(masking, checker.ignored.length) };
}
