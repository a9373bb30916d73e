/** The runs of the original toolkit in docs/cost.md are computed as shown. `UPDATE=1` writes them anew. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { parseCommand } from "../../src/cli/arguments.ts";
import { costEstimates } from "../../src/cli/cost-estimates.ts";
import { costRuns } from "../../src/cli/cost-scenarios.ts";
import { quantityText } from "../../src/core/cost/figure-text.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

const page = new URL("../../docs/cost.md", import.meta.url);

test("the toolkit's examples in docs/cost.md have its numbers", async () => {
  await checkGeneratedParts(page, {
    parts: { costs: await costsTable() },
    test: "test/repo/toolkit-examples.test.ts",
  });
});

const prompts = "--prompt-tokens 2500 --tuned-prompt-tokens 500";
const highVolume = `--requests 50000 ${prompts}`;

/** As the original toolkit's examples have them: training, saving a month, break-even, return of the first year. */
const examples: readonly (readonly [options: string, ...figures: readonly string[]])[] = [
  [`--training-tokens 500000 ${highVolume}`, "$15.00", "$300.00", "1.5 days", "23,900 %"],
  [`--training-tokens 400000 ${highVolume}`, "$12.00", "$300.00", "1.2 days", "29,900 %"],
  [
    `--training-tokens 500000 --one-off-cost 200 ${highVolume}`,
    ...["$15.00", "$300.00", "20 days", "1,700 %"],
  ],
  [
    `--training-tokens 500000 --one-off-cost 200 --requests 1000 ${prompts}`,
    ...["$15.00", "$6.00", "1,000 days", "−64 %"],
  ],
];

async function costsTable(): Promise<string> {
  const rows = [];
  for (const [options, ...expected] of examples) {
    const figures = await figuresOf(options);
    assert.deepEqual(figures, expected, options);
    rows.push([`\`tunesmith cost ${options}\``, ...figures]);
  }
  return markdownTable(
    ["command", "training", "saved a month", "paid back in", "return of the first year"],
    rows,
  );
}

async function figuresOf(options: string): Promise<string[]> {
  const command = parseCommand(["cost", ...options.split(" ")]);
  assert.equal(command.name, "cost");
  const [estimate] = await costEstimates(
    costRuns({ paths: [], fromFile: [], book: priceBook }, command.wishes),
    {
      settingsOf: () => resolveSettings(),
      today: "2026-11-22",
    },
  );
  return (["trainingCost", "monthlySaving", "breakEvenDays", "roi"] as const).map((id) =>
    quantityText(id, estimate?.figures[id].value ?? null).replace("/month", ""),
  );
}
