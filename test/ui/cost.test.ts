/** The Cost view, as a person uses it. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Frame, Locator, Page } from "playwright-core";
import { breakEvenText } from "../../src/core/cost/figure-text.ts";
import { today } from "../../src/node/today.ts";
import type { Workbench } from "../vscode/workbench.ts";
import { axeViolations } from "../webview/open-page.ts";
import { foldViews, sample, withSample } from "./support.ts";

const second = "second.jsonl";
const record =
  '{"messages":[{"role":"user","content":"Why is the session down?"},{"role":"assistant","content":"Its timers differ."}]}\n';

/** The page of the view, which has the side bar for itself. */
async function showCost(workbench: Workbench): Promise<Frame> {
  await workbench.runCommand("Tunesmith: Show Cost");
  const frame = await workbench.webview("Cost");
  await frame.locator(".result-bar").waitFor();
  await foldViews(workbench, [/^Findings/, /^Duplicates & Conflicts/]);
  return frame;
}

const field = (frame: Frame, name: string): Locator =>
  frame.getByRole("textbox", { name, exact: true });
const button = (frame: Frame, name: string): Locator => frame.getByRole("button", { name });
const bar = (frame: Frame): Locator => frame.locator(".result-bar");
const dataset = (frame: Frame): Locator => frame.locator(".dataset");
const names = (frame: Frame): Promise<string[]> => frame.locator(".choice span").allTextContents();
const selected = (frame: Frame): Locator => frame.locator("tr.selected .choice");

/** What broke in the page or in the extension; VS Code has troubles of its own. */
const faults = ({ consoleErrors }: Workbench): string[] =>
  consoleErrors.filter((error) => /tunesmith|cost\.(js|css)|security policy/i.test(error));

test("a scenario is estimated, kept, and handed on", async () => {
  await withSample({ theme: "dark" }, async (workbench, folder) => {
    const { page } = workbench;
    let frame = await showCost(workbench);

    await dataset(frame)
      .getByText(/^network-tickets\.jsonl: [\d,]+ tokens, 60 examples$/)
      .waitFor();
    await dataset(frame).getByText("11 lines cannot be read and are not counted.").waitFor();
    await selected(frame).getByText("This dataset").waitFor();
    // The case of the original toolkit.
    await field(frame, "Training tokens").fill("500,000");
    await field(frame, "Requests a month").fill("1,000");
    await bar(frame).getByText("saves $6.00 a month").waitFor();
    await field(frame, "Requests a month").fill("50,000");
    await bar(frame).getByText("saves $300.00 a month").waitFor();
    const day = breakEvenText(0.05, today());
    assert.match(day, /^1\.5 days \(\d+ [A-Z][a-z]{2} \d{4}\)$/);
    await bar(frame).getByText(`break-even ${day}`).waitFor();
    await workbench.screenshot("cost-dark");

    for (const text of ["-5", "abc", "1e99"]) {
      await field(frame, "Requests a month").fill(text);
      const problem = frame.locator(".field .problem");
      await problem.getByText(/^Requests a month: .*50,000 stays in use\.$/).waitFor();
      await bar(frame).getByText("$300.00").waitFor();
    }
    await field(frame, "Requests a month").fill("50k");
    await field(frame, "Requests a month").press("Tab");

    await scenariosByKeyboard(workbench, frame);
    const kept = await names(frame);
    assert.ok(kept.includes("By keyboard"));

    await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
    await page.locator(".part.sidebar").waitFor({ state: "hidden" });
    frame = await showCost(workbench);
    await selected(frame).getByText("By keyboard").waitFor();
    assert.deepEqual(await names(frame), kept);

    await handOn(workbench, frame, folder);
    await followDatasets(workbench, frame, folder);

    await workbench.reload();
    frame = await showCost(workbench);
    await selected(frame).getByText("By keyboard").waitFor();
    assert.deepEqual(await names(frame), kept);
    await bar(frame).getByText("saves $300.00 a month").waitFor();
    assert.equal(await field(frame, "Requests a month").inputValue(), "50,000");
    assert.deepEqual(faults(workbench), []);
  });
});

/** Duplicates the first, renames it, adds another and removes that again. */
async function scenariosByKeyboard({ page }: Workbench, frame: Frame): Promise<void> {
  const before = await names(frame);
  await selected(frame).getByRole("radio").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await selected(frame).getByText("This dataset 2").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await frame.getByLabel("New name of This dataset 2").waitFor();
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Enter");
  await selected(frame).getByText("By keyboard").waitFor();

  await frame.getByLabel("New scenario").focus();
  await page.keyboard.type("High");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await selected(frame).getByText("High volume 2").waitFor();
  await button(frame, "Remove").focus();
  await page.keyboard.press("Enter");
  await frame.getByText("“High volume 2” is removed.").waitFor();

  await frame.locator("tr", { hasText: "By keyboard" }).getByRole("radio").focus();
  await page.keyboard.press("Space");
  await selected(frame).getByText("By keyboard").waitFor();
  const [first, ...others] = before;
  assert.deepEqual(await names(frame), [first, "By keyboard", ...others]);
}

/** The comparison as a file, the summary by the clipboard. */
async function handOn({ page }: Workbench, frame: Frame, folder: string): Promise<void> {
  await button(frame, "Export Comparison…").click();
  await acceptFile(page, "cost-comparison.md");
  await page.getByText('comparison of scenarios is in "cost-comparison.md".').first().waitFor();
  const file = path.join(folder, "cost-comparison.md");
  assert.match(await readFile(file, "utf8"), /\| By keyboard\b.*\$300\.00/);

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button(frame, "Copy Summary for the Budget Owner").click();
  await page.locator(".statusbar").getByText("the summary is in the clipboard").waitFor();
  const summary = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(summary, /By keyboard/);
  assert.match(summary, /\$300\.00/);
}

/** The file that a dialog proposes. It takes no answer while it looks into the folder. */
async function acceptFile(page: Page, name: string): Promise<void> {
  const dialog = page.locator(".quick-input-widget");
  await page.waitForFunction((end) => {
    const input = document.querySelector<HTMLInputElement>(".quick-input-widget input[type=text]");
    return input?.value.endsWith(end);
  }, name);
  for (let tries = 1; await dialog.isVisible(); tries++) {
    assert.ok(tries <= 10, "The dialog stays open.");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(1_000);
  }
}

/** Another dataset in front, which is then edited. */
async function followDatasets(workbench: Workbench, frame: Frame, folder: string): Promise<void> {
  const { page } = workbench;
  await writeFile(path.join(folder, second), record.repeat(3));
  await workbench.openFile(second);
  await dataset(frame)
    .getByText(/^second\.jsonl: [\d,]+ tokens, 3 examples$/)
    .waitFor();
  await dataset(frame).getByText(`also open: ${sample}`).waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+K");
  await dataset(frame)
    .getByText(/^second\.jsonl: [\d,]+ tokens, 2 examples$/)
    .waitFor();
  await page.keyboard.press("Control+S");
}

for (const theme of ["light", "high-contrast", "high-contrast-light", "dark"] as const) {
  test(`everybody can read the Cost view, ${theme}`, async () => {
    await withSample({ theme }, async (workbench) => {
      const frame = await showCost(workbench);
      await frame.locator(".charts svg").first().waitFor();
      await workbench.screenshot(`cost-narrow-${theme}`);
      await paint(workbench, frame);
      assert.deepEqual(await axeViolations(frame), []);
      await widen(workbench);
      await button(frame, "Show all formulas").click();
      await frame.locator("details").evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute("open", "");
      });
      await workbench.screenshot(`cost-wide-${theme}`);
      assert.deepEqual(await axeViolations(frame), []);
      assert.deepEqual(faults(workbench), []);
    });
  });
}

/** The page lets the side bar show through, which axe-core cannot see from within. */
async function paint({ page }: Workbench, frame: Frame): Promise<void> {
  const color = await page
    .locator(".part.sidebar")
    .evaluate((sidebar) => getComputedStyle(sidebar).backgroundColor);
  await frame.evaluate((background) => {
    document.body.style.backgroundColor = background;
  }, color);
}

async function widen({ page }: Workbench): Promise<void> {
  await page.mouse.move(350, 450);
  await page.mouse.down();
  await page.mouse.move(1050, 450, { steps: 5 });
  await page.mouse.up();
}
