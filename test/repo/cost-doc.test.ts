/** What docs/cost.md says of formulas, inputs and rules is what the code says. `UPDATE=1` writes it anew. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { inputOption } from "../../src/cli/cost-options.ts";
import { costSchema } from "../../src/core/cost/cost-schema.ts";
import { deciding } from "../../src/core/cost/decide.ts";
import type { Signal } from "../../src/core/cost/decision.ts";
import { estimateScenario } from "../../src/core/cost/estimate-scenario.ts";
import { percentText } from "../../src/core/cost/figure-text.ts";
import { formulaFunctions } from "../../src/core/cost/formula-functions.ts";
import { figureIds, figureSpecs } from "../../src/core/cost/formulas.ts";
import { inputIds, inputSpec, type InputSpec } from "../../src/core/cost/inputs.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import { verdictTexts } from "../../src/core/cost/report-parts.ts";
import type { Scenario } from "../../src/core/cost/scenario.ts";
import { defaultThresholds } from "../../src/core/cost/thresholds.ts";
import { formatInteger } from "../../src/core/wording.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

const page = new URL("../../docs/cost.md", import.meta.url);
const text = readFileSync(page, "utf8");

test("the tables in docs/cost.md are those of the code", async () => {
  await checkGeneratedParts(page, {
    parts: {
      figures: figuresTable(),
      inputs: inputsTable(),
      rules: rulesTable(),
      verdicts: verdictsTable(),
    },
    test: "test/repo/cost-doc.test.ts",
  });
});

test("each function of the formulas is told", () => {
  const formulas = [
    ...figureIds.map((id) => figureSpecs[id].formula),
    ...inputIds.map((id) => inputSpec(id).default),
  ].join(" ");
  const [, list = ""] = text.split("<!-- figures:end -->");
  for (const name of Object.keys(formulaFunctions)) {
    if (formulas.includes(`${name}(`)) assert.match(list, new RegExp(`^- .*\`${name}\\b`, "m"));
  }
});

test("the settings that are shown can be used", () => {
  const [, block = ""] = /```json\n(.*?)```/s.exec(text) ?? [];
  const { cost } = JSON.parse(block) as { cost: unknown };
  const { models } = costSchema.parse(cost);
  assert.deepEqual(Object.keys(models ?? {}), ["gpt-4.1-mini", "our-llama"]);
});

function figuresTable(): string {
  const rows = figureIds.map((id) => {
    const { label, unit, formula } = figureSpecs[id];
    return [`\`${id}\``, label, unit, `\`${formula.replaceAll("1000000", "1e6")}\``];
  });
  return markdownTable(["name", "what it is", "unit", "formula"], rows);
}

function inputsTable(): string {
  const rows = inputIds.map((id) => {
    const spec = inputSpec(id);
    return [
      `\`${id}\``,
      `\`--${inputOption(id)}\``,
      `${spec.label}. ${spec.help}`,
      spec.unit,
      spec.default === "unknown" ? "" : `\`${spec.default}\``,
      rangeText(spec),
    ];
  });
  return markdownTable(["name", "option", "meaning", "unit", "default", "range"], rows);
}

function rangeText({ spread }: InputSpec): string {
  if (spread === undefined) return "";
  const { below, above } = spread;
  return `${below > 0 ? `−${percentText(below)}` : "0"} to ${above > 0 ? `+${percentText(above)}` : "0"}`;
}

function rulesTable(): string {
  const lines = defaultThresholds;
  const line = (id: keyof typeof lines): string => `\`${id}\``;
  const decides = (rule: Signal["rule"]): string => (deciding.has(rule) ? "yes" : "no");
  const toReach = percentText(Number(inputSpec("targetAccuracy").default));
  return markdownTable(
    ["rule", "speaks for", "speaks against", "decides", "thresholds"],
    [
      [
        "break-even",
        `in less than ${lines.soonMonths} months`,
        `after more than ${lines.lateMonths} months, or never`,
        decides("break-even"),
        `${line("soonMonths")}, ${line("lateMonths")}`,
      ],
      [
        "volume",
        `more than ${formatInteger(lines.manyRequests)} requests a month`,
        `fewer than ${formatInteger(lines.fewRequests)}`,
        decides("volume"),
        `${line("manyRequests")}, ${line("fewRequests")}`,
      ],
      [
        "accuracy without fine-tuning",
        `below the one to reach (${toReach})`,
        "above it",
        decides("accuracy"),
        "the input `targetAccuracy`",
      ],
      [
        "examples",
        "",
        `fewer than ${formatInteger(lines.fewExamples)}`,
        decides("examples"),
        line("fewExamples"),
      ],
      [
        "repeated context",
        `fine-tuning saves more than ${percentText(lines.repeatedShare)} of the prompt`,
        "",
        decides("repeated-context"),
        line("repeatedShare"),
      ],
      [
        "changing requirements",
        "",
        `more than ${lines.changesPerYear} changes a year`,
        decides("change-rate"),
        line("changesPerYear"),
      ],
      ["life of the model", "", "too short, over, or not tunable at all", "beats all", ""],
    ],
  );
}

const inputs = { trainingTokens: 500_000, promptTokens: 2500, tunedPromptTokens: 500 };

const cases: readonly (readonly [what: string, scenario: Omit<Scenario, "name">])[] = [
  ["50,000 requests a month", { inputs: { ...inputs, requests: 50_000 } }],
  [
    "50,000 requests a month, but 300 examples",
    { inputs: { ...inputs, requests: 50_000, examples: 300 } },
  ],
  ["10,000 requests a month, exactly on the line", { inputs: { ...inputs, requests: 10_000 } }],
  ["1,000 requests a month", { inputs: { ...inputs, requests: 1000 } }],
  [
    "1,000 requests a month, and a one-off cost of 200 dollars",
    { inputs: { ...inputs, requests: 1000, oneOffCost: 200 } },
  ],
  [
    "50,000 requests a month of GPT-4o mini with answers of 500 tokens",
    { model: "gpt-4o-mini", inputs: { ...inputs, requests: 50_000, outputTokens: 500 } },
  ],
];

function verdictsTable(): string {
  const rows = cases.map(([what, scenario]) => {
    const { estimate, problem } = estimateScenario(
      { name: what, ...scenario },
      { book: priceBook, thresholds: defaultThresholds, today: priceBook.compiled },
    );
    assert.ok(estimate, problem);
    const { verdict, signals } = estimate.decision;
    const told = signals.filter(({ speaks }) => speaks === "for" || speaks === "against");
    const because = told.map(({ rule, speaks }) => `${rule} ${speaks}`).join(", ");
    return [what, verdictTexts[verdict], because];
  });
  return markdownTable(["case", "verdict", "what speaks"], rows);
}
