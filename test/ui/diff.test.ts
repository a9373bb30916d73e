/** Comparing a dataset with git as a person does: by the command, through the list, into VS Code's comparison. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { sample, withFolder, withWorkbench } from "./support.ts";

const record = (question: string, answer: string): string =>
  `${JSON.stringify({
    messages: [
      { role: "user", content: question },
      { role: "assistant", content: answer },
    ],
  })}\n`;

const answered = record("Which VLAN has the printer?", "It is in VLAN 20, as all printers.");
const corrected = record("Which VLAN has the printer?", "It is in VLAN 30 since the move.");
const added = record("What is BFD?", "A protocol that finds failures between two routers fast.");

function commit(cwd: string): void {
  const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  for (const words of [["init"], ["add", "."], ["commit", "--message", "Tickets"]]) {
    execFileSync("git", [...identity, ...words], { cwd, stdio: "ignore" });
  }
}

test("a dataset is compared with git, and comes back with the window", async () => {
  await withFolder(async (workspaceDir) => {
    const file = path.join(workspaceDir, sample);
    await writeFile(file, answered + record("Which port does syslog use?", "It uses UDP 514."));
    commit(workspaceDir);
    await writeFile(file, (await readFile(file, "utf8")).replace(answered, corrected) + added);
    await withWorkbench(
      { workspaceDir, theme: "dark", viewport: { width: 1900, height: 1000 } },
      async (workbench) => {
        // A file that the address names would be all that is there after the window is made anew.
        await workbench.openFile(sample);
        await workbench.runCommand("Tunesmith: Compare Records With Git HEAD");
        const title = `${sample} (HEAD ↔)`;
        const frame = await workbench.webview(title);
        await frame.getByRole("option", { name: /Edited, line 1/ }).waitFor();
        assert.equal(await frame.getByRole("option").count(), 2);
        await workbench.screenshot("diff");
        await frame.getByRole("option", { name: /Edited, line 1/ }).click();
        const { page } = workbench;
        // Side by side or one below the other: where it is narrow, VS Code hides the text before.
        const lines = page.locator(".monaco-diff-editor .view-line");
        await lines
          .filter({ hasText: /VLAN\s30\ssince/ })
          .first()
          .waitFor();
        await lines
          .filter({ hasText: /VLAN\s20,\sas\sall/ })
          .first()
          .waitFor({ state: "attached" });
        await workbench.screenshot("diff-record");
        await workbench.reload();
        const again = await workbench.webview(title);
        await again.getByRole("option", { name: /Added, line 3/ }).waitFor();
      },
    );
  });
});
