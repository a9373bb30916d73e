/** Converts records, one line after the other, and counts what becomes of them. */

import type { ScanMemory } from "../digest/scan-memory.ts";
import { RecordScanner, type LineBytes } from "../digest/scan-record.ts";
import { isObject } from "../fields.ts";
import type { Example, Format, Turn } from "../formats/format.ts";
import { parseJsonLine } from "../json/parse.ts";
import type { JsonObject, JsonValue, Problem } from "../model.ts";
import { changeSystem } from "./change-system.ts";
import type { ConversionTally, LineFault, SystemPromptChange } from "./conversion.ts";
import { ExactNumbers, withNumbersAt } from "./exact-numbers.ts";
import { asHeldKind } from "./held-kind.ts";
import { losesCalls, withoutCalls } from "./held-tools.ts";
import { mergeTurns } from "./merge-turns.ts";
import { plainTurns } from "./plain-turns.ts";
import { TallyLog } from "./tally-log.ts";
import { loseUnheld } from "./unheld-fields.ts";

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
  readonly #scanner = new RecordScanner([]);
  /** Turns that are merged must stand next to each other first, so calls that the format has no place for go before. */
  readonly #dropsCalls: boolean;
  #problems: Problem[] = [];
  readonly #report = (problem: Problem): void => {
    this.#problems.push(problem);
  };

  constructor(options: ConverterOptions) {
    this.#options = options;
    this.#dropsCalls = options.mergesTurns && losesCalls(options.to);
  }

  get tally(): ConversionTally {
    return this.#log.tally;
  }

  /** For readers that fill it with lines themselves; see `LineBytes`. */
  get memory(): ScanMemory {
    return this.#scanner.memory;
  }

  /**
   * The line in the other format, without line break; `undefined`: it is left out. `line` is 0-based. A blank line is
   * no record and does not count. `bytes`: where it is in `memory`, if it is there.
   */
  convert(text: string, line: number, bytes?: LineBytes): string | undefined {
    let json: JsonValue;
    try {
      json = JSON.parse(text) as JsonValue;
    } catch {
      if (text.trim() !== "") this.skip(line, "broken");
      return undefined;
    }
    if (!isObject(json)) {
      this.skip(line, "broken");
      return undefined;
    }
    this.#scanner.look(text, bytes);
    if (this.#scanner.tooDeep) {
      this.skip(line, "too-deep");
      return undefined;
    }
    this.#log.begin();
    if (this.#scanner.suspicious && repeatsFields(text)) this.#log.lose("repeated-fields");
    loseUnheld(json, this.#options.from, this.#log);
    const numbers = ExactNumbers.of(json, text);
    const example = this.#read(json, numbers?.hideIn(json, text) ?? json);
    const written = this.#written(example, numbers);
    if (written === undefined) {
      this.#log.leaveOut(line);
      return undefined;
    }
    this.#log.write(line, written.mergedTurns);
    const result = JSON.stringify(written.record);
    return numbers?.show(result) ?? result;
  }

  /** A line that is no record. */
  skip(line: number, why: LineFault): void {
    this.#log.begin();
    this.#log.leaveOut(line, why);
  }

  /** `hidden`: the same with numbers hidden in strings. */
  #read(json: JsonObject, hidden: JsonObject): Example | undefined {
    const example = this.#readOnce(json);
    if (hidden === json) return example;
    // Where a number says something to the format, it has to be one: 1.0 is a weight, a string is none.
    const problems = this.#problems;
    const exact = this.#readOnce(hidden);
    if (this.#problems.length <= problems.length) return exact;
    const known = new Set(problems.map(placeOf));
    const added = this.#problems.filter((problem) => !known.has(placeOf(problem)));
    const paths = added.map(({ path }) => path);
    const partly = this.#readOnce(withNumbersAt(hidden, json, paths));
    if (this.#problems.length <= problems.length) return partly;
    this.#problems = problems;
    return example;
  }

  #readOnce(json: JsonObject): Example | undefined {
    if (this.#problems.length > 0) this.#problems = [];
    return this.#options.from.read(json, this.#report);
  }

  #written(example: Example | undefined, numbers: ExactNumbers | undefined): Written | undefined {
    // Left out as unreadable, as nothing was refused.
    if (example === undefined || !this.#isComplete(example)) return undefined;
    for (const part of example.unheld ?? []) this.#log.lose(part);
    const { system, mergesTurns, from, to } = this.#options;
    const held = asHeldKind(example, to, this.#log);
    if (held === undefined) return undefined;
    const plain = plainTurns(held, from, to);
    const prompted = system === undefined ? plain : changeSystem(plain, system);
    const hasCalls =
      prompted.turns.some(isCalling) || prompted.rejected?.turns.some(isCalling) === true;
    const safe = hasCalls ? (numbers?.hideInCalls(prompted) ?? prompted) : prompted;
    const kept = this.#dropsCalls && hasCalls ? withoutCalls(safe, this.#log) : safe;
    const merged = mergesTurns ? mergeTurns(kept) : { example: kept, mergedTurns: 0 };
    const record = to.write(merged.example, this.#log);
    return record && { record, mergedTurns: merged.mergedTurns };
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

const placeOf = ({ ruleId, path }: Problem): string => JSON.stringify([ruleId, path]);

/** Of which `JSON.parse` keeps the last value only. */
function repeatsFields(text: string): boolean {
  return parseJsonLine(text).problems.some(({ ruleId }) => ruleId === "duplicate-key");
}

const isCalling = ({ calls }: Turn): boolean => calls.length > 0;

interface Written {
  readonly record: JsonObject;
  readonly mergedTurns: number;
}
