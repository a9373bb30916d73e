import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";

import { loadCheckTools } from "../../src/core/check-record.ts";
import type { Finding } from "../../src/core/model.ts";
import type { DatasetReport } from "../../src/core/report.ts";
import { resolveSettings, type Config } from "../../src/core/settings.ts";
import { checkFile, checkStream, type CheckOptions } from "../../src/node/check-file.ts";
import { TextDataset } from "../../src/node/text-dataset.ts";
import { tokenCounter } from "../../src/node/token-counters.ts";

/** A folder of the test file's own, gone when its tests have run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tunesmith-"));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export const shardWorkerPath = new URL("../../src/shard-worker.ts", import.meta.url);

export function checkOptions(config: Config = {}, jobs = 1): CheckOptions {
  return { settings: resolveSettings(config), jobs, shardWorkerPath };
}

/** A checked text, as the editor's worker holds it. */
export async function openedText(text: string, config: Config = {}): Promise<TextDataset> {
  const settings = resolveSettings(config);
  const tools = await loadCheckTools(settings, tokenCounter);
  const dataset = new TextDataset(
    { version: 1, text, settings, tools, shardWorkerPath },
    { onProgress: () => undefined, onLeaks: () => undefined },
  );
  await dataset.run();
  return dataset;
}

/** Checks what a stream delivers in these pieces. */
export function checkPieces(
  pieces: Iterable<Uint8Array>,
  config: Config = {},
): Promise<DatasetReport> {
  return checkStream(deliver(pieces), checkOptions(config));
}

// eslint-disable-next-line @typescript-eslint/require-await -- Streams are asynchronous, this one is ready at once.
async function* deliver(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** Checks a text as a stream. */
export function checkText(text: string, config: Config = {}): Promise<DatasetReport> {
  return checkPieces([Buffer.from(text)], config);
}

/** Checks a file of these bytes. */
export async function checkBytes(
  folder: string,
  bytes: string | Uint8Array,
  config: Config = {},
): Promise<DatasetReport> {
  const file = path.join(folder, "data.jsonl");
  writeFileSync(file, bytes);
  return await checkFile(file, checkOptions(config));
}

/** The findings in short: rule and line, from 1. */
export function placesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ ruleId, line }) => `${ruleId} ${line + 1}`);
}

/** One round of an openai-chat conversation as a line. */
export function chat(question: string, answer: string): string {
  const messages = [
    { role: "user", content: question },
    { role: "assistant", content: answer },
  ];
  return JSON.stringify({ messages });
}

/** The bytes cut into pieces of the given sizes, over and over. */
export function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let turn = 0;
  for (let at = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}
