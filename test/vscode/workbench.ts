/** A window of the embedded VS Code with the extension in it, for tests that look at it and use it as a person would. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { startEmbedded, type Settings } from "./embedded.ts";
import { repositoryRoot, screenshotFolder } from "./paths.ts";

export type Theme = "dark" | "light" | "high-contrast" | "high-contrast-light";

/** The theme's id, and the end of the class name that the workbench has once the theme is there. */
const themes: Readonly<Record<Theme, { readonly id: string; readonly file: string }>> = {
  dark: { id: "Dark Modern", file: "dark_modern" },
  light: { id: "Light Modern", file: "light_modern" },
  "high-contrast": { id: "Default High Contrast", file: "hc_black" },
  "high-contrast-light": { id: "Default High Contrast Light", file: "hc_light" },
};

export interface WorkbenchOptions {
  /** The folder to open. */
  readonly workspaceDir: string;
  /** A file of it to open at once. */
  readonly file?: string;
  /** Default: this repository. */
  readonly extensionDir?: string;
  readonly settings?: Settings;
  /** Default: the folder is trusted. */
  readonly restricted?: boolean;
  /** Default: high enough for three views in the side bar. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: Theme;
}

export interface Workbench {
  readonly page: Page;
  /** Errors of the page, its webviews and the extension host, for example about a broken security policy. */
  readonly consoleErrors: readonly string[];
  /** Runs a command by the title the palette shows, category included: "Tunesmith: Check Dataset". */
  runCommand(title: string): Promise<void>;
  /** Opens a file by its path in the workspace and waits for its tab. */
  openFile(file: string): Promise<void>;
  /** The whole window anew, as it was left. Takes its time: what is open is written now and then only. */
  reload(): Promise<void>;
  /** The page inside the webview with this title (a panel's or a view's), once it is loaded. */
  webview(title: string): Promise<Frame>;
  /** Writes artifacts/screenshots/NAME.png and returns its path. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

/** Steady pictures: nothing moves, nothing blinks. */
const steadySettings = {
  "editor.cursorBlinking": "solid",
  "window.autoDetectColorScheme": false,
  "window.autoDetectHighContrast": false,
  "workbench.reduceMotion": "on",
};

/** What the embedded VS Code itself complains about: modules it does without, and the network. */
const hostNoise =
  /Failed to load resource|bad HTTP response code|\[Service Worker\]|bindings file|build\/Release\/watchdog|ENOTFOUND/;

const startDeadlineMs = 60_000;

/** In milliseconds: VS Code in a browser writes what is open every five seconds, when idle, and no event tells of it. */
const untilKept = 9_000;

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { theme = "dark", viewport = { width: 1280, height: 1200 } } = options;
  const server = await startEmbedded({
    extensionDir: options.extensionDir ?? repositoryRoot,
    settings: {
      ...steadySettings,
      "workbench.colorTheme": themes[theme].id,
      ...options.settings,
    },
    ...(options.restricted && { restricted: true }),
  });
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  try {
    const page = await browser.newPage({
      viewport,
      colorScheme: theme.endsWith("light") ? "light" : "dark",
      reducedMotion: "reduce",
    });
    const consoleErrors: string[] = [];
    page.on("console", (message) => {
      const text = message.text();
      if (message.type() === "error" && !hostNoise.test(text)) consoleErrors.push(text);
    });
    const folder = options.workspaceDir;
    const file = options.file === undefined ? undefined : path.resolve(folder, options.file);
    await page.goto(server.windowUrl(folder, file), { waitUntil: "commit" });
    await untilReady(page, theme);
    const reload = async (): Promise<void> => {
      await page.waitForTimeout(untilKept);
      await page.reload({ waitUntil: "commit" });
      await untilReady(page, theme);
    };
    return { page, consoleErrors, reload, close, ...actions(page, folder) };
  } catch (error) {
    await close();
    throw new Error(`The workbench did not open.\n${server.log()}`, { cause: error });
  }
}

async function untilReady(page: Page, theme: Theme): Promise<void> {
  const deadline = { timeout: startDeadlineMs };
  const workbench = `.monaco-workbench[class*="${themes[theme].file}"]`;
  await page.locator(`${workbench} .part.statusbar`).waitFor(deadline);
  // The palette answers only after the key bindings are there.
  await openQuickInput(page, "F1");
  await page.keyboard.press("Escape");
}

function actions(
  page: Page,
  folder: string,
): Pick<Workbench, "runCommand" | "openFile" | "webview" | "screenshot"> {
  return {
    async runCommand(title) {
      await pick(page, { keys: "F1", text: `>${title}`, label: title });
    },
    async openFile(file) {
      const name = path.basename(file);
      await pick(page, { keys: "ControlOrMeta+P", text: path.resolve(folder, file), label: name });
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    },
    webview: (title) => findWebview(page, title),
    async screenshot(name) {
      await mkdir(screenshotFolder, { recursive: true });
      const file = path.join(screenshotFolder, `${name}.png`);
      await page.screenshot({ path: file });
      return file;
    },
  };
}

async function findWebview(page: Page, title: string): Promise<Frame> {
  const deadline = Date.now() + startDeadlineMs;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      if (await isLoadedWebview(frame, title)) return frame;
    }
    // Frames within frames come without an event that one could wait for.
    await page.waitForTimeout(100);
  }
  throw new Error(`There is no webview "${title}".`);
}

async function isLoadedWebview(frame: Frame, title: string): Promise<boolean> {
  // The top frame has no parent, and a frame may go while it is looked at.
  if (frame.parentFrame() === null || frame.isDetached()) return false;
  try {
    const element = await frame.frameElement();
    const [id, itsTitle] = await Promise.all([
      element.getAttribute("id"),
      element.getAttribute("title"),
    ]);
    return id === "active-frame" && itsTitle === title;
  } catch (error) {
    if (frame.isDetached()) return false;
    throw error;
  }
}

interface Choice {
  readonly keys: string;
  readonly text: string;
  readonly label: string;
}

/**
 * Types into quick input and accepts the entry with exactly this label, once it is the selected one. Quick input closes
 * when something else gets the focus, which what was done before may still bring about: then it is tried again.
 */
async function pick(page: Page, { keys, text, label }: Choice): Promise<void> {
  const entry = page
    .locator(".quick-input-list .monaco-list-row.focused .label-name")
    .getByText(label, { exact: true });
  const deadline = Date.now() + startDeadlineMs;
  for (;;) {
    const input = await openQuickInput(page, keys);
    try {
      await input.fill(text, { timeout: 2_000 });
      await entry.waitFor({ timeout: 10_000 });
      break;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await page.keyboard.press("Escape");
    }
  }
  await page.keyboard.press("Enter");
}

/** A key pressed while the workbench is busy may get lost, so it is pressed until it shows. */
async function openQuickInput(page: Page, keys: string): Promise<Locator> {
  const input = page.locator(".quick-input-widget input[type=text]");
  const deadline = Date.now() + startDeadlineMs;
  for (;;) {
    await page.keyboard.press(keys);
    try {
      await input.waitFor({ timeout: 2_000 });
      return input;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
