/** What a record is about: told by its columns, else by its words. */

import type { JsonObject } from "../model.ts";
import { Lexicon, strongest, type Evidence } from "./lexicon.ts";
import { protocolWords } from "./protocol-words.ts";
import { deviceMessage, networkWords, taskWords } from "./task-words.ts";
import { columnTraits, type Trait } from "./trait-fields.ts";
import { generalVendor, vendorWords } from "./vendor-words.ts";
import { forEachRun, type VisitRun } from "./word-hashes.ts";

/** `undefined`: nothing in the record tells it. */
export type RecordTraits = Readonly<Record<Trait, string | undefined>>;

type Subject = "task" | "vendor" | "protocol" | "network";

const lexicon = new Lexicon<Subject>({
  task: taskWords,
  vendor: vendorWords,
  protocol: protocolWords,
  network: networkWords,
});

/** Gathers what the texts of one record say, while their words are counted. */
export class TraitReader {
  readonly #evidence: Readonly<Record<Subject, Evidence>> = {
    task: new Map(),
    vendor: new Map(),
    protocol: new Map(),
    network: new Map(),
  };
  /** What else than requests tells. */
  readonly #ofAnswers = { vendor: this.#evidence.vendor, protocol: this.#evidence.protocol };
  #severity: string | undefined;

  /** The next record. */
  begin(): void {
    for (const evidence of Object.values(this.#evidence)) evidence.clear();
    this.#severity = undefined;
  }

  /** To be told the runs of words of the text. `isRequest`: it says what is to be done. */
  reader(text: string, isRequest: boolean): VisitRun {
    this.#readSeverity(text, isRequest);
    return lexicon.gather(text, isRequest ? this.#evidence : this.#ofAnswers);
  }

  /** Of a record all of whose texts were read. */
  traits(json: JsonObject): RecordTraits {
    const told = columnTraits(json);
    const { task, vendor, protocol, network } = this.#evidence;
    const isNetwork = vendor.size > 0 || protocol.size > 0 || network.size > 0;
    return {
      task: told.task ?? (isNetwork ? strongest(task) : undefined),
      vendor: spelled("vendor", told.vendor) ?? this.#strongestVendor(),
      protocol: spelled("protocol", told.protocol) ?? strongest(protocol),
      severity: told.severity ?? this.#severity,
    };
  }

  #strongestVendor(): string | undefined {
    const general = this.#evidence.vendor.get(generalVendor) ?? 0;
    if (general > 0) {
      for (const [label, sum] of this.#evidence.vendor) {
        if (!label.startsWith(`${generalVendor} `)) continue;
        this.#evidence.vendor.set(label, sum + general);
        this.#evidence.vendor.delete(generalVendor);
      }
    }
    return strongest(this.#evidence.vendor);
  }

  #readSeverity(text: string, isRequest: boolean): void {
    if (this.#severity === undefined) {
      const said = (saidSeverity.exec(text) ?? saidPriority.exec(text))?.[1];
      const ofMessage = text.includes("%") ? deviceMessage.exec(text)?.[1] : undefined;
      this.#severity = said?.toLowerCase() ?? (ofMessage && syslogSeverities[Number(ofMessage)]);
    }
    if (!isRequest || !text.includes("%") || !deviceMessage.test(text)) return;
    const { task, network } = this.#evidence;
    task.set("log analysis", (task.get("log analysis") ?? 0) + 1);
    network.set("network", 1);
  }
}

/** "Severity: high", "priority P2". */
const saidSeverity =
  /\b(?:severity|priority)\b["']?\s{0,2}(?:[:=]|is|level)?\s{0,2}["']?(critical|high|major|medium|moderate|minor|low|informational|warning|error|p[1-5]|sev-?[1-5])\b/i;

/** "(P1, Vienna)". */
const saidPriority = /\((P[1-5])[,)]/;

const syslogSeverities = [
  "emergency",
  "alert",
  "critical",
  "error",
  "warning",
  "notice",
  "informational",
  "debug",
];

/** What a column names, in the spelling of the lists: "cisco ios" as "Cisco IOS"; else as the column has it. */
function spelled(subject: "vendor" | "protocol", label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const evidence: Evidence = new Map();
  for (const text of [label, label.toUpperCase()]) {
    forEachRun(text, lexicon.gather(text, { [subject]: evidence }));
  }
  return strongest(evidence) ?? label;
}
