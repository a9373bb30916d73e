/** Looks at records as the chosen targets do: in their formats, and for their limits. */

import type { Example, Format, ReportProblem } from "../formats/format.ts";
import { formatById } from "../formats/index.ts";
import type { Problem, RecordFinding, Severity } from "../model.ts";
import type { CheckedRecord } from "../rules/rule.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import type { ChosenTarget } from "./chosen-target.ts";
import { targetById } from "./index.ts";
import { isTooManyImages, reportImages } from "./image-limit.ts";
import type { Target } from "./target.ts";
import { overTokenLimit } from "./token-limit.ts";

/** The counter with this id of `tokens/tokenizers.ts`; its tables may be loaded at the first count. */
export type CounterOf = (tokenizer: string) => TokenCounter;

export interface TargetProblem extends Problem {
  /** Ids of those that it is said for. */
  readonly targets: readonly string[];
  /** Whatever the rule says. */
  readonly atMost?: Severity;
}

interface Reading {
  readonly format: Format;
  /** It is the dataset's own format, in which the record was read already. */
  readonly isOwn: boolean;
  readonly targets: readonly Target[];
  readonly ids: readonly string[];
}

export class TargetChecker {
  readonly #readings: readonly Reading[];
  readonly #counterOf: CounterOf;

  constructor(
    chosen: readonly ChosenTarget[],
    { own, counterOf }: { readonly own: Format | undefined; readonly counterOf: CounterOf },
  ) {
    this.#counterOf = counterOf;
    const formatIds = [...new Set(chosen.map(({ formatId }) => formatId))];
    this.#readings = formatIds.flatMap((formatId) => {
      const format = formatById(formatId);
      if (format === undefined) return [];
      const ids = chosen.filter((one) => one.formatId === formatId).map(({ id }) => id);
      const targets = ids.flatMap((id) => targetById(id) ?? []);
      return [{ format, isOwn: format === own, targets, ids }];
    });
  }

  /** `found`: what was said of the record already. */
  check(
    record: CheckedRecord,
    found: readonly RecordFinding[],
    report: (problem: TargetProblem) => void,
  ): void {
    for (const reading of this.#readings) {
      const { format, isOwn, targets, ids } = reading;
      let saysTooMany = isOwn && found.some(isTooManyImages);
      let { example } = record;
      if (!isOwn) {
        example = format.read(record.json, (problem) => {
          saysTooMany ||= isTooManyImages(problem);
          report({ ...problem, targets: ids });
        });
      }
      if (example === undefined) continue;
      for (const target of targets) {
        this.#checkLimits(target, record, example, (problem) => {
          if (!saysTooMany || !isTooManyImages(problem)) report(problem);
        });
      }
    }
  }

  #checkLimits(
    target: Target,
    record: CheckedRecord,
    example: Example,
    report: (problem: TargetProblem) => void,
  ): void {
    const targets = [target.id];
    const reportOne: ReportProblem = (problem) => {
      report({ ...problem, targets });
    };
    for (const rule of target.rules ?? []) rule(record.json, example, reportOne);
    reportImages(target, example, reportOne);
    const over = overTokenLimit(target, { text: record.text, example }, this.#counterOf);
    if (over !== undefined) report({ ...over.problem, targets, ...(over.isAdvice && advice) });
  }
}

const advice = { atMost: "warning" } as const;
