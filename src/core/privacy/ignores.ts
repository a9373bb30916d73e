/** What a project does not want to hear of: the entries of "privacy.ignore" that count for one dataset. */

import type { Settings } from "../settings.ts";
import { IgnoreHasher, type FoundValue } from "./ignore-hash.ts";
import { compilePattern } from "./patterns.ts";
import type { Ignore } from "./privacy-settings.ts";

/** What is about to be reported. */
export interface IgnoreQuestion extends FoundValue {
  readonly ruleId: string;
}

type Condition = (question: IgnoreQuestion) => boolean;
type PatternTest = (value: string) => boolean;

/** Hashes of values that were asked about; values of a dataset repeat. */
const maxRemembered = 10_000;

const nothingHolds: readonly number[] = [];

interface Entry {
  /** In the settings. */
  readonly index: number;
  /** Cheapest first. */
  readonly conditions: readonly Condition[];
}

export class IgnoreList {
  /** Entries for one value, by its hash: a project may have a great many of them. */
  readonly #forValues = new Map<string, Entry[]>();
  readonly #others: Entry[] = [];
  readonly #hasher: IgnoreHasher;
  readonly #hashes = new Map<string, string>();

  /** `patternTests`: of each pattern in the entries. */
  constructor(settings: Settings, patternTests: ReadonlyMap<string, PatternTest>) {
    const { ignore, salt } = settings.privacy;
    this.#hasher = new IgnoreHasher(salt);
    for (const [index, ignored] of ignore.entries()) {
      if (ignored.isExpired === true) continue;
      const entry = { index, conditions: conditionsOf(ignored, patternTests) };
      if (ignored.value === undefined) this.#others.push(entry);
      else
        this.#forValues.set(ignored.value, [...(this.#forValues.get(ignored.value) ?? []), entry]);
    }
  }

  /** Indexes of the entries that hold; none: it is to be reported. */
  holding(question: IgnoreQuestion): readonly number[] {
    const forValue = this.#forValues.size > 0 && this.#forValues.get(this.#hash(question));
    const candidates = forValue ? [...forValue, ...this.#others] : this.#others;
    const holding = candidates.filter(({ conditions }) =>
      conditions.every((holds) => holds(question)),
    );
    return holding.length === 0 ? nothingHolds : holding.map(({ index }) => index);
  }

  #hash({ entity, value }: FoundValue): string {
    const key = `${entity} ${value}`;
    let hash = this.#hashes.get(key);
    if (hash === undefined) {
      hash = this.#hasher.hash({ entity, value });
      if (this.#hashes.size === maxRemembered) this.#hashes.clear();
      this.#hashes.set(key, hash);
    }
    return hash;
  }
}

/** Files are none of them: `configsForFile` has left out the entries for other files. */
function conditionsOf(
  { rule, entity, pattern }: Ignore,
  patternTests: ReadonlyMap<string, PatternTest>,
): Condition[] {
  const conditions: Condition[] = [];
  if (rule !== undefined) conditions.push((question) => question.ruleId === rule);
  if (entity !== undefined) conditions.push((question) => question.entity === entity);
  if (pattern !== undefined) {
    const test = patternTests.get(pattern);
    if (test === undefined) throw new RangeError("A pattern of an ignore was not compiled.");
    conditions.push((question) => test(question.value));
  }
  return conditions;
}

/** The ignores of settings whose patterns `readConfig` has accepted; `undefined` if there are none. */
export async function loadIgnores(settings: Settings): Promise<IgnoreList | undefined> {
  const { ignore } = settings.privacy;
  if (ignore.length === 0) return undefined;
  const tests = new Map<string, PatternTest>();
  for (const { pattern: text } of ignore) {
    if (text === undefined) continue;
    const compiled = await compilePattern(text, { isSearched: false });
    if ("problem" in compiled) throw new RangeError(compiled.problem);
    tests.set(text, (value) => compiled.pattern.testExact(value));
  }
  return new IgnoreList(settings, tests);
}
