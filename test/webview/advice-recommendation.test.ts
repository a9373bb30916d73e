/** The page of a recommendation: what it asks, what it says by rules and by a model, and what it tells the extension. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Page } from "playwright-core";
import { nextStepIds } from "../../src/core/recommendation/recommendation.ts";
import { stepCommands } from "../../src/core/recommendation/step-commands.ts";
import type { FromAdvicePage, RecommendationState } from "../../src/protocol/advice-view.ts";
import { parseAdviceMessage } from "../../src/protocol/advice-view-schema.ts";
import { wholeRun } from "../core/assist/run-ends.ts";
import { advised, byRules, outgoing, report } from "./advice-cases.ts";
import { button, field, overflows, until } from "./advice-page-helpers.ts";
import { advicePages, told } from "./advice-page-host.ts";
import { axeViolations } from "./open-page.ts";
import { themeNames } from "./themes.ts";

const { model } = report;
if (model === undefined) throw new Error("The case has no model's part.");

const headings = (page: Page): Promise<string[]> =>
  page.getByRole("heading").evaluateAll((all) => all.map((one) => one.textContent.trim()));

suite("the page of a recommendation", () => {
  const open = advicePages(byRules);

  for (const theme of themeNames) {
    test(`axe finds nothing, ${theme}`, async (t) => {
      const { page, send } = await open(t, { state: told(advised), theme, width: 1200 });
      assert.deepEqual(await axeViolations(page), [], "wide");
      await page.setViewportSize({ width: 300, height: 800 });
      assert.deepEqual(await axeViolations(page), [], "narrow");
      await send(told({ ...byRules, stage: { stage: "sheet", outgoing, textsInAll: 13 } }));
      assert.deepEqual(await axeViolations(page), [], "the sheet");
      await send(told({ ...byRules, report: undefined, problems: ["There is no scenario."] }));
      assert.deepEqual(await axeViolations(page), [], "without a report");
    });
  }

  test("at 300 px, as at 600 px and 200 % zoom, nothing is beyond the edge, whatever the words", async (t) => {
    const long = "y".repeat(400);
    const state: RecommendationState = {
      ...advised,
      scenarios: [long],
      report: {
        ...report,
        model: {
          ...model,
          label: long,
          disagreements: [long],
          notes: [long],
          recommendation: {
            ...model.recommendation,
            summary: long,
            reasonsFor: [long],
            expectedAccuracy: { low: 0, high: 1, basis: long },
            alternatives: [
              { technique: "retrieval", description: long, effort: "low", cost: long },
            ],
            risks: [long],
            nextSteps: [{ step: "redact", text: long }],
          },
        },
      },
    };
    const { page } = await open(t, { state: told(state) });
    assert.equal(await overflows(page), false);
    for (const width of [600, 1200]) {
      await page.setViewportSize({ width, height: 800 });
      assert.equal(await overflows(page), false, `${width} px`);
    }
  });

  test("rules come first, the model after them, and what they disagree on before both", async (t) => {
    const { page, send } = await open(t);
    const without = await headings(page);
    assert.ok(without.includes("By rules"));
    assert.ok(!without.some((heading) => heading.startsWith("By Claude")));
    await send(told(advised));
    await page.getByRole("heading", { name: "By Claude Sonnet 5.5" }).waitFor();
    const order = ["Rules and model disagree", "By rules", "By Claude Sonnet 5.5", "Ask a model"];
    const places = order.map((heading) => headings(page).then((all) => all.indexOf(heading)));
    const found = await Promise.all(places);
    assert.deepEqual(
      found,
      found.toSorted((a, b) => a - b),
    );
    assert.ok(!found.includes(-1));
    const box = page.getByRole("region", { name: "Rules and model disagree" });
    await box.getByText('the model says "do not fine-tune" with high confidence').waitFor();
    await page.getByText("The inputs or the dataset have changed since: ask again.").waitFor();
    await send(told({ ...advised, report: { ...report, model: { ...model, disagreements: [] } } }));
    await box.waitFor({ state: "detached" });
  });

  test("headings are in order, none is skipped", async (t) => {
    const { page } = await open(t, { state: told(advised) });
    const levels = await page
      .getByRole("heading")
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    assert.equal(levels[0], 1);
    assert.equal(levels.filter((level) => level === 1).length, 1);
    for (const [index, level] of levels.entries()) {
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, levels.join(" "));
    }
  });

  test("the form tells what is changed, typing when it pauses", async (t) => {
    const { page, messages } = await open(t);
    const { length } = await messages();
    const news = async (): Promise<readonly FromAdvicePage[]> => (await messages()).slice(length);
    const task = field(page, "What the model is to do");
    await task.fill("");
    await task.pressSequentially("Sort tickets");
    await until(async () => (await news()).length > 0);
    const { answers } = byRules;
    assert.deepEqual(await news(), [
      { type: "changeAnswers", answers: { ...answers, task: "Sort tickets" } },
    ]);
    await page.getByLabel("Retrieval").check();
    await page.getByLabel("A better prompt").uncheck();
    assert.deepEqual((await news()).at(-1), {
      type: "changeAnswers",
      answers: { ...answers, task: "Sort tickets", tried: ["retrieval"] },
    });
    await field(page, "It may take").fill("1,500");
    await field(page, "Accuracy without fine-tuning").fill("85 %");
    await field(page, "Accuracy without fine-tuning").blur();
    assert.deepEqual((await news()).at(-1), {
      type: "changeInput",
      input: "accuracy",
      value: 0.85,
    });
    await field(page, "Requests a month").fill("");
    await field(page, "Requests a month").blur();
    assert.deepEqual((await news()).at(-1), {
      type: "changeInput",
      input: "requests",
      value: null,
    });
    await page.getByLabel("Cost scenario").selectOption("Syslog");
    assert.deepEqual((await news()).at(-1), { type: "selectScenario", selected: 1 });
    for (const message of await news()) {
      // As VS Code hands it over: what is not said is not there.
      assert.deepEqual(parseAdviceMessage(message), structuredClone(message));
    }
  });

  test("what is no value of an input is said beside it, and not told", async (t) => {
    const { page, messages } = await open(t);
    const { length } = await messages();
    const accuracy = field(page, "Accuracy without fine-tuning");
    await accuracy.fill("often");
    assert.equal(await accuracy.getAttribute("aria-invalid"), "true");
    await page.getByText('Accuracy without fine-tuning: "often" is no number').waitFor();
    await accuracy.blur();
    assert.equal((await messages()).length, length);
    await page.getByLabel("Cost scenario").selectOption("Syslog");
    assert.equal(await accuracy.inputValue(), "78 %", "what was typed is of the other scenario");
  });

  test("each next step that a command takes has its button, and there is no other", async (t) => {
    const nextSteps = nextStepIds.map((step) => ({ step, text: `About ${step}` }));
    const state = (hasDataset: boolean): RecommendationState => ({
      ...advised,
      report: {
        ...report,
        inputs: { ...report.inputs, ...(!hasDataset && { dataset: undefined }) },
        model: { ...model, recommendation: { ...model.recommendation, nextSteps } },
      },
    });
    const { page, send, messages } = await open(t, { state: told(state(true)) });
    const steps = page.locator(".next-steps");
    for (const step of nextStepIds) {
      const { command, title } = stepCommands[step];
      const one = steps.getByRole("listitem").filter({ hasText: `About ${step}` });
      assert.equal(await one.getByRole("button").count(), command === undefined ? 0 : 1);
      if (command === undefined) continue;
      await one.getByRole("button", { name: title }).click();
      assert.deepEqual((await messages()).at(-1), { type: "takeStep", step });
    }
    await send(told(state(false)));
    await steps.getByText("Check Dataset: open the dataset first.").waitFor();
    assert.deepEqual(await steps.getByRole("button").allTextContents(), [
      "Show Costs",
      "Import Dataset…",
    ]);
  });

  test("alternatives are a table, with what is computed in a column of its own", async (t) => {
    const { page } = await open(t, { state: told(advised), width: 1200 });
    const table = page.getByRole("table", { name: "What may do instead" });
    const cells = (row: number): Promise<string[]> =>
      table.getByRole("row").nth(row).getByRole("cell").allTextContents();
    assert.deepEqual(await table.getByRole("columnheader").allTextContents(), [
      "Instead",
      "What to do",
      "Effort",
      "Cost",
      "A month, by the figures",
    ]);
    assert.deepEqual((await cells(2)).slice(1), ["Low", "None but the change", "$113.44"]);
    assert.deepEqual((await cells(3)).slice(1), ["High", "Weeks of work", "No figure"]);
  });

  test("the expected accuracy is drawn where it is, with now and target", async (t) => {
    const { page } = await open(t, { state: told(advised) });
    await page.getByText("84 % to 91 %").waitFor();
    await page.getByText("now 78 %").waitFor();
    const drawn = page.locator(".accuracy-range");
    const at = async (selector: string, name: string): Promise<number> =>
      parseFloat((await drawn.locator(selector).getAttribute(name)) ?? "");
    assert.equal(await at(".bar-fill", "x"), 84);
    assert.ok(Math.abs((await at(".bar-fill", "width")) - 7) < 1e-9);
    assert.equal(await at(".mark-now", "x1"), 78);
    assert.equal(await at(".mark-target", "x1"), 90);
  });

  test("the result is saved and copied, and a model asked about it", async (t) => {
    const { page, messages } = await open(t);
    for (const [name, type] of [
      ["Save as Markdown…", "save"],
      ["Copy", "copy"],
      ["Show What Would Be Sent", "prepare"],
    ] as const) {
      await button(page, name).click();
      assert.deepEqual((await messages()).at(-1), { type });
    }
    await button(page, "Ask a model").click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "ask-title");
  });

  test("where a model did not answer, it is said why, below what rules say", async (t) => {
    const failure = { message: "The model does not want to answer.", requests: 1 };
    const run = { ...wholeRun, total: 1, failures: [failure] };
    const { page } = await open(t, {
      state: told({ ...byRules, report: { ...report, model: undefined, run } }),
    });
    await page.getByRole("region", { name: "By rules" }).getByText(failure.message).waitFor();
  });

  test("what is missing is said in place of a recommendation", async (t) => {
    const { page, messages } = await open(t, {
      state: told({
        ...byRules,
        report: undefined,
        problems: ["Nothing says what is trained on."],
      }),
    });
    await page.getByText("Nothing says what is trained on.").first().waitFor();
    await page.getByText("There is something to give first.").waitFor();
    await button(page, "Show What Would Be Sent").click({ force: true });
    assert.deepEqual(await messages(), [{ type: "ready" }]);
    assert.equal(await button(page, "Copy").count(), 0);
  });
});
