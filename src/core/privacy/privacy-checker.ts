/** From what recognizers find in a record to what the project wants to hear of it. */

import type { JsonObject, JsonPath, JsonValue, MessageData, Recognized, Span } from "../model.ts";
import { ruleOptions, type RuleSetting, type Settings } from "../settings.ts";
import { entityLabel, networkEntities, secretEntities, type EntityType } from "./entities.ts";
import type { IgnoreList } from "./ignores.ts";
import { HostnameLearner } from "./hostname-learner.ts";
import {
  isOfEntity,
  networkClasses,
  type NetworkClass,
  type NetworkPolicy,
} from "./network-classes.ts";
import { PrivacyScanner } from "./privacy-scanner.ts";
import type { Match, Recognizer } from "./recognizer.ts";
import { isRedacted } from "./redaction/redacted.ts";
import { scannedText } from "./scanned-text.ts";

export type PrivacyRuleId = "pii" | "secret" | "network-identifier";

/** One place; `span` lies in the text that was looked at: the decoded value at `path`, or a whole line. */
export interface PrivacyFinding {
  readonly ruleId: PrivacyRuleId;
  readonly severity: RuleSetting["severity"];
  /** `undefined`: as where it was found has it. */
  readonly messageId: string | undefined;
  readonly data: MessageData;
  readonly recognized: Recognized;
  readonly path: JsonPath;
  readonly span: Span;
}

/** A text of a record. */
interface Place {
  readonly text: string;
  readonly path: JsonPath;
}

type Judgement = Omit<PrivacyFinding, "path" | "span">;

export type ReportPrivacy = (finding: PrivacyFinding) => void;

/** Values of these keys mean more with their key before them: `password: x`. */
const tellingKey =
  /pass|pwd|secret|token|key|credential|community|psk|auth|phone|mobile|tel|fax|card|ssn|iban|nino|nhs|birth|dob|address|street|account|routing|passport|licen[cs]e|host|device|mac|asn?$|name/i;

export class PrivacyChecker {
  readonly #settings: Settings;
  readonly #scanner: PrivacyScanner;
  /** Confidence from which a rule reports something. */
  readonly #thresholds: Readonly<Record<PrivacyRuleId, number>>;
  readonly #ignoredFields: ReadonlySet<string>;
  readonly #severities: ReadonlyMap<EntityType, RuleSetting["severity"]>;
  readonly #policy: ReadonlyMap<string, NetworkPolicy>;
  /** Of each key that was met: whether it goes before its value. */
  readonly #telling = new Map<string, boolean>();
  readonly #ignores: IgnoreList | undefined;
  /** Names of devices that stand in the settings. */
  readonly #known = new HostnameLearner();
  #ignored: (readonly number[])[] | undefined;
  /** The texts of a record, where names of hosts are to be learnt from it. */
  #scanned: (Place & { readonly matches: readonly Match[] })[] = [];

  /** `recognizers` and `ignores`: those of `loadRecognizers` and `loadIgnores` for the same settings. */
  constructor(settings: Settings, recognizers: readonly Recognizer[], ignores?: IgnoreList) {
    this.#settings = settings;
    this.#ignores = ignores;
    this.#severities = severitiesByEntity(settings, recognizers);
    // The schema lets nothing else through.
    const policy = ruleOptions(settings, "network-identifier").choices("policy");
    this.#policy = new Map(Object.entries(policy) as [string, NetworkPolicy][]);
    const threshold = (ruleId: PrivacyRuleId): number =>
      ruleOptions(settings, ruleId).number("minConfidence");
    this.#thresholds = {
      pii: threshold("pii"),
      secret: threshold("secret"),
      "network-identifier": threshold("network-identifier"),
    };
    this.#ignoredFields = new Set(settings.privacy.ignoreFields);
    for (const name of settings.privacy.knownHostnames) this.#known.learn(name);
    this.#scanner = new PrivacyScanner(recognizers, (entity) => this.#isWanted(entity));
  }

  /** Of each finding that was not reported since the last call: which entries of "privacy.ignore" kept it back. */
  takeIgnored(): readonly (readonly number[])[] {
    const ignored = this.#ignored ?? noneIgnored;
    this.#ignored = undefined;
    return ignored;
  }

  checkRecord(json: JsonObject, report: ReportPrivacy): void {
    if (this.#scanner.isIdle) return;
    this.#scanned = [];
    this.#value(json, "", [], report);
    if (this.#policyOf("hostname") !== "keep") this.#findLearntHostnames(report);
  }

  /** For lines that are no JSON: what is in them is in the file all the same. */
  checkLine(text: string, report: ReportPrivacy): void {
    if (this.#scanner.isIdle) return;
    this.#scanned = [];
    this.#text(text, "", [], report);
    if (this.#policyOf("hostname") !== "keep") this.#findLearntHostnames(report);
  }

  /** `key`: the one that leads to the value, or to the list that it is in. */
  #value(value: JsonValue, key: string, path: (string | number)[], report: ReportPrivacy): void {
    if (typeof value === "string") {
      if (value !== "") this.#text(value, this.#isTelling(key) ? `${key}: ` : "", path, report);
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        path.push(index);
        this.#value(value[index] ?? null, key, path, report);
        path.pop();
      }
    } else if (typeof value === "object" && value !== null) {
      for (const name of Object.keys(value)) {
        if (this.#ignoredFields.has(name)) continue;
        path.push(name);
        this.#value(value[name] ?? null, name, path, report);
        path.pop();
      }
    }
  }

  #text(text: string, prefix: string, path: JsonPath, report: ReportPrivacy): void {
    const matches = this.#scan(text, prefix);
    for (const match of matches) this.#report({ text, path }, match, report);
    if (this.#policyOf("hostname") !== "keep") {
      this.#scanned.push({ text, path: [...path], matches });
    }
  }

  #scan(text: string, prefix: string): readonly Match[] {
    if (prefix === "") return this.#scanner.scan(text);
    const { length } = prefix;
    return this.#scanner
      .scan(prefix + text)
      .filter(({ start }) => start >= length)
      .map((match) => ({ ...match, start: match.start - length, end: match.end - length }));
  }

  #report({ text, path }: Place, match: Match, report: ReportPrivacy): void {
    const { entity, start, end } = match;
    const finding = this.#judge(match);
    if (finding === undefined || isRedacted(text, { entity, start, end })) return;
    if (this.#ignores !== undefined && this.#isIgnored(finding, text.slice(start, end))) return;
    report({ ...finding, path: [...path], span: { start, end } });
  }

  /** A name that one place of the record gives to a device is looked for in all of it. */
  #findLearntHostnames(report: ReportPrivacy): void {
    const learner = new HostnameLearner(this.#known);
    for (const { text, matches } of this.#scanned) {
      for (const { entity, start, end } of matches) {
        if (entity === "HOSTNAME") learner.learn(text.slice(start, end));
      }
    }
    for (const { text, path, matches } of this.#scanned) {
      // Both are in the order of the text.
      let next = 0;
      for (const span of learner.find(text)) {
        while ((matches[next]?.end ?? Infinity) <= span.start) next += 1;
        if ((matches[next]?.start ?? Infinity) < span.end) continue;
        this.#report({ text, path }, { ...span, entity: "HOSTNAME", confidence: 0.8 }, report);
      }
    }
  }

  #isIgnored({ ruleId, recognized }: Judgement, source: string): boolean {
    // As `privateValue` has it, which hashes were made of.
    const value = scannedText(source).text;
    const entries = this.#ignores?.holding({ ruleId, entity: recognized.entity, value }) ?? [];
    if (entries.length > 0) (this.#ignored ??= []).push(entries);
    return entries.length > 0;
  }

  #isTelling(key: string): boolean {
    let telling = this.#telling.get(key);
    if (telling === undefined) {
      telling = tellingKey.test(key);
      // Keys of some datasets are data: a record of its own each.
      if (this.#telling.size < 10_000) this.#telling.set(key, telling);
    }
    return telling;
  }

  #isWanted(entity: EntityType): boolean {
    if (!(entity in networkEntities)) return this.#severities.get(entity) !== "off";
    return (
      this.#settings.rules["network-identifier"]?.severity !== "off" &&
      [...this.#policy].some(([name, policy]) => policy !== "keep" && isOfEntity(name, entity))
    );
  }

  #judge(match: Match): Judgement | undefined {
    const { entity, confidence } = match;
    const networkClass = entity === "HOSTNAME" ? "hostname" : match.networkClass;
    const ruleId = ruleOf(entity);
    if (confidence < this.#thresholds[ruleId]) return undefined;
    const recognized = { entity, confidence, ...(networkClass && { networkClass }) };
    if (networkClass === undefined) {
      const severity = this.#severities.get(entity) ?? "off";
      if (severity === "off") return undefined;
      // A guess must not make a build fail.
      const isLikely = confidence < sureSecret && ruleId === "secret" && severity === "error";
      return {
        ruleId,
        severity: isLikely ? "warning" : severity,
        messageId: undefined,
        data: { what: entityLabel(entity) },
        recognized,
      };
    }
    const policy = this.#policyOf(networkClass);
    if (policy === "keep") return undefined;
    return {
      ruleId,
      severity: this.#severityOf(policy),
      messageId: policyMessages[policy],
      data: { what: networkClasses[networkClass] },
      recognized,
    };
  }

  #policyOf(networkClass: NetworkClass): NetworkPolicy {
    return this.#policy.get(networkClass) ?? "keep";
  }

  #severityOf(policy: NetworkPolicy): RuleSetting["severity"] {
    const severity = this.#settings.rules["network-identifier"]?.severity ?? "off";
    if (severity === "off" || policy === "inform") return severity;
    return policy === "block" ? "error" : "warning";
  }
}

/** Confidence from which a secret is taken for one beyond doubt. */
const sureSecret = 0.7;

const noneIgnored: readonly (readonly number[])[] = [];

const policyMessages: Readonly<Record<NetworkPolicy, string | undefined>> = {
  keep: undefined,
  inform: undefined,
  mask: "toMask",
  pseudonymize: "toPseudonymize",
  block: "blocked",
};

/** The project's own kinds are persons' data as far as the rules go. */
function ruleOf(entity: EntityType): PrivacyRuleId {
  if (entity in secretEntities) return "secret";
  return entity in networkEntities ? "network-identifier" : "pii";
}

function severitiesByEntity(
  settings: Settings,
  recognizers: readonly Recognizer[],
): ReadonlyMap<EntityType, RuleSetting["severity"]> {
  const ownSeverities = new Map(
    [...settings.privacy.lists, ...settings.privacy.recognizers].map(({ name, severity }) => [
      name,
      severity,
    ]),
  );
  const entities = new Set(recognizers.flatMap((recognizer) => recognizer.entities));
  return new Map(
    [...entities].map((entity) => {
      const ruleId = ruleOf(entity);
      const general = settings.rules[ruleId]?.severity ?? "off";
      const special =
        ownSeverities.get(entity) ?? ruleOptions(settings, ruleId).choices("entities")[entity];
      return [
        entity,
        general === "off" ? "off" : ((special as typeof general | undefined) ?? general),
      ];
    }),
  );
}
