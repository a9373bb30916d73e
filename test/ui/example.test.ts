/** Single examples by keyboard alone: from a selection through the form and back, twenty in a row. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Frame } from "playwright-core";
import type { Theme, Workbench } from "../vscode/workbench.ts";
import { axeViolations } from "../webview/open-page.ts";
import { until } from "../webview/advice-page-helpers.ts";
import { withFolder, withWorkbench } from "./support.ts";

const file = "syslog.txt";
const dataset = "logs.jsonl";
const amount = 20;

// Invented.
const entries = Array.from(
  { length: amount },
  (_, index) =>
    `Nov 23 10:00:${String(index).padStart(2, "0")} r1 ${index}: %TUN-4-ODD: Tunnel ${index} to 192.0.2.${index} is odd`,
);

const record = JSON.stringify({
  messages: [
    { role: "user", content: "Which port does BGP use?" },
    { role: "assistant", content: "TCP port 179, on both sides of a session." },
  ],
});

async function withSyslog(
  theme: Theme,
  use: (workbench: Workbench, read: (name: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  await withFolder(async (workspaceDir) => {
    await writeFile(path.join(workspaceDir, file), `${entries.join("\n")}\n`);
    await writeFile(path.join(workspaceDir, dataset), `${record}\n`);
    // A window that is told of a file to open does not restore what it had open.
    await withWorkbench({ workspaceDir, theme }, async (workbench) => {
      await workbench.openFile(file);
      await workbench.page.locator(".view-line", { hasText: "Tunnel 0" }).waitFor();
      await untilInEditor(workbench);
      await use(workbench, (name) => readFile(path.join(workspaceDir, name), "utf8"));
    });
  });
}

const said = ({ page }: Workbench, text: string) => page.locator(".part.statusbar").getByText(text);

/** Selects the line at the cursor and asks for the form. */
async function createExample({ page }: Workbench): Promise<void> {
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("Control+K");
  await page.keyboard.press("a");
}

const untilInEditor = ({ page }: Workbench): Promise<void> =>
  page.locator(".editor-instance .monaco-editor.focused").first().waitFor();

const untilFocused = (form: Frame, id: string): Promise<unknown> =>
  form.waitForFunction(
    (wanted) => document.activeElement?.id === wanted && document.hasFocus(),
    id,
  );

async function chooseDataset({ page }: Workbench): Promise<void> {
  const rows = page.locator(".quick-input-list .monaco-list-row");
  await rows.filter({ hasText: dataset }).waitFor();
  await page.keyboard.type(dataset);
  await page.keyboard.press("Enter");
}

/** The page lets the editor's ground show through, which axe-core cannot see from within. */
async function paint({ page }: Workbench, form: Frame): Promise<void> {
  const color = await page
    .locator(".part.editor .content")
    .first()
    .evaluate((editor) => getComputedStyle(editor).backgroundColor);
  await form.evaluate((background) => {
    document.body.style.backgroundColor = background;
  }, color);
}

async function openForm(workbench: Workbench): Promise<Frame> {
  await createExample(workbench);
  const form = await workbench.webview("Training Example");
  await untilFocused(form, "part-classification");
  return form;
}

for (const theme of ["dark", "light", "high-contrast"] as const satisfies Theme[]) {
  test(`the form shows what was found in a selection, ${theme}`, async () => {
    await withSyslog(theme, async (workbench) => {
      const { page } = workbench;
      const form = await openForm(workbench);
      await page.keyboard.type("Mail jo.keller@fabrikam-isp.com");
      await page.keyboard.press("Control+Enter");
      await chooseDataset(workbench);
      await form.getByText("Private values: e-mail address.").waitFor();
      await workbench.screenshot(`example-${theme}`);
      await paint(workbench, form);
      assert.deepEqual(await axeViolations(form), []);
      // The editor itself complains of what a closed network keeps from it.
      const faults = workbench.consoleErrors.filter((text) =>
        /Security Policy|example/i.test(text),
      );
      assert.deepEqual(faults, []);
    });
  });
}

test("twenty examples in a row, by keyboard alone", async () => {
  await withSyslog("dark", async (workbench, read) => {
    const { page } = workbench;
    let start = 0;
    for (let index = 0; index < amount; index++) {
      await openForm(workbench);
      await page.keyboard.type(`Tunnel ${index} odd`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.type(`Look at tunnel ${index}.`);
      await page.keyboard.press("Control+Enter");
      if (index === 0) await chooseDataset(workbench);
      await said(workbench, `record added to "${dataset}", line ${index + 2}.`).waitFor();
      await untilInEditor(workbench);
      if (index === 0) start = performance.now();
      await page.keyboard.press("ArrowDown");
    }
    const seconds = (performance.now() - start) / 1000;
    console.log(`${amount - 1} examples in ${seconds.toFixed(1)} s, without the time to think`);
    const lines = (await read(dataset)).trimEnd().split("\n");
    assert.equal(lines.length, amount + 1);
    for (const [index, line] of lines.slice(1).entries()) {
      assert.match(line, new RegExp(`Tunnel ${index} odd.*Look at tunnel ${index}\\.`));
    }
    const sources = (await read("logs.provenance.jsonl")).trimEnd().split("\n");
    assert.deepEqual(
      sources.map((line) => (JSON.parse(line) as { line: number }).line),
      entries.map((_, index) => index + 1),
    );
  });
});

test("Escape goes back; what is typed outlives the form and the window", async () => {
  await withSyslog("dark", async (workbench) => {
    const { page } = workbench;
    await openForm(workbench);
    await page.keyboard.type("Half a");
    await page.keyboard.press("Escape");
    await untilInEditor(workbench);
    await workbench.reload();
    const again = await workbench.webview("Training Example");
    const field = again.getByRole("textbox", { name: "Classification" });
    await field.waitFor();
    assert.equal(await field.inputValue(), "Half a");
    await page
      .locator(".tab", { hasText: "Training Example" })
      .locator(".tab-actions .action-label")
      .click();
    await workbench.runCommand("Tunesmith: Add Record…");
    const third = await workbench.webview("Training Example");
    await third.getByRole("button", { name: "Take up the one that was put aside" }).click();
    // The field is there before, and empty.
    const last = third.getByRole("textbox", { name: "Classification" });
    await until(async () => (await last.inputValue()) === "Half a");
  });
});

test("a message is edited in its tab, which a new window knows", async () => {
  await withFolder(async (workspaceDir) => {
    await writeFile(path.join(workspaceDir, dataset), `${record}\n`);
    await withWorkbench({ workspaceDir }, async (workbench) => {
      const { page } = workbench;
      await workbench.openFile(dataset);
      await page.locator(".part.statusbar").getByText("OpenAI chat").waitFor();
      await untilInEditor(workbench);
      await page.keyboard.press("Control+G");
      await page.keyboard.type("1:100");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+K");
      await page.keyboard.press("b");
      const tab = page.locator(".tab.active", { hasText: "logs.jsonl line 1 · assistant.md" });
      await tab.waitFor();
      await page.locator(".view-line", { hasText: /^TCP/ }).waitFor();
      await untilInEditor(workbench);
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" Always.");
      await page.keyboard.press("Control+S");
      const read = () => readFile(path.join(workspaceDir, dataset), "utf8");
      const isSaved = async (text: string) => (await read()).includes(text);
      await until(() => isSaved("Always."));
      assert.equal(await read(), `${record.replace("session.", "session. Always.")}\n`);
      await workbench.screenshot("message");
      await workbench.reload();
      await tab.waitFor();
      await page.locator(".view-lines").getByText("Always.").waitFor();
      await page.locator(".editor-instance .monaco-editor").click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" Yes.");
      await page.keyboard.press("Control+S");
      await until(() => isSaved('Always. Yes."'));
    });
  });
});
