/** What the page of the Cost view tells at once, and what it still knows when it comes back: VS Code throws it away whenever it is hidden. */
import assert from "node:assert/strict";
import { suite, test, type TestContext } from "node:test";
import type { Page } from "playwright-core";
import { priceBook } from "../../src/core/cost/prices.ts";
import type { Scenario } from "../../src/core/cost/scenario.ts";
import { defaultThresholds } from "../../src/core/cost/thresholds.ts";
import { costPages, type CostPageOptions, type HostedPage } from "./cost-page-host.ts";

const inputs = {
  trainingTokens: 500_000,
  requests: 1000,
  promptTokens: 2500,
  tunedPromptTokens: 500,
};
const scenarios: readonly Scenario[] = [
  { name: "Tickets", inputs },
  { name: "Syslog", inputs },
];
const state: CostPageOptions["state"] = {
  type: "state",
  scenarios,
  selected: 0,
  dataset: {
    state: "counted",
    name: "tickets.jsonl",
    tokens: {
      "": {
        name: "tickets.jsonl",
        examples: 320,
        unreadable: 0,
        total: 210_000,
        billed: 200_000,
        trained: 90_000,
        byRole: { user: 120_000, assistant: 90_000 },
        tokenizer: "o200k_base",
      },
    },
    others: [],
  },
  book: priceBook,
  thresholds: defaultThresholds,
  today: "2026-11-23",
};

suite("what the page of the Cost view tells and remembers", () => {
  const openPage = costPages(state);

  const open = (t: TestContext, remembered?: unknown): Promise<HostedPage> =>
    openPage(t, { remembered });

  test("what is no typing is told at once: the page may be gone in a moment", async (t) => {
    const { page, messages } = await open(t);
    const told = async (step: () => Promise<unknown>): Promise<readonly string[] | undefined> => {
      const { length } = await messages();
      await step();
      const news = (await messages()).slice(length);
      assert.equal(news.length, 1);
      const [last] = news;
      return last?.type === "changeScenarios" ? last.scenarios.map(({ name }) => name) : undefined;
    };
    // The clock of the page stands still: what waits is never sent.
    await page.clock.install();
    const button =
      (name: string): (() => Promise<void>) =>
      () =>
        page.getByRole("button", { name }).click();
    assert.deepEqual(await told(button("Duplicate")), ["Tickets", "Tickets 2", "Syslog"]);
    await button("Rename")();
    await page.getByLabel("New name of Tickets 2").fill("Renamed");
    assert.deepEqual(await told(() => page.keyboard.press("Enter")), [
      "Tickets",
      "Renamed",
      "Syslog",
    ]);
    assert.deepEqual(await told(button("Remove")), ["Tickets", "Syslog"]);
    assert.equal((await told(button("Undo")))?.length, 3);
    const model = page.getByLabel("Model to train");
    assert.equal((await told(() => model.selectOption("openai/gpt-4.1-mini")))?.length, 3);
    assert.equal((await told(() => page.getByLabel("Syslog").check()))?.length, 3);

    const { length } = await messages();
    await page.getByLabel("Requests a month", { exact: true }).fill("5000");
    assert.equal((await messages()).length, length, "typing waits for a pause");
    await page.clock.runFor(1000);
    assert.equal((await messages()).length, length + 1);
  });

  test("shown again, the page is where it was, with the same folds open", async (t) => {
    const folds = ["Tokens in detail", "All other figures", "Monthly saving"];
    const first = await open(t);
    for (const fold of folds) await summary(first.page, fold).click();
    await summary(first.page, "Formula of prompt caching").click();
    const numbers = summary(first.page, "The numbers as a table").first();
    await numbers.click();
    await first.page.evaluate(() => {
      window.scrollTo(0, 1234);
    });
    await first.page.waitForTimeout(400);
    const again = await open(t, await first.remembered());
    assert.equal(await again.page.evaluate(() => window.scrollY), 1234);
    const isOpen = (page: Page): Promise<string[]> =>
      page.locator("details[open] > summary").allTextContents();
    assert.deepEqual(await isOpen(again.page), await isOpen(first.page));
    assert.equal((await isOpen(again.page)).length, folds.length + 2);
  });

  test("all formulas are shown and hidden at once", async (t) => {
    const { page, remembered } = await open(t);
    const open_ = page.locator(".headline .figure[open]");
    await page.getByRole("button", { name: "Show all formulas" }).click();
    const all = await page.locator(".headline .figure").count();
    assert.equal(await open_.count(), all);
    const again = await open(t, await remembered());
    await again.page.getByRole("button", { name: "Hide all formulas" }).click();
    assert.equal(await again.page.locator(".headline .figure[open]").count(), 0);
  });

  test("a name that does not fit is not thrown away when its field is left", async (t) => {
    const { page } = await open(t);
    await page.getByRole("button", { name: "Rename" }).click();
    const name = page.getByLabel("New name of Tickets");
    await name.fill("Syslog");
    await name.blur();
    await page.getByText('There is another scenario "Syslog"').waitFor();
    assert.equal(await name.inputValue(), "Syslog");
    await name.fill("Syslog of the branch");
    await name.blur();
    await page.getByRole("radio", { name: "Syslog of the branch" }).waitFor();
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByLabel("New name of Syslog of the branch").fill("");
    await page.getByLabel("New name of Syslog of the branch").blur();
    await page.getByRole("button", { name: "Duplicate" }).click();
    assert.equal(await page.locator(".name-field").count(), 0, "another one is looked at");
  });

  test("a name has no characters that cannot be seen or turn the text around them", async (t) => {
    const { page } = await open(t);
    await page.getByRole("button", { name: "Rename" }).click();
    const name = page.getByLabel("New name of Tickets");
    for (const text of ["a\u202Eb", "a\u0007b", "a\u2066b"]) {
      await name.fill(text);
      await page.getByText("The name has a character that cannot be seen").waitFor();
      await name.fill("Tickets");
    }
    await name.fill("تذاكر");
    await name.press("Enter");
    await page.getByRole("button", { name: "Remove" }).click();
    assert.equal(await page.locator(".removed bdi").innerText(), "تذاكر");
    assert.equal(await page.locator("#headline-title bdi").innerText(), "Syslog");
  });
});

const summary = (page: Page, text: string) => page.locator("summary", { hasText: text });
