import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { presets } from "../../src/core/cost/presets.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import { mostScenarios, type DatasetTokens, type Scenario } from "../../src/core/cost/scenario.ts";
import { defaultThresholds } from "../../src/core/cost/thresholds.ts";
import { parseCostMessage } from "../../src/protocol/cost-view-schema.ts";
import { costPages, type CostPageOptions } from "./cost-page-host.ts";
import { axeViolations } from "./open-page.ts";
import { themeNames } from "./themes.ts";

type State = CostPageOptions["state"];

/** The traffic of the original toolkit, at its reference prices. */
const original: Scenario = {
  name: "Original",
  inputs: {
    trainingTokens: 500_000,
    epochs: 3,
    requests: 1000,
    promptTokens: 2500,
    tunedPromptTokens: 500,
  },
};
const small: Scenario = { name: "Small", inputs: { ...original.inputs, requests: 10 } };

/** What is trained on is left to the dataset. */
const unsaid: Scenario = {
  name: "Unsaid",
  inputs: { requests: 1000, promptTokens: 2500, tunedPromptTokens: 500 },
};

const tokens: DatasetTokens = {
  name: "tickets.jsonl",
  examples: 320,
  unreadable: 2,
  total: 210_000,
  billed: 200_000,
  trained: 90_000,
  byRole: { user: 120_000, assistant: 90_000 },
  tokenizer: "o200k_base",
};

const state: State = {
  type: "state",
  scenarios: [original, small],
  selected: 0,
  dataset: { state: "none" },
  book: priceBook,
  thresholds: defaultThresholds,
  today: "2026-11-23",
};

const counted: State["dataset"] = {
  state: "counted",
  name: "tickets.jsonl",
  tokens: { "": tokens },
  others: [],
};

const field = (page: Page, name: string): Locator =>
  page.getByRole("textbox", { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole("button", { name });
const bar = (page: Page): Locator => page.locator(".result-bar");
const row = (page: Page, name: string): Locator => page.getByRole("row", { name });
const names = (page: Page): Promise<string[]> => page.locator(".choice span").allTextContents();

suite("the page of the Cost view", () => {
  const open = costPages(state);

  test("50,000 requests save $300.00 a month and pay back in 1.5 days, at every key", async (t) => {
    const { page } = await open(t);
    await field(page, "Requests a month").fill("50,000");
    assert.match(await bar(page).innerText(), /saves \$300\.00 a month/);
    assert.match(await bar(page).innerText(), /break-even 1\.5 days \(25 Nov 2026\)/);
    await row(page, "Original").getByText("$300.00").waitFor();
    await field(page, "Requests a month").fill("50k");
    assert.match(await bar(page).innerText(), /\$300\.00/);
  });

  test("every number shows its formula with the numbers inserted", async (t) => {
    const { page } = await open(t);
    await page.locator("summary", { hasText: "Monthly saving" }).click();
    const steps = page.locator(".figure", { hasText: "Monthly saving" });
    await steps.getByText("= monthly cost without fine-tuning − monthly cost").waitFor();
    await steps.getByText("= 7.5 − 1.5 = $6.00/month").waitFor();
    await button(page, "Show all formulas").press("Enter");
    await page.getByText("= 500,000 × 3 = 1,500,000 tokens").first().waitFor();
    const folded = await page.locator(".headline > .figures > details:not([open])").count();
    assert.equal(folded, 0);
  });

  test("what is typed is sent after a pause, and at once when the field is left", async (t) => {
    const { page, messages, kept } = await open(t);
    await field(page, "Requests a month").fill("");
    await field(page, "Requests a month").pressSequentially("12000");
    await until(async () => (await kept()) !== undefined);
    assert.equal((await kept())?.scenarios[0]?.inputs.requests, 12_000);
    assert.equal((await messages()).length, 2, "ready, and one change");
    await field(page, "Requests a month").fill("13000");
    await page.keyboard.press("Tab");
    assert.equal((await kept())?.scenarios[0]?.inputs.requests, 13_000);
    assert.equal(await field(page, "Requests a month").inputValue(), "13,000");
  });

  test("what was not sent is there when the page comes back", async (t) => {
    const { page, remembered } = await open(t);
    await field(page, "Requests a month").fill("77777");
    const again = await open(t, { remembered: await remembered() });
    assert.equal(await field(again.page, "Requests a month").inputValue(), "77777");
    await until(async () => (await again.kept()) !== undefined);
    assert.equal((await again.kept())?.scenarios[0]?.inputs.requests, 77_777);
  });

  test("a text that is no number is said beside its field and kept, the last value stays in use", async (t) => {
    const { page, remembered, kept } = await open(t);
    const requests = field(page, "Requests a month");
    for (const text of ["-5", "NaN", "many", "1e99", "1,5"]) {
      await requests.fill(text);
      assert.equal(await requests.getAttribute("aria-invalid"), "true", text);
      const described = (await requests.getAttribute("aria-describedby")) ?? "";
      const problem = await page.locator(`#${described.split(" ")[0] ?? ""}`).innerText();
      assert.match(problem, /^Requests a month: .*1,000 stays in use\.$/s, text);
      assert.match(await bar(page).innerText(), /\$6\.00/);
    }
    await requests.blur();
    assert.equal(await kept(), undefined);
    const again = await open(t, { remembered: await remembered() });
    assert.equal(await field(again.page, "Requests a month").inputValue(), "1,5");
    await field(again.page, "Requests a month").fill("");
    assert.equal(
      await field(again.page, "Requests a month").getAttribute("aria-invalid"),
      "false",
      "an empty field has its default",
    );
  });

  test("scenarios are added, duplicated, removed and brought back, each with a name of its own", async (t) => {
    const { page, kept } = await open(t);
    await button(page, "Duplicate").click();
    assert.deepEqual(await names(page), ["Original", "Original 2", "Small"]);
    await field(page, "Epochs").fill("few");
    await button(page, "Remove").click();
    assert.deepEqual(await names(page), ["Original", "Small"]);
    await page.getByText("“Original 2” is removed.").waitFor();
    await button(page, "Undo").click();
    assert.deepEqual(await names(page), ["Original", "Original 2", "Small"]);
    assert.equal(await field(page, "Epochs").inputValue(), "few", "what was typed is back, too");
    const preset = presets[0]?.name ?? "";
    await page.getByLabel("New scenario").selectOption(preset);
    await button(page, "Add").click();
    await button(page, "Add").click();
    assert.deepEqual(await names(page), [
      ...["Original", "Original 2", preset, `${preset} 2`],
      "Small",
    ]);
    await until(async () => (await kept())?.scenarios.length === 5);
    assert.equal((await kept())?.selected, 3);
  });

  test("without any scenario one can be added", async (t) => {
    const { page } = await open(t, { state: { ...state, scenarios: [original] } });
    await button(page, "Remove").click();
    await page.getByText("There is no scenario: add one.").waitFor();
    await button(page, "Remove").click({ force: true });
    await button(page, "Undo").click();
    assert.deepEqual(await names(page), ["Original"]);
    assert.equal(await focused(page), "radio");
  });

  test("a new name is its own, a draft goes with it", async (t) => {
    const { page, kept } = await open(t);
    await field(page, "Requests a month").fill("lots");
    await button(page, "Rename").click();
    const name = page.getByLabel("New name of Original");
    await name.fill("Small");
    await page.getByText('There is another scenario "Small"').waitFor();
    await name.press("Escape");
    assert.deepEqual(await names(page), ["Original", "Small"]);
    await button(page, "Rename").click();
    await page.getByLabel("New name of Original").fill("  Tickets ");
    await page.keyboard.press("Enter");
    assert.deepEqual(await names(page), ["Tickets", "Small"]);
    assert.equal(await field(page, "Requests a month").inputValue(), "lots");
    await until(async () => (await kept())?.scenarios[0]?.name === "Tickets");
  });

  test("everything is reached and done by keyboard, with the focus in sight", async (t) => {
    const { page, messages } = await open(t);
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "radio");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("heading", { name: "Result: Small" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    assert.deepEqual(await names(page), ["Original", "Small", "Small 2"]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type("By keyboard");
    await page.keyboard.press("Enter");
    assert.deepEqual(await names(page), ["Original", "Small", "By keyboard"]);
    assert.equal(await focused(page), "Rename");
    const unseen = await page.evaluate(() => {
      const { outlineStyle } = getComputedStyle(document.activeElement ?? document.body);
      return outlineStyle === "none";
    });
    assert.equal(unseen, false);
    for (let tabs = 0; (await focused(page)) !== "Export Comparison…"; tabs++) {
      assert.ok(tabs < 100, "the commands are not reached");
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    assert.equal((await messages()).at(-1)?.type, "exportComparison");
  });

  test("the buttons send what was changed before them", async (t) => {
    const { page, messages } = await open(t);
    await field(page, "Requests a month").fill("9000");
    await button(page, "Copy Summary").click();
    await button(page, "Prices and Thresholds").click();
    const sent = (await messages()).map(({ type }) => type);
    assert.deepEqual(sent, ["ready", "changeScenarios", "copySummary", "openSettings"]);
  });

  test("the dataset is named, with what could not be read and what else is open", async (t) => {
    const { page, send } = await open(t);
    const dataset = page.locator(".dataset");
    await dataset.getByText("No dataset is open").waitFor();
    await send({ type: "dataset", dataset: { state: "counting", name: "tickets.jsonl" } });
    await dataset.getByText("is being counted").waitFor();
    await send({
      type: "dataset",
      dataset: { state: "failed", name: "tickets.jsonl", reason: "It is gone." },
    });
    await dataset.getByText("could not be counted: It is gone.").waitFor();
    await send({ type: "dataset", dataset: { ...counted, others: ["syslog.jsonl"] } });
    await dataset.getByText("200,000 tokens, 320 examples").waitFor();
    await dataset.getByText("2 lines cannot be read").waitFor();
    await dataset.getByText("also open: syslog.jsonl").waitFor();
    const text = await dataset.locator("dl").textContent();
    assert.match(text ?? "", /Role: user120,000 57 %/);
  });

  test("an empty field has the dataset's tokens and says so", async (t) => {
    const given = { ...original, inputs: { ...original.inputs, examples: 7 } };
    const { page, kept } = await open(t, {
      state: { ...state, scenarios: [given, small], dataset: counted },
    });
    const offers = button(page, "Use the dataset’s 200,000 tokens and 320 examples");
    await offers.first().click();
    const training = field(page, "Training tokens");
    assert.equal(await training.inputValue(), "");
    assert.equal(await page.locator("#input-examples").getAttribute("placeholder"), "320");
    assert.equal((await kept())?.scenarios[0]?.inputs.examples, undefined);
    assert.equal(await offers.count(), 0);
    assert.equal(await training.getAttribute("placeholder"), "200,000");
    await page.locator("#input-trainingTokens-origin", { hasText: "tickets.jsonl" }).waitFor();
    assert.equal((await kept())?.scenarios[0]?.inputs.trainingTokens, undefined);
    await row(page, "Original").getByText("$6.00", { exact: true }).first().waitFor();
  });

  test("a model brings its prices, its warnings and its methods; an unknown one is said", async (t) => {
    const { page, kept } = await open(t);
    await page.getByLabel("Model to train").selectOption("openai/gpt-4.1-mini");
    await page.locator(".warnings", { hasText: "2027-01-14" }).waitFor();
    await page.locator("summary", { hasText: "Prices" }).click();
    assert.equal(await field(page, "Input price").getAttribute("placeholder"), "0.4");
    await until(async () => (await kept())?.scenarios[0]?.model === "openai/gpt-4.1-mini");
    const unknown: Scenario = { ...original, model: "gpt-4.1-minni" };
    const other = await open(t, { state: { ...state, scenarios: [unknown, small] } });
    await other.page.getByRole("alert").filter({ hasText: "gpt-4.1-minni" }).waitFor();
    await other.page.getByText("cannot be estimated").waitFor();
    assert.match(await row(other.page, "Small").innerText(), /\$0\.06/);
  });

  test("prices that nobody knows are asked for, and numbers come with them", async (t) => {
    const together: Scenario = { ...original, name: "Together", model: "together/up-to-16b" };
    const { page } = await open(t, { state: { ...state, scenarios: [together, small] } });
    assert.equal(await bar(page).count(), 0);
    assert.equal(await page.getByRole("figure").count(), 0);
    await button(page, "input price").press("Enter");
    await page.keyboard.type("0.2");
    await bar(page).getByText("break-even").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "input-inputPrice");
  });

  test("a result is announced once typing pauses, not before", async (t) => {
    const { page } = await open(t);
    const said = page.locator("p[role=status]");
    assert.equal(await said.textContent(), "");
    await field(page, "Requests a month").fill("50000");
    assert.equal(await said.textContent(), "");
    await said
      .filter({ hasText: "saves $300.00 a month, and is paid back after 1.5 days." })
      .waitFor();
  });

  test("without training tokens there is no result: they are counted, or asked for", async (t) => {
    const { page, send } = await open(t, {
      state: {
        ...state,
        scenarios: [unsaid, small],
        dataset: { state: "counting", name: "tickets.jsonl" },
      },
    });
    const headline = page.locator(".headline");
    const isCounting = async (): Promise<void> => {
      await headline.getByText("before the tokens of tickets.jsonl are counted").waitFor();
      assert.equal(await bar(page).innerText(), "tickets.jsonl is being counted …");
      await row(page, "Unsaid").getByText("tokens are being counted").waitFor();
      assert.equal(await page.locator(".verdict").count(), 1, "of the other scenario only");
      assert.equal(await page.getByRole("figure").count(), 0);
    };
    const isAsked = async (): Promise<void> => {
      await headline.getByRole("button", { name: "training tokens" }).waitFor();
      await row(page, "Unsaid").getByText("to be given: training tokens").waitFor();
      assert.equal(await bar(page).count(), 0);
    };
    await isCounting();
    await send({ type: "dataset", dataset: counted });
    await bar(page).getByText("$6.00").waitFor();
    await page.getByLabel("Model to train").selectOption("openai/gpt-4.1-mini");
    await isCounting();
    const both = { "": tokens, "openai-gpt-4.1-mini": tokens };
    await send({ type: "dataset", dataset: { ...counted, tokens: both } });
    await bar(page).getByText("break-even").waitFor();
    await send({ type: "dataset", dataset: { state: "none" } });
    await isAsked();
    const reason = "It is gone.";
    await send({ type: "dataset", dataset: { state: "failed", name: "tickets.jsonl", reason } });
    await isAsked();
    await button(page, "training tokens").press("Enter");
    await page.keyboard.type("0");
    await bar(page).getByText("break-even").waitFor();
  });

  test("what is paid back only after the shutdown is nowhere paid back, and on no day", async (t) => {
    const slow: Scenario = {
      name: "Slow",
      inputs: { ...original.inputs, otherCost: 100, modelLifeMonths: 2 },
    };
    const { page } = await open(t, { state: { ...state, scenarios: [slow] } });
    const late = "not before the shutdown";
    assert.match(await bar(page).innerText(), new RegExp(`break-even ${late}$`));
    assert.match(await row(page, "Slow").innerText(), new RegExp(late));
    await page
      .locator(".headline summary", { hasText: /^\s*Break-even/ })
      .getByText(late)
      .waitFor();
    const figures = page.locator(".headline");
    await figures.locator("summary", { hasText: "All other figures" }).click();
    const discounted = figures.locator("summary", { hasText: "Discounted break-even" });
    await discounted.getByText(late).waitFor();
    for (const text of await figures.locator("summary").allTextContents()) {
      if (/break-even/i.test(text)) assert.match(text, new RegExp(`${late}$|requests/month$`));
    }
    const volumes = page.getByRole("table", { name: /by requests a month$/ });
    await volumes
      .getByRole("row", { name: /^1,000 / })
      .getByText(late)
      .waitFor();
    await page.getByText("Of these volumes, 10,000 and more pay back.").waitFor();
    const sizes = page.getByRole("table", { name: /by number of examples$/ });
    assert.equal(await sizes.getByText(late).count(), await sizes.locator("tbody tr").count());
    await page.locator("summary", { hasText: "Time" }).click();
    await field(page, "Months until the model is shut down").fill("0.001");
    await page.getByText("At none of these volumes").getByText("before the shutdown").waitFor();
  });

  test("a message that was on its way does not take back what was changed since", async (t) => {
    const { page, send, kept } = await open(t);
    await field(page, "Requests a month").fill("50000");
    await until(async () => (await kept()) !== undefined);
    await send({ ...state, thresholds: { ...defaultThresholds, manyRequests: 60_000 } });
    await page.getByText("from 1,000 to 60,000 the volume decides nothing").waitFor();
    assert.equal(await field(page, "Requests a month").inputValue(), "50000");
    assert.match(await bar(page).innerText(), /\$300\.00/);
    await row(page, "Original").getByText("$300.00").waitFor();
  });

  test("an open dataset has a scenario to add, as often as one likes", async (t) => {
    const { page, send } = await open(t);
    const choice = page.getByLabel("New scenario");
    assert.equal(await choice.inputValue(), presets[0]?.name);
    await send({ type: "dataset", dataset: counted });
    await choice.locator("option", { hasText: "This dataset" }).waitFor({ state: "attached" });
    await button(page, "Add").click();
    assert.deepEqual(await names(page), ["Original", "This dataset", "Small"]);
    assert.equal(await field(page, "Training tokens").getAttribute("placeholder"), "200,000");
    await button(page, "Add").click();
    assert.equal((await names(page))[2], "This dataset 2");
  });

  test("there are as many scenarios as are kept, and no more", async (t) => {
    const scenarios = Array.from({ length: mostScenarios - 1 }, (_, index) => ({
      ...small,
      name: `Small ${index}`,
    }));
    const { page, kept } = await open(t, { state: { ...state, scenarios } });
    await button(page, "Duplicate").click();
    await page.getByText(`There are ${mostScenarios} scenarios, as many as are kept`).waitFor();
    for (const name of ["Duplicate", "Add"]) {
      assert.equal(await button(page, name).getAttribute("aria-disabled"), "true");
      await button(page, name).click({ force: true });
    }
    await button(page, "Rename").click();
    const name = page.locator(".name-field input");
    await name.fill("Small 1");
    for (const off of ["Duplicate", "Add"]) await button(page, off).click({ force: true });
    assert.equal(await name.inputValue(), "Small 1", "buttons that are off do nothing");
    await name.press("Escape");
    await field(page, "Requests a month").fill("7");
    await field(page, "Requests a month").blur();
    const message = await kept();
    assert.equal(message?.scenarios.length, mostScenarios);
    assert.deepEqual(parseCostMessage(message), message);
    await button(page, "Remove").click();
    await button(page, "Undo").click();
    assert.equal((await names(page)).length, mostScenarios);
  });

  test("what is not told makes no never: the page says what to give", async (t) => {
    const { page } = await open(t);
    await field(page, "Prompt tokens with fine-tuning").fill("");
    await bar(page).getByText("break-even not known").waitFor();
    await bar(page).getByText("Marginal").waitFor();
    await page
      .locator(".reasons")
      .getByText(
        "Whether the cost is paid back cannot be told: give prompt tokens with fine-tuning.",
      )
      .waitFor();
    await page
      .getByText("Whether fine-tuning pays back is not known: what is not told counts for nothing")
      .first()
      .waitFor();
    assert.doesNotMatch(await page.locator("main, body").first().innerText(), /\bnever\b/i);
  });

  test("never is a result", async (t) => {
    const { page } = await open(t, {
      state: {
        ...state,
        scenarios: [{ name: "No", inputs: { trainingTokens: 1000, requests: 0 } }],
      },
    });
    assert.match(await bar(page).innerText(), /Do not fine-tune/);
    assert.match(await bar(page).innerText(), /break-even never/);
  });

  for (const theme of themeNames) {
    for (const width of [200, 300, 900]) {
      // 200 pixels are a side bar of 400 at 200 %.
      test(`axe-core finds nothing: ${theme}, ${width} pixels`, async (t) => {
        const scenarios = [...presets, original];
        const { page } = await open(t, {
          ...{ theme, width },
          state: { ...state, dataset: { ...counted, others: ["syslog.jsonl"] }, scenarios },
        });
        await field(page, "Requests a month").fill("-1");
        await button(page, "Duplicate").click();
        await field(page, "Epochs").fill("x");
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
        });
        await page.getByRole("figure").first().waitFor();
        assert.deepEqual(await axeViolations(page), []);
        assert.ok(await fits(page), "it scrolls sideways");
      });
    }
  }

  test("letters of twice the size fit", async (t) => {
    const { page } = await open(t, { width: 400 });
    await page.evaluate(() => {
      document.documentElement.style.setProperty("--vscode-font-size", "26px");
    });
    assert.ok(await fits(page), "it scrolls sideways");
  });
});

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth <= clientWidth;
  });

/** "radio", or the text of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLInputElement ? element.type : (element?.textContent ?? "");
  });

const patienceMs = 5000;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patienceMs; !(await isSo());) {
    assert.ok(Date.now() < end, "it did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
