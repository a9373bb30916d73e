/** Converting, splitting, exporting and importing as a person sees it, by keyboard where that is the way. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import type { Theme, Workbench } from "../vscode/workbench.ts";
import { verdict, withFolder, withWorkbench } from "./support.ts";

const dataset = "tickets.jsonl";
const table = "questions.csv";

// Invented.
const subjects = ["BGP", "OSPF", "SSH", "NTP", "DNS", "TFTP", "SNMP", "Syslog", "RADIUS", "HTTPS"];
const records = subjects.flatMap((subject, day) => [
  {
    messages: [
      { role: "system", content: "You are a network engineer." },
      { role: "user", content: `Which port does ${subject} use on our routers?` },
      { role: "assistant", content: `See the table of ${subject} ports.` },
    ],
    metadata: { date: `2026-03-${10 + day}`, site: day % 2 === 0 ? "north" : "south" },
  },
  {
    messages: [
      { role: "user", content: `Who may change ${subject}?` },
      { role: "user", content: "And who may look at it?" },
      { role: "assistant", content: `Only the group named ${subject}-admins.` },
    ],
    metadata: { date: `2026-04-${10 + day}`, site: "north" },
  },
]);

const rows = ({ page }: Workbench): Locator => page.locator(".quick-input-list .monaco-list-row");
const row = (workbench: Workbench, text: string | RegExp): Locator =>
  rows(workbench).filter({ hasText: text }).first();
const dialog = ({ page }: Workbench): Locator => page.locator(".monaco-dialog-box");

async function untilPreview({ page }: Workbench): Promise<void> {
  await page.locator(".tab.active", { hasText: "(preview)" }).waitFor();
  await page.locator(".monaco-diff-editor .view-line").first().waitFor();
}

async function convert(workbench: Workbench, theme: Theme): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("Tunesmith: Convert Dataset…");
  await row(workbench, "Hold all of it").waitFor();
  await workbench.screenshot(`convert-formats-${theme}`);
  await page.keyboard.type("gemini");
  await row(workbench, "gemini").waitFor();
  await page.keyboard.press("Enter");
  await row(workbench, "Join turns").waitFor();
  await workbench.screenshot(`convert-changes-${theme}`);
  await page.keyboard.press("Enter");
  await untilPreview(workbench);
  await page.locator(".monaco-diff-editor .line-insert").first().waitFor();
  await workbench.screenshot(`convert-preview-${theme}`);
  await page.keyboard.press("Control+Enter");
  await dialog(workbench).getByText("Write 20 records").waitFor();
  await workbench.screenshot(`convert-confirm-${theme}`);
  await page.keyboard.press("Enter");
  await page.locator(`.tab.active[data-resource-name="tickets.gemini.jsonl"]`).waitFor();
}

async function split(workbench: Workbench, theme: Theme): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("Tunesmith: Split Dataset…");
  await row(workbench, "80 / 10 / 10").click();
  await row(workbench, "Incidents stay together").waitFor();
  await row(workbench, "Of each /metadata/site").click();
  await workbench.screenshot(`split-deal-${theme}`);
  await page.keyboard.press("Enter");
  await dialog(workbench).getByText("into 3 files?").waitFor();
  await workbench.screenshot(`split-confirm-${theme}`);
  await dialog(workbench).getByRole("button", { name: "Write" }).click();
  await page.locator(".notification-toast", { hasText: "tickets.train.jsonl" }).waitFor();
}

async function exportFor(workbench: Workbench, theme: Theme): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("Tunesmith: Export for Platform…");
  await rows(workbench).first().waitFor();
  await workbench.screenshot(`export-targets-${theme}`);
  await page.keyboard.type("Together AI");
  await row(workbench, "Together AI").waitFor();
  await page.keyboard.press("Enter");
  await row(workbench, "All for Training").waitFor();
  await page.keyboard.press("Enter");
  await row(workbench, "Leave Texts as They Are").waitFor();
  await page.keyboard.press("Enter");
  await row(workbench, "tickets-together").waitFor();
  await page.keyboard.press("Enter");
  await dialog(workbench).getByText("Together AI").first().waitFor();
  await workbench.screenshot(`export-confirm-${theme}`);
  await dialog(workbench).getByRole("button", { name: "Join Turns First" }).click();
  await dialog(workbench).getByText('Export "tickets.jsonl" for Together AI?').waitFor();
  await workbench.screenshot(`export-joined-${theme}`);
  await page.keyboard.press("Enter");
  await page.locator(`.tab.active[data-resource-name="manifest.json"]`).waitFor();
  await page.locator(".notification-toast", { hasText: "Next:" }).waitFor();
  await workbench.screenshot(`export-written-${theme}`);
}

async function importTable(workbench: Workbench, theme: Theme): Promise<void> {
  const { page } = workbench;
  const file = page.locator(".explorer-folders-view .monaco-list-row", { hasText: table });
  await workbench.runCommand("View: Show Explorer");
  await file.click({ button: "right" });
  // A menu does not take clicks at once, keys it does.
  const entry = page.locator(".context-view .action-item", { hasText: "Import as Dataset…" });
  await entry.hover();
  await entry.and(page.locator(".focused")).waitFor();
  await page.keyboard.press("Enter");
  await row(workbench, "Question").waitFor();
  await workbench.screenshot(`import-columns-${theme}`);
  await page.keyboard.press("Enter");
  await row(workbench, "Answer").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget input[placeholder*='system prompt']").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget input[placeholder*='kept as fields']").waitFor();
  await page.keyboard.press("Enter");
  await untilPreview(workbench);
  await workbench.screenshot(`import-preview-${theme}`);
  await page.keyboard.press("Control+Enter");
  await page.locator(`.tab.active[data-resource-name="questions.jsonl"]`).waitFor();
}

for (const theme of ["dark", "light", "high-contrast"] as const satisfies Theme[]) {
  test(`a dataset is converted, split and exported, and a table imported, ${theme}`, async () => {
    await withFolder(async (workspaceDir) => {
      const text = records.map((record) => `${JSON.stringify(record)}\n`).join("");
      await writeFile(path.join(workspaceDir, dataset), text);
      await writeFile(
        path.join(workspaceDir, table),
        "Ticket,Question,Answer\nT-1,Which port?,TCP 179.\nT-2,And SSH?,TCP 22.\n",
      );
      await withWorkbench({ workspaceDir, file: dataset, theme }, async (workbench) => {
        await verdict(workbench).waitFor();
        await convert(workbench, theme);
        await workbench.openFile(dataset);
        await split(workbench, theme);
        await exportFor(workbench, theme);
        await importTable(workbench, theme);
        assert.equal(await readFile(path.join(workspaceDir, dataset), "utf8"), text);
        assert.deepEqual(
          workbench.consoleErrors.filter((error) => /tunesmith/i.test(error)),
          [],
        );
      });
    });
  });
}
