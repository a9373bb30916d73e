import { LineMap } from "../core/cleaning/line-map.ts";
import { mergedEntries, type LedgerEntry } from "../core/cleaning/ledger.ts";
import type { RemovalCause } from "../core/cleaning/removal.ts";
import { bytesOfEntry, entryOf, LedgerSpool } from "./ledger-file.ts";
import type { WritableFile } from "./replace-file.ts";
import type { RemovedLine } from "./rewrite-stream.ts";

/** What goes in both passes of a cleaning: counted, and kept for the ledger if there will be one. Close it. */
export class RemovedLines {
  readonly counts = new Map<RemovalCause, number>();
  /** From lines behind the first pass to lines as they came. */
  readonly lineMap = new LineMap();
  /** From lines behind the second pass, if there is one, to those behind the first. */
  readonly secondMap = new LineMap();
  readonly #first: LedgerSpool | undefined;
  readonly #second: LedgerSpool | undefined;

  constructor(ledger: WritableFile | undefined) {
    this.#first = ledger && new LedgerSpool(ledger);
    this.#second = ledger && new LedgerSpool(ledger);
  }

  /** A line of the dataset as it came. */
  readonly addFirst = (removed: RemovedLine): void => {
    this.#count(removed);
    this.#first?.add(entryOf(removed));
  };

  /** A line of the result of the first pass. */
  readonly addSecond = (removed: RemovedLine): void => {
    this.#count(removed);
    this.#second?.add(entryOf(removed, (line) => this.lineMap.originalOf(line)));
  };

  /** Which line as they came a line of the result was, both from 0. */
  readonly originalOf = (line: number): number => {
    return this.lineMap.originalOf(this.secondMap.originalOf(line));
  };

  get total(): number {
    return [...this.counts.values()].reduce((sum, amount) => sum + amount, 0);
  }

  /** In the order of the dataset, with their places in the result of both passes. */
  entries(): Iterable<LedgerEntry> {
    if (this.#first === undefined || this.#second === undefined) return [];
    return mergedEntries(this.#first.entries(), this.#second.entries(), (entry) => {
      return bytesOfEntry(entry).length;
    });
  }

  close(): void {
    this.#first?.remove();
    this.#second?.remove();
  }

  #count({ removal: { cause } }: RemovedLine): void {
    this.counts.set(cause, (this.counts.get(cause) ?? 0) + 1);
  }
}
