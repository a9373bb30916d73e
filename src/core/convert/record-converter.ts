/** Converts records, one line after the other, and counts what becomes of them. */

import { isObject } from "../fields.ts";
import type { Example, Format, Turn } from "../formats/format.ts";
import type { JsonObject, JsonValue, Problem } from "../model.ts";
import { changeSystem } from "./change-system.ts";
import type { ConversionTally, SystemPromptChange } from "./conversion.ts";
import { hideNumbers, hideNumbersOfCalls, holdsNumber, showNumbers } from "./exact-numbers.ts";
import { asHeldKind } from "./held-kind.ts";
import { mergeTurns } from "./merge-turns.ts";
import { plainTurns } from "./plain-turns.ts";
import { TallyLog } from "./tally-log.ts";

export interface ConverterOptions {
  readonly from: Format;
  readonly to: Format;
  readonly system?: SystemPromptChange | undefined;
  readonly mergesTurns: boolean;
}

/** Rules whose findings mean that a reader has not taken over what stands there. */
const unreadRules = new Set([
  "wrong-type",
  "missing-field",
  "unknown-role",
  "unknown-content-part",
  "invalid-weight",
]);

/** Rules about fields that a reader does not know; it keeps those beside the example, not those inside of it. */
const fieldRules = new Set(["unknown-field", "forbidden-field"]);

export class RecordConverter {
  readonly #options: ConverterOptions;
  readonly #log = new TallyLog();
  #problems: Problem[] = [];
  readonly #report = (problem: Problem): void => {
    this.#problems.push(problem);
  };

  constructor(options: ConverterOptions) {
    this.#options = options;
  }

  get tally(): ConversionTally {
    return this.#log.tally;
  }

  /**
   * The line in the other format, without line break; `undefined`: it is left out. `line` is 0-based. A blank line is
   * no record and does not count.
   */
  convert(text: string, line: number): string | undefined {
    let json: JsonValue;
    try {
      json = JSON.parse(text) as JsonValue;
    } catch {
      if (text.trim() !== "") this.skip(line);
      return undefined;
    }
    if (!isObject(json)) {
      this.skip(line);
      return undefined;
    }
    this.#log.begin();
    const hidden = holdsNumber(json) ? hideNumbers(text) : undefined;
    const written = this.#written(this.#read(json, hidden));
    if (written === undefined) {
      this.#log.leaveOut(line);
      return undefined;
    }
    this.#log.write(line, written.mergedTurns);
    const result = JSON.stringify(written.record);
    // Numbers in arguments of tools may be hidden, too.
    return hidden === undefined && !written.hasCalls ? result : showNumbers(result);
  }

  /** A line that is no record. */
  skip(line: number): void {
    this.#log.begin();
    this.#log.leaveOut(line, "broken");
  }

  #read(json: JsonObject, hidden: string | undefined): Example | undefined {
    const example = this.#readOnce(json);
    if (hidden === undefined) return example;
    // Where a number says something to the format, it has to be one: 1.0 is a weight, a string is none.
    const problems = this.#problems;
    this.#problems = [];
    const exact = this.#readOnce(JSON.parse(hidden) as JsonObject);
    if (this.#problems.length <= problems.length) return exact;
    this.#problems = problems;
    return example;
  }

  #readOnce(json: JsonObject): Example | undefined {
    if (this.#problems.length > 0) this.#problems = [];
    return this.#options.from.read(json, this.#report);
  }

  #written(example: Example | undefined): Written | undefined {
    // Left out as unreadable, as nothing was refused.
    if (example === undefined || !this.#isComplete(example)) return undefined;
    const { system, mergesTurns, from, to } = this.#options;
    const held = asHeldKind(example, to, this.#log);
    if (held === undefined) return undefined;
    const plain = plainTurns(held, from, to);
    const prompted = system === undefined ? plain : changeSystem(plain, system);
    const hasCalls =
      prompted.turns.some(isCalling) || prompted.rejected?.turns.some(isCalling) === true;
    const safe = hasCalls ? hideNumbersOfCalls(prompted) : prompted;
    const merged = mergesTurns ? mergeTurns(safe) : { example: safe, mergedTurns: 0 };
    const record = to.write(merged.example, this.#log);
    return record && { record, mergedTurns: merged.mergedTurns, hasCalls };
  }

  /** Whether all of the record is in the example; fields that are not are told as lost. */
  #isComplete(example: Example): boolean {
    for (const { ruleId, path } of this.#problems) {
      if (unreadRules.has(ruleId)) return false;
      const field = path.at(-1);
      if (!fieldRules.has(ruleId) || typeof field !== "string") continue;
      const isKept = path.length === 1 && Object.hasOwn(example.columns ?? {}, field);
      if (!isKept) this.#log.lose("columns", field);
    }
    return true;
  }
}

const isCalling = ({ calls }: Turn): boolean => calls.length > 0;

interface Written {
  readonly record: JsonObject;
  readonly mergedTurns: number;
  readonly hasCalls: boolean;
}
