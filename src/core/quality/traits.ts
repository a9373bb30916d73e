/** What a record is about: told by its columns, else by its words. */

import type { JsonObject } from "../model.ts";
import { Lexicon, strongest, type Evidence } from "./lexicon.ts";
import { syslogSeverities } from "../syslog-severities.ts";
import { protocolWords } from "./protocol-words.ts";
import { deviceMessage, networkWords, symptomWords, taskWords } from "./task-words.ts";
import { ToldLabels } from "./told-labels.ts";
import { columnTraits, type ToldTrait, type Trait } from "./trait-fields.ts";
import { generalVendor, vendorWords } from "./vendor-words.ts";
import { TextWords } from "./word-hashes.ts";

/** `undefined`: nothing in the record tells it. */
export type RecordTraits = Readonly<Record<Trait, string | undefined>>;

type Subject = "task" | "symptom" | "vendor" | "protocol" | "network";

const lexicon = new Lexicon<Subject>({
  task: taskWords,
  symptom: symptomWords,
  vendor: vendorWords,
  protocol: protocolWords,
  network: networkWords,
});

/** Gathers what the texts of one record say, while their words are counted. */
export class TraitReader {
  /** All labels that are no words of ours. */
  readonly told: Readonly<Record<Trait, ToldLabels>> = {
    task: new ToldLabels(),
    vendor: new ToldLabels(),
    protocol: new ToldLabels(),
    severity: new ToldLabels(),
  };

  readonly #evidence = noEvidence();
  /** What else than requests tells. */
  readonly #ofAnswers = { vendor: this.#evidence.vendor, protocol: this.#evidence.protocol };
  readonly #words = new TextWords();
  #severity: string | undefined;

  /** By system prompt, of which a dataset mostly has few. */
  readonly #ofSystems = new Map<string, SystemTraits>();
  #system: SystemTraits | undefined;

  /** The next record. */
  begin(): void {
    this.#system = undefined;
    for (const evidence of Object.values(this.#evidence)) evidence.clear();
    this.#severity = undefined;
  }

  /** `words`: of `text`. `isRequest`: it says what is to be done. */
  read(text: string, words: TextWords, isRequest: boolean): void {
    this.#readSeverity(text, isRequest);
    lexicon.gather(text, words, isRequest ? this.#evidence : this.#ofAnswers);
  }

  /** A system prompt tells what the others leave open. */
  readSystem(text: string): void {
    let told = this.#ofSystems.get(text);
    if (told === undefined) {
      told = this.#systemTraits(text);
      if (this.#ofSystems.size < mostSystems) this.#ofSystems.set(text, told);
    }
    this.#system = told;
  }

  /** Of a record all of whose texts were read. */
  traits(json: JsonObject): RecordTraits {
    const told = columnTraits(json);
    const { task, symptom, vendor, protocol, network } = this.#evidence;
    const ofSystem = this.#system;
    const isNetwork =
      vendor.size > 0 || protocol.size > 0 || network.size > 0 || ofSystem?.isNetwork === true;
    const saidTask = strongest(task) ?? strongest(symptom) ?? ofSystem?.task;
    return {
      task: this.#told("task", told.task) ?? (isNetwork ? saidTask : undefined),
      vendor:
        this.#spelled("vendor", told.vendor) ??
        this.#told("vendor", told.vendor) ??
        this.#strongestVendor() ??
        ofSystem?.vendor,
      protocol:
        this.#spelled("protocol", told.protocol) ??
        this.#told("protocol", told.protocol) ??
        strongest(protocol) ??
        ofSystem?.protocol,
      severity: this.#told("severity", told.severity) ?? this.#severity,
    };
  }

  #told(trait: Trait, told: ToldTrait | undefined): string | undefined {
    return told && this.told[trait].add(told);
  }

  /** What a column names, in the spelling of the lists: "cisco ios" as "Cisco IOS"; `undefined`: they do not have it. */
  #spelled(subject: "vendor" | "protocol", told: ToldTrait | undefined): string | undefined {
    if (told === undefined) return undefined;
    const evidence: Evidence = new Map();
    for (const text of [told.label, told.label.toUpperCase()]) {
      this.#words.read(text);
      lexicon.gather(text, this.#words, { [subject]: evidence });
    }
    return strongest(evidence);
  }

  #systemTraits(text: string): SystemTraits {
    const said = noEvidence();
    this.#words.read(text);
    lexicon.gather(text, this.#words, said);
    return {
      task: only(said.task.size > 0 ? said.task : said.symptom),
      vendor: only(said.vendor),
      protocol: only(said.protocol),
      isNetwork: said.vendor.size + said.protocol.size + said.network.size > 0,
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

const noEvidence = (): Readonly<Record<Subject, Evidence>> => ({
  task: new Map(),
  symptom: new Map(),
  vendor: new Map(),
  protocol: new Map(),
  network: new Map(),
});

/** More are texts of their own, each for a record or two. */
const mostSystems = 100;

interface SystemTraits extends Omit<RecordTraits, "severity"> {
  readonly isNetwork: boolean;
}

/** One that lists several says of no record which. */
const only = (evidence: Evidence): string | undefined =>
  evidence.size === 1 ? strongest(evidence) : undefined;

/** "Severity: high", "priority P2". */
const saidSeverity =
  /\b(?:severity|priority)\b["']?\s{0,2}(?:[:=]|is|level)?\s{0,2}["']?(critical|high|major|medium|moderate|minor|low|informational|warning|error|p[1-5]|sev-?[1-5])\b/i;

/** "(P1, Vienna)". */
const saidPriority = /\((P[1-5])[,)]/;
