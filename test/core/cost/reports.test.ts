/** The reports about estimates, whole, on invented scenarios. `UPDATE=1` writes what is expected. */

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { suite, test } from "node:test";

import { costCsv } from "../../../src/core/cost/cost-csv.ts";
import { costJson } from "../../../src/core/cost/cost-json.ts";
import { costMarkdown } from "../../../src/core/cost/cost-markdown.ts";
import { costSummary } from "../../../src/core/cost/cost-summary.ts";
import { costText } from "../../../src/core/cost/cost-text.ts";
import { estimateScenario, type CostMeans } from "../../../src/core/cost/estimate-scenario.ts";
import type { Estimate } from "../../../src/core/cost/estimate.ts";
import type { PricedModel } from "../../../src/core/cost/price-book.ts";
import { priceBook } from "../../../src/core/cost/prices.ts";
import type { Scenario } from "../../../src/core/cost/scenario.ts";
import { defaultThresholds } from "../../../src/core/cost/thresholds.ts";
import { highVolume } from "./scenarios.ts";

const acme: PricedModel = {
  id: "acme/router-1",
  provider: "Acme",
  label: "Router 1",
  aliases: [],
  tunedAt: "own",
  lifecycle: { lastJobs: "2026-12-31", shutdown: "2027-11-18" },
  prices: [
    { kind: "training-sft", usd: 3 },
    { kind: "inference-input", usd: 0.15 },
    { kind: "inference-output", usd: 0.6 },
    { kind: "ft-inference-input", usd: 0.3 },
    { kind: "ft-inference-output", usd: 1.2 },
  ].map((price) => ({
    // Widened by the list.
    ...(price as Pick<PricedModel["prices"][number], "kind" | "usd">),
    unit: "1M tokens",
    source: "price list of Acme_Corp",
    asOf: "2026-01-15",
  })),
};

const means: CostMeans = {
  book: {
    compiled: "2026-11-22",
    models: [...priceBook.models.filter(({ id }) => id === "reference/original-toolkit"), acme],
  },
  thresholds: defaultThresholds,
  today: "2026-11-23",
  dataset: () => ({
    name: "tickets_1.jsonl",
    examples: 620,
    unreadable: 3,
    total: 410_000,
    billed: 400_000,
    trained: 150_000,
    byRole: {},
    tokenizer: "estimate for Acme",
    error: { below: 0.15, above: 0.4 },
  }),
};

const traffic = { requests: 50_000, promptTokens: 2500, tunedPromptTokens: 500, outputTokens: 500 };

const scenarios = {
  high: { name: "High volume", inputs: { ...highVolume, ...traffic } },
  never: { name: "A dearer tuned model", model: "router-1", inputs: traffic },
  hostile: {
    name: '=SUM(A1), "a|b" <b>*c*</b>\n# d',
    model: "acme/router-1",
    inputs: {
      ...traffic,
      requests: 80_000,
      tunedOutputTokens: 150,
      growth: 0.05,
      discountRate: 0.01,
      trainingRuns: 4,
      preparationHours: 6,
      hourlyRate: 60,
      hostingUnits: 1,
      hostingHourPrice: 0.01,
      retrainMonths: 6,
      accuracy: 0.86,
      tunedAccuracy: 0.93,
      errorCost: 0.02,
      rivalInputPrice: 0.05,
      rivalOutputPrice: 0.2,
      changesPerYear: 6,
    },
    ranges: { requests: [60_000, 90_000] },
  },
} as const satisfies Record<string, Scenario>;

function estimateOf(scenario: Scenario): Estimate {
  const { estimate, problem } = estimateScenario(scenario, means);
  assert.ok(estimate, problem);
  return estimate;
}

const estimates = Object.values(scenarios).map(estimateOf);
const unestimated = [
  { name: "Router 2 | cheap", problem: 'There is no model "router-2" in the price book.' },
];

const reports = {
  "report.txt": costText(estimates, means.today),
  "report.md": costMarkdown(estimates, means.today, unestimated),
  "report.csv": costCsv(estimates, unestimated),
  "summary.md": costSummary(estimates, means.today),
};

for (const [file, text] of Object.entries(reports)) {
  test(`the report is as in ${file}`, () => {
    const path = new URL(`../../golden/cost/${file}`, import.meta.url);
    if (process.env["UPDATE"]) writeFileSync(path, text);
    assert.equal(text, readFileSync(path, "utf8"));
  });
}

suite("JSON", () => {
  const { version, scenarios: read } = JSON.parse(costJson(estimates)) as {
    readonly version: number;
    readonly scenarios: readonly Readonly<Record<string, unknown>>[];
  };
  const keys = [
    ...["name", "trainingCostUsd", "oneOffCostUsd", "monthlyCostBaseUsd", "monthlyCostTunedUsd"],
    ...["monthlySavingUsd", "breakEvenDays", "breakEvenMonths", "annualSavingUsd", "roiPercent"],
    ...["verdict", "reasons"],
  ];
  const [high, never, hostile] = read.map((scenario) => keys.map((key) => scenario[key]));

  test("has the members that are promised, first", () => {
    assert.equal(version, 1);
    for (const scenario of read) assert.deepEqual(Object.keys(scenario).slice(0, 12), keys);
  });
  test("has numbers without what arithmetic leaves behind", () => {
    assert.deepEqual(high?.slice(0, -1), [
      ...["High volume", 15, 15, 750, 450, 300, 1.5, 0.05, 3600, 23_900, "fine-tune"],
    ]);
    JSON.parse(costJson(estimates.slice(0, 1)), (key, value: unknown) => {
      if (typeof value === "number") assert.equal(Number(value.toPrecision(12)), value, key);
      return value;
    });
  });
  test("has null for never", () => {
    assert.deepEqual(never?.slice(5, 8), [-3.75, null, null]);
    assert.equal(never[10], "do-not");
  });
  test("has names as they are", () => {
    assert.equal(hostile?.[0], scenarios.hostile.name);
  });
  test("says where each input is from", () => {
    const { inputs } = read[1] as {
      inputs: Record<string, { value: number; origin: { type: string } }>;
    };
    const origins = ["trainingTokens", "inputPrice", "requests", "growth"].map(
      (id) => inputs[id]?.origin.type,
    );
    assert.deepEqual(origins, ["dataset", "price", "given", "default"]);
    assert.equal(read[1]?.["dataset"], "tickets_1.jsonl");
  });
});

test("CSV is read back cell by cell", () => {
  const lines = reports["report.csv"].split("\r\n");
  assert.equal(lines.pop(), "");
  const [head = [], ...rows] = lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
      ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain,
    ),
  );
  for (const row of rows) assert.equal(row.length, head.length);
  const column = (name: string): readonly (string | undefined)[] =>
    rows.map((row) => row[head.indexOf(name)]);
  assert.deepEqual(column("name"), [
    "High volume",
    "A dearer tuned model",
    // No formula for a spreadsheet.
    `'=SUM(A1), "a|b" <b>*c*</b>\\u000a# d`,
    "Router 2 | cheap",
  ]);
  assert.deepEqual(column("breakEvenDays").slice(0, 2), ["1.5", "never"]);
  assert.deepEqual(column("monthlySavingUsd").slice(0, 2), ["300", "-3.75"]);
  assert.equal(column("problem")[3], unestimated[0]?.problem);
});

test("lines for a terminal are not too long, and names do not break them", () => {
  for (const line of reports["report.txt"].split("\n")) assert.ok(line.length <= 100, line);
  assert.ok(reports["report.txt"].includes('\n=SUM(A1), "a|b" <b>*c*</b>\\u000a# d\n'));
});

test("tables in Markdown have as many cells in each line", () => {
  for (const text of [reports["report.md"], reports["summary.md"]]) {
    for (const table of text.split("\n\n").filter((part) => part.startsWith("|"))) {
      const widths = table
        .trim()
        .split("\n")
        .map((line) => line.split(/(?<!\\)\|/).length);
      assert.equal(new Set(widths).size, 1, table);
    }
  }
});

suite("a cost that is paid back only after the shutdown", () => {
  const late = estimateOf({
    name: "Late",
    inputs: { ...highVolume, ...traffic, oneOffCost: 900, modelLifeMonths: 2 },
  });

  test("is null in JSON, and in words elsewhere", () => {
    const { scenarios: read } = JSON.parse(costJson([late])) as {
      readonly scenarios: readonly {
        readonly breakEvenDays: unknown;
        readonly breakEvenMonths: unknown;
        readonly figures: { readonly breakEvenMonths: { readonly value: number } };
      }[];
    };
    assert.equal(read[0]?.breakEvenDays, null);
    assert.equal(read[0].breakEvenMonths, null);
    assert.equal(read[0].figures.breakEvenMonths.value, 3);
    assert.match(costText([late], means.today), /^ {4}Break-even +not before the shutdown /m);
    assert.match(costCsv([late]), /,not before the shutdown,not before the shutdown,/);
    assert.match(
      costSummary([late], means.today),
      /^\| Paid back in \| not before the shutdown \|$/m,
    );
  });
  test("has the day on which it would have been", () => {
    assert.match(
      costMarkdown([late], means.today),
      /would be paid back after 3 months \(21 Feb 2027\), when the model is shut down already\./,
    );
  });
});

test("rows of tables stay whole, however large their numbers are", () => {
  const huge = estimateOf({
    name: "Huge",
    inputs: {
      ...highVolume,
      ...traffic,
      requests: 1e12,
      promptTokens: 1e7,
      outputTokens: 1e7,
      inputPrice: 1e6,
    },
  });
  const lines = costText([huge], means.today).split("\n");
  const rows = lines.slice(lines.indexOf("  By volume") + 1, lines.indexOf("  Other ways to save"));
  for (const row of rows.filter((line) => line !== "")) assert.match(row, /^ {2,4}\S/);
  assert.ok(lines.some((line) => line.length > 100));
  assert.ok(lines.some((line) => /^ {4}1,000,000,000,000 +\S+ +.* \S+$/.test(line)));
});

test("a discounted break-even is told where there is a discount", () => {
  const discounted = { ...scenarios.high.inputs, discountRate: 0.02 };
  const [without = "", withIt = ""] = [scenarios.high.inputs, discounted].map((inputs) =>
    costText([estimateOf({ name: "A", inputs })], means.today),
  );
  assert.doesNotMatch(without, /Discounted break-even/);
  assert.match(withIt, /^ {4}Discounted break-even +1\.5 days/m);
});
