/** From a record to the text that may leave the machine: private values are masked, or it stays. */

import { RecordChecker, type CheckTools } from "../check-record.ts";
import type { Format } from "../formats/format.ts";
import { parseRecord } from "../json/strict.ts";
import type { JsonObject } from "../model.ts";
import { readableRecord } from "../readable-record.ts";
import type { Settings } from "../settings.ts";
import { count } from "../wording.ts";
import { isAddressedToModels } from "./addressed-to-models.ts";
import { LineMasker } from "./line-masker.ts";
import { textsBesideSystem } from "./record-texts.ts";
import { unmaskedParts } from "./unmasked-parts.ts";

/** Longer texts are more than a judge takes in. */
const maxCharacters = 200_000;

export interface MaskedRecord {
  readonly text: string;
  /** How many values are masked. */
  readonly masked: number;
  /** How many are not, as the project ignores them. */
  readonly ignored: number;
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
  readonly #lines: LineMasker;

  constructor(means: MaskingTools) {
    const { settings, tools, format } = means;
    this.#tools = means;
    this.#checker = new RecordChecker(settings, format, tools);
    this.#lines = new LineMasker(settings, this.#checker);
  }

  /** `line`: of a record. A plain reason where it must not be sent, or is of no use. */
  mask(line: string): MaskedRecord | { readonly reason: string } {
    const { content, masked } = this.#lines.mask(line);
    if (typeof content !== "string") return { reason: "It is not UTF-8." };
    const text = readableRecord(content, this.#tools.format);
    if (text.length > maxCharacters) {
      return { reason: `It is too long to be judged (${count(text.length, "character")}).` };
    }
    this.#checker.check(content);
    const ignored = this.#checker.ignored.length;
    const isOpen = this.#checker.findings.some(({ ruleId }) => ruleId === "secret");
    if (isOpen || this.#tools.holdsSecret(text)) {
      return { reason: "It holds a secret that could not be masked." };
    }
    const json = parseRecord(content);
    if (json !== undefined && this.#lines.mask(JSON.stringify(unmaskedParts(json))).masked > 0) {
      return {
        reason: "It holds a private value in the name of a field, or a number that is one.",
      };
    }
    return { text, masked, ignored, isAddressedToModels: this.#isAddressed(content, json) };
  }

  /** Whether anything of the line would be masked, or cannot be. */
  isPrivate(line: string): boolean {
    const masked = this.mask(line);
    return "reason" in masked || masked.masked > 0;
  }

  /** A system turn speaks to the model that is trained: that is what it is for. */
  #isAddressed(content: string, json: JsonObject | undefined): boolean {
    if (json === undefined) return isAddressedToModels(content);
    const example = this.#tools.format?.read(json, () => undefined);
    return textsBesideSystem(json, example).some(isAddressedToModels);
  }
}
