/**
 * The decision framework of the original toolkit as rules. What it leaves open is settled here: between two lines, and
 * exactly on one, a number speaks for nothing; what pulls both ways makes the case marginal; a cost that is never paid
 * back beats all else, unless figures that were not told could change that.
 */

import { count, enumeration, formatInteger, sentence } from "../wording.ts";
import { between } from "./between.ts";
import { breakEvenSignal, endOfModel, type Case } from "./break-even-signals.ts";
import type { Decision, Signal, Verdict } from "./decision.ts";
import { figureText, percentText } from "./figure-text.ts";
import { Figures } from "./figures.ts";
import { formatInput } from "./input-text.ts";
import type { PaidBack } from "./payback.ts";
import type { ResolvedScenario } from "./scenario.ts";
import type { DecisionThresholds } from "./thresholds.ts";
import { paidBackOf } from "./untold.ts";

type Speaks = Signal["speaks"];

export function decide(scenario: ResolvedScenario, thresholds: DecisionThresholds): Decision {
  const figures = new Figures(scenario.given);
  const given: Case = { thresholds, scenario, figures };
  const paid = paidBackOf(scenario.given, figures);
  const end = endOfModel(given, paid);
  const signals: readonly Signal[] = [
    ...(end === undefined ? [] : [end]),
    breakEvenSignal(given, paid),
    volumeSignal(given),
    accuracySignal(given),
    repetitionSignal(given),
    examplesSignal(given),
    changesSignal(given),
  ];
  return decisionOf(signals, paid);
}

/** The rules that decide; the others are reasons to think again. */
export const deciding: ReadonlySet<Signal["rule"]> = new Set([
  "break-even",
  "volume",
  "accuracy",
  "examples",
  "quality",
]);

/**
 * What follows from all signals together. Do not: the cost is never paid back, the model ends, or something that decides
 * speaks against it and nothing that decides for it. Fine-tune: break-even and volume both speak for it, and nothing
 * against. All else is marginal.
 */
export function decisionOf(signals: readonly Signal[], paid: PaidBack): Decision {
  const isNeverPaid = paid.breakEvenMonths === null && paid.isUnknown !== true;
  const isHopeless = isNeverPaid || signals.some(({ rule }) => rule === "lifecycle");
  return {
    verdict: isHopeless ? "do-not" : verdictOf(signals),
    signals,
    contradictions: contradictionsIn(signals),
  };
}

function verdictOf(signals: readonly Signal[]): Verdict {
  const speaks = (wanted: Speaks): readonly Signal[] =>
    signals.filter((signal) => signal.speaks === wanted);
  const against = speaks("against");
  const inFavour = speaks("for").filter(({ rule }) => deciding.has(rule));
  if (inFavour.length === 0 && against.some(({ rule }) => deciding.has(rule))) return "do-not";
  const rules = inFavour.map(({ rule }) => rule);
  const pays = rules.includes("break-even") && rules.includes("volume");
  return pays && against.length === 0 ? "fine-tune" : "marginal";
}

export const ruleNames: Readonly<Record<Signal["rule"], string>> = {
  "break-even": "break-even",
  volume: "volume",
  accuracy: "accuracy",
  "repeated-context": "repeated context",
  examples: "number of examples",
  "change-rate": "changing requirements",
  lifecycle: "life of the model",
  quality: "quality of the dataset",
  "valid-share": "share of valid examples",
  latency: "latency",
  "cheaper-ways": "cheaper ways",
};

/** The one that is many goes without an article. */
const inSentence = (rule: Signal["rule"]): string =>
  rule === "change-rate" ? ruleNames[rule] : `the ${ruleNames[rule]}`;

/** "the break-even and the volume speak". */
export const rulesSpeak = (rules: readonly Signal["rule"][]): string =>
  `${enumeration(rules.map(inSentence))} ${rules.length === 1 ? "speaks" : "speak"}`;

function contradictionsIn(signals: readonly Signal[]): readonly string[] {
  const named = (wanted: Speaks): readonly Signal["rule"][] =>
    signals.filter(({ speaks }) => speaks === wanted).map(({ rule }) => rule);
  const [inFavour, against] = [named("for"), named("against")];
  if (inFavour.length === 0 || against.length === 0) return [];
  const others = enumeration(against.map(inSentence));
  return [sentence(`${rulesSpeak(inFavour)} for it, ${others} against it`)];
}

function volumeSignal({ thresholds, scenario, figures }: Case): Signal {
  const { manyRequests, fewRequests } = thresholds;
  if (scenario.given.requests === undefined) {
    const reason = "It is not said how many requests a month there are.";
    return { rule: "volume", speaks: "unknown", reason };
  }
  const requests = figures.value("requests");
  const volume = figureText("requests/month", requests).replace("/", " a ");
  return between("volume", {
    value: requests,
    above: manyRequests,
    below: fewRequests,
    reasons: {
      for: `${volume}: more than ${formatInteger(manyRequests)}.`,
      against: `${volume}: fewer than ${formatInteger(fewRequests)}.`,
      open: `${volume}: from ${formatInteger(fewRequests)} to ${formatInteger(manyRequests)} the volume decides nothing.`,
    },
  });
}

function accuracySignal({ figures }: Case): Signal {
  const accuracy = figures.value("accuracy");
  const target = figures.value("targetAccuracy");
  const rule = "accuracy";
  if (Number.isNaN(accuracy)) {
    const reason = "It is not said how accurate the model is without fine-tuning.";
    return { rule, speaks: "unknown", reason };
  }
  const reached = `The model reaches ${formatInput("accuracy", accuracy)} without fine-tuning`;
  return between(rule, {
    value: -accuracy,
    above: -target,
    below: -target,
    reasons: {
      for: `${reached}, less than the ${formatInput("targetAccuracy", target)} to reach.`,
      against: `${reached}, more than the ${formatInput("targetAccuracy", target)} to reach.`,
      open: `${reached}, exactly what is to be reached.`,
    },
  });
}

function repetitionSignal({ thresholds, scenario, figures }: Case): Signal {
  const share = figures.value("repeatedShare");
  const rule = "repeated-context";
  const isTold = scenario.given.tunedPromptTokens !== undefined;
  if (Number.isNaN(share) || !isTold) {
    const which = isTold ? "without" : "with";
    return {
      rule,
      speaks: "unknown",
      reason: `It is not said how long prompts are ${which} fine-tuning.`,
    };
  }
  const speaks = share > thresholds.repeatedShare ? "for" : "open";
  const reason =
    share > 0
      ? `Fine-tuning saves ${percentText(share)} of each prompt.`
      : "Fine-tuning makes no prompt shorter.";
  return { rule, speaks, reason };
}

/**
 * Least numbers of examples: OpenAI 10 (fine-tuning guide, 2026), Nova 8, Claude 32 and Llama 100 on Amazon Bedrock (user
 * guide, 2026).
 */
const vendorsLeast = "OpenAI 10, Nova 8, Claude on Bedrock 32, Llama 100";
const leastOfAll = 8;

function examplesSignal({ thresholds, figures }: Case): Signal {
  const { fewExamples } = thresholds;
  const examples = figures.value("examples");
  const rule = "examples";
  if (Number.isNaN(examples)) {
    return { rule, speaks: "unknown", reason: "It is not said how many examples there are." };
  }
  const there = count(examples, "example");
  const are = examples === 1 ? "is" : "are";
  const vendorsSay =
    examples < leastOfAll
      ? `No vendor accepts so few (${vendorsLeast}).`
      : `Vendors accept fewer (${vendorsLeast}): try how good it gets.`;
  return examples < fewExamples
    ? {
        rule,
        speaks: "against",
        reason: `${there} ${are} fewer than ${formatInteger(fewExamples)}. ${vendorsSay}`,
      }
    : { rule, speaks: "open", reason: `${there} ${are} enough to begin with.` };
}

function changesSignal({ thresholds, figures }: Case): Signal {
  const { changesPerYear } = thresholds;
  const changes = figures.value("changesPerYear");
  const rule = "change-rate";
  if (Number.isNaN(changes)) {
    return { rule, speaks: "unknown", reason: "It is not said how often requirements change." };
  }
  const often = `Requirements change ${changes === 1 ? "once" : `${changes} times`} a year`;
  return changes > changesPerYear
    ? {
        rule,
        speaks: "against",
        reason: `${often}, more than ${changesPerYear} times: each change is a training.`,
      }
    : { rule, speaks: "open", reason: `${often}.` };
}
