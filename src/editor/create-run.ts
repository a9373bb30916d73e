/** One creation after the other: from the button over what is prepared to the files in their places. */
import * as vscode from "vscode";
import { randomUUID } from "node:crypto";
import type { CreateRequest } from "../protocol/creation-messages.ts";
import type { CreateStage, ShownOutcome } from "../protocol/create-view.ts";
import { PlainError } from "./commands.ts";
import { shownOutcome } from "./create-shown.ts";
import type { Host } from "./host.ts";

interface Job {
  readonly key: string;
  readonly id: string;
}

export class CreateRun {
  readonly #host: Host;
  readonly #changed: () => void;
  #stage: CreateStage = { stage: "form" };
  #job: Job | undefined;

  /** `changed`: hears that the stage is another one. */
  constructor(host: Host, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get stage(): CreateStage {
    return this.#stage;
  }

  /** `key`: of the dataset. `look`: what a person is shown of its place is found out last. */
  async prepare(
    key: string,
    request: Omit<CreateRequest, "job">,
    look: () => Promise<void>,
  ): Promise<void> {
    const job = (this.#job = { key, id: randomUUID() });
    this.#enter({ stage: "preparing" });
    try {
      const outcome = await this.#host.worker.request(
        key,
        "createDataset",
        { ...request, job: job.id },
        (share) => {
          if (this.#job === job) this.#enter({ stage: "preparing", share });
        },
      );
      await look();
      if (this.#job !== job) return;
      this.#enter({ stage: "prepared", outcome: shownOutcome(outcome, request.inputs) });
    } catch (error) {
      if (this.#job !== job) return;
      this.#leave();
      throw error;
    }
  }

  /** Puts what is prepared in its place. Rejects if it cannot be there; then all is as it was. */
  async write(): Promise<ShownOutcome | undefined> {
    const { stage } = this;
    const job = this.#job;
    if (stage.stage !== "prepared" || job === undefined) return undefined;
    try {
      if (!(await this.#end(job, true))) {
        throw new PlainError(vscode.l10n.t("Nothing was written. Try again."));
      }
    } finally {
      // Whatever became of it, it is over in the worker.
      if (this.#job === job) this.#leave();
    }
    return stage.outcome;
  }

  /** Stops what is under way, and takes away what is prepared. */
  async end(): Promise<void> {
    const job = this.#job;
    this.#leave();
    if (job === undefined) return;
    await this.#end(job, false).catch(() => {
      // A worker that is gone does nothing any more.
    });
  }

  #end({ key, id }: Job, isWanted: boolean): Promise<boolean> {
    return this.#host.worker.request(key, "endJob", { job: id, isWanted });
  }

  #leave(): void {
    this.#job = undefined;
    this.#enter({ stage: "form" });
  }

  #enter(stage: CreateStage): void {
    this.#stage = stage;
    this.#changed();
  }
}
