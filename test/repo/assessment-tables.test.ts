/** What docs/assessment.md says of rubric, scores and costs is what the code has. `UPDATE=1` writes it anew. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { issueKinds } from "../../src/core/assessment/data-quality-assessment.ts";
import { exampleRequests } from "../../src/core/assessment/questions.ts";
import { readinessAims } from "../../src/core/assessment/readiness.ts";
import { alphaBounds, near } from "../../src/core/assessment/reliability.ts";
import { issueTitles } from "../../src/core/assessment/report-parts.ts";
import {
  anchors,
  dimensionWeights,
  exampleRubric,
  issueRubric,
  networkChecks,
  setRubric,
  type Criterion,
} from "../../src/core/assessment/rubric.ts";
import { longestSetRequest } from "../../src/core/assessment/set-request.ts";
import { CacheForecast } from "../../src/core/assist/cache-forecast.ts";
import type { ModelFacts, ModelRequest } from "../../src/core/assist/language-model.ts";
import { modelPrices, priceSpan } from "../../src/core/assist/model-prices.ts";
import type { TokenSpan } from "../../src/core/assist/outgoing.ts";
import { estimatedTokens, RequestMeter } from "../../src/core/assist/request-tokens.ts";
import { usd } from "../../src/core/cost/figure-text.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import type { Curve } from "../../src/core/quality/curve.ts";
import { ceilings, scoreParts, type Ceiling } from "../../src/core/quality/score-tables.ts";
import { count, enumeration, percent, sentence } from "../../src/core/wording.ts";
import { exampleOf, materialOf, planQuestions } from "../core/assessment/cases.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

test("the tables in docs/assessment.md are those of the code", async () => {
  await checkGeneratedParts(new URL("../../docs/assessment.md", import.meta.url), {
    parts: {
      card: cardTable(),
      ceilings: ceilingsTable(),
      example: rubricTable(exampleRubric),
      network: networkChecks.map(({ check }) => `- ${check}`).join("\n"),
      set: rubricTable(setRubric),
      issues: markdownTable(
        ["issue", "what it is"],
        issueKinds.map((kind) => [issueTitles[kind], sentence(issueRubric[kind])]),
      ),
      weights: markdownTable(
        ["dimension", "weight"],
        Object.entries(dimensionWeights).map(([dimension, weight]) => [dimension, percent(weight)]),
      ),
      readiness: readinessList(),
      costs: costsTable(),
    },
    test: "test/repo/assessment-tables.test.ts",
  });
});

const rubricTable = (rubric: Readonly<Record<string, Criterion>>): string =>
  Object.entries(rubric)
    .map(([dimension, criterion]) =>
      [
        `**${dimension}**: ${criterion.question}`,
        markdownTable(
          ["score", "means"],
          anchors.map((anchor) => [String(anchor), criterion.anchors[anchor]]),
        ),
      ].join("\n\n"),
    )
    .join("\n\n");

const readinessList = (): string =>
  [
    `- The overall score is ${enumeration(readinessAims.qualities, "or")}, and the lower end of its interval at least ${readinessAims.leastLow}.`,
    `- By the examples judged, at most ${percent(readinessAims.mostGrave)} of the records have an issue of high severity, each kind weighted by how frequent it is.`,
    `- The scores of at least ${readinessAims.leastCounted} examples count, and of ${percent(readinessAims.leastAccuracyTold)} of them accuracy could be told.`,
    "- The judge agrees with itself: not both an alpha below " +
      `${alphaBounds.tentative} and scores that differ by more than ${near} points on average, on three or more examples that were judged twice.`,
    `- The records fit a known format, at least ${percent(readinessAims.leastValidShare)} of the lines are records without an error, and no errors of the rules are left.`,
  ].join("\n");

interface ScorePart {
  readonly weight: number;
  readonly curve: Curve;
}

type PartName = {
  [D in keyof typeof scoreParts]: keyof (typeof scoreParts)[D];
}[keyof typeof scoreParts];

const partNames: Readonly<Record<PartName, string>> = {
  clusters: "records unlike those before them, masked",
  freshTriples: "distinct triples of words",
  conflicting: "records with conflicting answers",
  form: "answers in the usual form of their task type",
  system: "records alike in whether they have a system prompt",
  incomplete: "records with poor content, without an answer, or with one that breaks off",
  wellFormed: "lines without an error of syntax or schema",
};

function cardTable(): string {
  const tables: Readonly<Record<string, Readonly<Record<string, ScorePart>>>> = scoreParts;
  const rows = Object.entries(tables).flatMap(([dimension, parts]) =>
    Object.entries(parts).map(([name, { weight, curve }]) => [
      dimension,
      partNames[name as PartName],
      percent(weight),
      pointsByShare(curve),
    ]),
  );
  return markdownTable(["dimension", "share of", "weight", "points by share"], rows);
}

const ceilingNames: Readonly<Record<Ceiling, string>> = {
  sameAnswer: "answers that are the most frequent one, labels apart",
  sameLabel: "answers that are the most frequent label",
  repeatedAnswers: "answers that repeat an earlier one word for word, labels apart",
  echoes: "answers that repeat the request",
  refusals: "answers that decline to help",
  openEnded: "answers in sentences that end without a stop",
};

const ceilingsTable = (): string =>
  markdownTable(
    ["share of", "limits, beside the overall score", "to points, by share"],
    (Object.keys(ceilings) as Ceiling[]).map((name) => {
      const { of, curve }: { of: string; curve: Curve } = ceilings[name];
      return [ceilingNames[name], of, pointsByShare(curve)];
    }),
  );

const pointsByShare = (curve: Curve): string =>
  curve.map(([share, points]) => `${percent(share)}: ${points}`).join(", ");

const priced = [
  ["claude-haiku-5-5", "Claude Haiku 5.5"],
  ["claude-sonnet-5-5", "Claude Sonnet 5.5"],
  ["claude-opus-5-5", "Claude Opus 5.5"],
] as const;

/** Of 300 tokens: one word of English is one. */
const exampleText = "port ".repeat(260);

function costsTable(): string {
  assert.equal(estimatedTokens(exampleText).likely, 299);
  const rows = priced.map(([id, label]) => {
    const facts: ModelFacts = { provider: "anthropic", id, label, hasStructuredOutput: true };
    const sample = costOf(40, facts, { isBatch: false });
    const whole = costOf(1000, facts, { isBatch: true });
    return [label, ...[sample, whole].flatMap(({ likely, most }) => [usd(likely), usd(most)])];
  });
  const head = [count(40, "example"), `${count(1000, "example")} as a batch`];
  const columns = head.flatMap((what) => [`${what}, probably`, "at most"]);
  return markdownTable(["model", ...columns], rows);
}

/** In USD. The question about the set is never part of a batch. */
function costOf(
  examples: number,
  facts: ModelFacts,
  { isBatch }: { readonly isBatch: boolean },
): TokenSpan {
  const prices = modelPrices(priceBook, facts);
  assert.ok(prices);
  const material = materialOf(
    Array.from({ length: examples }, (_, line) => exampleOf(line, { text: exampleText })),
  );
  const questions = planQuestions(material, { facts, repeats: 5 });
  const meter = new RequestMeter();
  const cache = new CacheForecast(facts);
  const cost = (request: ModelRequest, batch: boolean): TokenSpan => {
    const tokens = meter.tokens(request);
    return priceSpan(prices, batch ? tokens : cache.of(request.system, tokens), batch);
  };
  const spans = [
    ...exampleRequests(questions).map((request) => cost(request, isBatch)),
    cost(longestSetRequest(material, { facts, shown: questions.shown ?? [] }), false),
  ];
  const sum = (which: keyof TokenSpan): number =>
    spans.reduce((total, span) => total + span[which], 0);
  return { likely: sum("likely"), most: sum("most") };
}
