/** The chosen record in the dataset panel: read as a conversation, repaired, edited, and nothing but text. */
import assert from "node:assert/strict";
import { suite, test, type TestContext } from "node:test";
import type { ShownRecord } from "../../src/core/explore/shown-record.ts";
import { button, field, overflows, until } from "./advice-page-helpers.ts";
import { full } from "./dataset-cases.ts";
import { datasetPages, play } from "./dataset-page-host.ts";
import { broken, hostile, long, pair, rightToLeft, ticket, toolCalls } from "./dataset-records.ts";
import { axeViolations } from "./open-page.ts";
import { themeNames, type ThemeName } from "./themes.ts";

suite("the chosen record", () => {
  const open = datasetPages(full);

  async function openRecord(
    t: TestContext,
    record: ShownRecord,
    options: { readonly theme?: ThemeName; readonly width?: number } = {},
  ) {
    const hosted = await open(t, { width: 1300, height: 1000, ...options });
    const { page } = hosted;
    await play(hosted, { state: full, record });
    await page.getByRole("heading", { name: "Line 1", exact: true }).waitFor();
    const sent = async (type: string) =>
      (await hosted.messages()).filter((message) => message.type === type);
    return { hosted, page, pane: page.locator(".record-pane"), sent };
  }

  test("findings are underlined, explained where they are, and fixed from there", async (t) => {
    const { page, pane, sent } = await openRecord(t, ticket);
    assert.deepEqual(await pane.locator("mark.found").allTextContents(), [
      "Erin Example",
      "erin@example.com",
      "session.login(password='hunter2')",
    ]);
    const sign = button(page, "Warning: E-mail address.");
    await sign.focus();
    await page.keyboard.press("Enter");
    assert.equal(await sign.getAttribute("aria-expanded"), "true");
    const note = page.getByRole("group", { name: "Finding", exact: true });
    await note.getByRole("button", { name: "Replace" }).click();
    await note.getByRole("button", { name: "Show in File" }).click();
    await note.getByRole("button", { name: "pii" }).click();
    await note.getByRole("button", { name: "Close" }).click();
    await note.waitFor({ state: "detached" });
    assert.deepEqual(await sent("fix"), [
      { type: "fix", line: 0, hash: ticket.hash, finding: 0, fix: 1 },
    ]);
    assert.deepEqual(await sent("jump"), [{ type: "jump", line: 0, span: { start: 10, end: 20 } }]);
    assert.deepEqual(await sent("openRule"), [{ type: "openRule", ruleId: "pii" }]);
  });

  test("the list of findings leads into the text, and to related lines", async (t) => {
    const { page, pane } = await openRecord(t, ticket);
    await page.getByRole("heading", { name: "4 findings" }).waitFor();
    await pane
      .locator(".finding-list")
      .getByRole("button", { name: "Show in Text" })
      .nth(2)
      .click();
    const sign = button(page, "Error: A password stands in the text.");
    await until(() => sign.evaluate((element) => element === document.activeElement));
    await button(page, "Line 4,031").click();
    await page.getByRole("heading", { name: "Line 4,031" }).waitFor();
  });

  test("a finding in what is folded unfolds it", async (t) => {
    const { page, pane } = await openRecord(t, long);
    assert.equal(await pane.locator("mark.found").count(), 0);
    await button(page, "Show all: 360 more lines").waitFor();
    await button(page, "Show in Text").click();
    await pane.locator("mark.found").waitFor();
    await page.getByText("900 more turns are not shown here.").waitFor();
    await page.getByText("12 more findings are not listed here.").waitFor();
  });

  test("an answer of a tool leads to its call", async (t) => {
    const { page, pane } = await openRecord(t, toolCalls);
    await pane.locator(".turn-tool").getByRole("button", { name: "get_bgp_summary" }).click();
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("aria-label")),
      "Call of get_bgp_summary",
    );
  });

  test("a pair has both answers under their names", async (t) => {
    const { pane } = await openRecord(t, pair);
    assert.match((await pane.locator(".answer-better").textContent()) ?? "", /applied outbound/);
    assert.match((await pane.locator(".answer-worse").textContent()) ?? "", /Reload the router/);
    assert.equal(await pane.locator(".conversation > .turns .turn").count(), 1);
  });

  test("a line that is no record is shown as it stands, and where it goes on", async (t) => {
    const { page, pane, sent } = await openRecord(t, broken);
    await pane.getByText("not readable").waitFor();
    await pane.getByText("2,345,678 more characters are not shown here.").waitFor();
    await pane.locator(".cut").getByRole("button", { name: "Show in File" }).click();
    assert.deepEqual(await sent("jump"), [{ type: "jump", line: 0 }]);
    await button(page, "End the string").waitFor();
  });

  test("text from right to left stays in its place, what nobody sees has a label", async (t) => {
    const { page, pane } = await openRecord(t, rightToLeft);
    assert.equal(
      await pane
        .locator(".prose")
        .first()
        .evaluate((text) => getComputedStyle(text).direction),
      "rtl",
    );
    assert.equal(
      await pane
        .locator("pre")
        .first()
        .evaluate((text) => getComputedStyle(text).direction),
      "ltr",
    );
    await page.getByRole("img", { name: "U+202E right-to-left override" }).waitFor();
    assert.doesNotMatch((await pane.textContent()) ?? "", /[\u200B\u202E]/);
  });

  test("nothing of a record runs, loads or leads anywhere", async (t) => {
    const hosted = await open(t, { width: 1300, height: 1000 });
    const { page } = hosted;
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await play(hosted, { state: full, record: hostile });
    await page.getByRole("heading", { name: "Line 1", exact: true }).waitFor();
    for (const summary of await page.locator(".record-pane summary").all()) await summary.click();
    await page.locator(".found-sign").first().click();
    for (const wrap of await page.locator(".code-wrap").all()) await wrap.click();
    await page.waitForTimeout(300);
    assert.deepEqual(requests, []);
    assert.equal(await page.evaluate(() => "wasRun" in globalThis), false);
    const pane = page.locator(".record-pane");
    assert.equal(await pane.locator("img, script, iframe, a, object, svg[onload]").count(), 0);
    assert.ok((await pane.getByText("<script>globalThis.wasRun = 1</script>").count()) > 5);
  });

  test("code stands on the ground of its block: VS Code has another one for code in prose", async (t) => {
    const { pane } = await openRecord(t, rightToLeft);
    const style = await pane
      .locator("pre code")
      .first()
      .evaluate((code) => {
        const { backgroundColor, color } = getComputedStyle(code);
        const block = code.closest(".code");
        return { backgroundColor, isOfBlock: block && getComputedStyle(block).color === color };
      });
    assert.deepEqual(style, { backgroundColor: "rgba(0, 0, 0, 0)", isOfBlock: true });
  });

  test("the focus goes on in the record, or the list, when what had it is gone", async (t) => {
    const { hosted, page, sent } = await openRecord(t, ticket);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const isFocused = (id: string) => until(async () => (await focused()) === id);
    await button(page, "Warning: E-mail address.").click();
    await page.getByRole("button", { name: "Replace" }).first().focus();
    await page.keyboard.press("Enter");
    assert.equal((await sent("fix")).length, 1);
    await hosted.send({ type: "edited", line: 0, done: "fixed" });
    const fixed = { ...ticket, hash: "fixed", findings: [] };
    await hosted.send({ type: "record", revision: full.revision, line: 0, record: fixed });
    await isFocused("shown-record-body");
    await page.getByText("Line 1 was fixed.").first().waitFor();

    await hosted.send({ type: "editText", line: 0, text: '{"a":1}', hash: "abc" });
    await field(page, "Edit line 1").fill('{"a":2}');
    await button(page, "Save").click();
    await hosted.send({ type: "edited", line: 0, done: "replaced" });
    await isFocused("shown-record-body");

    await button(page, "Remove Record").click();
    await button(page, "Remove").click();
    assert.equal((await sent("remove")).length, 1);
    await hosted.send({ type: "edited", line: 0, done: "removed" });
    await isFocused("record-list");
  });

  test("it is edited, tried and saved as one line", async (t) => {
    const { hosted, page, sent } = await openRecord(t, ticket);
    await button(page, "Edit Record").click();
    assert.deepEqual(await sent("startEdit"), [{ type: "startEdit", line: 0 }]);
    const text = '{"messages": [{"role": "user", "content": "Hi"}]}';
    await hosted.send({ type: "editText", line: 0, text, hash: "abc" });
    const area = field(page, "Edit line 1");
    await area.waitFor();
    assert.ok(await area.evaluate((element) => element === document.activeElement));
    await page.getByRole("checkbox", { name: "One value per line" }).check();
    assert.match(await area.inputValue(), /^\{\n {2}"messages": \[\n/);
    await area.fill((await area.inputValue()).replace("Hi", "Hello"));
    const edited = text.replace("Hi", "Hello");
    await until(async () =>
      (await sent("tryText")).some(
        (message) => message.type === "tryText" && message.text === edited,
      ),
    );
    const problems = [{ severity: "warning", message: "No turn of the assistant." }];
    await hosted.send({ type: "tried", text: edited, isRecord: true, problems });
    await page.getByText("No turn of the assistant.").waitFor();
    await area.press("Control+Enter");
    assert.deepEqual(await sent("replace"), [
      { type: "replace", line: 0, hash: "abc", text: edited },
    ]);
    const failure = "The line has changed meanwhile. Look at it again.";
    await hosted.send({ type: "edited", line: 0, done: "failed", failure });
    await page.getByRole("alert").getByText(failure).waitFor();
    await area.press("Control+Enter");
    await hosted.send({ type: "edited", line: 0, done: "replaced" });
    await area.waitFor({ state: "detached" });
  });

  test("the cursor of the editor is followed, but not while a record is edited", async (t) => {
    const { hosted, page } = await openRecord(t, ticket);
    const query = (await hosted.messages()).findLast((message) => message.type === "query");
    const number = query?.number ?? full.list?.number ?? 0;
    const cursorIn = (line: number) => hosted.send({ type: "show", number, line, index: line });
    await cursorIn(3);
    await page.getByRole("heading", { name: "Line 4", exact: true }).waitFor();
    await hosted.send({ type: "editText", line: 3, text: '{"a":1}', hash: "abc" });
    const area = field(page, "Edit line 4");
    await area.waitFor();
    await cursorIn(7);
    await area.press("Escape");
    await area.waitFor({ state: "detached" });
    assert.equal(await page.getByRole("heading", { name: "Line 8", exact: true }).count(), 0);
    await cursorIn(8);
    await page.getByRole("heading", { name: "Line 9", exact: true }).waitFor();
  });

  test("what was typed is not thrown away without a question", async (t) => {
    const { hosted, page } = await openRecord(t, ticket);
    await hosted.send({ type: "editText", line: 0, text: '{"a":1}', hash: "abc" });
    const area = field(page, "Edit line 1");
    await area.fill('{"a":2}');
    await area.press("Escape");
    await page.getByText("Discard what was typed?").waitFor();
    await button(page, "Keep Editing").click();
    assert.equal(await area.inputValue(), '{"a":2}');
    await area.press("Escape");
    await button(page, "Discard").click();
    await area.waitFor({ state: "detached" });
    await hosted.send({ type: "editText", line: 0, text: '{"a":1}', hash: "abc" });
    await area.press("Escape");
    await area.waitFor({ state: "detached" });
  });

  test("where nothing can be edited, the buttons say why", async (t) => {
    const hosted = await open(t, { width: 1300, height: 1000 });
    const whyNot = "The file is read-only.";
    await play(hosted, { state: { ...full, canEdit: "no", whyNot }, record: ticket });
    const edit = button(hosted.page, "Edit Record");
    await until(async () => (await edit.getAttribute("aria-disabled")) === "true");
    assert.equal(await edit.getAttribute("title"), whyNot);
    assert.equal(await button(hosted.page, "Mask").count(), 0);
  });

  const cases = { ticket, toolCalls, pair, broken, rightToLeft, long, hostile };
  for (const [index, [name, record]] of Object.entries(cases).entries()) {
    // Each has one of the themes, and one of the widths.
    const theme = themeNames[index % themeNames.length] ?? "dark";
    const width = index % 2 === 0 ? 500 : 1300;
    test(`axe finds nothing: ${name}, ${theme}, ${width} pixels`, async (t) => {
      const { page } = await openRecord(t, record, { theme, width });
      const sign = page.locator(".found-sign").first();
      if ((await sign.count()) > 0) await sign.click();
      assert.deepEqual(await axeViolations(page), []);
      assert.equal(await overflows(page), false);
    });
  }

  for (const theme of themeNames) {
    test(`axe finds nothing while a record is edited: ${theme}`, async (t) => {
      const { hosted, page } = await openRecord(t, ticket, { theme });
      await hosted.send({ type: "editText", line: 0, text: '{"a":1}', hash: "abc" });
      await field(page, "Edit line 1").press("Control+a");
      await page.keyboard.type("x");
      await page.keyboard.press("Escape");
      await page.getByText("Discard what was typed?").waitFor();
      assert.deepEqual(await axeViolations(page), []);
    });
  }
});
