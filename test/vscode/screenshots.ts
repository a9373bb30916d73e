/**
 * `npx node test/vscode/screenshots.ts [sample|panel]`: takes the pictures in docs/images anew, all or some: the sample
 * dataset, and an invented one in the dataset panel, in a real VS Code, built from the present source.
 */
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { buildBundles } from "./command.ts";
import { animated, withFewColors } from "./few-colors.ts";
import { removeFolder, repositoryRoot } from "./paths.ts";
import { picturedDataset, shownLine } from "./pictured-dataset.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const imageFolder = path.join(repositoryRoot, "docs", "images");
const sample = "network-tickets.jsonl";
const soundSample = "sound-tickets.jsonl";

/** Whole records in view, and nothing beside them that is not spoken of. */
const settings = {
  "breadcrumbs.enabled": false,
  "editor.fontSize": 13,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "bounded",
  "editor.wordWrapColumn": 130, // What stands behind a record has room.
  "window.title": "${activeEditorShort}",
  "workbench.layoutControl.enabled": false,
};

const viewport = { width: 1400, height: 860 };

async function main(wanted: string | undefined): Promise<void> {
  await buildBundles();
  await mkdir(imageFolder, { recursive: true });
  const parent = await mkdtemp(path.join(tmpdir(), "tunesmith-pictures-"));
  try {
    if (wanted !== "sample") await picturesOfPanel(path.join(parent, "tickets"));
    if (wanted !== "panel") await picturesOfSample(path.join(parent, "network-tickets"));
  } finally {
    await removeFolder(parent);
  }
}

async function picturesOfPanel(workspaceDir: string): Promise<void> {
  await mkdir(workspaceDir);
  await writeFile(path.join(workspaceDir, "core-tickets.jsonl"), picturedDataset());
  const workbench = await openWorkbench({ workspaceDir, viewport, settings });
  try {
    await picturePanel(workbench);
  } finally {
    await workbench.close();
  }
}

/** The dataset as a whole, and one of its records with what was found in it; then the way there, step by step. */
async function picturePanel(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.openFile("core-tickets.jsonl");
  await untilChecked(page);
  await workbench.runCommand("Tunesmith: Open Dataset Panel");
  const frame = await workbench.webview("core-tickets.jsonl (Dataset)");
  await frame.getByRole("heading", { name: "Task type" }).waitFor();
  await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
  await workbench.runCommand("View: Toggle Maximize Editor Group");
  const rows = frame.getByRole("listbox", { name: "Records" }).getByRole("option");
  const found = frame.locator(".found").first();
  const frames: Buffer[] = [];
  const step = async (): Promise<void> => {
    await calm(page);
    frames.push(await page.screenshot());
  };
  await step();
  await frame.getByRole("button", { name: /^secret/ }).click();
  await frame.locator("#list-count", { hasText: /^1 of / }).waitFor();
  await rows.first().click();
  await found.waitFor();
  await step();
  await found.scrollIntoViewIfNeeded();
  await frame.locator(".found-sign").first().click();
  await step();
  await frame.getByRole("button", { name: "Clear all" }).click();
  await frame.getByRole("searchbox").fill("ospf tokens>230 -branch");
  await frame.locator("#list-count", { hasText: /^\d\d? of / }).waitFor();
  await rows.first().click();
  await step();
  await saveBytes("tour", animated(frames, 3));

  await frame.getByRole("searchbox").fill("");
  await frame.locator("#list-count", { hasText: /^1,180 records/ }).waitFor();
  await rows.nth(shownLine - 1).click();
  await found.scrollIntoViewIfNeeded();
  await calm(page);
  await save(page, "panel");
}

async function picturesOfSample(workspaceDir: string): Promise<void> {
  await cp(path.join(repositoryRoot, "media", "sample"), workspaceDir, { recursive: true });
  const workbench = await openWorkbench({ workspaceDir, file: sample, viewport, settings });
  try {
    await untilChecked(workbench.page);
    await pictureQuickFix(workbench);
    await pictureFindings(workbench);
    await pictureGroups(workbench);
    await writeSoundRecords(workspaceDir);
    await pictureTargets(workbench);
    await pictureLearned(workbench);
    await pictureQuality(workbench);
    await pictureCreate(workbench);
    await pictureCost(workbench);
  } finally {
    await workbench.close();
  }
}

async function untilChecked(page: Page): Promise<void> {
  await page.locator(".statusbar-item", { hasText: "errors" }).waitFor();
}

/** The Findings view with an unfolded rule, the text it leads to, and Problems. */
async function pictureFindings(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("Problems: Focus on Problems View");
  await workbench.runCommand("Tunesmith: Focus on Findings View");
  await fold(page, /^Cost/);
  await drag(page, { from: { x: 350, y: 450 }, to: { x: 480, y: 450 } });
  await page.getByRole("treeitem", { name: /^empty-content, / }).click();
  const finding = page.getByRole("treeitem", { name: /^line 20: / });
  await finding.click();
  await page.locator(".active-line-number", { hasText: /^20$/ }).waitFor();
  await calm(page);
  await save(page, "findings");
}

/** What is offered for the comma too many on line 5. */
async function pictureQuickFix(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("Tunesmith: Go to Next Error");
  await page.locator(".active-line-number", { hasText: /^5$/ }).waitFor();
  await workbench.runCommand("Quick Fix...");
  const menu = page.locator(".action-widget").first();
  await menu.waitFor();
  await calm(page);
  const box = await menu.boundingBox();
  const editor = await page.locator(".part.editor").boundingBox();
  if (editor === null || box === null) throw new Error("The menu is gone.");
  const { x, width } = editor;
  await save(page, "quick-fix", { x, width, y: box.y - 92, height: box.height + 104 });
  await page.keyboard.press("Escape");
}

/** The groups of records, and two near-duplicates side by side. */
async function pictureGroups(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("View: Toggle Panel Visibility");
  await workbench.runCommand("Tunesmith: Focus on Duplicates & Conflicts View");
  const tree = page.getByRole("tree", { name: /Duplicates & Conflicts/ });
  await tree.getByRole("treeitem", { name: /^2 answers, Which VLAN/ }).click();
  await tree.getByRole("treeitem", { name: /^2 records, ≥ / }).click();
  await tree.getByRole("treeitem", { name: /^Line \d+, \d+ %/ }).click();
  await workbench.runCommand("Tunesmith: Compare With the Kept Record");
  await page.locator(".monaco-diff-editor .char-insert").first().waitFor();
  await calm(page);
  await save(page, "groups");
}

/** Lines of the sample that are as they should be: among faults one would not see what a platform has to say. */
const soundLines = [1, 25, 2, 3, 4, 6, 8, 10, 14, 16, 19, 29];

async function writeSoundRecords(workspaceDir: string): Promise<void> {
  const lines = (await readFile(path.join(workspaceDir, sample), "utf8")).split("\n");
  const records = soundLines.map((line) => `${lines[line - 1] ?? ""}\n`);
  await writeFile(path.join(workspaceDir, soundSample), records.join(""));
  const targets = ["openai-gpt-4.1-mini", "azure-openai", "together"];
  await writeFile(path.join(workspaceDir, "tunesmith.json"), JSON.stringify({ targets }));
}

/** What each chosen platform says of the file, and why. */
async function pictureTargets(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("View: Close All Editors");
  await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
  await workbench.openFile(soundSample);
  await page.locator(".statusbar-item", { hasText: /Fit for / }).waitFor();
  await workbench.runCommand("Tunesmith: Show Target Verdicts");
  const list = page.locator(".quick-input-widget", { hasText: /does not take this file/ });
  await list.waitFor();
  await calm(page);
  await save(page, "targets");
  await page.keyboard.press("Escape");
}

/** The text on which no loss is taken, dimmed, and the tokens of each record. */
async function pictureLearned(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("Tunesmith: Show What Will Be Learned");
  await page.locator(".statusbar-item", { hasText: /trained \(/ }).waitFor();
  await calm(page);
  await save(page, "learned");
}

/** What rules say of the sample, and what is needed to have a model judge it. */
async function pictureQuality(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("Tunesmith: Hide What Will Be Learned");
  await workbench.runCommand("View: Close All Editors");
  await workbench.openFile(sample);
  await workbench.runCommand("Tunesmith: Assess Dataset Quality");
  const frame = await workbench.webview("Dataset Quality");
  await frame
    .getByText(/^By rules/)
    .first()
    .waitFor();
  await calm(page);
  await save(page, "quality");
  await workbench.runCommand("View: Close All Editors");
  await workbench.openFile(soundSample);
}

/** The sample tickets, their columns, and the records that come of them. */
async function pictureCreate(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("View: Close All Editors");
  await workbench.runCommand("Tunesmith: Create Dataset from Sample Tickets…");
  const frame = await workbench.webview("Create Dataset");
  await frame
    .getByText(/ records of \d+ rows/)
    .first()
    .waitFor();
  await calm(page);
  await save(page, "create");
  await workbench.runCommand("View: Close All Editors");
  await workbench.openFile(soundSample);
}

/** The Cost view with the side bar for itself, as wide as it is with two columns: the result, and the chart beside it. */
async function pictureCost(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("Tunesmith: Show Cost");
  const frame = await workbench.webview("Cost");
  await frame
    .getByText(/^High volume/)
    .first()
    .waitFor();
  await fold(page, /^Findings/);
  await fold(page, /^Duplicates & Conflicts/);
  const sideBar = await page.locator(".part.sidebar").boundingBox();
  if (sideBar === null) throw new Error("The side bar is gone.");
  const edge = sideBar.x + sideBar.width;
  await drag(page, { from: { x: edge, y: 450 }, to: { x: 980, y: 450 } });
  await frame.getByRole("radio", { name: "High volume" }).check();
  await frame.locator(".charts svg").first().waitFor();
  await page.setViewportSize({ width: 1400, height: 1000 });
  await page.mouse.move(500, 600);
  await page.mouse.wheel(0, 130);
  await calm(page);
  await save(page, "cost");
}

/** A view of the side bar, so that the others have its room. */
async function fold(page: Page, view: RegExp): Promise<void> {
  const header = page.locator(".pane-header.expanded").filter({ hasText: view });
  if ((await header.count()) > 0) await header.click();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function drag(page: Page, { from, to }: { from: Point; to: Point }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Nothing is under the pointer, and what was on its way has arrived: no event tells that. */
async function calm(page: Page): Promise<void> {
  await page.mouse.move(260, 845);
  await page.waitForTimeout(3_000);
}

async function save(
  page: Page,
  name: string,
  clip?: Point & { readonly width: number; readonly height: number },
): Promise<void> {
  await saveBytes(name, withFewColors(await page.screenshot(clip ? { clip } : {})));
}

async function saveBytes(name: string, png: Buffer): Promise<void> {
  await writeFile(path.join(imageFolder, `${name}.png`), png);
  console.log(`docs/images/${name}.png: ${Math.round(png.length / 1000)} KB`);
}

await main(process.argv[2]);
