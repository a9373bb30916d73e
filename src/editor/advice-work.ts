/** One piece of work with a language model: worked out, shown, sent, and stopped at any point. */
import * as vscode from "vscode";
import type { Outgoing } from "../core/assist/outgoing.ts";
import type { RunProgress } from "../core/assist/run.ts";
import type { AdviceStage, FromAdvicePage } from "../protocol/advice-view.ts";
import { needsKey, tellFailure } from "./advice-failure.ts";
import { AdviceTexts } from "./advice-texts.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import { pickModel } from "./model-picker.ts";

/** What a sheet is made of. The very object is what is sent afterwards. */
export interface AdvicePlan {
  readonly outgoing: Outgoing;
}

export interface Sending {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
}

export interface Preparing {
  readonly signal: AbortSignal;
  /** How much of the dataset is read, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

export type FailedStage = Extract<AdviceStage, { readonly stage: "failed" }>;

/** Texts of the sheet that its page gets; an editor shows all. */
const mostShownTexts = 8;

export class AdviceWork<P extends AdvicePlan> implements vscode.Disposable {
  readonly #host: Host;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #texts: AdviceTexts;
  #stage: AdviceStage = { stage: "idle" };
  #plan: P | undefined;
  /** Of what is under way: whatever else ends later does not count any more. */
  #current: AbortController | undefined;
  readonly onDidChange = this.#changed.event;

  /** `page`: whose work it is. */
  constructor(host: Host, page: string) {
    this.#host = host;
    this.#texts = this.#store.add(new AdviceTexts(page));
    this.#store.add(
      host.models.onDidChange(() => {
        this.withdraw();
        this.#changed.fire();
      }),
    );
  }

  get stage(): AdviceStage {
    return this.#stage;
  }

  /** What waits to be sent. */
  get plan(): P | undefined {
    return this.#stage.stage === "sheet" ? this.#plan : undefined;
  }

  get isRunning(): boolean {
    return this.#stage.stage === "running";
  }

  /** A plain sentence. */
  get failure(): string | undefined {
    return this.#stage.stage === "failed" ? this.#stage.message : undefined;
  }

  /** Nothing leaves the machine but questions about models and tokens. `undefined`: there is nothing to show after all. */
  async prepare(make: (preparing: Preparing) => Promise<P | undefined>): Promise<void> {
    const what = vscode.l10n.t("Working out what would be sent");
    await this.#work({ stage: "preparing", what }, async (own) => {
      const plan = await make({
        signal: own.signal,
        onShare: (share) => {
          if (this.#current === own) this.#set({ stage: "preparing", what, share });
        },
      });
      if (plan === undefined || this.#current !== own) return { stage: "idle" };
      this.#plan = plan;
      const { outgoing } = plan;
      const shown = { ...outgoing, texts: outgoing.texts.slice(0, mostShownTexts) };
      return { stage: "sheet", outgoing: shown, textsInAll: outgoing.texts.length };
    });
  }

  /** Sends what is shown, if something is. `run` gives out why nothing comes of it that a person could see, if so. */
  async send(run: (plan: P, sending: Sending) => Promise<FailedStage | undefined>): Promise<void> {
    const { plan } = this;
    if (plan === undefined || plan.outgoing.obstacle !== undefined) return;
    this.#plan = undefined;
    const { requests, remembered } = plan.outgoing;
    const total = requests + remembered;
    const progress = { done: 0, total, spentUsd: undefined, waiting: undefined };
    await this.#work({ stage: "running", progress }, async (own) => {
      const failed = await run(plan, {
        signal: own.signal,
        onProgress: (news) => {
          if (this.#current === own) this.#set({ stage: "running", progress: news });
        },
      });
      return failed ?? { stage: "idle" };
    });
  }

  /** What a person may do on every page that advises. */
  async obey(message: FromAdvicePage): Promise<void> {
    switch (message.type) {
      case "chooseModel":
        await pickModel(this.#host);
        return;
      case "setApiKey":
        await vscode.commands.executeCommand("tunesmith.setApiKey");
        return;
      case "changeCap":
        await this.#host.models.setCap(message.capUsd);
        return;
      case "withdraw":
        this.withdraw();
        return;
      case "stop":
        this.#stop();
        return;
      case "showTexts":
        if (this.plan !== undefined) await this.#texts.show(this.plan.outgoing);
        return;
      default:
        return;
    }
  }

  /** What is shown is not sent. */
  withdraw(): void {
    if (this.#stage.stage === "sheet") this.#leave();
  }

  /** What is being worked out, or shown, is no longer true. */
  makeVoid(reason: string): void {
    const { stage } = this.#stage;
    if (stage !== "sheet" && stage !== "preparing") return;
    this.#leave({ stage: "failed", message: reason });
  }

  dispose(): void {
    this.#current?.abort();
    this.#current = undefined;
    this.#store.dispose();
  }

  /** Ends what is under way; what was answered by then is kept by whoever runs it. */
  #stop(): void {
    if (this.isRunning) this.#current?.abort();
    else if (this.#stage.stage === "preparing") this.#leave();
  }

  #leave(stage: AdviceStage = { stage: "idle" }): void {
    this.#current?.abort();
    this.#current = undefined;
    this.#plan = undefined;
    this.#set(stage);
  }

  async #work(
    first: AdviceStage,
    step: (own: AbortController) => Promise<AdviceStage>,
  ): Promise<void> {
    this.#current?.abort();
    const own = (this.#current = new AbortController());
    this.#set(first);
    let last: AdviceStage;
    try {
      last = await step(own);
    } catch (error) {
      const message = own.signal.aborted ? undefined : tellFailure(this.#host, error);
      last =
        message === undefined
          ? { stage: "idle" }
          : { stage: "failed", message, needsKey: needsKey(error) };
    }
    if (this.#current !== own) return;
    this.#current = undefined;
    this.#set(last);
  }

  #set(stage: AdviceStage): void {
    this.#stage = stage;
    this.#changed.fire();
  }
}
