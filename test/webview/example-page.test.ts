/** The form of one training example: what it shows, keeps and tells, by keyboard. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Page } from "playwright-core";
import type { ExampleDraft } from "../../src/core/create/example-draft.ts";
import type {
  ExampleState,
  FromExamplePage,
  ToExamplePage,
} from "../../src/protocol/example-view.ts";
import { parseExampleMessage } from "../../src/protocol/example-view-schema.ts";
import { button, field, overflows, until } from "./advice-page-helpers.ts";
import { axeViolations } from "./open-page.ts";
import { hostedPages } from "./page-host.ts";
import { themeNames } from "./themes.ts";

// Invented.
const draft: ExampleDraft = {
  id: "first",
  kind: "ticket",
  taskType: "troubleshooting",
  parts: { problem: "Phones restart.\n<script>alert(1)</script><img src=x onerror=alert(2)>" },
};

const state: ExampleState = {
  draft,
  origin: "tickets.txt, lines 3 to 5",
  target: { name: "tickets.jsonl", folder: "data", format: "OpenAI chat" },
  review: { privacy: [], findings: [] },
  problem: undefined,
  isConvertible: false,
  aside: 0,
  isAdding: false,
  news: "",
};

const full: ExampleState = {
  ...state,
  review: {
    privacy: ["e-mail address (2)", "phone number"],
    findings: ["The answer is short."],
  },
  problem: '"tickets.jsonl" is in another format: convert it, or choose another dataset.',
  isConvertible: true,
  aside: 2,
};

const told = (one: ExampleState, takesFocus = false): ToExamplePage => ({
  type: "state",
  state: one,
  takesFocus,
});

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id);

suite("the form of an example", () => {
  const open = hostedPages<ToExamplePage, FromExamplePage>(
    { name: "example", place: "editor", heading: "Training example" },
    told(state, true),
  );

  for (const theme of themeNames) {
    test(`axe finds nothing, ${theme}`, async (t) => {
      const { page, send } = await open(t, { theme, width: 700 });
      assert.deepEqual(await axeViolations(page), []);
      await send(told(full));
      await page.getByText("convert it").waitFor();
      assert.deepEqual(await axeViolations(page), [], "with all that may be said");
      await page.setViewportSize({ width: 300, height: 800 });
      assert.deepEqual(await axeViolations(page), [], "narrow");
    });
  }

  test("at 300 px nothing is beyond the edge, whatever the words", async (t) => {
    const long = "y".repeat(400);
    const { page } = await open(t, {
      state: told({
        ...full,
        origin: long,
        target: { name: long, folder: long, format: long },
        review: { privacy: [long], findings: [long] },
        problem: long,
        draft: { ...draft, parts: { problem: long } },
      }),
    });
    assert.equal(await overflows(page), false);
  });

  test("the focus is in the first part that is empty, texts are texts", async (t) => {
    const { page } = await open(t, { width: 700 });
    assert.equal(await focused(page), "part-diagnosis");
    assert.equal(await field(page, "Problem").inputValue(), draft.parts.problem);
    assert.equal(await page.locator("img").count(), 0);
  });

  test("by keyboard alone: typed, added, left", async (t) => {
    const { page, messages } = await open(t, { width: 700 });
    await page.keyboard.type("Power budget.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("New switch");
    await page.keyboard.press("Enter");
    await page.keyboard.type("ordered.");
    await page.keyboard.press("Control+Enter");
    const parts = {
      ...draft.parts,
      diagnosis: "Power budget.",
      resolution: "New switch\nordered.",
    };
    const all = await messages();
    assert.deepEqual(all.at(-1), { type: "add", draft: { ...draft, parts } });
    assert.ok(all.every((message) => parseExampleMessage(message) !== undefined));
    await page.keyboard.press("Escape");
    assert.deepEqual((await messages()).at(-1), { type: "leave" });
  });

  test("typing is told when it pauses", async (t) => {
    const { page, messages } = await open(t);
    await page.keyboard.type("Power");
    await until(async () => (await messages()).some(({ type }) => type === "change"));
    const changes = (await messages()).filter(({ type }) => type === "change");
    assert.deepEqual(changes, [
      { type: "change", draft: { ...draft, parts: { ...draft.parts, diagnosis: "Power" } } },
    ]);
  });

  test("another kind takes the texts along", async (t) => {
    const { page, messages } = await open(t);
    await page.keyboard.type("Because.");
    await page.getByLabel("Log", { exact: true }).check();
    assert.equal(await field(page, "Log entry").inputValue(), draft.parts.problem);
    assert.equal(await field(page, "Classification").inputValue(), "Because.");
    const last = (await messages()).at(-1);
    assert.ok(last?.type === "change");
    assert.equal(last.draft.taskType, "log_analysis");
    await page.getByLabel("Task type").selectOption("Security");
    const next = (await messages()).at(-1);
    assert.ok(next?.type === "change");
    assert.equal(next.draft.taskType, "security");
  });

  test("what is typed outlives the page, and states that were made before it", async (t) => {
    const { page, send, remembered } = await open(t);
    await page.keyboard.type("Power");
    await send(told({ ...full, draft }));
    await page.getByText("convert it").waitFor();
    assert.equal(await field(page, "Diagnosis").inputValue(), "Power");
    const kept = await remembered();
    const again = await open(t, { remembered: kept });
    assert.equal(await field(again.page, "Diagnosis").inputValue(), "Power");
    await again.send(told({ ...state, draft: { ...draft, id: "second", parts: {} } }, true));
    await until(async () => (await field(again.page, "Diagnosis").inputValue()) === "");
    assert.equal(await focused(again.page), "part-problem");
  });

  test("masked texts come in place of what is typed", async (t) => {
    const { page, send, messages } = await open(t, { state: told(full) });
    await button(page, "Mask Them").click();
    assert.deepEqual((await messages()).at(-1), { type: "mask", draft });
    await send({ type: "replace", draft: { ...draft, parts: { problem: "[EMAIL_ADDRESS]" } } });
    await until(async () => (await field(page, "Problem").inputValue()) === "[EMAIL_ADDRESS]");
  });

  test("buttons tell what they say", async (t) => {
    const { page, messages } = await open(t, { state: told(full) });
    const last = async () => (await messages()).at(-1);
    await button(page, "Change Dataset…").click();
    assert.deepEqual(await last(), { type: "chooseDataset" });
    await button(page, "Convert Dataset…").click();
    assert.deepEqual(await last(), { type: "convert" });
    await button(page, "Take up the last of 2 examples put aside").click();
    assert.deepEqual(await last(), { type: "takeUp" });
    await button(page, "Back").click();
    assert.deepEqual(await last(), { type: "leave" });
    await button(page, "Add to Dataset").click();
    assert.deepEqual(await last(), { type: "add", draft });
  });
});
