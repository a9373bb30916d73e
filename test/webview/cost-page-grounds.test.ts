/** What stands behind the numbers of the Cost view's page: their formulas, their ranges, what the inputs mean. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { priceBook } from "../../src/core/cost/prices.ts";
import type { Scenario } from "../../src/core/cost/scenario.ts";
import { defaultThresholds } from "../../src/core/cost/thresholds.ts";
import { costPages, type CostPageOptions, type OpenCostPage } from "./cost-page-host.ts";
import { axeViolations } from "./open-page.ts";
import { themeNames } from "./themes.ts";

const scenario: Scenario = {
  name: "Tickets",
  inputs: {
    trainingTokens: 500_000,
    examples: 1000,
    epochs: 3,
    requests: 50_000,
    promptTokens: 2500,
    cachedTokens: 500,
    cachedPrice: 0.3,
    tunedPromptTokens: 500,
  },
};

const state: CostPageOptions["state"] = {
  type: "state",
  scenarios: [scenario],
  selected: 0,
  dataset: { state: "none" },
  book: priceBook,
  thresholds: defaultThresholds,
  today: "2026-11-23",
};

const stateOf = (change: Partial<Scenario>): CostPageOptions["state"] => ({
  ...state,
  scenarios: [{ ...scenario, ...change }],
});

suite("what stands behind the numbers of the Cost view", () => {
  const openPage = costPages(state);

  const open: OpenCostPage = async (t, options) => {
    const hosted = await openPage(t, options);
    await hosted.page.getByRole("figure").first().waitFor();
    return hosted;
  };

  const table = (page: Page, name: string): Locator =>
    page.getByRole("table", { name, exact: true });

  /** The formulas of the row that begins with `name`. */
  async function stepsOf(rows: Locator, name: string): Promise<string[]> {
    const unfold = rows.getByRole("button", { name, exact: true }).first();
    await unfold.press("Enter");
    assert.equal(await unfold.getAttribute("aria-expanded"), "true");
    const steps = await rows.locator(".chart-note .worked").allTextContents();
    await unfold.press("Enter");
    assert.equal(await rows.locator(".chart-note").count(), 0);
    return steps;
  }

  test("parts of a request show their formulas", async (t) => {
    const { page } = await open(t);
    const base = table(page, "Tokens of one request without fine-tuning");
    assert.deepEqual(await stepsOf(base, "Prompt"), ["= (2,500 − 500) ÷ 1,000,000 × 3 = $0.006"]);
    assert.deepEqual(await stepsOf(base, "Prompt from the cache"), [
      "= 500 ÷ 1,000,000 × 0.3 = $0.00015",
    ]);
    assert.deepEqual(await stepsOf(base, "All"), [
      "= ((2,500 − 500) × 3 + 500 × 0.3) ÷ 1,000,000 = $0.00615/request",
    ]);
  });

  test("rows of the volume table show theirs with their own volume", async (t) => {
    const { page } = await open(t);
    const steps = await stepsOf(table(page, "Saving and break-even by requests a month"), "1,000");
    assert.ok(steps.includes("= 1,000 × 0.00615 = $6.15/month"), steps.join("\n"));
    assert.ok(steps.includes("= 6.15 − 1.5 = $4.65/month"), steps.join("\n"));
  });

  test("rows of the size table show theirs with their own training", async (t) => {
    const { page } = await open(t, {
      state: stateOf({ inputs: { ...scenario.inputs, oneOffCost: 215 } }),
    });
    const rows = table(page, "Training cost and break-even by number of examples");
    const steps = await stepsOf(rows, "5,000");
    assert.ok(steps.includes("= 2,500,000 × 3 = 7,500,000 tokens"), steps.join("\n"));
    assert.ok(steps.includes("= 75 = $75.00"), steps.join("\n"));
    // 200 without the training.
    assert.ok(steps.includes("= 275 = $275.00"), steps.join("\n"));
  });

  test("ends of the bars show what was put in and all that it moves", async (t) => {
    const { page } = await open(t);
    const chart = page
      .getByRole("figure")
      .filter({ has: page.getByRole("heading", { name: "Sensitivity" }) });
    await chart.getByText("The numbers as a table").click();
    const steps = await stepsOf(chart.getByRole("table"), "Requests a month");
    assert.deepEqual(steps.slice(0, 2), [
      "= 25,000 × 0.00615 = $153.75/month",
      "= 153.75 − 25,000 × 0.0015 = $116.25/month",
    ]);
    assert.equal(steps.length, 4);
  });

  test("a range is seen, given, corrected and taken back, and the results follow", async (t) => {
    const { page, kept } = await open(t);
    const bars = page.locator("figcaption");
    await bars.filter({ hasText: "From 25,000 requests/month to 75,000" }).waitFor();
    await page.getByRole("button", { name: "Show ranges" }).press("Enter");
    const group = page.getByRole("group", { name: "Range of requests a month" });
    const [low, high] = ["lowest", "highest"].map((end) =>
      group.getByRole("textbox", { name: end }),
    );
    assert.ok(low !== undefined && high !== undefined);
    assert.equal(await low.getAttribute("placeholder"), "25,000");
    assert.equal(await high.getAttribute("placeholder"), "75,000");

    await high.fill("200k");
    await bars.filter({ hasText: "From 25,000 requests/month to 200,000" }).waitFor();
    await high.press("Tab");
    assert.deepEqual((await kept())?.scenarios[0]?.ranges, { requests: [25_000, 200_000] });
    assert.equal(await low.inputValue(), "25,000");
    assert.equal(await high.inputValue(), "200,000");

    await low.fill("60,000");
    await group.getByText("without the value 50,000: give a range that it lies in.").waitFor();
    assert.equal(await low.getAttribute("aria-invalid"), "true");
    await low.fill("lots");
    await group.getByText('"lots" is no number').waitFor();
    await low.press("Tab");
    assert.equal(await low.inputValue(), "lots");
    assert.deepEqual((await kept())?.scenarios[0]?.ranges, { requests: [25_000, 200_000] });

    await low.fill("");
    await high.fill("");
    await high.press("Tab");
    assert.equal((await kept())?.scenarios[0]?.ranges, undefined);
    await bars.filter({ hasText: "From 25,000 requests/month to 75,000" }).waitFor();
  });

  test("a range that cannot be read stays to be corrected", async (t) => {
    const first = await open(t);
    await first.page.getByRole("button", { name: "Show ranges" }).press("Enter");
    const highest = (page: Page): Locator => page.getByLabel("highest requests a month");
    await highest(first.page).fill("many");
    await first.page.getByRole("button", { name: "Duplicate" }).click();
    assert.equal(await highest(first.page).inputValue(), "", "it is of the other scenario");
    await first.page.getByRole("radio", { name: "Tickets", exact: true }).check();
    assert.equal(await highest(first.page).inputValue(), "many");
    const again = await open(t, { remembered: await first.remembered() });
    assert.equal(await highest(again.page).inputValue(), "many");
    assert.equal(await highest(again.page).getAttribute("aria-invalid"), "true");
  });

  test("a range that is given is told where its fields are hidden", async (t) => {
    const { page } = await open(t, { state: stateOf({ ranges: { promptTokens: [2000, 4000] } }) });
    await page.getByText("Range: 2,000 to 4,000").waitFor();
  });

  test("the choices of models and methods are explained with the inputs", async (t) => {
    const { page } = await open(t, {
      state: stateOf({ model: "together/llama-3.1-8b-instruct-turbo" }),
    });
    const helps = [
      page.getByText("Its prices hold where you give none"),
      page.getByText("The platform charges for each of them"),
    ];
    for (const help of helps) await help.waitFor();
    await page.getByRole("button", { name: "Hide explanations" }).click();
    for (const help of helps) await help.waitFor({ state: "hidden" });
  });

  for (const width of [250, 300, 900]) {
    test(`what gets the focus is not below the bar, ${width} pixels`, async (t) => {
      const { page } = await open(t, { width });
      await page.getByRole("button", { name: "Prices and Thresholds" }).focus();
      for (let count = 0; count < 60; count++) {
        await page.keyboard.press("Shift+Tab");
        const covered = await page.evaluate(() => {
          const bar = document.querySelector(".result-bar")?.getBoundingClientRect();
          const { activeElement: focused } = document;
          const top = focused?.getBoundingClientRect().top ?? 0;
          if (bar === undefined || focused?.closest(".result-bar, .scenarios, .dataset")) return "";
          return bar.top === 0 && top < bar.bottom ? (focused?.outerHTML ?? "") : "";
        });
        assert.equal(covered, "");
      }
    });
  }

  for (const theme of themeNames) {
    test(`axe-core finds nothing in what is unfolded, ${theme}`, async (t) => {
      const { page } = await open(t, { theme });
      await page.getByRole("button", { name: "Show ranges" }).click();
      await page.getByRole("textbox", { name: "lowest requests a month" }).fill("x");
      for (const name of ["50,000", "Prompt", "10,000"]) {
        await page.getByRole("button", { name, exact: true }).first().click();
      }
      assert.deepEqual(await axeViolations(page), []);
      const fits = await page.evaluate(() => {
        return document.documentElement.scrollWidth <= document.documentElement.clientWidth;
      });
      assert.ok(fits, "it scrolls sideways");
    });
  }
});
