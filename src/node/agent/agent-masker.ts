/** Everything of a dataset that reaches an agent goes through here. */

import { loadCheckTools, RecordChecker } from "../../core/check-record.ts";
import type { Format } from "../../core/formats/format.ts";
import { parseRecord } from "../../core/json/strict.ts";
import { withHostnames } from "../../core/privacy/redaction/line-redaction.ts";
import { LineMasker } from "../../core/quality/line-masker.ts";
import { maskingSettings } from "../../core/quality/masking-settings.ts";
import { privacyNotes } from "../../core/quality/privacy-notes.ts";
import { digitsInWords } from "../../core/quality/unmasked-parts.ts";
import { SampleMasker, type MaskedRecord } from "../../core/quality/sample-masker.ts";
import type { Settings } from "../../core/settings.ts";
import { excerptAround, inSight } from "../../core/agent/excerpts.ts";
import type { ExcerptItem } from "../../core/agent/tool-results.ts";
import { secretGuard, type SecretGuard } from "../secret-guard.ts";

interface Parts {
  readonly lines: LineMasker;
  readonly records: SampleMasker;
  readonly guard: SecretGuard;
  readonly notes: readonly string[];
}

/** Longer messages tell nothing more. */
const longestMessage = 400;
/** Of what is masked at all: a name of a dataset may be a text of megabytes. */
const longestMasked = 10_000;

export class AgentMasker {
  readonly #lines: LineMasker;
  readonly #records: SampleMasker;
  readonly #guard: SecretGuard;
  /** What is masked in general, and what is not: plain sentences. */
  readonly notes: readonly string[];

  /** `hostnames`: names that records give to devices, where the project masks them. */
  static async create(
    settings: Settings,
    format: Format | undefined,
    hostnames: ReadonlySet<string> = new Set(),
  ): Promise<AgentMasker> {
    const masking = {
      ...withHostnames(maskingSettings(settings), hostnames),
      // Nothing of them is needed here, and they want to count tokens.
      targets: [],
    };
    const tools = await loadCheckTools(masking);
    const guard = await secretGuard(masking);
    const holdsSecret = (text: string): boolean => guard([text]).includes(true);
    return new AgentMasker({
      lines: new LineMasker(masking, new RecordChecker(masking, format, tools)),
      records: new SampleMasker({ settings: masking, tools, format, holdsSecret }),
      guard,
      notes: privacyNotes(masking, 0),
    });
  }

  private constructor({ lines, records, guard, notes }: Parts) {
    this.#lines = lines;
    this.#records = records;
    this.#guard = guard;
    this.notes = notes;
  }

  /** The line as it may be searched; `undefined`: nothing may be told of it. */
  line(line: string): { readonly content: string; readonly masked: number } | undefined {
    const { content, masked } = this.#lines.mask(line);
    return typeof content === "string" ? { content, masked } : undefined;
  }

  /** `content`: of `line`. */
  record(content: string): MaskedRecord | { readonly reason: string } {
    return this.#records.mask(content);
  }

  /** A message that may quote the dataset. */
  message(text: string): string {
    if (text.length > longestMasked || this.#hasPrivateDigits(text)) return withheldMessage;
    const { content } = this.#lines.mask(JSON.stringify({ text }));
    const masked = typeof content === "string" ? parseRecord(content)?.["text"] : undefined;
    if (typeof masked !== "string" || this.#guard([masked]).includes(true)) return withheldMessage;
    // Cut off when it is masked: half of a value is not recognized.
    return inSight(masked.slice(0, longestMessage));
  }

  #hasPrivateDigits(text: string): boolean {
    const digits = digitsInWords(text);
    return digits.length > 0 && this.#lines.mask(JSON.stringify({ digits })).masked > 0;
  }

  /** `place`: where in the masked text it is about something. `number`: of the line, from 0. */
  excerpt(
    { number, line }: { readonly number: number; readonly line: string },
    { length, place }: { readonly length: number; readonly place: (text: string) => number },
  ): ExcerptItem {
    const item = { line: number + 1, maskedValues: 0, addressesModels: false };
    const masked = this.line(line);
    const record =
      masked === undefined ? { reason: "It is not UTF-8." } : this.record(masked.content);
    if (masked === undefined || "reason" in record) {
      return { ...item, excerpt: null, withheld: "reason" in record ? record.reason : "" };
    }
    return {
      ...item,
      excerpt: excerptAround(record.text, Math.max(0, place(record.text)), length),
      withheld: null,
      maskedValues: masked.masked + record.masked,
      addressesModels: record.isAddressedToModels,
    };
  }
}

export const withheldMessage = "What was found is withheld, as it may be private.";
