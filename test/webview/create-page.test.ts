/** The page that creates datasets: what it says, what it tells the extension, and where the focus goes. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { doubts } from "../../src/core/create/operational-record.ts";
import type { CreateChoices, CreateState, FromCreatePage } from "../../src/protocol/create-view.ts";
import { parseCreateMessage } from "../../src/protocol/create-view-schema.ts";
import { button, field, overflows, until } from "./advice-page-helpers.ts";
import {
  changes,
  empty,
  logs,
  outcome,
  place,
  prepared,
  preparing,
  preview,
  tickets,
} from "./create-cases.ts";
import { createPages, told } from "./create-page-host.ts";
import { axeViolations } from "./open-page.ts";
import { themeNames } from "./themes.ts";

const states = { tickets, logs, changes, preparing, prepared, empty };

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

/** The last that was chosen. */
function chosen(messages: readonly FromCreatePage[]): CreateChoices | undefined {
  return messages.findLast((message) => message.type === "choose")?.choices;
}

suite("the page that creates datasets", () => {
  const open = createPages(tickets);

  for (const theme of themeNames) {
    test(`axe finds nothing, ${theme}`, async (t) => {
      const { page, send } = await open(t, { theme, width: 600 });
      for (const [name, state] of Object.entries(states)) {
        await send(told(state));
        await unfold(page);
        assert.deepEqual(await axeViolations(page), [], name);
      }
      await page.setViewportSize({ width: 1200, height: 800 });
      await send(told({ ...tickets, failure: "The file cannot be read: it is gone." }));
      assert.deepEqual(await axeViolations(page), [], "wide");
    });
  }

  test("the preview is near what changes it, in one column and in two", async (t) => {
    const { page } = await open(t, { width: 600 });
    const topOf = async (id: string): Promise<number> =>
      (await page.locator(`#${id}`).boundingBox())?.y ?? NaN;
    assert.ok((await topOf("columns-title")) < (await topOf("preview-title")));
    assert.ok((await topOf("preview-title")) < (await topOf("cleaning-title")));
    await page.setViewportSize({ width: 1000, height: 700 });
    const beside = await topOf("preview-title");
    assert.ok(beside < (await topOf("columns-title")), "At the top of its column.");
    await page.evaluate(() => {
      document.getElementById("output-title")?.scrollIntoView();
    });
    assert.ok(Math.abs(await topOf("preview-title")) < 60, "It stays in sight.");
  });

  test("what would be replaced is said before it is", async (t) => {
    const { page, send } = await open(t, { width: 600 });
    const write = page.locator("#write");
    const out = { ...prepared.out, isProvenanceThere: true };
    await send(told(prepared));
    assert.equal(await write.textContent(), "Write");
    await send(told({ ...prepared, out: { ...out, isThere: true } }));
    assert.equal(await write.textContent(), "Replace");
    await send(told({ ...prepared, out }));
    assert.equal(await write.textContent(), "Replace");
    await page.getByText("What tells the sources of an earlier dataset").waitFor();
    await send(told({ ...prepared, out: { ...out, isThere: true, appends: true } }));
    assert.equal(await write.textContent(), "Append");
  });

  test("at 300 px nothing is beyond the edge, whatever the words", async (t) => {
    const long = "x".repeat(400);
    const longPlace = { ...place(1), name: long, detail: long };
    const state: CreateState = {
      ...tickets,
      sources: { type: "files", names: [long], inAll: 1 },
      columns: [{ name: long, samples: [long, long] }],
      out: { ...tickets.out, name: long, folder: long, appends: true, format: long },
      done: long,
      failure: long,
      preview: {
        ...preview,
        records: [
          { turns: [{ role: "user", text: `${long}\n\`\`\`\n${long}\n\`\`\`` }], place: longPlace },
        ],
        looks: [{ why: "no-answer", place: longPlace, text: long }],
        leftOut: [{ why: "broken-row", count: 1, places: [longPlace] }],
        refused: [{ why: long, count: 1, places: [longPlace] }],
        unknownNames: [long],
      },
    };
    const { page, send } = await open(t);
    const all = {
      ...states,
      long: state,
      longOutcome: {
        ...state,
        stage: {
          stage: "prepared",
          outcome: {
            ...outcome,
            notes: [long],
            sources: [{ name: long, records: 1 }],
            findings: [{ ruleId: long, findings: 1 }],
          },
        },
      } satisfies CreateState,
    };
    for (const [name, one] of Object.entries(all)) {
      await send(told(one));
      await unfold(page);
      assert.equal(await overflows(page), false, name);
    }
  });

  test("all that the page says is a message", async (t) => {
    const { page, send, messages } = await open(t, { width: 900 });
    for (const state of Object.values(states)) {
      await send(told(state));
      await unfold(page);
      const buttons = page.locator("button:visible");
      for (let index = 0; index < (await buttons.count()); index++) {
        await buttons.nth(index).click({ force: true });
        await send(told(state));
      }
    }
    for (const message of await messages()) {
      assert.ok(parseCreateMessage(message), JSON.stringify(message));
    }
    assert.ok((await messages()).length > 25);
    assert.equal(parseCreateMessage({ type: "choose", session: 1, revision: 1 }), undefined);
    assert.equal(parseCreateMessage({ type: "openPlace", path: "a", line: 0 }), undefined);
  });

  test("texts of sources are text: no mark of theirs is obeyed", async (t) => {
    const { page } = await open(t, { width: 900 });
    await page.getByText("<img src=x onerror=").waitFor();
    assert.equal(await page.locator("img, .record script").count(), 0);
    assert.equal(await page.title(), "Tunesmith");
  });

  test("records are shown as turns, code as code, each with the way to its source", async (t) => {
    const { page, messages } = await open(t, { width: 900 });
    assert.equal(await page.locator(".record").count(), 3);
    const record = page.locator(".record").first();
    assert.deepEqual(await record.getByRole("heading").allInnerTexts(), [
      "system",
      "user",
      "assistant",
    ]);
    assert.equal(
      await record.locator("pre").innerText(),
      "router bgp 64512\n neighbor 192.0.2.7 update-source Loopback0",
    );
    await record.getByRole("button", { name: "tickets.csv, row 1 (lines 2 to 4)" }).click();
    assert.deepEqual((await messages()).at(-1), {
      type: "openPlace",
      path: place(2).path,
      line: 2,
    });
    await page.getByText("431 records of the first 500 rows").waitFor();
  });

  test("columns are mapped by keyboard; what is guessed says so, and what is wrong is told there", async (t) => {
    const { page, messages } = await open(t, { width: 900 });
    const use = page.getByLabel("close_notes", { exact: true });
    assert.equal(await use.inputValue(), "resolution");
    assert.equal(await page.getByText("guessed", { exact: true }).count(), 5);
    await page.getByText("Set the update source again · Closed automatically.").waitFor();
    await use.selectOption({ label: "Diagnosis" });
    assert.deepEqual(chosen(await messages())?.mappings.ticket?.at(-1), {
      field: "diagnosis",
      column: "close_notes",
    });
    assert.equal(await page.getByText("guessed", { exact: true }).count(), 4);
    await page.getByText("5 other columns").click();
    await page.getByLabel("priority", { exact: true }).selectOption({ label: "Keep as a trait" });
    assert.deepEqual(chosen(await messages())?.mappings.ticket?.at(-1), {
      field: "priority",
      column: "priority",
    });
    for (const name of ["short_description", "description"]) {
      await page.getByLabel(name, { exact: true }).selectOption({ label: "Not used" });
    }
    assert.deepEqual(
      chosen(await messages())?.mappings.ticket?.map(({ column }) => column),
      ["number", "work_notes", "close_notes", "priority"],
    );
  });

  test("an answer from before a choice does not take it back", async (t) => {
    const { page, send, messages } = await open(t, { width: 900 });
    const box = page.getByLabel("Signatures");
    await box.uncheck();
    const [choice] = (await messages()).filter((message) => message.type === "choose");
    assert.ok(choice);
    assert.equal(choice.revision, 1);
    await send(told(tickets));
    await page.getByText("being drawn anew").waitFor({ state: "detached" });
    assert.equal(await box.isChecked(), false, "what is older");
    const heard = { ...tickets, revision: 1, choices: choice.choices };
    await send(told(heard));
    assert.equal(await box.isChecked(), false, "what has it");
    await send(told({ ...heard, choices: tickets.choices }));
    await until(() => box.isChecked());
    await box.uncheck();
    await send(told({ ...tickets, session: 2 }));
    await until(() => box.isChecked());
  });

  test("templates are sent when typing pauses, or the field is left", async (t) => {
    const { page, messages } = await open(t, { width: 900 });
    await field(page, "Request").fill("What is wrong here?\n\n{problem}");
    assert.equal(chosen(await messages()), undefined);
    await page.keyboard.press("Tab");
    const [template] = Object.values(chosen(await messages())?.prompts ?? {});
    assert.equal(template?.request, "What is wrong here?\n\n{problem}");
    assert.equal(template.system, tickets.projectPrompts.troubleshooting.system);
    await button(page, "Save as the Project’s").click();
    assert.deepEqual((await messages()).at(-1), { type: "savePrompts" });
    await button(page, "As Before").click();
    assert.deepEqual(chosen(await messages())?.prompts, {});
    assert.equal(await button(page, "As Before").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "template-system");
  });

  test("what is proposed to be left out is decided, and looked at", async (t) => {
    const { page, messages } = await open(t, { width: 900 });
    await page.getByLabel("Records whose answer says no more than that it is closed").uncheck();
    assert.deepEqual(chosen(await messages())?.skipped.includes("boilerplate-answer"), false);
    assert.equal(chosen(await messages())?.skipped.length, doubts.length - 1);
    await page
      .getByText("Look at: Records whose answer says no more than that it is closed")
      .click();
    await page.getByText("Printer offline").waitFor();
    await page.getByRole("button", { name: "tickets.csv, row 32 (lines 33 to 35)" }).click();
    assert.deepEqual((await messages()).at(-1), {
      type: "openPlace",
      path: place(33).path,
      line: 33,
    });
    await page.getByText("Look at: The row is broken").click();
    await page.getByText("it has 5 fields where the header has 7").waitFor();
  });

  test("years, zones and incidents of logs are read as people write them", async (t) => {
    const { page, messages } = await open(t, { state: told(logs), width: 900 });
    assert.equal(await field(page, "Time zone").inputValue(), "+02:00");
    for (const [text, minutes] of [
      ["-0530", -330],
      ["UTC+2", 120],
      ["Z", 0],
    ] as const) {
      await field(page, "Time zone").fill(text);
      await page.keyboard.press("Tab");
      assert.equal(chosen(await messages())?.log.zone, minutes, text);
    }
    await field(page, "Time zone").fill("CEST");
    await page.getByText("Write UTC, or hours and minutes such as +02:00.").waitFor();
    await page.locator("#create").click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "zone");
    assert.ok(!(await messages()).some(({ type }) => type === "create"));
    await field(page, "Time zone").fill("UTC");
    await field(page, "Year").fill("2025");
    await page.keyboard.press("Tab");
    assert.equal(chosen(await messages())?.log.year, 2025);
    await field(page, "Year").fill("");
    await page.keyboard.press("Tab");
    assert.equal(chosen(await messages())?.log.year, undefined);
    await page.getByLabel("One record for each incident").uncheck();
    assert.equal(chosen(await messages())?.log.incidentMinutes, undefined);
    assert.equal(await field(page, "Within").count(), 0);
  });

  test("a dataset in another format is not appended to before that is decided", async (t) => {
    const { page, messages, send } = await open(t, { state: told(changes), width: 900 });
    await page.getByText("“old.jsonl” is in another format: Alpaca.").waitFor();
    await button(page, "Append Records…").click({ force: true });
    assert.ok(!(await messages()).some(({ type }) => type === "create"));
    await button(page, "Convert the Dataset First…").click();
    assert.deepEqual((await messages()).at(-1), { type: "convertOut" });
    await button(page, "Write in That Format").click();
    assert.equal(chosen(await messages())?.format, "alpaca");
    await button(page, "Append Records…").click();
    assert.deepEqual((await messages()).at(-1), { type: "create" });
    const out = { ...changes.out, format: undefined };
    await send(told({ ...changes, session: 2, out }));
    await page.getByText("The format of “old.jsonl” cannot be told").waitFor();
  });

  test("by keyboard from the form over what was prepared back: the focus is where one goes on", async (t) => {
    const { page, messages, send } = await open(t, { width: 900 });
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.id);
    await page.locator("#create").focus();
    await page.keyboard.press("Enter");
    assert.deepEqual((await messages()).at(-1), { type: "create" });
    await send(told(preparing));
    await until(async () => (await focused()) === "stop");
    await page.getByText("Preparing: 42 %").waitFor();
    await send(told(prepared));
    await until(async () => (await focused()) === "outcome-title");
    await page.getByText("1,204 records for “tickets.jsonl”").waitFor();
    await page.getByText("212,480").waitFor();
    await page.keyboard.press("Tab");
    await page.locator("#write").focus();
    await page.keyboard.press("Enter");
    assert.deepEqual((await messages()).at(-1), { type: "write" });
    await send(told({ ...tickets, done: "Created 1,204 records." }));
    await page.getByText("Created 1,204 records.").first().waitFor();
    await until(async () => (await focused()) === "create");
  });

  test("what was unfolded and scrolled to is remembered; what was typed of other sources is not", async (t) => {
    const { page, send, remembered } = await open(t, { state: told(logs), width: 900 });
    await field(page, "Time zone").fill("CEST");
    await page.getByText("Look at:").first().click();
    const opened = ["look-unmatched-line"];
    const kept = async (): Promise<unknown> => {
      const { drafts, opened: names } = (await remembered()) as Record<string, unknown>;
      return { drafts, opened: names };
    };
    const wanted = { drafts: { zone: "CEST" }, opened };
    await until(async () => isDeepStrictEqual(await kept(), wanted));
    const last = await remembered();
    await send(told({ ...logs, session: 7 }));
    await until(async () => (await field(page, "Time zone").inputValue()) === "+02:00");
    const again = await open(t, { state: told(logs), width: 900, remembered: last });
    assert.equal(await field(again.page, "Time zone").inputValue(), "CEST");
  });

  test("news are announced", async (t) => {
    const { page, send } = await open(t, { width: 900 });
    const said = page.getByRole("status");
    await send(
      told({ ...tickets, preview: { ...preview, fault: "No column holds the problem." } }),
    );
    await until(async () => (await said.innerText()) === "No column holds the problem.");
    await send(told(tickets));
    await until(async () => (await said.innerText()) === "The preview has 3 records; 69 left out.");
  });
});
