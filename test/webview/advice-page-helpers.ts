/** Small questions that the tests of the pages that advise ask of them. */
import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

export const button = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true });

export const field = (page: Page, name: string): Locator =>
  page.getByRole("textbox", { name, exact: true });

export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 5000; !(await isSo());) {
    assert.ok(Date.now() < end, "It did not come about in five seconds.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
