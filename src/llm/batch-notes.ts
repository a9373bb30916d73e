/** Notes of batches that are under way, a file for each: so that a later run takes them up, and pays nothing twice. */

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import * as z from "zod";

import type { ModelFacts } from "../core/assist/language-model.ts";
import { systemErrorCode } from "../node/failure.ts";
import { replaceFile, writableFile } from "../node/replace-file.ts";
import { fileNameOf } from "./file-name-of.ts";

const batchNoteSchema = z.object({
  /** The provider's. */
  id: z.string(),
  /** Of its requests. */
  keys: z.array(z.string()),
});
export type BatchNote = Readonly<z.infer<typeof batchNoteSchema>>;

export class BatchNotes {
  readonly #folder: string;
  /** What could not be written, by file name. */
  readonly #unwritten = new Map<string, BatchNote>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async all(model: ModelFacts): Promise<readonly BatchNote[]> {
    const prefix = prefixOf(model);
    const names = (await readdir(this.#folder).catch(ignoredFailure)) ?? [];
    const notes: BatchNote[] = [];
    for (const name of names.filter((one) => one.startsWith(prefix) && one.endsWith(".json"))) {
      const note = await this.#read(name);
      if (note !== undefined) notes.push(note);
    }
    for (const [name, note] of this.#unwritten) if (name.startsWith(prefix)) notes.push(note);
    return notes;
  }

  /** Never fails: what cannot be written is remembered by this process. */
  async add(model: ModelFacts, note: BatchNote): Promise<void> {
    const name = nameOf(model, note.id);
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const file = await writableFile(join(this.#folder, name));
      await replaceFile(file, [JSON.stringify(note)], { mode: 0o600 });
    } catch {
      // Whoever keeps answers there says that it cannot be written.
      this.#unwritten.set(name, note);
    }
  }

  async remove(model: ModelFacts, id: string): Promise<void> {
    const name = nameOf(model, id);
    this.#unwritten.delete(name);
    await rm(join(this.#folder, name), { force: true }).catch(ignoredFailure);
  }

  async #read(name: string): Promise<BatchNote | undefined> {
    const text = await readFile(join(this.#folder, name), "utf8").catch(ignoredFailure);
    if (text === undefined) return undefined;
    try {
      return batchNoteSchema.safeParse(JSON.parse(text)).data;
    } catch {
      // It is not of this program, or damaged: then the batch is not known.
      return undefined;
    }
  }
}

const prefixOf = (model: ModelFacts): string => `${fileNameOf(model)}.batch-`;

/** Ids are the provider's: whatever they are made of, the name is safe. */
const nameOf = (model: ModelFacts, id: string): string =>
  `${prefixOf(model)}${createHash("sha256").update(id).digest("hex").slice(0, 16)}.json`;

/** What cannot be read or removed is as if it were not there. */
function ignoredFailure(error: unknown): undefined {
  if (systemErrorCode(error) === undefined) throw error;
  return undefined;
}
