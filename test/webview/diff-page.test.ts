/** The page of a comparison: what it says, what it asks for, and what it keeps. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { DiffKind } from "../../src/core/diff/dataset-diff.ts";
import { parseDiffMessage } from "../../src/protocol/diff-view-schema.ts";
import type { DiffState, FromDiffPage, ToDiffPage } from "../../src/protocol/diff-view.ts";
import { button, overflows, until } from "./advice-page-helpers.ts";
import { axeViolations } from "./open-page.ts";
import { hostedPages, type HostedPage } from "./page-host.ts";
import { themeNames } from "./themes.ts";

const counts = { edited: 4000, added: 12, removed: 3, moved: 0, reformatted: 1, unchanged: 96_000 };

const uri = "file:///data/train.jsonl";

const state: DiffState = {
  sides: { before: { uri, revision: "HEAD" }, after: { uri } },
  before: { name: "train.jsonl", folder: "data/tickets", state: "HEAD" },
  after: { name: "train.jsonl", folder: "data/tickets", state: "with unsaved changes" },
  number: 1,
  isRunning: false,
  share: undefined,
  isStale: false,
  diff: {
    words: "4,000 edited, 12 added, 3 removed, 1 only written differently, 96,000 unchanged",
    isDifferent: true,
    counts,
    numbers: [
      ["records", "100,004", "100,013", "+9"],
      ["tokens", "12,400,113", "12,388,020", "−12,093"],
      ["of these trained on", "8,100,400", "8,090,011", "−10,389"],
      ["findings", "1,718", "1,204", "−514"],
    ],
    findings: [
      { ruleId: "pii", before: "1,200", after: "700", added: "+3", gone: "−503" },
      { ruleId: "short-content", before: "90", after: "76", added: "±0", gone: "−14" },
    ],
    changes: [
      { what: "assistant turns", records: 3900 },
      { what: "metadata.site", records: 211 },
    ],
    remarks: [],
  },
};

const same: DiffState = {
  ...state,
  diff: state.diff && {
    ...state.diff,
    words: "100,004 unchanged",
    isDifferent: false,
    counts: { ...counts, edited: 0, added: 0, removed: 0, reformatted: 0 },
    findings: [],
    changes: [],
  },
};
const failed: DiffState = {
  ...state,
  diff: undefined,
  failure: '"train.jsonl" is in no git repository on this machine: save it in one.',
};
const running: DiffState = { ...state, diff: undefined, isRunning: true, share: 0.42 };
const stale: DiffState = { ...state, isStale: true };
const long = "x".repeat(400);
const hostile: DiffState = {
  ...state,
  before: { name: `<b>${long}`, folder: long, state: "" },
  sides: { before: { uri: "file:///a" }, after: { uri } },
  diff: state.diff && {
    ...state.diff,
    changes: [{ what: `<img src=x onerror=alert(1)>${long}`, records: 1 }],
    remarks: [`In HEAD the file is called "${long}".`],
  },
};

type Page = HostedPage<ToDiffPage, FromDiffPage>;

const told = (diff: DiffState): ToDiffPage => ({ type: "state", state: diff });

/** Rows are answered from now on, and what was asked already: the kinds follow each other. */
async function play({ page }: Page): Promise<void> {
  await page.evaluate((all) => {
    const { hostMessages } = globalThis as unknown as { hostMessages: FromDiffPage[] };
    const answer = (message: FromDiffPage): void => {
      if (message.type !== "rows") return;
      const { number, kinds, from, count } = message;
      const total = kinds.reduce((sum, kind) => sum + all[kind], 0);
      const kindAt = (index: number): DiffKind => {
        let rest = index;
        return kinds.find((kind) => (rest -= all[kind]) < 0) ?? "edited";
      };
      const rows = Array.from({ length: Math.min(count, total - from) }, (_, at) => {
        const line = from + at;
        const kind = kindAt(line);
        return {
          kind,
          ...(kind !== "added" && { beforeLine: line }),
          ...(kind !== "removed" && { afterLine: line + 1 }),
          place: `line ${line + 2}, before ${line + 1}`,
          title: `<i>Ticket ${line + 1}</i>: neighbour 192.0.2.${line % 250} is down`,
          words: ["assistant turn: +34 −12 words", "+22 tokens", "findings gone: pii (2)"],
        };
      });
      window.postMessage({ type: "rows", number, kinds, from, total, rows }, "*");
    };
    for (const message of hostMessages) answer(message);
    const push = hostMessages.push.bind(hostMessages);
    hostMessages.push = (...messages) => {
      const length = push(...messages);
      messages.forEach(answer);
      return length;
    };
  }, counts);
  await page.getByText("<i>Ticket 1</i>").waitFor();
}

const last = async <Type extends FromDiffPage["type"]>(
  { messages }: Page,
  type: Type,
): Promise<Extract<FromDiffPage, { type: Type }>> => {
  const isOne = (one: FromDiffPage): one is Extract<FromDiffPage, { type: Type }> =>
    one.type === type;
  await until(async () => (await messages()).some(isOne));
  const all = await messages();
  // The extension hears nothing that it does not understand.
  for (const message of all) assert.ok(parseDiffMessage(message), JSON.stringify(message));
  const found = all.filter(isOne).at(-1);
  assert.ok(found);
  return found;
};

suite("the page of a comparison", () => {
  const open = hostedPages<ToDiffPage, FromDiffPage>(
    { name: "diff", place: "editor", heading: "train.jsonl" },
    told(state),
  );
  const wide = { width: 1200, height: 800 };

  for (const theme of themeNames) {
    test(`axe finds nothing, ${theme}`, async (t) => {
      const hosted = await open(t, { theme, ...wide });
      const { page, send } = hosted;
      await play(hosted);
      await page.getByRole("option").nth(2).click();
      for (const width of [320, 700, 1200]) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await axeViolations(page), [], `full, ${width}`);
        assert.equal(await overflows(page), false, `full, ${width}`);
      }
      for (const [name, one] of Object.entries({ stale, running, failed, same, hostile })) {
        await send(told(one));
        for (const width of [320, 1200]) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await axeViolations(page), [], `${name}, ${width}`);
          assert.equal(await overflows(page), false, `${name}, ${width}`);
        }
      }
    });
  }

  test("rows are chosen by keys, and Enter compares the texts of one", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted);
    const list = page.getByRole("listbox", { name: "Changed records" });
    await list.focus();
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    assert.deepEqual(await last(hosted, "open"), {
      type: "open",
      number: 1,
      beforeLine: 1,
      afterLine: 2,
    });
    await page.keyboard.press("End");
    await page.getByText("<i>Ticket 4016</i>").waitFor();
    assert.equal((await last(hosted, "rows")).from, 4000);
    const option = page.locator("#changed-record-4015");
    assert.equal(await option.getAttribute("aria-selected"), "true");
    assert.equal(await list.getAttribute("aria-activedescendant"), "changed-record-4015");
    // Of thousands only those in view are in the page.
    assert.ok((await page.getByRole("option").count()) < 100);
  });

  test("a click compares, and a record that is on one side only is told as such", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await play(hosted);
    await page.getByRole("button", { name: /^Added 12/ }).click();
    await page.locator(".of-added").first().click();
    const { beforeLine, afterLine } = await last(hosted, "open");
    assert.deepEqual([beforeLine, afterLine], [undefined, 1]);
    assert.deepEqual((await last(hosted, "rows")).kinds, ["added"]);
    assert.equal(await page.getByRole("button", { name: /^Moved/ }).count(), 0);
  });

  test("what can be done is said to the extension", async (t) => {
    const hosted = await open(t, wide);
    const { page, send } = hosted;
    await button(page, "Copy as Markdown").click();
    await last(hosted, "copy");
    await button(page, "Save as Markdown…").click();
    await last(hosted, "save");
    await send(told(stale));
    await page
      .getByText(/has changed since/)
      .first()
      .waitFor();
    await page.locator("button.primary").click();
    await last(hosted, "compare");
    await send(told(running));
    await page.getByText("Comparing 42 %").waitFor();
    await button(page, "Stop").click();
    await last(hosted, "stop");
    // A revision cannot be the newer side.
    assert.equal(await page.getByRole("button", { name: "Swap Sides" }).count(), 0);
    await send(told({ ...hostile, number: 3 }));
    await button(page, "Swap Sides").click();
    await last(hosted, "swap");
  });

  test("it comes back as it was left, and forgets rows of another comparison", async (t) => {
    const remembered = { sides: state.sides, kind: "added", selected: 5 };
    const hosted = await open(t, { ...wide, remembered });
    const { page, send } = hosted;
    await play(hosted);
    assert.deepEqual((await last(hosted, "rows")).kinds, ["added"]);
    const chosen = page.locator("[aria-selected=true]");
    assert.equal(await chosen.getAttribute("aria-posinset"), "6");
    assert.deepEqual(await hosted.remembered(), remembered);
    await send(told({ ...state, number: 2 }));
    await until(async () => (await last(hosted, "rows")).number === 2);
    assert.equal(await chosen.count(), 0);
    assert.deepEqual((await last(hosted, "rows")).kinds, ["added"]);
  });

  test("with forced colours the choice is still seen", async (t) => {
    const hosted = await open(t, wide);
    const { page } = hosted;
    await page.emulateMedia({ forcedColors: "active" });
    await play(hosted);
    await page.getByRole("option").first().click();
    const outline = await page
      .locator("[aria-selected=true]")
      .evaluate((row) => getComputedStyle(row).outlineStyle);
    assert.equal(outline, "solid");
  });
});
