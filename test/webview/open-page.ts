/** A page of one bundle in headless Chromium, in the colours of a theme of VS Code. */
import path from "node:path";
import axe from "axe-core";
import { build } from "esbuild";
import type { Browser, Frame, Page } from "playwright-core";
import { repositoryRoot } from "../vscode/paths.ts";
import { themes, type ThemeName } from "./themes.ts";

export interface PageOptions {
  /** File names in test/webview and in the repository. */
  readonly script: string;
  readonly style: string;
  readonly theme: ThemeName;
  /** CSS pixels. */
  readonly width: number;
}

/** Throws when the page does. */
export async function openPage(
  browser: Browser,
  { script, style, theme, width }: PageOptions,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.setContent("<!doctype html><html lang='en'><title>Tunesmith</title></html>");
  await page.addStyleTag({ content: pageStyle });
  await page.addStyleTag({ content: await bundle(path.join(repositoryRoot, style)) });
  await applyTheme(page, theme);
  await page.addScriptTag({ content: await bundle(path.join(import.meta.dirname, script)) });
  return page;
}

/** As VS Code styles the pages of webviews. */
const pageStyle = `
  body {
    margin: 0;
    padding: 0 8px;
    color: var(--vscode-foreground);
    background: var(--vscode-sideBar-background);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size);
  }`;

export async function applyTheme(page: Page, theme: ThemeName): Promise<void> {
  await page.evaluate(({ bodyClass, variables }) => {
    document.body.className = bodyClass;
    const { style } = document.documentElement;
    for (const name of [...style]) style.removeProperty(name);
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
  }, themes[theme]);
}

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    absWorkingDir: repositoryRoot,
  });
  return outputFiles[0]?.text ?? "";
}

/** What axe-core finds, one line each: "color-contrast: td.price". */
export async function axeViolations(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
    );
  });
}
