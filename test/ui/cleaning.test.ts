/** Cleaning as a person sees it: the steps, the numbers before anything is written, the copy, and the way back. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import type { Theme, Workbench } from "../vscode/workbench.ts";
import { sample, verdict, withSample } from "./support.ts";

const copy = "network-tickets.clean.jsonl";
const ledger = "network-tickets.clean.ledger.jsonl";

const rows = ({ page }: Workbench): Locator => page.locator(".quick-input-list .monaco-list-row");

const dialog = ({ page }: Workbench): Locator => page.locator(".monaco-dialog-box");

async function pickSteps(workbench: Workbench, command: string): Promise<void> {
  await workbench.runCommand(`Tunesmith: ${command}`);
  const redact = rows(workbench).filter({ hasText: "Redact personal data and secrets" });
  await redact.click();
  await redact.getByRole("checkbox", { checked: true }).waitFor();
}

async function pickRule(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press("Enter");
  await rows(workbench).getByText("The most complete").waitFor();
  await workbench.page.keyboard.press("Enter");
}

for (const theme of ["dark", "light", "high-contrast"] as const satisfies Theme[]) {
  test(`a dataset is cleaned into a copy, and lines come back, ${theme}`, async () => {
    await withSample({ theme }, async (workbench, folder) => {
      const { page } = workbench;
      const read = (name: string): Promise<string> => readFile(path.join(folder, name), "utf8");
      const before = await read(sample);
      await verdict(workbench).getByText("errors").waitFor();

      await pickSteps(workbench, "Create Cleaned Copy…");
      await workbench.screenshot(`clean-steps-${theme}`);
      await pickRule(workbench);
      await dialog(workbench).getByText("Write a cleaned copy").waitFor();
      await workbench.screenshot(`clean-summary-${theme}`);
      assert.ok(!(await readdir(folder)).includes(copy));
      await dialog(workbench).getByRole("button", { name: "Write" }).click();
      const notification = page.locator(".notification-toast", { hasText: `Wrote "${copy}"` });
      await notification.waitFor();
      await workbench.screenshot(`clean-written-${theme}`);
      assert.equal(await read(sample), before);
      await notification.getByRole("button", { name: "Open Copy" }).click();
      await page.locator(`.tab.active[data-resource-name="${copy}"]`).waitFor();

      await workbench.runCommand("Tunesmith: Restore from Ledger…");
      await rows(workbench).getByText(ledger).waitFor();
      await page.keyboard.press("Enter");
      await rows(workbench).getByText("Pick Lines…").waitFor();
      await workbench.screenshot(`restore-what-${theme}`);
      await rows(workbench).getByText("Pick Lines…").click();
      await rows(workbench).first().getByRole("checkbox").waitFor();
      await workbench.screenshot(`restore-lines-${theme}`);
      await page.keyboard.press("Escape");

      await workbench.openFile(sample);
      await pickSteps(workbench, "Clean in Place…");
      await pickRule(workbench);
      await page.locator(".tab.active", { hasText: "(preview)" }).waitFor();
      await page.locator(".monaco-diff-editor .line-delete").first().waitFor();
      await workbench.screenshot(`clean-preview-${theme}`);
      await page.keyboard.press("Control+Enter");
      await page
        .locator(".part.statusbar")
        .getByText(/records kept \(/)
        .waitFor();
      await workbench.screenshot(`clean-done-${theme}`);
      // Until it is saved, the file is as it was.
      assert.equal(await read(sample), before);
      assert.deepEqual(
        workbench.consoleErrors.filter((error) => /tunesmith/i.test(error)),
        [],
      );
    });
  });
}
