/** Remembers what is typed and not added yet, so that neither a closed form nor a window made anew loses it. */
import type { Memento } from "vscode";
import type { ExampleDraft } from "../core/create/example-draft.ts";
import type { OperationalRecord } from "../core/create/operational-record.ts";
import { parseDraft } from "../protocol/example-view-schema.ts";
import type { ExampleSource } from "./example-origin.ts";

export interface KeptExample {
  readonly draft: ExampleDraft;
  readonly traits: OperationalRecord["traits"];
  readonly source: ExampleSource | undefined;
  /** Something of it was typed: it is more than a selection that can be made again. */
  readonly isTyped: boolean;
}

export interface KeptExamples {
  readonly current: KeptExample | undefined;
  /** The latest last. */
  readonly aside: readonly KeptExample[];
}

const key = "tunesmith.examples";

export class ExampleMemory {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** What an earlier version kept otherwise is left out. */
  read(): KeptExamples {
    const kept = this.#state.get<Partial<KeptExamples>>(key);
    const isDraft = (one: KeptExample | undefined): one is KeptExample =>
      one !== undefined && parseDraft(one.draft) !== undefined;
    return {
      current: isDraft(kept?.current) ? kept.current : undefined,
      aside: (kept?.aside ?? []).filter(isDraft),
    };
  }

  write(examples: KeptExamples): void {
    void this.#state.update(key, examples);
  }
}
