/** What will be learned, as a person sees it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { withSample } from "./support.ts";

interface Look {
  readonly opacity: string;
  readonly textDecorationStyle: string;
}

for (const theme of ["dark", "light", "high-contrast"] as const) {
  test(`what is learned is told from what is not, ${theme}`, async () => {
    await withSample({ theme, settings: { "editor.wordWrap": "on" } }, async (workbench) => {
      const { page } = workbench;
      const totals = page.locator('.statusbar-item[id$="tunesmith.learned"]');
      await page.locator(".statusbar-item", { hasText: "errors" }).waitFor();
      assert.equal(await totals.count(), 0);

      await workbench.runCommand("Tunesmith: Show What Will Be Learned");
      await totals.getByText(/[\d,]+ tokens trained \(\d+ %\)/).waitFor();
      const text = page.locator(".view-lines");
      // What VS Code calls a decoration of an extension.
      await text.locator('[class*="ced-"]', { hasText: "You are a network" }).first().waitFor();
      const lookOf = async (words: string): Promise<Look> => {
        for (;;) {
          const look = await text
            .getByText(words)
            .first()
            .evaluate((element) => {
              const { opacity, textDecorationStyle } = getComputedStyle(element);
              return element.isConnected ? { opacity, textDecorationStyle } : undefined;
            });
          // A line that was drawn anew meanwhile has no look any more.
          if (look !== undefined) return look;
        }
      };
      const learned = await lookOf("The TCP session");
      const other = await lookOf("You are a network");
      assert.notDeepEqual(other, learned);
      // Nobody chose high contrast for faint text.
      if (theme === "high-contrast") assert.equal(other.opacity, "1");
      await workbench.screenshot(`learned-${theme}`);

      await workbench.runCommand("Tunesmith: Hide What Will Be Learned");
      await totals.waitFor({ state: "detached" });
      const dimmed = text.locator('[class*="ced-"]').first();
      await dimmed.waitFor({ state: "detached" });
      assert.deepEqual(await lookOf("You are a network"), learned);

      await workbench.runCommand("Tunesmith: Show What Will Be Learned");
      await dimmed.waitFor();
      await workbench.runCommand("Change Language Mode");
      await page.keyboard.type("Plain Text");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "Plain Text" }).waitFor();
      await page.keyboard.press("Enter");
      await dimmed.waitFor({ state: "detached" });
    });
  });
}
