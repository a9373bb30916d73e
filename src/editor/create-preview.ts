/** The preview of a creation, drawn anew as its choices change. */
import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import type { CreationPreviewRequest } from "../protocol/creation-messages.ts";
import type { ShownPreview } from "../protocol/create-view.ts";
import { shownPreview } from "./create-shown.ts";
import type { Host } from "./host.ts";
import { Throttle } from "./throttle.ts";

/** Choices come one after the other while a person types. */
const intervalMs = 100;

export interface PreviewSubject {
  readonly request: Omit<CreationPreviewRequest, "job">;
  /** Of the dataset. */
  readonly key: string;
}

export class CreatePreview implements vscode.Disposable {
  readonly #host: Host;
  readonly #subject: () => PreviewSubject | undefined;
  readonly #sentenceOf: (error: unknown) => Promise<string | undefined>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #soon = new Throttle<void>(intervalMs, () => {
    void this.#draw();
  });
  readonly #job = randomUUID();
  #drawings = 0;
  #shown: ShownPreview | undefined;
  #isStale = false;
  #failure: string | undefined;

  readonly onDidChange = this.#changed.event;

  /** `subject`: as it is chosen at the moment; `undefined`: there is nothing to look at. */
  constructor(
    host: Host,
    {
      subject,
      sentenceOf,
    }: {
      readonly subject: () => PreviewSubject | undefined;
      readonly sentenceOf: (error: unknown) => Promise<string | undefined>;
    },
  ) {
    this.#host = host;
    this.#subject = subject;
    this.#sentenceOf = sentenceOf;
  }

  get shown(): ShownPreview | undefined {
    return this.#shown;
  }

  get isStale(): boolean {
    return this.#isStale;
  }

  /** Why there is none: a plain sentence. */
  get failure(): string | undefined {
    return this.#failure;
  }

  renew(): void {
    this.#isStale = true;
    this.#soon.request();
  }

  /** It was one of something else. */
  clear(): void {
    this.#drawings += 1;
    this.#shown = undefined;
    this.#failure = undefined;
  }

  dispose(): void {
    this.#soon.dispose();
    this.#changed.dispose();
  }

  async #draw(): Promise<void> {
    const subject = this.#subject();
    if (subject === undefined) return;
    const number = ++this.#drawings;
    let shown = this.#shown;
    let failure: string | undefined;
    try {
      const { key, request } = subject;
      const { worker } = this.#host;
      // Creating is a job of the dataset; looking on is none that ends it.
      const preview = await worker.request(`${key}#preview`, "previewCreation", {
        ...request,
        job: this.#job,
      });
      shown = shownPreview(preview, request.inputs);
    } catch (error) {
      failure = await this.#sentenceOf(error);
    }
    // A later one is under way.
    if (number !== this.#drawings) return;
    this.#shown = shown;
    this.#failure = failure;
    this.#isStale = false;
    this.#changed.fire();
  }
}
