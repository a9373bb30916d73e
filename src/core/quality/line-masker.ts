/** Masks private values in what may leave the machine. */

import type { RecordChecker } from "../check-record.ts";
import { LineFixer } from "../line-fixer.ts";
import { lineRedaction } from "../privacy/redaction/line-redaction.ts";
import { createRedactor } from "../privacy/redaction/redactor.ts";
import { ruleOptions, type Settings } from "../settings.ts";

export interface MaskedLine {
  readonly content: string | Uint8Array;
  /** How many values are masked. */
  readonly masked: number;
}

export class LineMasker {
  readonly #fixer: LineFixer;

  /** `settings`: of `maskingSettings`; `checker`: made for them. */
  constructor(settings: Settings, checker: RecordChecker) {
    const policy = ruleOptions(settings, "network-identifier").choices("policy");
    const redactor = createRedactor({ mode: "mask", policy });
    const redaction = lineRedaction(settings, { mode: "mask", redactor, hasProjectKey: false });
    this.#fixer = new LineFixer(checker, { settings, appliesFixes: false, redaction });
  }

  mask(line: string): MaskedLine {
    const before = this.#redacted();
    const [fixed] = this.#fixer.fix(line) ?? [];
    return { content: fixed?.content ?? line, masked: this.#redacted() - before };
  }

  #redacted(): number {
    let sum = 0;
    for (const values of this.#fixer.redactedByEntity.values()) sum += values;
    return sum;
  }
}
