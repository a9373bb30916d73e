/** Where rules and model disagree, in plain sentences: a person decides, and must not have to find it. */

import { deciding, ruleNames, rulesSpeak } from "../cost/decide.ts";
import type { Signal } from "../cost/decision.ts";
import { paidBack } from "../cost/estimate.ts";
import { breakEvenText } from "../cost/figure-text.ts";
import { verdictTexts } from "../cost/report-parts.ts";
import { capitalized, enumeration } from "../wording.ts";
import type {
  FineTuningRecommendation,
  RecommendationInputs,
  RulesRecommendation,
} from "./recommendation.ts";

interface Sides {
  readonly inputs: RecommendationInputs;
  readonly rules: RulesRecommendation;
  readonly model: FineTuningRecommendation;
}

/** Empty: they agree. */
export const disagreements = (sides: Sides): readonly string[] => [
  ...verdictsApart(sides),
  ...tooSure(sides),
  ...doubted(sides),
  ...deniedBreakEven(sides),
];

const named = (verdict: RulesRecommendation["verdict"]): string =>
  verdictTexts[verdict].toLowerCase();

function verdictsApart({ rules, model }: Sides): readonly string[] {
  if (rules.verdict === model.verdict) return [];
  const { signals } = rules.decision;
  // Of a marginal case, what speaks against it is why it is no better.
  const wanted: Signal["speaks"] = rules.verdict === "fine-tune" ? "for" : "against";
  const names = signals
    .filter(({ speaks }) => speaks === wanted)
    .map(({ rule }) => ruleNames[rule]);
  const because = names.length === 0 ? "" : ` (${wanted} it: ${enumeration(names)})`;
  return [
    `The rules say "${named(rules.verdict)}"${because}, the model says "${named(model.verdict)}" with ${model.confidence} confidence.`,
    ...(model.doubts.length === 0
      ? ["The model does not say which of the rules misleads here."]
      : []),
  ];
}

/** Sure of itself, although something that decides speaks the other way. */
function tooSure({ rules, model }: Sides): readonly string[] {
  if (model.confidence !== "high" || model.verdict === rules.verdict) return [];
  if (model.verdict === "marginal") return [];
  const other: Signal["speaks"] = model.verdict === "fine-tune" ? "against" : "for";
  const names = rules.decision.signals
    .filter(({ rule, speaks }) => speaks === other && deciding.has(rule))
    .map(({ rule }) => rule);
  // Their reasons stand under the rules.
  return names.length === 0
    ? []
    : [`The model is sure, although ${rulesSpeak(names)} ${other} it.`];
}

function doubted({ rules, model }: Sides): readonly string[] {
  return model.doubts.map(({ rule, because }) => {
    const signal = rules.decision.signals.find((one) => one.rule === rule);
    const ours = signal === undefined ? "" : ` The rules say: ${signal.reason}`;
    return `${capitalized(ruleNames[rule])}: the model doubts it ("${because}").${ours}`;
  });
}

const [never, paid] = [
  /\bnever (?:be |get |gets |is )?(?:paid (?:back|off)|pays? (?:back|off|for itself)|breaks? even|recouped|amorti[sz]ed)|\b(?:is|has|there is|be) no break-?even/iu,
  /(?<!\b(?:not|never|no|if|unless|until|once)\b[^.]{0,40})\b(?:(?:is|be) paid back (?:with)?in|pays? (?:back|off|for itself) (?:with)?in|breaks? even (?:with)?in|break-?even (?:is )?(?:with)?in)\b/iu,
];

/** In so many words; what it means between the lines stays unseen. */
function deniedBreakEven({ inputs, model }: Sides): readonly string[] {
  const months = inputs.estimate.figures.breakEvenMonths.value;
  const texts = [model.summary, ...model.reasonsFor, ...model.reasonsAgainst];
  if (months !== null && texts.some((text) => never.test(text))) {
    return [
      `The model says that the cost is never paid back; by the figures it is after ${breakEvenText(months)}.`,
    ];
  }
  // Not where it is only not known.
  if (
    months === null &&
    !paidBack(inputs.estimate).isUnknown &&
    texts.some((text) => paid.test(text))
  ) {
    return ["The model says that the cost is paid back; by the figures it never is."];
  }
  return [];
}
