/**
 * Keeps the answers of models on disk, so that nothing is paid twice: for each model, address and month a file of lines of
 * JSON, to which any number of processes append. Each line begins with its line break, so that one that was left
 * half-written by a process that ended does not take the next with it. No file is ever rewritten, as what others append
 * meanwhile would be lost: answers that are wanted again move on to the file of the month, and files go when they are old.
 */

import { appendFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import type { ModelUsage } from "../core/assist/language-model.ts";
import { printable } from "../core/wording.ts";
import { systemErrorCode } from "../node/failure.ts";
import { makeFolder } from "../node/make-folder.ts";
import { answerLines } from "./answer-lines.ts";
import { BatchNotes } from "./batch-notes.ts";
import { fileNameOf, type AskedModel } from "./file-name-of.ts";

export interface KeptAnswer {
  readonly key: string;
  /** As the request's schema has parsed it. */
  readonly value: unknown;
  /** `undefined`: the provider has not said it. */
  readonly usage: ModelUsage | undefined;
}

/** Each line begins with it. */
const head = '{"key":"';

/** Answers of so many months ago move on when they are wanted. */
const movingMonths = 3;
/** Files of so many months ago go: nobody wanted their answers for half a year. */
const oldMonths = 9;

export class AnswerCache {
  /** Notes of batches that are under way. */
  readonly batches: BatchNotes;
  readonly #folder: string;
  readonly #now: () => Date;
  /** What could not be written, by model and key: it holds as long as this process. */
  readonly #unwritten = new Map<string, Map<string, unknown>>();
  #problem: string | undefined;

  constructor(folder: string, { now = () => new Date() }: { readonly now?: () => Date } = {}) {
    this.#folder = folder;
    this.batches = new BatchNotes(folder);
    this.#now = now;
  }

  /** Why answers are lost when this process ends, as a plain sentence; `undefined`: they are not, as far as is known. */
  async problem(model: AskedModel): Promise<string | undefined> {
    // Only writing shows it.
    if (this.#problem === undefined) await this.#append(model, "");
    return this.#problem;
  }

  /** Values by key, of those that are there. Stopped, it may give out fewer. */
  async recall(
    model: AskedModel,
    keys: ReadonlySet<string>,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, unknown>> {
    const found = new Map<string, unknown>();
    /** Their lines, by key. */
    const moving = new Map<string, string>();
    const files = await this.#files(model);
    for (const { name, months } of files) {
      for await (const lines of answerLines(join(this.#folder, name))) {
        if (signal?.aborted === true) return found;
        for (const { key, line, value } of entriesIn(lines, keys)) {
          found.set(key, value);
          if (months >= movingMonths) moving.set(key, line);
          else moving.delete(key);
        }
      }
    }
    for (const [key, value] of this.#unwritten.get(fileNameOf(model)) ?? []) {
      if (keys.has(key)) found.set(key, value);
    }
    const old = files.filter(({ months }) => months >= oldMonths);
    if (await this.#appendLines(model, [...moving.values()])) await this.#remove(old);
    return found;
  }

  /** Never fails: what cannot be written is remembered by this process. */
  async keep(model: AskedModel, answers: readonly KeptAnswer[]): Promise<void> {
    const date = this.#now().toISOString();
    const lines = answers.map((answer) => JSON.stringify({ ...inOrder(answer), date }));
    if (await this.#appendLines(model, lines)) return;
    const name = fileNameOf(model);
    const unwritten = this.#unwritten.get(name) ?? new Map<string, unknown>();
    for (const { key, value } of answers) unwritten.set(key, value);
    this.#unwritten.set(name, unwritten);
  }

  /** Those of the model, the oldest first. */
  async #files(model: AskedModel): Promise<readonly AnswerFile[]> {
    const prefix = `${fileNameOf(model)}.`;
    const names = await readdir(this.#folder).catch((error: unknown) => {
      if (systemErrorCode(error) === undefined) throw error;
      return [];
    });
    const now = monthsOf(monthIn(this.#now()));
    return names
      .filter((name) => name.startsWith(prefix) && fileOfMonth.test(name.slice(prefix.length)))
      .sort()
      .map((name) => ({ name, months: now - monthsOf(name.slice(prefix.length)) }));
  }

  async #appendLines(model: AskedModel, lines: readonly string[]): Promise<boolean> {
    for (let start = 0; start < lines.length; start += mostLinesAtOnce) {
      const some = lines.slice(start, start + mostLinesAtOnce);
      if (!(await this.#append(model, some.map((line) => `\n${line}`).join("")))) return false;
    }
    return true;
  }

  async #append(model: AskedModel, text: string): Promise<boolean> {
    const name = `${fileNameOf(model)}.${monthIn(this.#now())}.jsonl`;
    const append = (): Promise<void> => appendFile(join(this.#folder, name), text, { mode: 0o600 });
    try {
      await append().catch(async (error: unknown) => {
        if (systemErrorCode(error) !== "ENOENT") throw error;
        await makeFolder(this.#folder);
        await append();
      });
      return true;
    } catch (error) {
      this.#problem ??= problemOf(this.#folder, error);
      return false;
    }
  }

  async #remove(files: readonly AnswerFile[]): Promise<void> {
    for (const { name } of files) {
      await rm(join(this.#folder, name), { force: true }).catch((error: unknown) => {
        if (systemErrorCode(error) === undefined) throw error;
        // It stays: no reason not to go on.
      });
    }
  }
}

/** Some hundred kilobytes at most, so that the system writes them as one piece and other processes come in between. */
const mostLinesAtOnce = 100;

interface AnswerFile {
  readonly name: string;
  /** Months since; in the future it is below 0. */
  readonly months: number;
}

const fileOfMonth = /^\d{4}-\d{2}\.jsonl$/;

/** "2026-11" */
const monthIn = (date: Date): string => date.toISOString().slice(0, "2026-11".length);

const monthsOf = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** The key first, as it is looked for there. */
const inOrder = ({ key, value, usage }: KeptAnswer): KeptAnswer => ({ key, value, usage });

interface Entry {
  readonly key: string;
  readonly line: string;
  readonly value: unknown;
}

function* entriesIn(lines: readonly Buffer[], keys: ReadonlySet<string>): Iterable<Entry> {
  for (const bytes of lines) {
    const key = bytes.toString("latin1", head.length, bytes.indexOf('"', head.length));
    if (!keys.has(key)) continue;
    const line = bytes.toString("utf8");
    const entry = parsed(line);
    if (entry !== undefined) yield { key, line, value: entry.value };
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
