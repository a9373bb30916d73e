/** The page of the dataset panel: what it says, what it asks for, and what it keeps. Its list and record have tests of their own. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import type { RecordQuery } from "../../src/core/explore/record-query.ts";
import type { FromPanelPage } from "../../src/protocol/panel-view.ts";
import { parsePanelMessage } from "../../src/protocol/panel-view-schema.ts";
import { button, overflows, until } from "./advice-page-helpers.ts";
import { counting, empty, failed, full, hostile, huge } from "./dataset-cases.ts";
import { datasetPages, play, told, type DatasetPage } from "./dataset-page-host.ts";
import { axeViolations } from "./open-page.ts";
import { themeNames } from "./themes.ts";

const wide = { width: 1400, height: 900 };

type Asked = Extract<FromPanelPage, { type: "query" }>;

/** The extension hears nothing that it does not understand. */
async function assertUnderstood({ messages }: DatasetPage): Promise<void> {
  for (const message of await messages()) {
    assert.ok(parsePanelMessage(message), JSON.stringify(message));
  }
}

async function lastQuery(hosted: DatasetPage): Promise<Asked> {
  const asked = (await hosted.messages()).findLast((message) => message.type === "query");
  assert.ok(asked);
  return asked;
}

async function queryIs(hosted: DatasetPage, wanted: Partial<RecordQuery>): Promise<void> {
  const isSo = async (): Promise<boolean> => {
    const { query } = await lastQuery(hosted);
    return JSON.stringify({ ...query, ...wanted }) === JSON.stringify(query);
  };
  await until(isSo).catch(async () => {
    assert.deepEqual((await lastQuery(hosted)).query, wanted);
  });
}

const bar = (page: Page, name: RegExp): Locator => page.getByRole("button", { name }).first();
const searchField = (page: Page): Locator => page.getByRole("searchbox");
const isPressed = async (of: Locator): Promise<boolean> =>
  (await of.getAttribute("aria-pressed")) === "true";

suite("the page of the dataset panel", () => {
  const open = datasetPages();

  for (const theme of themeNames) {
    test(`axe finds nothing, ${theme}`, async (t) => {
      const hosted = await open(t, { theme, ...wide });
      const { page, send } = hosted;
      await play(hosted, { state: full });
      await page.locator(".list-row").first().waitFor();
      await bar(page, /^pii/).click();
      await bar(page, /^200 to 299 tokens/).click();
      for (const width of [500, 900, 1400]) {
        await page.setViewportSize({ width, height: 900 });
        assert.deepEqual(await axeViolations(page), [], `full, ${width}`);
      }
      for (const [name, state] of Object.entries({ counting, empty, failed, huge, hostile })) {
        await send(told(state));
        assert.deepEqual(await axeViolations(page), [], name);
        assert.equal(await overflows(page), false, name);
      }
      await send(told(full));
      await page.locator(".help-button").click();
      assert.deepEqual(await axeViolations(page), [], "help");
    });
  }

  test("it fills the panel and does not scroll, whatever the size", async (t) => {
    const hosted = await open(t, wide);
    const { page, send } = hosted;
    await play(hosted, { state: huge });
    for (const [width, height] of [
      [300, 700],
      [500, 500],
      [900, 1200],
      [1600, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const state of [huge, hostile, failed]) {
        await send(told(state));
        const scrolls = await page.evaluate(
          () =>
            document.documentElement.scrollWidth > innerWidth ||
            document.documentElement.scrollHeight > innerHeight,
        );
        assert.equal(scrolls, false, `${width} × ${height}: ${state.name}`);
      }
    }
    await page.setViewportSize({ width: 1000, height: 800 });
    await send(told(full));
    const overview = await page.locator(".overview").boundingBox();
    const list = await page.locator(".list-region").boundingBox();
    assert.ok(overview !== null && overview.height <= 0.46 * 800);
    assert.ok(list !== null && list.height > 150);
  });

  test("a bar lists the records that it stands for, and pressed again it no longer does", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full });
    const mail = bar(page, /^E-mail address/);
    await mail.click();
    const facet = { type: "finding", severity: "warning", ruleId: "pii", kind: "EMAIL_ADDRESS" };
    await queryIs(hosted, { facets: [facet as never] });
    assert.equal(await isPressed(mail), true);
    await bar(page, /^1,718 warnings/).click();
    await queryIs(hosted, {
      facets: [facet as never, { type: "finding", severity: "warning" }],
    });
    await mail.click();
    await queryIs(hosted, { facets: [{ type: "finding", severity: "warning" }] });
    await button(page, "Clear all").click();
    await queryIs(hosted, { facets: [] });
    await bar(page, /^11 cannot be read/).click();
    await queryIs(hosted, { facets: [{ type: "unreadable" }] });
    await page.getByRole("button", { name: /^Remove filter: Cannot be read/ }).click();
    await queryIs(hosted, { facets: [] });
    assert.equal(
      await page.evaluate(() => document.activeElement?.id),
      "search",
      "The chip is gone, the focus is not.",
    );
  });

  test("every kind of number leads to its records", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full });
    const facets = [
      [/^troubleshooting/, { type: "trait", trait: "task", label: "troubleshooting" }],
      [/^not stated/, { type: "trait", trait: "task", label: null }],
      [/^Near duplicates/, { type: "section", section: "near" }],
      [/^BGP session of edge1/, { type: "group", of: "duplicates", index: 0 }],
      [
        /^Answers that break off/,
        { type: "lines", lines: [3, 17, 21], label: "Answers that break off" },
      ],
      [/^The line is no JSON/, { type: "finding", ruleId: "invalid-json" }],
      [
        /^200 to 299 tokens: 3,911 records/,
        { type: "figure", figure: "tokens", from: 200, to: 300 },
      ],
    ] as const;
    for (const [name, facet] of facets) {
      await bar(page, name).click();
      await queryIs(hosted, { facets: [facet] as never });
      await bar(page, name).click();
      await queryIs(hosted, { facets: [] });
    }
    await assertUnderstood(hosted);
  });

  test("bars are one stop of the Tab key; arrows walk them, and with Shift take a range", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full });
    const tokens = page.locator(".card-tokens .bin");
    assert.equal(await page.locator('.card-tokens .bin[tabindex="0"]').count(), 1);
    await tokens.first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await queryIs(hosted, { facets: [{ type: "figure", figure: "tokens", from: 200, to: 300 }] });
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await queryIs(hosted, { facets: [{ type: "figure", figure: "tokens", from: 200, to: 500 }] });
    assert.equal(await page.locator('.card-tokens .bin[aria-pressed="true"]').count(), 3);
    // Of a range that is pressed anywhere, nothing is left.
    await page.keyboard.press("Space");
    await queryIs(hosted, { facets: [] });
    await tokens.nth(1).click();
    await tokens.nth(4).click({ modifiers: ["Shift"] });
    await queryIs(hosted, { facets: [{ type: "figure", figure: "tokens", from: 100, to: 500 }] });
  });

  test("the search is asked when typing pauses, at once with Enter, and Escape empties it", async (t) => {
    const hosted = await open(t, wide);
    const { page, send } = hosted;
    await play(hosted, { state: full });
    const asked = async (): Promise<number> =>
      (await hosted.messages()).filter(({ type }) => type === "query").length;
    const before = await asked();
    await page.locator(".list-view").focus();
    await page.keyboard.press("/");
    await page.keyboard.type("bgp idle");
    assert.equal(await searchField(page).inputValue(), "bgp idle");
    await queryIs(hosted, { search: "bgp idle" });
    assert.equal(await asked(), before + 1, "Not with every key.");
    await page.keyboard.type(" tok");
    await page.keyboard.press("Enter");
    await queryIs(hosted, { search: "bgp idle tok" });
    const { number, query } = await lastQuery(hosted);
    const problem = 'There is no condition "tok": write tokens>100.';
    await send(told({ ...full, list: { query, number, total: 0, problems: [problem] } }));
    await page.getByText(problem).waitFor();
    assert.equal(await searchField(page).getAttribute("aria-invalid"), "true");
    await searchField(page).press("Escape");
    await queryIs(hosted, { search: "" });
  });

  test("the order is asked for, and how much is listed is announced", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full, total: 1234 });
    await page.getByLabel("Order").selectOption({ label: "Most tokens first" });
    await queryIs(hosted, { order: { by: "tokens", isDescending: true } });
    await page.getByText("1,234 lines", { exact: true }).waitFor();
    await page.getByRole("status").getByText("1,234 lines listed.").waitFor();
  });

  test("answers about another list or another content are not taken", async (t) => {
    const hosted = await open(t, wide);
    const { page, send } = hosted;
    const { number, query } = await lastQuery(hosted);
    const listed = {
      ...full,
      revision: 5,
      list: { query, number, total: 3, problems: [] },
    };
    const row = (title: string) => ({ line: 0, title, isReadable: true, findings: 0 });
    // The list of an earlier query.
    await send(told({ ...listed, list: { ...listed.list, number: number - 1, total: 77 } }));
    await page.getByText("Listing …").waitFor();
    await send(told(listed));
    await page.getByText("3 lines", { exact: true }).waitFor();
    await send({ type: "rows", number: number - 1, revision: 5, from: 0, rows: [row("of old")] });
    await send({ type: "rows", number, revision: 4, from: 0, rows: [row("before the edit")] });
    await send({ type: "rows", number, revision: 5, from: 0, rows: [row("as it is")] });
    await page.getByText("as it is").waitFor();
    assert.equal(await page.getByText("of old").count(), 0);
    assert.equal(await page.getByText("before the edit").count(), 0);
    const wanted = (await hosted.messages()).filter(({ type }) => type === "record");
    assert.deepEqual(wanted, [{ type: "record", revision: 5, line: 0 }]);
    await send({ type: "record", revision: 4, line: 0, record: null, failure: "Of old." });
    await send({ type: "record", revision: 5, line: 0, record: null, failure: "As it is now." });
    await page.getByText("As it is now.").waitFor();
    assert.equal(await page.getByText("Of old.").count(), 0);
    // What is not known is left alone.
    await page.evaluate(() => {
      window.postMessage({ type: "another" }, "*");
      window.postMessage(undefined, "*");
      window.postMessage("state", "*");
    });
  });

  test("an edit elsewhere asks rows and record again, and keeps the place", async (t) => {
    const hosted = await open(t, wide);
    const { page, send } = hosted;
    await play(hosted, { state: full });
    await page.locator(".list-row").nth(3).click();
    await page.getByText("Line 4", { exact: true }).first().waitFor();
    const { number, query } = await lastQuery(hosted);
    const before = (await hosted.messages()).length;
    await send(
      told({ ...full, revision: 2, list: { query, number, total: 12_414, problems: [] } }),
    );
    await until(async () => {
      const since = (await hosted.messages()).slice(before);
      return (
        since.some((message) => message.type === "rows" && message.revision === 2) &&
        since.some((message) => message.type === "record" && message.revision === 2) &&
        since.some((message) => message.type === "find" && message.line === 3)
      );
    });
    assert.equal(await page.locator('.list-row[aria-selected="true"]').count(), 1);
    assert.match(
      (await page.locator('.list-row[aria-selected="true"]').textContent()) ?? "",
      /Ticket 4:/,
    );
  });

  test("what is asked, chosen, folded and divided outlives the page", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full });
    await bar(page, /^pii/).click();
    await searchField(page).fill("idle");
    await searchField(page).press("Enter");
    await page.locator(".list-row").nth(5).click();
    await page.getByRole("heading", { name: "Vendor" }).click();
    await page.getByRole("separator").focus();
    await page.keyboard.press("ArrowRight");
    await until(async () => {
      const { line, split } = (await hosted.remembered()) as {
        line?: number;
        split: { wide: number };
      };
      return line === 5 && split.wide > 0.44;
    });
    const remembered = (await hosted.remembered()) as { uri: string; number: number };
    assert.equal(remembered.uri, full.uri);

    const again = await open(t, { ...wide, remembered });
    const { number, query } = await lastQuery(again);
    assert.ok(number > remembered.number);
    assert.equal(query.search, "idle");
    assert.equal(query.facets.length, 1);
    await play(again, { state: full });
    await again.page.getByText("Line 6", { exact: true }).first().waitFor();
    assert.equal(await searchField(again.page).inputValue(), "idle");
    assert.equal(await isPressed(bar(again.page, /^pii/)), true);
    assert.equal(await again.page.locator(".card-vendor").getAttribute("open"), null);
    assert.equal(await again.page.getByRole("separator").getAttribute("aria-valuenow"), "46");
    // A page that is only hidden and shown again need not ask anew.
    const shown = await open(t, {
      ...wide,
      remembered,
      state: told({
        ...full,
        list: { query, number: remembered.number, total: 9, problems: [] },
      }),
    });
    await shown.page.getByText("9 of 12,415 lines", { exact: true }).waitFor();
    assert.equal(
      (await shown.messages()).some(({ type }) => type === "query"),
      false,
    );
  });

  test("the overview folds into one line of numbers", async (t) => {
    const hosted = await open(t, { ...wide, width: 900 });
    const { page } = hosted;
    await play(hosted, { state: full });
    await button(page, "Overview").click();
    assert.equal(await page.locator(".cards").count(), 0);
    await bar(page, /^388 near duplicates/).click();
    await queryIs(hosted, { facets: [{ type: "section", section: "near" }] });
    await page.getByText("Quality: Fair").waitFor();
  });

  test("where there is little room, the list has it, until a person wants the overview", async (t) => {
    const hosted = await open(t, { width: 500, height: 700 });
    const { page } = hosted;
    await play(hosted, { state: full });
    const isOpen = async () => (await page.locator(".cards").count()) === 1;
    assert.equal(await isOpen(), false);
    await bar(page, /^1,718 warnings/).waitFor();
    await button(page, "Overview").click();
    assert.equal(await isOpen(), true);
    const records = await page.locator(".records").boundingBox();
    assert.ok(records && records.height >= 0.39 * 700, String(records?.height));
    const again = await open(t, { width: 500, height: 700, remembered: await hosted.remembered() });
    assert.equal(await again.page.locator(".cards").count(), 1);
    const tall = await open(t, { width: 500, height: 900 });
    assert.equal(await tall.page.locator(".cards").count(), 1);
    await tall.page.setViewportSize({ width: 500, height: 700 });
    await tall.page.locator(".cards").waitFor({ state: "detached" });
  });

  test("that nothing repeats is said when all was compared", async (t) => {
    const hosted = await open(t, wide);
    const { page, send } = hosted;
    const { groups } = empty;
    const check = { isRunning: true, share: 0.33 };
    await send(told({ ...full, groups, check }));
    await page.locator(".card-repeats").getByText("Checking 33 %").waitFor();
    await send(told({ ...full, groups, check: { ...check, isRunning: false } }));
    await page.getByText("The check was stopped before the records were compared.").waitFor();
    assert.equal(await page.getByText("No record repeats").count(), 0);
    await send(told({ ...full, groups }));
    await page.getByText("No record repeats or contradicts another one.").waitFor();
  });

  test("the last edit is undone by its button, and by the key where nothing is typed", async (t) => {
    const hosted = await open(t, wide);
    const { page, send } = hosted;
    const undone = async () =>
      (await hosted.messages()).filter(({ type }) => type === "undo").length;
    await page.locator(".list-view").focus();
    await page.keyboard.press("Control+z");
    assert.equal(await undone(), 0, "There is nothing to undo.");
    await send(told({ ...full, undo: "Undo: Line 6 Removed" }));
    await send({ type: "edited", line: 5, done: "removed" });
    await page.locator(".head").getByText("Line 6 was removed.").waitFor();
    await button(page, "Undo: Line 6 Removed").click();
    await page.locator(".list-view").focus();
    await page.keyboard.press("Control+z");
    assert.equal(await undone(), 2);
    await searchField(page).focus();
    await page.keyboard.press("Control+z");
    assert.equal(await undone(), 2);
  });

  test("while counting, what is to come has its place already", async (t) => {
    const { page, send } = await open(t, wide);
    await send(told(counting));
    await page.getByText("Checking 42 %").waitFor();
    assert.ok((await page.getByText("Counting 31 %").count()) >= 3);
    const before = await page.locator(".card-answer .histogram").boundingBox();
    await send(told(full));
    await page.locator(".card-answer .bin").first().waitFor();
    assert.deepEqual(await page.locator(".card-answer .histogram").boundingBox(), before);
  });

  test("buttons run the extension's commands", async (t) => {
    const hosted = await open(t, wide);
    const { page, send } = hosted;
    await play(hosted, { state: full });
    for (const name of ["Fix All Safe", "Redact…", "Cost", "Assess…", "Check Again"]) {
      await button(page, name).click();
    }
    await button(page, "Change targets…").click();
    await button(page, "Compare group by group…").click();
    await send(told({ ...counting, undo: "Undo: Line 12 Removed" }));
    await button(page, "Grade by Rules").click();
    await button(page, "Stop").click();
    await button(page, "Undo: Line 12 Removed").click();
    await send(told(failed));
    await page.getByText("The file is gone").first().waitFor();
    await button(page, "Try Again").click();
    const done = (await hosted.messages()).flatMap((message) =>
      message.type === "run" ? [message.action] : message.type === "undo" ? ["undo"] : [],
    );
    assert.deepEqual(done, [
      ...["fixSafe", "redact", "cost", "assess", "check", "targets", "groups"],
      ...["gradeByRules", "stop", "undo", "check"],
    ]);
    await assertUnderstood(hosted);
  });

  test("list and record are divided by keys and by the pointer", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full });
    const splitter = page.getByRole("separator");
    const width = async (): Promise<number> =>
      (await page.locator(".list-region").boundingBox())?.width ?? NaN;
    await splitter.focus();
    await page.keyboard.press("Home");
    assert.ok(Math.abs((await width()) - 210) < 4);
    await page.keyboard.press("End");
    assert.ok(Math.abs((await width()) - 1190) < 4);
    const box = await splitter.boundingBox();
    assert.ok(box !== null);
    await page.mouse.move(box.x + 2, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(700, box.y + 60, { steps: 4 });
    await page.mouse.up();
    assert.ok(Math.abs((await width()) - 700) < 8);
    await page.setViewportSize({ width: 600, height: 900 });
    await until(async () => (await splitter.getAttribute("aria-orientation")) === "horizontal");
    const list = await page.locator(".list-region").boundingBox();
    const shown = await page.locator(".record-region").boundingBox();
    assert.ok(list !== null && shown !== null && shown.y > list.y + list.height);
  });

  test("names and labels are text: no mark of theirs is obeyed", async (t) => {
    const { page, send } = await open(t, wide);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await send(told(hostile));
    await page.getByRole("heading", { name: "<img src=x onerror=" }).first().waitFor();
    for (const name of [/^<img.*error finding/, /^<img.*3 records, </]) {
      await bar(page, name).click();
    }
    await page
      .getByRole("button", { name: /^Remove filter: .*<script>/ })
      .first()
      .waitFor();
    assert.equal(await page.locator("#root img, #root script").count(), 0);
    assert.equal(await page.title(), "Tunesmith");
    assert.deepEqual(requests, []);
  });
});
