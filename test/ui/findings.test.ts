/** The interface as a person sees and uses it: open the sample, look around, repair something by keyboard. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Workbench } from "../vscode/workbench.ts";
import { verdict, withSample } from "./support.ts";

function cursorOn({ page }: Workbench, line: string): Promise<void> {
  return page.locator(".statusbar-item").getByText(`Ln ${line}, Col`).waitFor();
}

for (const theme of ["dark", "light", "high-contrast"] as const) {
  test(`the sample's findings are seen, ${theme}`, async () => {
    await withSample({ theme }, async (workbench) => {
      const { page } = workbench;
      await verdict(workbench).getByText("errors").waitFor();
      await page.locator(".squiggly-error").first().waitFor();

      await workbench.runCommand("Tunesmith: Focus on Findings View");
      const tree = page.getByRole("tree", { name: /Findings/ });
      await tree.getByRole("treeitem", { name: /^Errors/ }).waitFor();
      const rule = tree.getByRole("treeitem", { name: /^invalid-json, / });
      await rule.click();
      const finding = tree.getByRole("treeitem", { name: /^line \d+: / }).first();
      await finding.waitFor();
      await workbench.runCommand("Problems: Focus on Problems View");
      await page.locator(".markers-panel .monaco-list-row").first().waitFor();
      await workbench.screenshot(`findings-${theme}`);

      await finding.click();
      const line = /^line ([\d,]+): /.exec((await finding.getAttribute("aria-label")) ?? "")?.[1];
      await cursorOn(workbench, line ?? "");
      assert.deepEqual(errorsOfExtension(workbench), []);
    });
  });
}

test("a finding is repaired by keyboard, and the status menu opens", async () => {
  await withSample({}, async (workbench) => {
    const { page } = workbench;
    const label = verdict(workbench).locator("a");
    await label.getByText("errors").waitFor();
    const before = errorCount(await label.innerText());

    await workbench.runCommand("Tunesmith: Go to Next Error");
    await cursorOn(workbench, "5");
    const firstFix = page.locator(".action-widget .monaco-list-row").first();
    // A busy editor may not be listening yet.
    for (let attempt = 1; attempt <= 5 && !(await firstFix.isVisible()); attempt++) {
      await page.keyboard.press("ControlOrMeta+.");
      await firstFix.waitFor({ timeout: 8000 }).catch(() => undefined);
    }
    await workbench.screenshot("quick-fixes");
    await page.keyboard.press("Enter");
    await verdict(workbench)
      .getByText(`${before - 1} errors`)
      .waitFor();
    await page.keyboard.press("ControlOrMeta+Z");
    await verdict(workbench).getByText(`${before} errors`).waitFor();

    await label.click();
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await workbench.screenshot("status-menu");
    // Whatever is in the list can be chosen.
    const rows = page.locator(".quick-input-list .monaco-list-row");
    assert.equal(await rows.count(), await rows.locator(".codicon").count());
    await page.keyboard.press("Escape");
  });
});

test("a record's card is shown at its beginning", async () => {
  await withSample({ theme: "light" }, async (workbench) => {
    const { page } = workbench;
    await verdict(workbench).getByText("errors").waitFor();
    await page.locator(".view-lines").hover({ position: { x: 20, y: 10 } });
    await page.locator(".monaco-hover").getByText("Record 1").waitFor();
    await workbench.screenshot("record-card");
    // The card covers the next lines.
    await page.mouse.move(0, 0);
    await page.locator(".monaco-hover", { hasText: "Record 1" }).waitFor({ state: "hidden" });
    await page.locator(".view-lines").hover({ position: { x: 20, y: 4 * 19 + 10 } });
    await page.locator(".monaco-hover").getByText("Line 5 is not a record.").waitFor();
    await workbench.screenshot("record-card-broken");
  });
});

function errorCount(text: string): number {
  return Number(/([\d,]+) errors/.exec(text)?.[1]?.replaceAll(",", ""));
}

function errorsOfExtension({ consoleErrors }: Workbench): string[] {
  return consoleErrors.filter((error) => /tunesmith/i.test(error));
}
