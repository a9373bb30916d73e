/** What a person is told about private values in a sample before it leaves: what is masked, and what is not. */

import { networkEntities, personalEntities } from "../privacy/entities.ts";
import { kindInSentence } from "../privacy/finding-kinds.ts";
import type { NetworkPolicy } from "../privacy/network-classes.ts";
import { ordinaryClasses } from "../privacy/redaction/redaction-settings.ts";
import { minConfidence } from "../privacy/rule-options.ts";
import { ruleOptions, type Settings } from "../settings.ts";
import { count, enumeration } from "../wording.ts";

interface Kinds {
  readonly masked: readonly string[];
  readonly kept: readonly string[];
}

/** Kinds of personal data that are named; there are dozens. */
const namedKinds = 3;
const mostKept = 12;

/** `settings`: of `maskingSettings`. `ignored`: values in the sample that the project ignores. */
export function privacyNotes(settings: Settings, ignored: number): readonly string[] {
  const [personal, network] = [personalKinds(settings), networkKinds(settings)];
  return [
    maskedNote(personal.masked, network.masked),
    ...keptNotes([...network.kept, ...personal.kept]),
    ...(personal.masked.length > 0 ? unsureNotes(settings, "pii", "Personal data") : []),
    ...(network.masked.length > 0
      ? unsureNotes(settings, "network-identifier", "Network identifiers")
      : []),
    ...ignoredNotes(ignored),
  ];
}

function maskedNote(personal: readonly string[], network: readonly string[]): string {
  const named = ["secret", ...network, ...personal.slice(0, namedKinds)];
  const more = personal.length - namedKinds;
  const all = more > 0 ? [...named, `value of ${count(more, "more personal kind")}`] : named;
  return `Masked, where it is recognized: every ${enumeration(all)}.`;
}

function keptNotes(kept: readonly string[]): readonly string[] {
  if (kept.length === 0) return [];
  const more = kept.length - mostKept;
  const named =
    more > 0 ? [...kept.slice(0, mostKept), `value of ${count(more, "more kind")}`] : kept;
  return [
    `Sent as it is, as the rules pii and network-identifier have it: every ${enumeration(named)}.`,
  ];
}

function unsureNotes(settings: Settings, ruleId: string, what: string): readonly string[] {
  const least = ruleOptions(settings, ruleId).number("minConfidence");
  if (least <= minConfidence.default) return [];
  return [
    `${what} of which the rule ${ruleId} is less sure than ${least} (usually ${minConfidence.default}) are sent as they are.`,
  ];
}

const ignoredNotes = (ignored: number): readonly string[] =>
  ignored === 0
    ? []
    : [
        `${count(ignored, "value")} that the project ignores ${ignored === 1 ? "is sent as it is" : "are sent as they are"}.`,
      ];

/** The project's own first. */
function personalKinds(settings: Settings): Kinds {
  const { lists, recognizers } = settings.privacy;
  const choices = ruleOptions(settings, "pii").choices("entities");
  const own = [...lists, ...recognizers].map(({ name, severity }) => [name, severity] as const);
  const usual = Object.keys(personalEntities).map((name) => [name, choices[name]] as const);
  const kinds = [...own, ...usual];
  return {
    masked: kinds.filter(([, severity]) => severity !== "off").map(inSentence),
    kept: kinds.filter(([, severity]) => severity === "off").map(inSentence),
  };
}

const inSentence = ([name]: readonly [name: string, ...unknown[]]): string => kindInSentence(name);

const maskedPolicies: ReadonlySet<string> = new Set<NetworkPolicy>([
  "mask",
  "pseudonymize",
  "block",
]);

/** Classes of a kind are told apart only where not all of them have the same policy. */
function networkKinds(settings: Settings): Kinds {
  const isOff = settings.rules["network-identifier"]?.severity === "off";
  const policy = isOff ? {} : ruleOptions(settings, "network-identifier").choices("policy");
  const masked: string[] = [];
  const kept: string[] = [];
  for (const entity of Object.keys(networkEntities) as (keyof typeof networkEntities)[]) {
    const classes = ordinaryClasses[entity];
    const hidden = classes.filter((name) => maskedPolicies.has(policy[name] ?? "keep"));
    if (hidden.length === classes.length) masked.push(kindInSentence(entity));
    else if (hidden.length === 0) kept.push(kindInSentence(entity));
    else {
      masked.push(...hidden.map(kindInSentence));
      kept.push(...classes.filter((name) => !hidden.includes(name)).map(kindInSentence));
    }
  }
  return { masked, kept };
}
