/** The list of the dataset panel: rows that are there when they are looked at, by keys, wheel and bar, in lists of any length. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Page } from "playwright-core";
import { full } from "./dataset-cases.ts";
import type { ToPanelPage } from "../../src/protocol/panel-view.ts";
import {
  datasetPages,
  play,
  record as shown,
  told,
  type DatasetPage,
} from "./dataset-page-host.ts";
import { until } from "./advice-page-helpers.ts";

const list = (page: Page) => page.getByRole("listbox", { name: "Records" });
const options = (page: Page) => list(page).getByRole("option");
const active = (page: Page): Promise<string | null> =>
  list(page).getAttribute("aria-activedescendant");

/** Lines of the rows that are in view as a whole, from the top, and how far the first of them is down, in CSS pixels. */
function rowsInView(
  page: Page,
): Promise<{ readonly lines: readonly string[]; readonly top: number }> {
  return list(page).evaluate((view) => {
    const { top, bottom } = view.getBoundingClientRect();
    const inView = [...view.querySelectorAll(".list-row")].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= top - 0.5 && box.bottom <= bottom + 0.5;
    });
    return {
      lines: inView.map((row) => row.querySelector(".row-line")?.lastChild?.textContent ?? "?"),
      top: Math.round((inView[0]?.getBoundingClientRect().top ?? NaN) - top),
    };
  });
}

const line = (text: string | undefined): number => Number((text ?? "").replaceAll(",", ""));

async function settled(page: Page): Promise<void> {
  await until(() =>
    list(page).evaluate(
      (view) =>
        new Promise<boolean>((resolve) => {
          const { scrollTop } = view;
          setTimeout(() => {
            const isKnown = view.querySelector(".list-row .row-blank") === null;
            resolve(isKnown && view.scrollTop === scrollTop);
          }, 120);
        }),
    ),
  );
}

const sent = async (hosted: DatasetPage, type: string) =>
  (await hosted.messages()).filter((message) => message.type === type);

suite("the list of records", () => {
  const open = datasetPages(full);
  const wide = { width: 1200, height: 900 };
  const long = 10_000_000;

  test("every row of ten million can be reached, by one key or by steps", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: { ...full, lines: long }, total: long });
    await list(page).focus();
    await page.keyboard.press("End");
    await settled(page);
    assert.equal((await rowsInView(page)).lines.at(-1), "10,000,000");
    assert.equal(await active(page), `record-row-${long - 1}`);
    await page.keyboard.press("ArrowUp");
    assert.equal(await active(page), `record-row-${long - 2}`);
    await page.keyboard.press("Home");
    await settled(page);
    assert.deepEqual((await rowsInView(page)).lines.slice(0, 2), ["1", "2"]);
    assert.ok((await options(page).count()) < 80, "only rows around the view are in the page");
  });

  test("a wheel in the middle of ten million moves as far as it says, over and over", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: { ...full, lines: long }, total: long });
    await page.getByRole("textbox", { name: "Go to line" }).fill("5,000,000");
    await page.keyboard.press("Enter");
    await settled(page);
    await list(page).hover();
    for (let turn = 0; turn < 4; turn++) {
      const before = await rowsInView(page);
      await list(page).evaluate((view) => {
        delete view.dataset["ended"];
        view.addEventListener("scrollend", () => (view.dataset["ended"] = ""), { once: true });
      });
      await page.mouse.wheel(0, 460);
      await until(() => list(page).evaluate((view) => view.dataset["ended"] !== undefined));
      await settled(page);
      const after = await rowsInView(page);
      const rowPx = await options(page)
        .first()
        .evaluate((row) => row.getBoundingClientRect().height);
      const moved =
        (line(after.lines[0]) - line(before.lines[0])) * rowPx - (after.top - before.top);
      assert.ok(Math.abs(moved - 460) <= 1, `moved by ${moved}`);
    }
  });

  test("the bar leads to its share of ten million rows, and the rows there follow each other", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: { ...full, lines: long }, total: long });
    for (const share of [0.25, 0.9, 0.5]) {
      await list(page).evaluate((view, to) => {
        view.scrollTop = to * (view.scrollHeight - view.clientHeight);
      }, share);
      await settled(page);
      const { lines } = await rowsInView(page);
      const first = line(lines[0]);
      assert.ok(Math.abs(first / long - share) < 0.01, `${first} at ${share}`);
      assert.deepEqual(
        lines.map(line),
        lines.map((_, index) => first + index),
      );
    }
  });

  test("rows that are on their way have their room, and are asked for by windows", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    // The list is told, its rows are not.
    await until(async () => (await sent(hosted, "query")).length > 0);
    const [query] = await sent(hosted, "query");
    assert.ok(query?.type === "query");
    await hosted.send({
      type: "state",
      state: {
        ...full,
        list: { query: query.query, number: query.number, total: 1000, problems: [] },
      },
    });
    await options(page).first().waitFor();
    assert.equal(await options(page).first().getAttribute("aria-label"), "Row 1, on its way");
    assert.equal(await options(page).first().getAttribute("aria-setsize"), "1000");
    const [asked] = await sent(hosted, "rows");
    assert.ok(asked?.type === "rows");
    assert.deepEqual([asked.from, asked.count], [0, 200]);
  });

  test("keys walk it; records that are passed by are not asked for", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full });
    await list(page).focus();
    await settled(page);
    const before = (await sent(hosted, "record")).length;
    await list(page).evaluate((view) => {
      for (let times = 0; times < 40; times++) {
        view.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
      }
    });
    await page.getByRole("heading", { name: "Line 41" }).waitFor();
    const asked = (await sent(hosted, "record")).slice(before);
    assert.ok(asked.length < 10, `${asked.length} records were asked for`);
    const selected = list(page).getByRole("option", { selected: true });
    assert.equal(await selected.getAttribute("aria-posinset"), "41");
    await list(page)
      .getByRole("option", {
        name: /^Line 41\s?, 680 tokens\s?, 3 turns\s?, 1 finding, the worst a warning\s?: Ticket 41:/,
      })
      .waitFor({ timeout: 5000 });
    const view = await list(page).boundingBox();
    const row = await selected.boundingBox();
    assert.ok(view && row && row.y + row.height <= view.y + view.height + 1, "it is in sight");
  });

  test("a number leads to a line, and the focus returns", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full });
    const goTo = page.getByRole("textbox", { name: "Go to line" });
    await list(page).focus();
    await page.keyboard.type("9999999");
    assert.equal(await goTo.inputValue(), "9999999");
    await page.keyboard.press("Enter");
    await page.getByText("Write a whole number from 1 to 12,415.").waitFor();
    await goTo.fill("7,001");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Line 7,001" }).waitFor();
    assert.equal(await active(page), "record-row-7000");
    assert.ok(await list(page).evaluate((view) => view === document.activeElement));
    // VS Code has Ctrl+G, and tells the page.
    await hosted.send({ type: "goToLine" });
    await goTo.and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Escape");
    assert.ok(await list(page).evaluate((view) => view === document.activeElement));
  });

  test("Enter leads into the record, Escape back, Delete asks before it removes", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full });
    await page.getByRole("heading", { name: "Line 1", exact: true }).waitFor();
    await list(page).focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "shown-record-body");
    await page.keyboard.press("Escape");
    assert.ok(await list(page).evaluate((view) => view === document.activeElement));
    await page.keyboard.press("Delete");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Remove");
    assert.deepEqual(await sent(hosted, "remove"), []);
    await page.keyboard.press("Escape");
    assert.equal(await page.getByText("Remove line 1 from the file?").count(), 0);
    await list(page).focus();
    await page.keyboard.press("Delete");
    await page.keyboard.press("Enter");
    assert.deepEqual(await sent(hosted, "remove"), [
      { type: "remove", line: 0, hash: "0123456789abcdef" },
    ]);
  });

  test("a line that is sought is found though the list is made anew, and nothing is removed meanwhile", async (t) => {
    const hosted = await open(t, wide);
    const { page, send } = hosted;
    const asked = (await sent(hosted, "query")).at(-1);
    assert.equal(asked?.type, "query");
    const { number, query } = asked;
    const state = { ...full, list: { query, number, total: 90_000, problems: [] } };
    await send(told(state));
    const record = (line: number): ToPanelPage => ({
      type: "record",
      revision: full.revision,
      line,
      record: { ...shown, line },
    });
    const rows = [{ line: 0, title: "Of the first line", isReadable: true, findings: 0 }];
    await send({ type: "rows", number, revision: full.revision, from: 0, rows });
    await send(record(0));
    await page.getByRole("heading", { name: "Line 1", exact: true }).waitFor();
    const finds = () => sent(hosted, "find");
    const goTo = page.getByRole("textbox", { name: "Go to line" });
    await goTo.fill("12000");
    await page.keyboard.press("Enter");
    await page.getByText("Going to line 12,000 …").first().waitFor();
    assert.deepEqual(await finds(), [{ type: "find", number, line: 11_999 }]);
    await page.keyboard.press("Delete");
    assert.equal(await page.getByText("Remove line 1 from the file?").count(), 0);
    // Nobody has answered; the check has ended, and the list is made anew.
    await send(told({ ...full, revision: 2, list: undefined, isListing: true }));
    await send(told({ ...state, revision: 2 }));
    await until(async () => (await finds()).length === 2);
    assert.deepEqual((await finds()).at(-1), { type: "find", number, line: 11_999 });
    await send(told({ ...state, revision: 2, list: undefined, isListing: true }));
    await send(told({ ...state, revision: 2 }));
    await until(async () => (await finds()).length === 3);
    await send({ type: "show", number, line: 11_999, index: 11_999 });
    await send({ ...record(11_999), revision: 2 } as ToPanelPage);
    await page.getByRole("heading", { name: "Line 12,000" }).waitFor();
    assert.equal(await active(page), "record-row-11999");
    assert.equal(await page.getByText("Going to line").count(), 0);
  });

  test("the row that is chosen stays in sight when the panel becomes smaller", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted, { state: full });
    await settled(page);
    const { lines } = await rowsInView(page);
    const last = lines.at(-1);
    await page.locator(`.list-row[data-index="${line(last) - 1}"]`).click();
    for (const height of [700, 500]) {
      await page.setViewportSize({ width: wide.width, height });
      await until(async () => (await rowsInView(page)).lines.includes(last ?? ""));
    }
  });

  test("a list of nothing says so", async (t) => {
    const hosted = await open(t, wide);
    await play(hosted, { state: full, total: 0 });
    await hosted.page.getByText("There are no records in this dataset yet.").waitFor();
  });
});
