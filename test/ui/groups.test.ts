/** Duplicates and conflicts as a person sees them: the groups, two records side by side, decisions, and their preview. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import type { Theme, Workbench } from "../vscode/workbench.ts";
import { foldViews, verdict, withFolder, withWorkbench } from "./support.ts";

const file = "tickets.jsonl";

const record = (question: string, answer: string): string =>
  JSON.stringify({
    messages: [
      { role: "user", content: question },
      { role: "assistant", content: answer },
    ],
  });

// Invented tickets.
const phones = "The phones of the branch office lose their line every evening, what is the cause?";
const power =
  "Look at the power budget of the switch first: phones draw most while they start, and the supply of this model is " +
  "small. Then compare the log of the evening with the log of the morning and count the restarts";
const voice = "Which VLAN carries voice at the branch offices?";

const incident = (ticket: string, host: string, address: string): string =>
  record(
    `Ticket ${ticket}: users behind ${host} cannot reach the mail server, a ping to ${address} gets lost after the core.`,
    `Trace the route from ${host}: if it ends at the core, the return route to ${address} is missing there. Add it and close ${ticket} once users confirm that mail arrives again.`,
  );

const records = [
  record("How do I clear the counters?", "Use clear counters, then wait for a minute."),
  record(phones, `${power}.`),
  record(phones, `${power} today.`),
  record("How do I clear the counters?", "Use clear counters, then wait for a minute."),
  record(voice, "VLAN 110, tagged."),
  record(voice, "Only VLAN 210."),
  incident("INC0012345", "fra1-core-sw-01", "192.0.2.17"),
  incident("INC0067890", "ber2-edge-sw-07", "198.51.100.4"),
  record(phones, `${power} again, evening by evening.`),
];

const treeOf = ({ page }: Workbench): Locator =>
  page.getByRole("tree", { name: /Duplicates & Conflicts/ });

const item = (workbench: Workbench, name: RegExp): Locator =>
  treeOf(workbench).getByRole("treeitem", { name });

const statusBar = ({ page }: Workbench): Locator => page.locator(".part.statusbar");

async function withGroups(
  theme: Theme,
  use: (workbench: Workbench, read: () => Promise<string>) => Promise<void>,
): Promise<void> {
  await withFolder(async (workspaceDir) => {
    await writeFile(path.join(workspaceDir, file), records.map((line) => `${line}\n`).join(""));
    const settings = { "files.autoSave": "off" };
    await withWorkbench({ workspaceDir, file, theme, settings }, async (workbench) => {
      await verdict(workbench).waitFor();
      await workbench.runCommand("Tunesmith: Focus on Duplicates & Conflicts View");
      await foldViews(workbench, [/^Findings/, /^Cost/]);
      await item(workbench, /^Near-Duplicates, 1 group/).waitFor();
      await use(workbench, () => readFile(path.join(workspaceDir, file), "utf8"));
    });
  });
}

/** Unfolds the group whose name is given and waits for a record of it. */
async function unfold(workbench: Workbench, group: RegExp, member: RegExp): Promise<void> {
  // A click is lost if the tree is being drawn anew.
  for (let attempt = 1; attempt <= 3 && !(await item(workbench, member).isVisible()); attempt++) {
    const isUnfolded = await item(workbench, group).getAttribute("aria-expanded");
    if (isUnfolded !== "true") await item(workbench, group).click();
    await item(workbench, member)
      .waitFor({ timeout: 8000 })
      .catch(() => undefined);
  }
  await item(workbench, member).waitFor();
}

/** By the tree's own keys alone, from the top. */
async function walkTo(workbench: Workbench, name: RegExp): Promise<void> {
  const { page } = workbench;
  await treeOf(workbench).focus();
  await page.keyboard.press("Home");
  const focused = treeOf(workbench).locator(".monaco-list-row.focused");
  for (let step = 1; step <= 30; step++) {
    if (name.test((await focused.getAttribute("aria-label")) ?? "")) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The keys do not lead to ${String(name)}.`);
}

/** An entry of the menu of what is focused. A menu does not take clicks at once, keys it does. */
async function choose({ page }: Workbench, entry: string): Promise<void> {
  const menu = page.locator(".context-view .monaco-menu");
  // A busy editor may not be listening yet.
  for (let attempt = 1; attempt <= 5 && !(await menu.isVisible()); attempt++) {
    await page.keyboard.press("Shift+F10");
    await menu.waitFor({ timeout: 8000 }).catch(() => undefined);
  }
  const focused = menu.locator(".action-item.focused");
  for (let step = 1; step <= 20; step++) {
    await page.keyboard.press("ArrowDown");
    if ((await focused.innerText()).trim() === entry) return page.keyboard.press("Enter");
  }
  throw new Error(`The menu has no "${entry}".`);
}

for (const theme of ["dark", "light", "high-contrast"] as const) {
  test(`groups are seen, compared, decided and removed, ${theme}`, async () => {
    await withGroups(theme, async (workbench, read) => {
      const { page } = workbench;
      await unfold(workbench, /^3 records, .*The phones/, /^Line 9,/);
      await unfold(workbench, /^2 answers, Which VLAN/, /^Line 6,/);
      await workbench.screenshot(`groups-${theme}`);

      await walkTo(workbench, /^Line 9,/);
      await choose(workbench, "Compare With the Kept Record");
      await page.locator(".tab.active", { hasText: "line 2 ↔ line 9" }).waitFor();
      await page.locator(".monaco-diff-editor .char-insert").first().waitFor();
      await workbench.screenshot(`groups-compare-${theme}`);

      await walkTo(workbench, /^Line 9,/);
      await choose(workbench, "Keep This Record, Remove Those Like It");
      await item(workbench, /^Line 9, kept/).waitFor();
      await item(workbench, /^Line 2, remove/).waitFor();
      await walkTo(workbench, /^Line 5,/);
      await choose(workbench, "Keep This Answer, Remove the Others");
      await item(workbench, /^Line 6, remove/).waitFor();
      await page.getByText("3 records marked for removal").first().waitFor();
      await workbench.screenshot(`groups-marked-${theme}`);

      await workbench.runCommand("Tunesmith: Preview and Apply Marks…");
      await page.locator(".tab.active", { hasText: "3 records removed (preview)" }).waitFor();
      await page.locator(".monaco-diff-editor .line-delete").first().waitFor();
      await workbench.screenshot(`groups-preview-${theme}`);
      await page.keyboard.press("Control+Enter");
      await statusBar(workbench).getByText("Tunesmith: removed 3 records.").waitFor();
      await item(workbench, /^Near-Duplicates/).waitFor({ state: "detached" });
      assert.equal(await page.locator(".tab.dirty").count(), 1);
      // Until it is saved, the file is as it was.
      assert.equal((await read()).trimEnd().split("\n").length, records.length);
      assert.deepEqual(
        workbench.consoleErrors.filter((error) => /tunesmith/i.test(error)),
        [],
      );
    });
  });
}

test("all near-duplicates above a similarity are decided by a rule, by keyboard", async () => {
  await withGroups("dark", async (workbench) => {
    const { page } = workbench;
    await walkTo(workbench, /^Near-Duplicates,/);
    await choose(workbench, "Keep by Rule…");
    const rows = page.locator(".quick-input-list .monaco-list-row");
    await rows.getByText("95 %").waitFor();
    await workbench.screenshot("groups-similarity");
    await page.keyboard.type("84");
    await rows.getByText("84 %").waitFor();
    await page.keyboard.press("Enter");
    await rows.getByText("The longest", { exact: true }).waitFor();
    await workbench.screenshot("groups-rule");
    await page.keyboard.type("longest");
    await page.keyboard.press("Enter");
    await page.getByText("2 records marked for removal").first().waitFor();
    await workbench.runCommand("Tunesmith: Clear Marks");
    await page.getByText("marked for removal").first().waitFor({ state: "detached" });
  });
});
