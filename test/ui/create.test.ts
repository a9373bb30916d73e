/** Creating a dataset as a person does it: from the Explorer over the form and the preview to the file, checked. */
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Theme, Workbench } from "../vscode/workbench.ts";
import { withFolder, withWorkbench } from "./support.ts";

const tickets = [
  "number,short_description,work_notes,close_notes,priority",
  'INC0010001,"BGP session of sw-ber-02 to 192.0.2.7 is Idle since the reload","2026-11-02 10:14:00 - Erin Keller (Work notes)\nThe update source is gone.","Hi team,\nset the update source again on Loopback0 and cleared the session.\nKind regards\nErin",2 - High',
  "INC0010002,Echo in calls of floor 3,,Trusted the markings of the phones on the access ports.,3 - Moderate",
  'INC0010003,"Mail to <b>erin.keller@fabrikam-isp.com</b> <img src=x onerror=""document.title=1""> fails",,Raised the limit of the relay for that mailbox.,3 - Moderate',
  "INC0010004,Printer is offline,,Closed automatically.,4 - Low",
  "INC0010005,Page is blank,,,4 - Low",
  "",
].join("\r\n");

/** By the menu of the Explorer. */
async function chooseInExplorer(workbench: Workbench, file: string): Promise<void> {
  const { page } = workbench;
  const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: file });
  await workbench.runCommand("View: Show Explorer");
  const entry = page.locator(".context-view .action-item", { hasText: "Create Dataset…" });
  // A window that is still starting closes its menus.
  for (let tries = 0; ; tries++) {
    await row.click({ button: "right" });
    try {
      // A menu does not take clicks at once, keys it does.
      await entry.hover({ timeout: 5_000 });
      await entry.and(page.locator(".focused")).waitFor({ timeout: 5_000 });
      break;
    } catch (error) {
      if (tries === 3) throw error;
      await page.keyboard.press("Escape");
    }
  }
  await page.keyboard.press("Enter");
}

for (const theme of ["dark", "light", "high-contrast"] satisfies Theme[]) {
  test(`tickets become a dataset, ${theme}`, async () => {
    await withFolder(async (workspaceDir) => {
      await writeFile(path.join(workspaceDir, "tickets.csv"), tickets);
      const viewport = { width: 1500, height: 1100 };
      await withWorkbench({ workspaceDir, theme, viewport }, async (workbench) => {
        const { page } = workbench;
        await chooseInExplorer(workbench, "tickets.csv");
        let frame = await workbench.webview("Create Dataset");
        await frame.getByText("tickets.csv, row 1").waitFor();
        await frame.getByText("3 records of 5 rows").waitFor();
        assert.equal(await frame.locator("img").count(), 0);
        await workbench.screenshot(`create-${theme}`);
        if (theme !== "dark") return;

        await frame.getByLabel("priority", { exact: true }).selectOption({ label: "Not used" });
        await frame.getByText("being drawn anew").waitFor({ state: "detached" });
        await workbench.reload();
        frame = await workbench.webview("Create Dataset");
        await frame.getByText("tickets.csv, row 1").waitFor();
        assert.equal(await frame.getByLabel("priority", { exact: true }).inputValue(), "unused");

        await frame.getByRole("radio", { name: "Mask" }).check();
        await frame.getByRole("button", { name: "Create Dataset…" }).click();
        await frame.getByRole("heading", { name: "3 records for “tickets.jsonl”" }).waitFor();
        await workbench.screenshot("create-outcome");
        await frame.getByRole("button", { name: "Write", exact: true }).click();
        await page.locator('.tab.active[data-resource-name="tickets.jsonl"]').waitFor();
        await page
          .getByText('Tunesmith: created 3 records in "tickets.jsonl"; 2 left out.')
          .first()
          .waitFor();
        await workbench.screenshot("create-written");
        const text = await readFile(path.join(workspaceDir, "tickets.jsonl"), "utf8");
        assert.doesNotMatch(text, /erin\.keller|Hi team|Kind regards/);
        const faults = workbench.consoleErrors.filter((one) => /Security Policy|create/i.test(one));
        assert.deepEqual(faults, []);
      });
    });
  });
}

test("configurations of a folder, where nothing is trusted", async () => {
  await withFolder(async (workspaceDir) => {
    await mkdir(path.join(workspaceDir, "golden"));
    await writeFile(
      path.join(workspaceDir, "golden", "sw1.cfg"),
      "version 15.2\nhostname sw1\n!\ninterface GigabitEthernet1/0/1\n description Uplink\n switchport mode trunk\n!\nend\n",
    );
    await withWorkbench({ workspaceDir, restricted: true }, async (workbench) => {
      await chooseInExplorer(workbench, "golden");
      const frame = await workbench.webview("Create Dataset");
      await frame.getByText("hostname sw1").waitFor();
      await workbench.screenshot("create-restricted");
    });
  });
});
