/** The result of checking one dataset, and the counts made from its findings. */

import type { FindingGroup } from "./finding-source.ts";
import type { Finding, Severity } from "./model.ts";
import type { IgnoreUse } from "./privacy/ignore-counter.ts";
import type { TargetVerdict } from "./targets/verdict.ts";
import type { RecordGroups } from "./similarity/record-groups.ts";

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly byRule: Readonly<Record<string, number>>;
}

/** A kind of string, array or object that holds nothing, counted at one path (`[]` stands for any index). */
export interface EmptyField {
  readonly path: string;
  readonly kind: "emptyString" | "whitespaceOnly" | "null" | "emptyArray" | "emptyObject";
  readonly count: number;
  readonly records: number;
}

export interface Statistics {
  /** Records the format could read. */
  readonly examples: number;
  readonly turns: number;
  /** UTF-16 length of all turns' texts. */
  readonly characters: number;
  /** Turns by role. */
  readonly roles: Readonly<Record<string, number>>;
  readonly emptyFields: readonly EmptyField[];
}

export interface DatasetReport {
  /** `undefined`: no known format fits. */
  readonly formatId: string | undefined;
  readonly bytes: number;
  readonly lines: number;
  /** Lines that are a JSON object. */
  readonly records: number;
  /** By line, then column, then severity; of too many to keep, the first. */
  readonly findings: readonly Finding[];
  /** Counts all findings, also those that are not kept. */
  readonly summary: Summary;
  readonly statistics: Statistics;
  /** What repeats or contradicts each other, uncapped. */
  readonly groups: RecordGroups;
  /** One for each chosen target. */
  readonly targets: readonly TargetVerdict[];
  /** How many findings "privacy.ignore" kept from being reported. */
  readonly ignored: number;
  /** The entries of it that count for this dataset. */
  readonly ignores: readonly IgnoreUse[];
  /** How many findings stand in the baseline, if there is one: they are not among `findings` nor counted. */
  readonly inBaseline?: number;
}

const countOf = {
  error: "errors",
  warning: "warnings",
  info: "infos",
  hint: "hints",
} as const satisfies Record<Severity, keyof Summary>;

const nothingFound: Summary = { errors: 0, warnings: 0, infos: 0, hints: 0, byRule: {} };

export function summaryOfGroups(groups: readonly FindingGroup[]): Summary {
  const counter = new SummaryCounter();
  for (const group of groups) counter.add(group, group.count);
  return counter.summary();
}

export class SummaryCounter {
  readonly #counts: Record<Exclude<keyof Summary, "byRule">, number>;
  readonly #byRule: Map<string, number>;

  /** Goes on from `counted`. */
  constructor({ errors, warnings, infos, hints, byRule }: Summary = nothingFound) {
    this.#counts = { errors, warnings, infos, hints };
    this.#byRule = new Map(Object.entries(byRule));
  }

  add({ severity, ruleId }: Pick<Finding, "severity" | "ruleId">, amount = 1): void {
    this.#counts[countOf[severity]] += amount;
    this.#byRule.set(ruleId, (this.#byRule.get(ruleId) ?? 0) + amount);
  }

  summary(): Summary {
    return { ...this.#counts, byRule: Object.fromEntries(this.#byRule) };
  }
}
