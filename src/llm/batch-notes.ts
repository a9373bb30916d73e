/**
 * Notes of batches that are under way, a file for each: so that a later run takes them up, and pays nothing twice. One is
 * written before a batch is created, too: where nobody hears whether it was, a later run looks for it.
 */

import { createHash } from "node:crypto";
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import * as z from "zod";

import { systemErrorCode } from "../node/failure.ts";
import { FileLock } from "../node/file-lock.ts";
import { makeFolder } from "../node/make-folder.ts";
import { replaceFile, writableFile } from "../node/replace-file.ts";
import { fileNameOf, type AskedModel } from "./file-name-of.ts";

const keys = z.array(z.string());
const batchNoteSchema = z.object({
  /** The provider's. */
  id: z.string(),
  /** Of its requests. */
  keys,
});
export type BatchNote = Readonly<z.infer<typeof batchNoteSchema>>;

/** A batch that may have been created. */
const unsureBatchSchema = z.object({
  /** ISO date and time: it was not there before. */
  begun: z.string(),
  keys,
});
export type UnsureBatch = Readonly<z.infer<typeof unsureBatchSchema>>;

type Note = BatchNote | UnsureBatch;
const noteSchema = z.union([batchNoteSchema, unsureBatchSchema]);

export class BatchNotes {
  readonly #folder: string;
  /** What could not be written, by file name. */
  readonly #unwritten = new Map<string, Note>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async all(model: AskedModel): Promise<readonly BatchNote[]> {
    return (await this.#notes(model)).filter((note) => "id" in note);
  }

  async unsure(model: AskedModel): Promise<readonly UnsureBatch[]> {
    return (await this.#notes(model)).filter((note) => "begun" in note);
  }

  /** Whoever creates batches of the model holds it, so that no other process creates the same. */
  lock(model: AskedModel): FileLock {
    return new FileLock(join(this.#folder, `${fileNameOf(model)}.lock`));
  }

  /** Never fails: what cannot be written is remembered by this process. */
  async add(model: AskedModel, note: Note): Promise<void> {
    const name = nameOf(model, note);
    try {
      await makeFolder(this.#folder);
      const file = await writableFile(join(this.#folder, name));
      await replaceFile(file, [JSON.stringify(note)], { mode: 0o600 });
    } catch {
      // Whoever keeps answers there says that it cannot be written.
      this.#unwritten.set(name, note);
    }
  }

  async remove(model: AskedModel, note: Note): Promise<void> {
    const name = nameOf(model, note);
    this.#unwritten.delete(name);
    await rm(join(this.#folder, name), { force: true }).catch(ignoredFailure);
  }

  async #notes(model: AskedModel): Promise<readonly Note[]> {
    const prefix = prefixOf(model);
    const names = (await readdir(this.#folder).catch(ignoredFailure)) ?? [];
    const notes: Note[] = [];
    for (const name of names.filter((one) => one.startsWith(prefix) && one.endsWith(".json"))) {
      const note = await this.#read(name);
      if (note !== undefined) notes.push(note);
    }
    for (const [name, note] of this.#unwritten) if (name.startsWith(prefix)) notes.push(note);
    return notes;
  }

  async #read(name: string): Promise<Note | undefined> {
    const text = await readFile(join(this.#folder, name), "utf8").catch(ignoredFailure);
    if (text === undefined) return undefined;
    try {
      return noteSchema.safeParse(JSON.parse(text)).data;
    } catch {
      // It is not of this program, or damaged: then the batch is not known.
      return undefined;
    }
  }
}

const prefixOf = (model: AskedModel): string => `${fileNameOf(model)}.batch-`;

/** Ids are the provider's: whatever they are made of, the name is safe. */
function nameOf(model: AskedModel, note: Note): string {
  const whole = "id" in note ? note.id : JSON.stringify(note);
  return `${prefixOf(model)}${createHash("sha256").update(whole).digest("hex").slice(0, 16)}.json`;
}

/** What cannot be read or removed is as if it were not there. */
function ignoredFailure(error: unknown): undefined {
  if (systemErrorCode(error) === undefined) throw error;
  return undefined;
}
