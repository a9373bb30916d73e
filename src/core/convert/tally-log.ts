import {
  losableParts,
  refusals,
  type LosablePart,
  type Refusal,
  type WriteLog,
} from "../formats/format.ts";
import { lineFaults, type ConversionTally, type LeftOut, type Loss } from "./conversion.ts";

const maxLines = 10;

/** A dataset may have a column of its own in each record: of more names than these, the others count together. */
const maxNames = 200;

/** Counts what happens to records, one after the other. */
export class TallyLog implements WriteLog {
  #records = 0;
  #written = 0;
  #mergedTurns = 0;
  /** By part and, of columns, name. */
  readonly #losses = new Map<string, LossEntry>();
  readonly #leftOut = new Map<LeftOut, Entry>();
  /** Of the record at hand; they count only if it is written. */
  #lost: { readonly part: LosablePart; readonly name: string | undefined }[] = [];
  #refusal: Refusal | undefined;

  /** A record begins. */
  begin(): void {
    this.#records += 1;
    this.#refusal = undefined;
    if (this.#lost.length > 0) this.#lost = [];
  }

  lose(part: LosablePart, name?: string): void {
    const isKnown = this.#lost.some((lost) => lost.part === part && lost.name === name);
    if (!isKnown) this.#lost.push({ part, name });
  }

  refuse(why: Refusal): undefined {
    this.#refusal ??= why;
  }

  /** The record at hand is written. */
  write(line: number, mergedTurns: number): void {
    this.#written += 1;
    this.#mergedTurns += mergedTurns;
    for (const { part, name } of this.#lost) countLine(this.#entryOf(part, name), line);
  }

  /** The record at hand is left out; without `why`, for what the format said. */
  leaveOut(line: number, why: LeftOut = this.#refusal ?? "unreadable"): void {
    let entry = this.#leftOut.get(why);
    if (entry === undefined) this.#leftOut.set(why, (entry = newEntry()));
    countLine(entry, line);
  }

  get tally(): ConversionTally {
    const entries = [...this.#losses.values()];
    const losses = losableParts.flatMap((part): Loss[] =>
      entries
        .filter((entry) => entry.part === part)
        .map(({ name, records, lines }) => ({
          part,
          ...(name !== undefined && { name }),
          records,
          lines: [...lines],
        })),
    );
    const leftOut = [...refusals, ...lineFaults].flatMap((why) => {
      const entry = this.#leftOut.get(why);
      return entry === undefined ? [] : [{ why, records: entry.records, lines: [...entry.lines] }];
    });
    return {
      records: this.#records,
      written: this.#written,
      mergedTurns: this.#mergedTurns,
      losses,
      leftOut,
    };
  }

  #entryOf(part: LosablePart, name: string | undefined): Entry {
    const key = `${part} ${name ?? ""}`;
    const known = this.#losses.get(key);
    if (known !== undefined) return known;
    if (name !== undefined && this.#losses.size >= maxNames) return this.#entryOf(part, undefined);
    const entry = { part, name, ...newEntry() };
    this.#losses.set(key, entry);
    return entry;
  }
}

interface Entry {
  records: number;
  readonly lines: number[];
  /** The last of them. */
  line: number;
}

interface LossEntry extends Entry {
  readonly part: LosablePart;
  readonly name: string | undefined;
}

const newEntry = (): Entry => ({ records: 0, lines: [], line: -1 });

/** Once for each record. */
function countLine(entry: Entry, line: number): void {
  if (entry.line === line) return;
  entry.line = line;
  entry.records += 1;
  if (entry.lines.length < maxLines) entry.lines.push(line);
}
