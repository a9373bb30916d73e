/** The list of a panel: which records the page has asked for, made in the worker, and its rows. */
import * as vscode from "vscode";
import type { RecordQuery } from "../core/explore/record-query.ts";
import { listGone } from "../protocol/panel-messages.ts";
import type { FromPanelPage, PanelState, ToPanelPage } from "../protocol/panel-view.ts";
import type { Host } from "./host.ts";
import type { PanelDataset } from "./panel-dataset.ts";
import { plainFailure } from "./plain-failure.ts";
import { hasCode } from "./worker-client.ts";

type Message<Type extends FromPanelPage["type"]> = Extract<FromPanelPage, { type: Type }>;
type Told<Type extends ToPanelPage["type"]> = Extract<ToPanelPage, { type: Type }>;

interface Made {
  /** The worker's number; `undefined`: it could not be made, and has no rows. */
  readonly list: number | undefined;
  readonly state: NonNullable<PanelState["list"]>;
}

export class PanelList implements vscode.Disposable {
  readonly #host: Host;
  readonly #subject: PanelDataset;
  readonly #changed = new vscode.EventEmitter<void>();
  #asked: { readonly number: number; readonly query: RecordQuery } | undefined;
  #made: Made | undefined;
  /** Counts lists: those that a later one has overtaken are dropped. */
  #runs = 0;
  /** Counts places that were asked for: of several, the last one is what somebody waits for. */
  #searches = 0;
  #isRunning = false;
  #share: number | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(host: Host, subject: PanelDataset) {
    this.#host = host;
    this.#subject = subject;
  }

  get state(): PanelState["list"] {
    return this.#made?.state;
  }

  get isListing(): boolean {
    return this.#asked !== undefined && this.#made === undefined;
  }

  /** Of what is counted for it, from 0 to 1. */
  get share(): number | undefined {
    return this.#share;
  }

  async query({ number, query }: Message<"query">): Promise<void> {
    if (this.#asked !== undefined && number < this.#asked.number) return;
    this.#asked = { number, query };
    await this.#list();
  }

  /** The records are others: what is listed of them is too. */
  outdate(): void {
    this.#runs += 1;
    this.#isRunning = false;
    this.#made = undefined;
  }

  /** Makes what was asked last, unless that is there or under way. */
  async renew(): Promise<void> {
    if (this.#asked === undefined || this.#made !== undefined || this.#isRunning) return;
    await this.#list();
  }

  /** `undefined`: of another list, or another content. */
  async rows({
    number,
    revision,
    from,
    count,
  }: Message<"rows">): Promise<Told<"rows"> | undefined> {
    const { dataset, revision: now } = this.#subject;
    const made = this.#made;
    if (number !== made?.state.number || revision !== now || made.list === undefined) {
      return undefined;
    }
    const { list } = made;
    const answer = await this.#ofList(() => dataset?.ask("listedRecords", { list, from, count }));
    if (answer === undefined || made !== this.#made) return undefined;
    return { type: "rows", number, revision, from, rows: answer.rows };
  }

  /**
   * Where a line is in the list that was asked for under this number, once that is made: it may be on its way, and be made
   * anew meanwhile. `null`: it is not in it. `undefined`: another list, or another line, was asked for since, or there is none.
   */
  async find(number: number, line: number): Promise<number | null | undefined> {
    const search = ++this.#searches;
    const isWanted = (): boolean => search === this.#searches && this.isNumber(number);
    while (isWanted()) {
      const made = this.#made;
      if (made !== undefined) {
        const index = await this.indexOf(line);
        if (index !== undefined && isWanted()) return index;
        if (made === this.#made) return undefined;
      } else {
        await new Promise<void>((resolve) => {
          const listener = this.#changed.event(() => {
            listener.dispose();
            resolve();
          });
        });
      }
    }
    return undefined;
  }

  /** Where a line is in the list; `null`: it is not. `undefined`: there is no list now. */
  async indexOf(line: number): Promise<number | null | undefined> {
    const made = this.#made;
    if (made?.list === undefined) return undefined;
    const { list } = made;
    const { dataset } = this.#subject;
    const answer = await this.#ofList(() => dataset?.ask("placeInList", { list, line }));
    if (answer === undefined || made !== this.#made) return undefined;
    return answer.isThere ? answer.index : null;
  }

  /** Whether the query is still the one that was asked last. */
  isNumber(number: number): boolean {
    return this.#asked?.number === number;
  }

  get number(): number {
    return this.#asked?.number ?? 0;
  }

  dispose(): void {
    this.#runs += 1;
    this.#changed.dispose();
  }

  async #list(): Promise<void> {
    const asked = this.#asked;
    const { dataset } = this.#subject;
    this.outdate();
    const run = this.#runs;
    this.#changed.fire();
    // The worker knows nothing yet: it is asked as soon as it does.
    if (asked === undefined || dataset?.state === undefined) return;
    const { number, query } = asked;
    this.#isRunning = true;
    this.#share = undefined;
    let made: Made | undefined;
    try {
      const onShare = (share: number): void => {
        if (run !== this.#runs) return;
        this.#share = share;
        this.#changed.fire();
      };
      const answer = await dataset.ask("listRecords", { query }, undefined, onShare);
      if (answer !== undefined) {
        const { list, total, problems } = answer;
        made = { list, state: { number, query, total, problems } };
      }
    } catch (error) {
      const problem = plainFailure(this.#host, error, "Listing records");
      if (problem !== undefined) {
        made = { list: undefined, state: { number, query, total: 0, problems: [problem] } };
      }
    } finally {
      if (run === this.#runs) {
        this.#isRunning = false;
        this.#share = undefined;
        this.#made = made;
        this.#changed.fire();
      }
    }
  }

  /** A list that is gone without a word is made again. */
  async #ofList<T>(ask: () => Promise<T | undefined> | undefined): Promise<T | undefined> {
    const made = this.#made;
    try {
      return await ask();
    } catch (error) {
      if (!hasCode(error, listGone)) throw error;
      if (made === this.#made) this.#subject.renewContent();
      return undefined;
    }
  }
}
