/** Batches that a person has sent, and with which wishes: to be taken up after a stop, or in a new window. Kept for the workspace. */
import type { ModelFacts } from "../core/assist/language-model.ts";
import { answersFolder } from "./advice-means.ts";
import type { Dataset } from "./dataset.ts";
import type { Host } from "./host.ts";
import { hostOf } from "./model-choice.ts";

export interface SentBatch {
  /** ISO date and time. */
  readonly since: string;
  readonly examples: number;
  readonly model: ModelFacts;
  /** As in `LanguageModel`: batches are of an address. */
  readonly address: string | undefined;
  /** Of the address, as the settings have it. */
  readonly host: string;
  /** `null`: all. */
  readonly sampleSize: number | null;
  readonly repeats: number;
}

const stateKey = "tunesmith.batches";

/** Of what is kept: others are not read. */
const version = 1;

interface Kept {
  readonly version: typeof version;
  /** By the dataset's URI: the last one of each. */
  readonly batches: Readonly<Record<string, SentBatch>>;
}

export class BatchMemory {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Its last one, if that is under way as far as is known here, at the address that the settings have now. */
  async underWay(dataset: Dataset): Promise<SentBatch | undefined> {
    const batch = this.#batches[dataset.key];
    if (batch?.host !== hostOf(dataset.uri)) return undefined;
    const { BatchNotes } = await import("../llm/batch-notes.ts");
    const notes = new BatchNotes(answersFolder(this.#host));
    const asked = { facts: batch.model, address: batch.address };
    const [sure, unsure] = await Promise.all([notes.all(asked), notes.unsure(asked)]);
    return sure.length + unsure.length > 0 ? batch : undefined;
  }

  async keep(dataset: Dataset, batch: Omit<SentBatch, "host">): Promise<void> {
    await this.#set(dataset, { ...batch, host: hostOf(dataset.uri) });
  }

  async forget(dataset: Dataset): Promise<void> {
    if (this.#batches[dataset.key] !== undefined) await this.#set(dataset, undefined);
  }

  async #set({ key }: Dataset, batch: SentBatch | undefined): Promise<void> {
    const others = Object.entries(this.#batches).filter(([other]) => other !== key);
    const own = batch === undefined ? [] : [[key, batch] as const];
    const kept: Kept = { version, batches: Object.fromEntries([...others, ...own]) };
    await this.#host.workspaceState.update(stateKey, kept);
  }

  get #batches(): Kept["batches"] {
    const kept = this.#host.workspaceState.get<Kept>(stateKey);
    return kept?.version === version ? kept.batches : {};
  }
}
