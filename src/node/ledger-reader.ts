/** Reads a ledger, and refuses what is none or does not fit together. */

import { closeSync, openSync, readSync } from "node:fs";

import {
  readLedgerEntry,
  readLedgerHeader,
  type LedgerEntry,
  type LedgerHeader,
} from "../core/cleaning/ledger.ts";
import { printable } from "../core/wording.ts";
import { Failure, readFailure } from "./failure.ts";
import { linesOf } from "./ledger-file.ts";

/** Close it. */
export class LedgerReader {
  readonly header: LedgerHeader;
  readonly #name: string;
  readonly #file: number;

  /** Throws a Failure if it cannot be read or is no ledger; its entries are looked at when they are read. */
  constructor(name: string) {
    this.#name = name;
    this.#file = guarded(name, () => openSync(name, "r"));
    try {
      this.header = this.#readHeader();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** From the first one, each time. Throws a Failure at one that is broken, out of order, or missing. */
  *entries(): Iterable<LedgerEntry> {
    let number = 0;
    let at = 0;
    for (const line of this.#lines()) {
      number += 1;
      if (number === 1) continue;
      const entry = readLedgerEntry(line);
      if (entry === undefined || entry.at < at || entry.at > this.header.bytes) {
        throw this.damagedOn(number);
      }
      at = entry.at;
      yield entry;
    }
    const { removed } = this.header;
    if (number - 1 !== removed) {
      throw this.#failure(
        `is damaged: it tells of ${removed} removed lines and has ${number - 1}. Take an undamaged copy of it.`,
      );
    }
  }

  /** `line`: of the ledger, from 1; the entries begin on the second. */
  damagedOn(line: number): Failure {
    return this.#failure(`is damaged on line ${line}: take an undamaged copy of it.`);
  }

  close(): void {
    closeSync(this.#file);
  }

  #readHeader(): LedgerHeader {
    const [first = ""] = this.#lines();
    const header = readLedgerHeader(first);
    switch (header) {
      case "none":
        throw this.#failure("is no ledger: name the file that --ledger of tunesmith fix wrote.");
      case "version":
        throw this.#failure(
          "was written by another version of Tunesmith: restore with the version that wrote it, or a newer one.",
        );
      case "broken":
        throw this.damagedOn(1);
      default:
        return header;
    }
  }

  #lines(): Iterable<string> {
    return linesOf({
      read: (target, position) =>
        guarded(this.#name, () => readSync(this.#file, target, 0, target.length, position)),
    });
  }

  #failure(what: string): Failure {
    return new Failure(`"${printable(this.#name)}" ${what}`);
  }
}

function guarded<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw readFailure(name, error);
  }
}
