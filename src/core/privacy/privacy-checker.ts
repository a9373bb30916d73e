/** From what recognizers find in a record to what the project wants to hear of it. */

import type { JsonObject, JsonPath, JsonValue, MessageData, Recognized, Span } from "../model.ts";
import { ruleOptions, type RuleSetting, type Settings } from "../settings.ts";
import { entityLabel, networkEntities, secretEntities, type EntityType } from "./entities.ts";
import { networkClasses, type NetworkPolicy } from "./network-classes.ts";
import { PrivacyScanner } from "./privacy-scanner.ts";
import type { Match, Recognizer } from "./recognizer.ts";

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

export type ReportPrivacy = (finding: PrivacyFinding) => void;

/** Values of these keys mean more with their key before them: `password: x`. */
const tellingKey =
  /pass|pwd|secret|token|key|credential|community|psk|auth|phone|mobile|tel|fax|card|ssn|iban|nino|nhs|birth|dob|address|street|account|routing|passport|licen[cs]e|host|device|mac|asn?$|name/i;

export class PrivacyChecker {
  readonly #settings: Settings;
  readonly #scanner: PrivacyScanner;
  readonly #ignoredFields: ReadonlySet<string>;
  readonly #severities: ReadonlyMap<EntityType, RuleSetting["severity"]>;
  readonly #policy: Readonly<Record<string, NetworkPolicy>>;
  /** Of each key that was met: whether it goes before its value. */
  readonly #telling = new Map<string, boolean>();

  /** `recognizers`: those of `loadRecognizers` for the same settings. */
  constructor(settings: Settings, recognizers: readonly Recognizer[]) {
    this.#settings = settings;
    this.#severities = severitiesByEntity(settings, recognizers);
    this.#policy = ruleOptions(settings, "network-identifier").choices("policy") as Readonly<
      Record<string, NetworkPolicy>
    >;
    this.#ignoredFields = new Set(settings.privacy.ignoreFields);
    this.#scanner = new PrivacyScanner(recognizers, (entity) => this.#isWanted(entity));
  }

  checkRecord(json: JsonObject, report: ReportPrivacy): void {
    this.#value(json, [], report);
  }

  /** For lines that are no JSON: what is in them is in the file all the same. */
  checkLine(text: string, report: ReportPrivacy): void {
    this.#text(text, "", [], report);
  }

  #value(value: JsonValue, path: (string | number)[], report: ReportPrivacy): void {
    if (typeof value === "string") {
      const key = path.findLast((step) => typeof step === "string") ?? "";
      this.#text(value, this.#isTelling(key) ? `${key}: ` : "", path, report);
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        path.push(index);
        this.#value(value[index] ?? null, path, report);
        path.pop();
      }
    } else if (typeof value === "object" && value !== null) {
      for (const key of Object.keys(value)) {
        if (this.#ignoredFields.has(key)) continue;
        path.push(key);
        this.#value(value[key] ?? null, path, report);
        path.pop();
      }
    }
  }

  #text(text: string, prefix: string, path: JsonPath, report: ReportPrivacy): void {
    for (const match of this.#scanner.scan(prefix === "" ? text : prefix + text)) {
      if (match.start < prefix.length) continue;
      const span = { start: match.start - prefix.length, end: match.end - prefix.length };
      const finding = this.#judge(match);
      if (finding !== undefined) report({ ...finding, path: [...path], span });
    }
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
      Object.entries(this.#policy).some(
        ([name, policy]) => policy !== "keep" && name.startsWith(classPrefixes[entity] ?? ""),
      )
    );
  }

  #judge(match: Match): Omit<PrivacyFinding, "path" | "span"> | undefined {
    const { entity, confidence, networkClass } = match;
    const ruleId = ruleOf(entity);
    if (confidence < ruleOptions(this.#settings, ruleId).number("minConfidence")) return undefined;
    const recognized = { entity, confidence, ...(networkClass && { networkClass }) };
    if (networkClass === undefined) {
      const severity = this.#severities.get(entity) ?? "off";
      if (severity === "off") return undefined;
      return {
        ruleId,
        severity,
        messageId: undefined,
        data: { what: entityLabel(entity) },
        recognized,
      };
    }
    const policy = this.#policy[networkClass] ?? "keep";
    if (policy === "keep") return undefined;
    return {
      ruleId,
      severity: this.#severityOf(policy),
      messageId: policyMessages[policy],
      data: { what: networkClasses[networkClass] },
      recognized,
    };
  }

  #severityOf(policy: NetworkPolicy): RuleSetting["severity"] {
    const severity = this.#settings.rules["network-identifier"]?.severity ?? "off";
    if (severity === "off" || policy === "inform") return severity;
    return policy === "block" ? "error" : "warning";
  }
}

const policyMessages: Readonly<Record<NetworkPolicy, string | undefined>> = {
  keep: undefined,
  inform: undefined,
  mask: "toMask",
  pseudonymize: "toPseudonymize",
  block: "blocked",
};

const classPrefixes: Readonly<Record<string, string>> = {
  IP_ADDRESS: "ip-",
  MAC_ADDRESS: "mac",
  AS_NUMBER: "as-",
  HOSTNAME: "hostname",
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
      return [entity, general === "off" ? "off" : ((special as typeof general) ?? general)];
    }),
  );
}
