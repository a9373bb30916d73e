/** What somebody sees who has just installed Tunesmith. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import type { Theme, Workbench } from "../vscode/workbench.ts";
import { verdict, withFolder, withWorkbench } from "./support.ts";

/** Titles, and words of the pictures. */
const steps = [
  ["Open the sample", "28 errors"],
  ["Read the findings", "placeholder-content"],
  ["Redact what is private", "masked (preview)"],
  ["See what it costs", "Paid back after"],
] as const;

/** VS Code shows pictures beside the steps where there is room. */
const viewport = { width: 1600, height: 900 };

/** VS Code learns of walkthroughs some seconds after its start; until then it opens one of its own. */
async function getStarted(workbench: Workbench): Promise<void> {
  const first = shownStep(workbench.page, "Open the sample");
  do {
    await workbench.runCommand("Tunesmith: Get Started");
    await first.waitFor({ timeout: 2000 }).catch(() => undefined);
  } while (!(await first.isVisible()));
}

const shownStep = (page: Page, title: string): Locator =>
  page.locator(".getting-started-step").filter({ hasText: title });

test("nothing opens by itself", async () => {
  await withFolder(async (workspaceDir) => {
    await withWorkbench({ workspaceDir }, async (workbench) => {
      const { page } = workbench;
      // It has started when its view is there.
      await workbench.runCommand("Tunesmith: Focus on Findings View");
      await page.getByText("Open a fine-tuning dataset").waitFor();
      await workbench.screenshot("welcome");
      assert.equal(await page.locator(".tabs-container .tab").count(), 0);
      assert.equal(await page.locator(".notification-toast").count(), 0);
      assert.equal(await page.locator(".part.panel:visible").count(), 0);
      assert.equal(await verdict(workbench).count(), 0);
    });
  });
});

for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as const) {
  test(`the four steps are there with their pictures, ${theme}`, async () => {
    await withFolder(async (workspaceDir) => {
      await withWorkbench({ workspaceDir, theme, viewport }, async (workbench) => {
        const { page } = workbench;
        await getStarted(workbench);
        assert.equal(await page.locator(".getting-started-step").count(), steps.length);
        for (const [index, [title, words]] of steps.entries()) {
          const step = shownStep(page, title);
          if ((await step.getAttribute("aria-expanded")) !== "true") await step.click();
          await pictureShown(workbench, words, theme);
          await workbench.screenshot(`first-steps-${index + 1}-${theme}`);
        }
      });
    });
  });
}

/** Its letters have the color that the theme gives to text. */
async function pictureShown({ page }: Workbench, words: string, theme: Theme): Promise<void> {
  const picture = page
    .locator(".getting-started-media iframe.webview")
    .contentFrame()
    .locator("iframe#active-frame")
    .contentFrame()
    .locator("svg");
  const fill = await picture
    .locator("text", { hasText: words })
    .evaluate((element) => getComputedStyle(element).fill);
  const isDark = theme === "dark" || theme === "high-contrast";
  const [red = 0] = (fill.match(/\d+/g) ?? []).map(Number);
  assert.ok(isDark ? red > 140 : red < 140, fill);
}

test("the steps lead from the sample to its cost", async () => {
  await withFolder(async (workspaceDir) => {
    await withWorkbench({ workspaceDir }, async (workbench) => {
      const { page } = workbench;
      const press = async (step: string, button: string): Promise<void> => {
        await getStarted(workbench);
        const shown = shownStep(page, step);
        if ((await shown.getAttribute("aria-expanded")) !== "true") await shown.click();
        await shown.getByRole("button", { name: button }).click();
      };
      await press("Open the sample", "Open the Sample Dataset");
      await verdict(workbench).getByText("28 errors").waitFor();
      await press("Read the findings", "Show the Findings");
      await page.getByRole("treeitem", { name: /^Errors/ }).waitFor();
      await press("Redact what is private", "Redact Personal Data and Secrets");
      await page
        .getByText("By which method?")
        .or(page.locator(".quick-input-list"))
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
      await press("See what it costs", "Show the Cost");
      await workbench.webview("Cost");
      await getStarted(workbench);
      await page
        .locator(".getting-started-step.done, .getting-started-step .complete")
        .first()
        .waitFor();
      await workbench.screenshot("first-steps-done");
    });
  });
});
