/** Targets as a person sees and chooses them, by keyboard. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import type { Workbench } from "../vscode/workbench.ts";
import { withFolder, withWorkbench } from "./support.ts";

const file = "tickets.jsonl";

const record = (id: number, more: object = {}): string => {
  const messages = [
    { role: "system", content: "You are a network engineer." },
    { role: "user", content: `Ticket ${id}: which port does the protocol use?` },
    { role: "assistant", content: `Ticket ${id} is about BGP, which uses TCP port 179.` },
  ];
  return JSON.stringify({ messages, ...more });
};

/** What OpenAI takes, Together refuses for its further key, and Bedrock for its form. */
const dataset = [...Array.from({ length: 11 }, (_, id) => record(id)), record(11, { ticket: 7 })];

const status = ({ page }: Workbench): Locator =>
  page.locator('.statusbar-item[id$="tunesmith.targets"]');

const rows = ({ page }: Workbench): Locator => page.locator(".quick-input-list .monaco-list-row");

for (const theme of ["dark", "light", "high-contrast"] as const) {
  test(`targets are chosen, judged and looked into, ${theme}`, async () => {
    await withFolder(async (workspaceDir) => {
      await writeFile(path.join(workspaceDir, file), dataset.join("\n") + "\n");
      await withWorkbench({ workspaceDir, file, theme }, async (workbench) => {
        const { page } = workbench;
        await page.locator(".statusbar-item", { hasText: "12 records" }).waitFor();
        assert.equal(await status(workbench).count(), 0);

        await workbench.runCommand("Tunesmith: Choose Targets…");
        await rows(workbench).filter({ hasText: "GPT-4.1" }).first().waitFor();
        await workbench.screenshot(`targets-choose-${theme}`);
        for (const name of ["Together AI", "Claude 3 Haiku", "GPT-4.1 nano"]) {
          await page.locator(".quick-input-widget input[type=text]").fill(name);
          // Before it is filtered, the list has the row further down.
          await rows(workbench).first().filter({ hasText: name }).waitFor();
          await page.keyboard.press("ArrowDown");
          await rows(workbench).and(page.locator(".focused")).filter({ hasText: name }).waitFor();
          await page.keyboard.press("Space");
        }
        await page.keyboard.press("Enter");
        await status(workbench).getByText("Fit for 1 of 3 targets").waitFor();
        const config = await readFile(path.join(workspaceDir, "tunesmith.json"), "utf8");
        const chosen = ["openai-gpt-4.1-nano", "bedrock-claude-3-haiku", "together"];
        assert.deepEqual(JSON.parse(config), { targets: chosen });
        await status(workbench).hover();
        await page.locator(".monaco-hover", { hasText: "Tunesmith: targets" }).waitFor();
        await workbench.screenshot(`targets-status-${theme}`);

        await status(workbench).click();
        await rows(workbench).filter({ hasText: "does not take this file" }).first().waitFor();
        await workbench.screenshot(`targets-verdicts-${theme}`);
        await page.keyboard.type("forbidden");
        await page.keyboard.press("Enter");
        await page.locator(".active-line-number", { hasText: /^12$/ }).waitFor();
        await workbench.runCommand("Tunesmith: Focus on Findings View");
        await page.getByRole("treeitem", { name: /^forbidden-field, / }).click();
        await page
          .getByRole("treeitem", { name: /^line 12: Bedrock.* 1 other target: / })
          .waitFor();
        await workbench.screenshot(`targets-findings-${theme}`);
      });
    });
  });
}
