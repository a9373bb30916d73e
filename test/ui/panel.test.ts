/** The dataset panel as a person uses it: open it, list by a bar, search, read a record, repair it. */
import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Frame, Locator } from "playwright-core";
import { repositoryRoot } from "../vscode/paths.ts";
import type { Workbench } from "../vscode/workbench.ts";
import { sample, verdict, withFolder, withSample, withWorkbench } from "./support.ts";

/** With the editor beside it, the panel is as wide as on a large screen. */
const viewport = { width: 1900, height: 1100 };

const faults = ({ consoleErrors }: Workbench): string[] =>
  consoleErrors.filter((error) => /tunesmith|dataset\.(js|css)|security policy/i.test(error));

/** By its button above the text, once all is counted. */
async function openPanel(workbench: Workbench): Promise<Frame> {
  await verdict(workbench).getByText("28 errors").waitFor();
  await workbench.page
    .getByRole("button", { name: /Open Dataset Panel/ })
    .first()
    .click();
  const frame = await shownPanel(workbench);
  await frame.getByRole("button", { name: "28 errors" }).waitFor();
  return frame;
}

async function shownPanel(workbench: Workbench): Promise<Frame> {
  const frame = await workbench.webview(`${sample} (Dataset)`);
  await frame.getByText(/^[\d,]+ tokens$/).waitFor();
  await frame.getByRole("listbox", { name: "Records" }).getByRole("option").first().waitFor();
  return frame;
}

const heading = (frame: Frame, line: number): Locator =>
  frame.getByRole("heading", { name: `Line ${line}`, exact: true });

for (const theme of ["dark", "light", "high-contrast"] as const) {
  test(`the sample is seen as a whole and by record, ${theme}`, async () => {
    await withSample({ theme, viewport }, async (workbench) => {
      const { page } = workbench;
      const frame = await openPanel(workbench);
      await heading(frame, 1).waitFor();
      await workbench.screenshot(`panel-${theme}`);

      const bar = frame.getByRole("button", { name: /^placeholder-content/ });
      await frame.getByRole("button", { name: /^Show \d+ more bars/ }).click();
      await bar.click();
      assert.equal(await bar.getAttribute("aria-pressed"), "true");
      await frame.getByRole("button", { name: /^Remove filter: placeholder-content/ }).waitFor();
      await frame.getByRole("listbox", { name: "Records" }).focus();
      await page.keyboard.press("Home");
      await heading(frame, 22).waitFor();
      await frame.locator("#record-findings").waitFor();
      await workbench.screenshot(`panel-record-${theme}`);
      assert.deepEqual(faults(workbench), []);
    });
  });
}

test("what is searched for is listed, and still is when the window is opened anew", async () => {
  await withFolder(async (workspaceDir) => {
    await cp(path.join(repositoryRoot, "media", "sample"), workspaceDir, { recursive: true });
    await withWorkbench({ workspaceDir, viewport }, async (workbench) => {
      const { page } = workbench;
      // A file that the address names would be all that is there after the window is made anew.
      await workbench.openFile(sample);
      const frame = await openPanel(workbench);
      await frame.getByRole("listbox", { name: "Records" }).focus();
      await page.keyboard.press("Control+G");
      await frame.locator("#go-to-line:focus").waitFor();
      assert.equal(await page.locator(".quick-input-widget").isVisible(), false);
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.type("bgp tokens>100");
      await frame.locator("#list-count", { hasText: /^\d of / }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Home");
      await heading(frame, 1).waitFor();
      await workbench.screenshot("panel-search");

      await workbench.reload();
      const again = await shownPanel(workbench);
      assert.equal(await again.getByRole("searchbox").inputValue(), "bgp tokens>100");
      await again.locator("#list-count", { hasText: /^\d of / }).waitFor();
      await heading(again, 1).waitFor();
    });
  });
});

test("a record is repaired from the panel, and the editor takes it back", async () => {
  await withSample({ viewport }, async (workbench) => {
    const { page } = workbench;
    const frame = await openPanel(workbench);
    await frame.getByRole("button", { name: /^invalid-json/ }).click();
    await frame.locator("#list-count", { hasText: /^\d+ of / }).waitFor();
    await frame.getByRole("listbox", { name: "Records" }).focus();
    await page.keyboard.press("Home");
    await heading(frame, 5).waitFor();
    await frame
      .getByRole("button", { name: /^Remove the comma/ })
      .first()
      .click();
    await frame.getByRole("button", { name: "27 errors" }).waitFor();
    // It is no longer listed: the next one has taken its place.
    await heading(frame, 7).waitFor();
    await workbench.screenshot("panel-repaired");

    await page.locator(`.tab[data-resource-name="${sample}"]`).first().click();
    await page.keyboard.press("ControlOrMeta+Z");
    await verdict(workbench).getByText("28 errors").waitFor();
    await frame.getByRole("button", { name: "28 errors" }).waitFor();
  });
});
