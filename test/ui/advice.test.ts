/** Assessing quality as a person does it: from the card of the rules to findings, with a server that stands for Anthropic's. */
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { exampleAnswer, kindOf, setAnswer } from "../llm/assessment-answers.ts";
import { fakeKey, startFakeAnthropic } from "../llm/fake-anthropic.ts";
import { withFolder, withWorkbench } from "./support.ts";

const file = "tickets.jsonl";
const records = Array.from({ length: 12 }, (_, site) =>
  JSON.stringify({
    messages: [
      { role: "user", content: `Why is the BGP session of site ${site} down after the reload?` },
      { role: "assistant", content: `Check the update source of site ${site}: Loopback${site}.` },
    ],
  }),
);

test("a person sees what would be sent, sends it, and finds the issues on their lines", async (t) => {
  const server = await startFakeAnthropic({
    answer: ({ messages, output_config }) =>
      kindOf(output_config) === "set"
        ? setAnswer
        : exampleAnswer(
            messages.some(({ content }) => content.includes("site 3 "))
              ? "The source address is not that of the neighbor statement."
              : undefined,
          ),
  });
  t.after(() => server.close());
  await withFolder(async (workspaceDir) => {
    await writeFile(path.join(workspaceDir, file), `${records.join("\n")}\n`);
    const settings = { "tunesmith.model.baseUrl": server.url };
    await mkdir(path.join(workspaceDir, ".vscode"));
    await writeFile(path.join(workspaceDir, ".vscode", "settings.json"), JSON.stringify(settings));
    await withWorkbench({ workspaceDir }, async (workbench) => {
      const { page } = workbench;
      // A file that the address names would be all that is there after the window is made anew.
      await workbench.openFile(file);
      await workbench.runCommand("Tunesmith: Assess Dataset Quality");
      let frame = await workbench.webview("Dataset Quality");
      await frame.getByText("By rules", { exact: false }).first().waitFor();
      assert.deepEqual(server.requests, []);

      await frame
        .getByRole("button", { name: /Choose/ })
        .first()
        .click();
      await pickRow(page, "Enter an Anthropic API Key…");
      await answerBox(page, fakeKey);
      await pickRow(page, "For This Session Only");
      await pickRow(page, "Claude Opus 5.5");
      await frame.getByText("Claude Opus 5.5").first().waitFor();
      await frame.getByRole("button", { name: "Show What Would Be Sent" }).click();
      await frame.getByRole("button", { name: "Send", exact: true }).waitFor();
      assert.deepEqual(server.requestsOf("/v1/messages"), []);
      await workbench.screenshot("assessment-sheet");

      await frame.getByRole("button", { name: "Send", exact: true }).click();
      await frame
        .getByText("The source address is not that of", { exact: false })
        .first()
        .waitFor();
      assert.ok(server.requestsOf("/v1/messages").length > 12);
      await workbench.screenshot("assessment-result");
      await frame.getByRole("button", { name: "line 4" }).first().click();
      await page.locator(".active-line-number", { hasText: /^4$/ }).waitFor();
      await workbench.runCommand("Problems: Focus on Problems View");
      await page.getByRole("treeitem", { name: /The source address is not that of/ }).waitFor();

      // The editor itself complains of what a closed network keeps from it.
      const faults = workbench.consoleErrors.filter((text) => /Security Policy|advice/i.test(text));
      assert.deepEqual(faults, []);
      await workbench.reload();
      frame = await workbench.webview("Dataset Quality");
      await frame
        .getByText("The source address is not that of", { exact: false })
        .first()
        .waitFor();
    });
  });
});

async function pickRow(page: Page, label: string): Promise<void> {
  await page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first().click();
}

async function answerBox(page: Page, text: string): Promise<void> {
  const box = page.locator(".quick-input-widget input[type=password]");
  await box.fill(text);
  await box.press("Enter");
}
