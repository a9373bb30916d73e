/** The view of statistics and the walkthrough as a person sees them. */
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import type { Workbench } from "../vscode/workbench.ts";
import { foldViews, verdict, withFolder, withWorkbench } from "./support.ts";

const file = "network.jsonl";

const record = (question: string, answer: string): string =>
  JSON.stringify({
    messages: [
      { role: "user", content: question },
      { role: "assistant", content: answer },
    ],
  });

// Invented.
const records = [
  record("The BGP session to 192.0.2.1 stays in Active.", "The firewall drops TCP port 179."),
  record("The OSPF neighbour hangs in EXSTART.", "The MTU differs: set the same on both ends."),
  record("%LINK-3-UPDOWN: Interface Gi1/0/24, changed state to down", "Severity: error"),
];

const provenance = records.map((text, index) => ({
  record: createHash("sha256").update(text).digest("base64url").slice(0, 22),
  kind: index < 2 ? "ticket" : "log",
  taskType: index < 2 ? "troubleshooting" : "log_analysis",
  path: index < 2 ? "tickets.csv" : "router.log",
  line: index + 2,
  endLine: index + 2,
  hash: "h",
  ...(index === 2 && { missing: ["action"] }),
}));

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join("");

const item = ({ page }: Workbench, name: RegExp): Locator =>
  page.getByRole("tree", { name: /Statistics/ }).getByRole("treeitem", { name });

/** By the keys of the tree alone: to the item, then its key. */
async function press(workbench: Workbench, name: RegExp, key: string): Promise<void> {
  const { page } = workbench;
  const tree = page.getByRole("tree", { name: /Statistics/ });
  await tree.focus();
  await page.keyboard.press("Home");
  const focused = tree.locator(".monaco-list-row.focused");
  for (let step = 1; step <= 30; step++) {
    if (name.test((await focused.getAttribute("aria-label")) ?? "")) {
      await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The keys do not lead to ${String(name)}.`);
}

for (const theme of ["dark", "light", "high-contrast"] as const) {
  test(`numbers are seen and lead to their records, ${theme}`, async () => {
    await withFolder(async (workspaceDir) => {
      await writeFile(path.join(workspaceDir, file), lines(records));
      const sidecar = lines(provenance.map((entry) => JSON.stringify(entry)));
      await writeFile(path.join(workspaceDir, "network.provenance.jsonl"), sidecar);
      await withWorkbench({ workspaceDir, file, theme }, async (workbench) => {
        const { page } = workbench;
        await verdict(workbench).waitFor();
        await workbench.runCommand("Tunesmith: Focus on Statistics View");
        await foldViews(workbench, [/^Findings/, /^Cost/, /^Duplicates/]);
        await item(workbench, /^Records, 3/).waitFor();
        await item(workbench, /^troubleshooting, 2 \(66 %\)/).waitFor();
        await press(workbench, /^Without action, 1 record/, "ArrowRight");
        await press(workbench, /^Sources, 2/, "ArrowRight");
        await press(workbench, /^Tokens, /, "ArrowRight");
        await item(workbench, /^tickets\.csv, 2 records/).waitFor();
        await workbench.screenshot(`statistics-${theme}`);
        await press(workbench, /^Line 3$/, "Enter");
        await page.locator(".statusbar", { hasText: /Ln 3, Col 1/ }).waitFor();
      });
    });
  });
}

test("the walkthrough shows its six steps", async () => {
  await withFolder(async (workspaceDir) => {
    await withWorkbench({ workspaceDir, theme: "dark" }, async (workbench) => {
      const { page } = workbench;
      await workbench.runCommand("Welcome: Open Walkthrough...");
      await page.keyboard.type("Create, check and price");
      await page.keyboard.press("Enter");
      const steps = page.locator(".getting-started-step");
      await steps.first().waitFor();
      for (const title of [
        "Create a dataset",
        "Validate and clean",
        "Assess the quality",
        "Calculate the cost",
        "Have it recommended, or not",
        "Export for a platform",
      ]) {
        await steps.filter({ hasText: title }).waitFor();
      }
      await workbench.screenshot("walkthrough");
    });
  });
});
