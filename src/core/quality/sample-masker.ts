/** From a record to the text that may leave the machine: private values are masked, or it stays. */

import { RecordChecker, type CheckTools } from "../check-record.ts";
import type { Format } from "../formats/format.ts";
import { LineFixer } from "../line-fixer.ts";
import { parseRecord } from "../json/strict.ts";
import { lineRedaction } from "../privacy/redaction/line-redaction.ts";
import { createRedactor } from "../privacy/redaction/redactor.ts";
import { readableRecord } from "../readable-record.ts";
import { ruleOptions, type Settings } from "../settings.ts";
import { count } from "../wording.ts";
import { isAddressedToModels } from "./addressed-to-models.ts";
import { textsBesideSystem } from "./record-texts.ts";

/** Longer texts are more than a judge takes in. */
const maxCharacters = 200_000;

export interface MaskedRecord {
  readonly text: string;
  /** How many values are masked. */
  readonly masked: number;
  readonly isAddressedToModels: boolean;
}

export interface MaskingTools {
  /** Of `maskingSettings`. */
  readonly settings: Settings;
  /** Made for these settings. */
  readonly tools: CheckTools;
  readonly format: Format | undefined;
  readonly holdsSecret: (text: string) => boolean;
}

export class SampleMasker {
  readonly #tools: MaskingTools;
  readonly #checker: RecordChecker;
  readonly #fixer: LineFixer;

  constructor(means: MaskingTools) {
    const { settings, tools, format } = means;
    this.#tools = means;
    this.#checker = new RecordChecker(settings, format, tools);
    const policy = ruleOptions(settings, "network-identifier").choices("policy");
    const redactor = createRedactor({ mode: "mask", policy });
    const redaction = lineRedaction(settings, { mode: "mask", redactor, hasProjectKey: false });
    this.#fixer = new LineFixer(this.#checker, { settings, appliesFixes: false, redaction });
  }

  /** `line`: of a record. A plain reason where it must not be sent, or is of no use. */
  mask(line: string): MaskedRecord | { readonly reason: string } {
    const before = this.#redacted();
    const [fixed] = this.#fixer.fix(line) ?? [];
    const content = fixed === undefined ? line : fixed.content;
    if (typeof content !== "string") return { reason: "It is not UTF-8." };
    const masked = this.#redacted() - before;
    const text = readableRecord(content, this.#tools.format);
    if (text.length > maxCharacters) {
      return { reason: `It is too long to be judged (${count(text.length, "character")}).` };
    }
    this.#checker.check(content);
    const isOpen = this.#checker.findings.some(({ ruleId }) => ruleId === "secret");
    if (isOpen || this.#tools.holdsSecret(text)) {
      return { reason: "It holds a secret that could not be masked." };
    }
    return { text, masked, isAddressedToModels: this.#isAddressed(content) };
  }

  #redacted(): number {
    let sum = 0;
    for (const values of this.#fixer.redactedByEntity.values()) sum += values;
    return sum;
  }

  /** A system turn speaks to the model that is trained: that is what it is for. */
  #isAddressed(content: string): boolean {
    const json = parseRecord(content);
    if (json === undefined) return isAddressedToModels(content);
    const example = this.#tools.format?.read(json, () => undefined);
    return textsBesideSystem(json, example).some(isAddressedToModels);
  }
}
