/** What the page of the Cost view is told while it is shown: the whole state first, then what has changed of it. */
import { scenarioTargets } from "../core/cost/scenario-targets.ts";
import { today } from "../node/today.ts";
import type { CostDataset, ToCostPage } from "../protocol/cost-view.ts";
import { costDataset } from "./cost-dataset.ts";
import { readCostMeans, type CostMeansOfEditor } from "./cost-means.ts";
import type { Dataset } from "./dataset.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import { Throttle } from "./throttle.ts";
import { WorkerCrash, WorkerFailure } from "./worker-client.ts";

/** Keystrokes in the dataset come faster than anybody reads numbers. */
const updateIntervalMs = 300;

type Send = (message: ToCostPage) => Thenable<boolean>;

/** Until it is disposed. */
export class CostFeed {
  readonly #host: Host;
  readonly #send: Send;
  readonly #store = new DisposableStore();
  readonly #throttle = this.#store.add(
    new Throttle<void>(updateIntervalMs, () => {
      this.update();
    }),
  );
  #isOver = false;
  #means: Promise<CostMeansOfEditor> | undefined;
  /** What the page knows of them. */
  #sentMeans = "";
  /** Whether its scenarios to begin with were those of a dataset. */
  #sentForDataset = false;
  #sent: CostDataset | undefined;
  /** Which dataset that is about. */
  #dataset: Dataset | undefined;

  constructor(host: Host, send: Send) {
    this.#host = host;
    this.#send = send;
    const { datasets, costScenarios, costTokens, settings } = host;
    const update = (): void => {
      this.#throttle.request();
    };
    const updateMeans = (): void => {
      this.#means = undefined;
      update();
    };
    this.#store.add(datasets.onDidChange(update));
    this.#store.add(datasets.onDidClose(update));
    this.#store.add(costTokens.onDidChange(update));
    this.#store.add(
      costScenarios.onDidChange((by) => {
        if (by === "cost") return;
        this.#sentMeans = "";
        update();
      }),
    );
    // Another dataset may belong to another project.
    this.#store.add(datasets.onDidChangeActive(updateMeans));
    this.#store.add(settings.onDidChange(updateMeans));
  }

  update(): void {
    this.#report(this.#sendNews());
  }

  dispose(): void {
    this.#isOver = true;
    this.#store.dispose();
    this.#follow(undefined);
  }

  async #sendNews(): Promise<void> {
    const { costScenarios, costTokens, datasets, settings } = this.#host;
    this.#means ??= readCostMeans(settings, datasets.current);
    // The view may stay open for days.
    const means = { ...(await this.#means), today: today() };
    const { current } = datasets;
    const hasDataset = current !== undefined;
    const isBeginning = (await costScenarios.kept()) === undefined;
    const { scenarios, selected } = await costScenarios.read(hasDataset);
    // If there is another one by now, it has its own update.
    if (this.#isOver || datasets.current !== current) return;

    if (current !== this.#dataset) this.#follow(current);
    const targets = scenarioTargets(scenarios, means.book);
    const tokens = current && costTokens.get(current, targets);
    const dataset = costDataset(datasets, tokens);
    // What people have changed in the page is not sent back to it.
    const sentMeans = JSON.stringify([means.settings, means.today]);
    const isNew = isBeginning && hasDataset !== this.#sentForDataset;
    if (isNew || sentMeans !== this.#sentMeans) {
      const { book, today } = means;
      const { thresholds } = means.settings;
      const state = { scenarios, selected, dataset, book, thresholds, today };
      this.#sentMeans = sentMeans;
      this.#sentForDataset = hasDataset;
      this.#sent = dataset;
      await this.#send({ type: "state", ...state });
    } else if (!this.#isKnown(dataset, targets)) {
      this.#sent = dataset;
      await this.#send({ type: "dataset", dataset });
    }
  }

  /** While the same dataset is counted anew, its last numbers stay. */
  #isKnown(dataset: CostDataset, targets: readonly string[]): boolean {
    const sent = this.#sent;
    if (dataset.state === "counting" && sent?.state === "counted" && sent.name === dataset.name) {
      return targets.every((target) => Object.hasOwn(sent.tokens, target));
    }
    return JSON.stringify(dataset) === JSON.stringify(sent);
  }

  #follow(dataset: Dataset | undefined): void {
    const last = this.#dataset;
    this.#dataset = dataset;
    if (last !== undefined) this.#report(this.#host.costTokens.stop(last));
  }

  #report(work: Promise<void>): void {
    work.catch((error: unknown) => {
      // What crashed is told of by others; a worker that is gone counts nothing any more.
      if (error instanceof WorkerFailure || error instanceof WorkerCrash) return;
      this.#host.log.error(error instanceof Error ? error : String(error));
    });
  }
}
