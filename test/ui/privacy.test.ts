/** Personal data and secrets by keyboard alone: ignored with a reason, and redacted after a preview. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Workbench } from "../vscode/workbench.ts";
import { verdict, withFolder, withWorkbench } from "./support.ts";

const file = "privacy.jsonl";

const record = (question: string): string =>
  JSON.stringify({
    messages: [
      { role: "user", content: question },
      { role: "assistant", content: "Shut the port and open it again, then look at the log." },
    ],
  });

// Invented people at a company that does not exist.
const records = [
  record("The community on the edge is snmp-server community n0c-Bern-42 RO, who may see that?"),
  record("Ticket of jo.keller@fabrikam-isp.com: the tunnel to 8.8.4.4 drops every hour."),
  record("Mail kim.berg@fabrikam-isp.com, whose account is IBAN DE44 5001 0517 5407 3249 31."),
  record("From 10.20.30.40 the gateway answers, why not from 10.20.31.7?"),
];

async function withPrivateData(
  theme: "dark" | "light" | "high-contrast",
  use: (workbench: Workbench, read: (name: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  await withFolder(async (workspaceDir) => {
    await writeFile(path.join(workspaceDir, file), records.map((line) => `${line}\n`).join(""));
    await withWorkbench({ workspaceDir, file, theme }, async (workbench) => {
      await verdict(workbench).getByText("1 error").waitFor();
      await use(workbench, (name) => readFile(path.join(workspaceDir, name), "utf8"));
    });
  });
}

/** Opens the menu of quick fixes at the cursor. */
async function openMenu({ page }: Workbench): Promise<void> {
  const first = page.locator(".action-widget .monaco-list-row").first();
  // A busy editor may not be listening yet.
  for (let attempt = 1; attempt <= 5 && !(await first.isVisible()); attempt++) {
    await page.keyboard.press("ControlOrMeta+.");
    await first.waitFor({ timeout: 8000 }).catch(() => undefined);
  }
}

/** Chooses an action that asks for something, from the menu of quick fixes, by keyboard. */
async function chooseAction(workbench: Workbench, label: string): Promise<void> {
  const { page } = workbench;
  const focused = page.locator(".action-widget .monaco-list-row.focused");
  const question = page.locator(".quick-input-title", { hasText: "(1/2)" });
  // A check that ends meanwhile draws the menu anew, or closes it.
  for (let attempt = 1; attempt <= 4 && !(await question.isVisible()); attempt++) {
    await openMenu(workbench);
    for (let step = 1; step <= 20; step++) {
      const text = await focused.innerText({ timeout: 2000 }).catch(() => "");
      if (text.includes(label)) {
        await page.keyboard.press("Enter");
        break;
      }
      await page.keyboard.press("ArrowDown");
      await page.waitForTimeout(150); // The focus follows a little later.
    }
    await question.waitFor({ timeout: 8000 }).catch(() => undefined);
  }
  await question.waitFor({ timeout: 1000 });
}

const input = ({ page }: Workbench) => page.locator(".quick-input-widget input[type=text]");

test("a secret is ignored from its menu, with a reason, by keyboard", async () => {
  await withPrivateData("dark", async (workbench, read) => {
    const { page } = workbench;
    await workbench.runCommand("Tunesmith: Go to Next Error");
    await openMenu(workbench);
    await workbench.screenshot("privacy-menu");
    await chooseAction(workbench, "Ignore this value");
    await workbench.screenshot("ignore-reason");
    await page.keyboard.type("a community of the lab");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-title", { hasText: "(2/2)" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".notification-toast").getByText("is ignored in this project").waitFor();
    await verdict(workbench).getByText("error").waitFor({ state: "detached" });
    await workbench.screenshot("ignored");
    const config = await read("tunesmith.json");
    assert.match(config, /a community of the lab/);
    assert.doesNotMatch(config, /n0c-Bern-42/);
  });
});

for (const theme of ["dark", "light", "high-contrast"] as const) {
  test(`personal data and secrets are masked after a preview, by keyboard, ${theme}`, async () => {
    await withPrivateData(theme, async (workbench) => {
      const { page } = workbench;
      await workbench.runCommand("Tunesmith: Focus on Findings View");
      const tree = page.getByRole("tree", { name: /Findings/ });
      await tree.getByRole("treeitem", { name: /^pii, / }).click();
      await tree.getByRole("treeitem", { name: /^E-mail address, / }).click();
      await tree.getByRole("treeitem", { name: /^E-mail address, / }).click({ button: "right" });
      await page.getByRole("menuitem", { name: /^Redact All of This Kind/ }).waitFor();
      await workbench.screenshot(`privacy-tree-${theme}`);
      await page.keyboard.press("Escape");

      await page.locator(".monaco-editor .view-lines").first().click();
      await workbench.runCommand("Tunesmith: Redact Personal Data and Secrets…");
      const rows = page.locator(".quick-input-list .monaco-list-row");
      await rows.getByText("Pseudonymize").first().waitFor();
      await workbench.screenshot(`redact-method-${theme}`);
      await page.keyboard.press("Enter");
      await rows.getByText("E-mail address").waitFor();
      await workbench.screenshot(`redact-kinds-${theme}`);
      assert.equal(await input(workbench).isVisible(), true);
      await page.keyboard.press("Enter");
      await page
        .locator(".monaco-diff-editor .char-insert, .monaco-diff-editor .line-insert")
        .first()
        .waitFor();
      await workbench.screenshot(`redact-preview-${theme}`);
      await page.keyboard.press("Control+Enter");
      await page
        .locator(".part.statusbar")
        .getByText("4 values masked. Checked again: no personal data or secrets left.")
        .waitFor();
      await workbench.screenshot(`redacted-${theme}`);
      await page.locator(".monaco-diff-editor").waitFor({ state: "detached" });
      assert.deepEqual(
        workbench.consoleErrors.filter((error) => /tunesmith/i.test(error)),
        [],
      );
    });
  });
}
