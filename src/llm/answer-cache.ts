/**
 * Keeps the answers of models on disk, so that nothing is paid twice: for each model a file of lines of JSON, to which
 * any number of processes append. Each line begins with its line break, so that one that was left half-written by a
 * process that ended does not take the next with it.
 */

import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { ModelFacts, ModelUsage } from "../core/assist/language-model.ts";
import { printable } from "../core/wording.ts";
import { systemErrorCode } from "../node/failure.ts";
import { replaceFile, writableFile } from "../node/replace-file.ts";
import { BatchNotes } from "./batch-notes.ts";
import { fileNameOf } from "./file-name-of.ts";

export interface KeptAnswer {
  readonly key: string;
  /** As the request's schema has parsed it. */
  readonly value: unknown;
  /** `undefined`: the provider has not said it. */
  readonly usage: ModelUsage | undefined;
}

const lineFeed = 0x0a;
const usualMostBytes = 50 << 20;
/** Each line begins with it. */
const head = '{"key":"';

export class AnswerCache {
  /** Notes of batches that are under way. */
  readonly batches: BatchNotes;
  readonly #folder: string;
  readonly #mostBytes: number;
  /** What could not be written, by file and key: it holds as long as this process. */
  readonly #unwritten = new Map<string, Map<string, unknown>>();
  #problem: string | undefined;

  /** `mostBytes`: of the file of one model; the older half goes when it has more. */
  constructor(folder: string, options: { readonly mostBytes?: number } = {}) {
    this.#folder = folder;
    this.batches = new BatchNotes(folder);
    this.#mostBytes = options.mostBytes ?? usualMostBytes;
  }

  /** Why answers are lost when this process ends, as a plain sentence; `undefined`: they are not, as far as is known. */
  async problem(model: ModelFacts): Promise<string | undefined> {
    // Only writing shows it.
    if (this.#problem === undefined) await this.#append(answersFile(model), "");
    return this.#problem;
  }

  /** Values by key, of those that are there. */
  async recall(
    model: ModelFacts,
    keys: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, unknown>> {
    const name = answersFile(model);
    const found = new Map<string, unknown>();
    const bytes = await this.#read(name);
    for (const line of linesOf(bytes)) {
      const key = line.toString("latin1", head.length, line.indexOf('"', head.length));
      if (!keys.has(key)) continue;
      const entry = parsed(line.toString("utf8"));
      if (entry !== undefined) found.set(key, entry.value);
    }
    for (const [key, value] of this.#unwritten.get(name) ?? []) {
      if (keys.has(key)) found.set(key, value);
    }
    if (bytes.length > this.#mostBytes) await this.#dropOlderHalf(name, bytes);
    return found;
  }

  /** Never fails: what cannot be written is remembered by this process. */
  async keep(model: ModelFacts, { key, value, usage }: KeptAnswer): Promise<void> {
    const name = answersFile(model);
    const line = JSON.stringify({ key, value, usage, date: new Date().toISOString() });
    if (await this.#append(name, `\n${line}`)) return;
    const unwritten = this.#unwritten.get(name) ?? new Map<string, unknown>();
    this.#unwritten.set(name, unwritten.set(key, value));
  }

  async #append(name: string, text: string): Promise<boolean> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await appendFile(join(this.#folder, name), text, { mode: 0o600 });
      return true;
    } catch (error) {
      this.#problem ??= problemOf(this.#folder, error);
      return false;
    }
  }

  async #read(name: string): Promise<Buffer> {
    try {
      return await readFile(join(this.#folder, name));
    } catch (error) {
      if (systemErrorCode(error) === undefined) throw error;
      // There is none yet, or it cannot be read: then the questions are asked anew.
      return Buffer.alloc(0);
    }
  }

  async #dropOlderHalf(name: string, bytes: Buffer): Promise<void> {
    const start = bytes.indexOf(lineFeed, bytes.length - this.#mostBytes / 2);
    const newer = start < 0 ? Buffer.alloc(0) : bytes.subarray(start);
    try {
      await replaceFile(await writableFile(join(this.#folder, name)), [newer]);
    } catch {
      // It stays too big: no reason not to go on.
    }
  }
}

const answersFile = (model: ModelFacts): string => `${fileNameOf(model)}.jsonl`;

function* linesOf(bytes: Buffer): Iterable<Buffer> {
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next < 0 ? bytes.length : next;
    if (end > start) yield bytes.subarray(start, end);
    start = end + 1;
  }
}

/** `undefined`: it is half-written. */
function parsed(line: string): { readonly value: unknown } | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === "object" && entry !== null && "value" in entry ? entry : undefined;
  } catch {
    return undefined;
  }
}

function problemOf(folder: string, error: unknown): string {
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  return `Answers cannot be kept in "${printable(folder)}" (${code}): if the work breaks off, they are paid for again.`;
}
