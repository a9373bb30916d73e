/** Commands as a person meets them: what they say, when they say nothing, and how they are stopped. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import type { Workbench } from "../vscode/workbench.ts";
import { sample, verdict, withFolder, withSample, withWorkbench } from "./support.ts";

const notifications = ({ page }: Workbench): Locator => page.locator(".notification-toast");

const statusBar = ({ page }: Workbench): Locator => page.locator(".part.statusbar");

const pickRows = ({ page }: Workbench): Locator =>
  page.locator(".quick-input-list .monaco-list-row");

test("fixing and checking say what was done, once and without a notification", async () => {
  await withSample({}, async (workbench) => {
    const { page } = workbench;
    await verdict(workbench).getByText("errors").waitFor();
    // Also those that come and go.
    await page.evaluate(() => {
      new MutationObserver((mutations) => {
        const added = mutations.flatMap(({ addedNodes }) => [...addedNodes]);
        if (added.some((node) => node instanceof Element && node.matches(".notification-toast")))
          document.body.dataset["notified"] = "yes";
      }).observe(document.body, { childList: true, subtree: true });
    });

    await workbench.runCommand("Tunesmith: Fix All Safe Problems in File");
    await statusBar(workbench)
      .getByText(/^Tunesmith: Fixed \d+ problems\.$/)
      .waitFor();
    await workbench.runCommand("Tunesmith: Remove All Exact Duplicates, Keep the First");
    await statusBar(workbench).getByText("Removed 2 exact duplicates").waitFor();
    await workbench.runCommand("Tunesmith: Check Dataset Again");
    await statusBar(workbench)
      .getByText(/^Tunesmith: checked \d+ lines\.$/)
      .waitFor();
    assert.equal(await statusBar(workbench).getByText("OpenAI chat").count(), 1);
    assert.equal(await page.evaluate(() => document.body.dataset["notified"]), undefined);
  });
});

test("a long check is stopped from its notification", async () => {
  await withFolder(async (workspaceDir) => {
    const file = "slow.jsonl";
    // Every line has to be read by the tolerant parser, and to be remembered.
    const lines = Array.from({ length: 400_000 }, (_, index) => `{'case':'${index}'}\n`);
    await writeFile(path.join(workspaceDir, file), lines.join(""));
    await withWorkbench({ workspaceDir, file }, async (workbench) => {
      await verdict(workbench).waitFor();
      await workbench.runCommand("Tunesmith: Check Dataset Again");
      const notification = notifications(workbench).filter({ hasText: `Checking ${file}` });
      await notification.waitFor();
      await workbench.screenshot("check-progress");
      await notification.getByRole("button", { name: "Cancel" }).click();
      await verdict(workbench).getByText("Stopped at").waitFor();
      await notification.waitFor({ state: "detached" });
      assert.doesNotMatch(await statusBar(workbench).innerText(), /Tunesmith: checked/);
    });
  });
});

test("the sample opens under its name and closes without a question", async () => {
  await withFolder(async (workspaceDir) => {
    await withWorkbench({ workspaceDir }, async (workbench) => {
      const { page } = workbench;
      await workbench.runCommand("Tunesmith: Open Sample Dataset");
      await page.locator(`.tab.active[data-resource-name="${sample}"]`).waitFor();
      await verdict(workbench).getByText("28 errors").waitFor();
      await workbench.screenshot("sample");
      assert.equal(await page.locator(".tab.dirty").count(), 0);
      await page.locator(".tab.active .tab-actions .action-label").click();
      await page.locator(".tab").waitFor({ state: "detached" });
      assert.equal(await page.locator(".monaco-dialog-box").count(), 0);
    });
  });
});

test("the outline is filled when a dataset opens", async () => {
  await withSample({}, async (workbench, workspaceDir) => {
    const { page } = workbench;
    await workbench.runCommand("Explorer: Focus on Outline View");
    const outline = page.getByRole("tree", { name: "Document Symbols" });
    await outline.getByRole("treeitem", { name: /^Record 1\b/ }).waitFor();
    await workbench.screenshot("outline");
    // Opened while the view is there already.
    const text = await readFile(path.join(workspaceDir, sample), "utf8");
    for (const file of ["second.jsonl", "third.ndjson"]) {
      await writeFile(path.join(workspaceDir, file), text);
      await workbench.openFile(file);
      await verdict(workbench).getByText("errors").waitFor();
      await outline.getByRole("treeitem", { name: /^Record 1\b/ }).waitFor();
    }
  });
});

test("in an untrusted folder all is checked, and a rule is turned off when asked to", async () => {
  await withSample({ restricted: true }, async (workbench, workspaceDir) => {
    const { page } = workbench;
    await statusBar(workbench).getByText("Restricted Mode").waitFor();
    await verdict(workbench).getByText("28 errors").waitFor();
    await workbench.runCommand("Tunesmith: Turn Rule Off in This Project");
    // The worst first, then the most frequent.
    await pickRows(workbench).first().waitFor();
    const [first = "", second = ""] = await pickRows(workbench).allInnerTexts();
    assert.match(first, /invalid-json\s*12 findings/);
    assert.match(second, /empty-content\s*2 findings/);
    await workbench.screenshot("turn-rule-off");
    await pickRows(workbench).first().click();
    await verdict(workbench).getByText("16 errors").waitFor();
    await notifications(workbench).getByText('"invalid-json" is off in this project').waitFor();
    await workbench.screenshot("restricted");
    const config = await readFile(path.join(workspaceDir, "tunesmith.json"), "utf8");
    assert.deepEqual(JSON.parse(config), { rules: { "invalid-json": "off" } });
    await page.getByRole("button", { name: "Undo" }).click();
    await verdict(workbench).getByText("28 errors").waitFor();
  });
});
