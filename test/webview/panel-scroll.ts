/**
 * `npm run bench:panel [-- --rows 1000000,10000000] [--seconds 3]`: how smoothly the list of the dataset panel is scrolled,
 * in headless Chromium, with the extension's side played (every answer after 5 ms); beside it, as a yardstick of the
 * machine, an empty page that is scrolled in the same way. Frames are the times between animation frames. And how long it
 * takes from opening the page until rows are shown.
 */
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { webviewHtml } from "../../src/editor/views/webview-html.ts";
import { launchBrowser } from "../vscode/browser.ts";
import { repositoryRoot } from "../vscode/paths.ts";
import { full } from "./dataset-cases.ts";
import { ticket } from "./dataset-records.ts";
import { themes } from "./themes.ts";
import { median } from "../bench/processes.ts";
import { playHost, startFrames, stopFrames } from "./panel-scroll-page.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000,10000000" },
    seconds: { type: "string", default: "3" },
  },
});

const origin = "http://panel.example";
const openings = 5;
const durationMs = Number(values.seconds) * 1000;
const bundle = await bundlePage();
const browser = await launchBrowser();
try {
  await benchEmpty();
  for (const rows of values.rows.split(",").map(Number)) await benchList(rows);
} finally {
  await browser.close();
}

async function benchEmpty(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.setContent(
    `<div class="list-view" tabindex="0" style="height:800px;overflow:auto"><div style="height:8000000px"></div></div>`,
  );
  console.log("\nyardstick: an empty page");
  await benchScrolling(page);
  await page.close();
}

async function benchList(rows: number): Promise<void> {
  const times: number[] = [];
  const busy: number[] = [];
  for (let run = 1; run <= openings; run++) {
    const { page, shownMs, busyMs } = await openPanel(rows);
    times.push(shownMs);
    busy.push(busyMs);
    if (run === openings) {
      console.log(
        `\n${rows} rows are shown after ${median(times).toFixed(0)} ms, the median of ${openings} openings; ` +
          `of a processor ${median(busy).toFixed(0)} ms`,
      );
      await benchScrolling(page);
      const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
      const inList = await page.evaluate(() => document.querySelectorAll(".list-row").length);
      console.log(`elements in the page: ${nodes}, of them rows: ${inList}`);
    }
    await page.close();
  }
}

async function benchScrolling(page: Page): Promise<void> {
  const view = page.locator(".list-view");
  await view.hover();
  await timed(page, "wheel", async () => {
    await page.mouse.wheel(0, 480);
  });
  await view.focus();
  await timed(page, "Down held", async () => {
    await page.keyboard.down("ArrowDown");
    await pause(33);
  });
  await timed(page, "Page Down held", async () => {
    await page.keyboard.down("PageDown");
    await pause(33);
  });
  let share = 0;
  await timed(page, "scroll bar", async () => {
    share = (share + 0.381966) % 1;
    await view.evaluate((element, to) => {
      element.scrollTop = to * (element.scrollHeight - element.clientHeight);
    }, share);
    await pause(50);
  });
}

/** Does `step` again and again, and prints how frames followed each other meanwhile. */
async function timed(page: Page, name: string, step: () => Promise<void>): Promise<void> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await page.evaluate(startFrames);
  for (const end = performance.now() + durationMs; performance.now() < end;) await step();
  const { deltas, longTasks } = await page.evaluate(stopFrames);
  const tasks = mainThreadTasks(JSON.parse((await browser.stopTracing()).toString()) as Trace);
  const perFrame = (sum(tasks) / deltas.length).toFixed(1);
  const times = sorted(deltas);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(1);
  console.log(
    `${name.padEnd(14)} ${String(times.length).padStart(4)} frames: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, ` +
      `worst ${at(1)} ms; over 50 ms: ${times.filter((ms) => ms > 50).length}, ` +
      `tasks of that kind: ${longTasks.length}; of a processor ${perFrame} ms a frame, ` +
      `${Math.max(...tasks).toFixed(0)} ms in the longest task`,
  );
}

interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    /** Of the thread, in microseconds of a processor. */
    readonly tdur?: number;
    readonly args: { readonly name?: string };
  }[];
}

/** How long each task of the page's main thread has been at work, in milliseconds of a processor. */
function mainThreadTasks({ traceEvents }: Trace): readonly number[] {
  const threadOf = ({ pid, tid }: Trace["traceEvents"][number]): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(threadOf),
  );
  return traceEvents
    .filter((event) => event.name.endsWith("RunTask") && main.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
}

/** Returns what tells how long the page's main thread has been at work since, in milliseconds of a processor. */
async function processorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const total = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  };
  const before = await total();
  return async () => (await total()) - before;
}

async function openPanel(rows: number): Promise<OpenedPanel> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const html = webviewHtml({
    title: "Tunesmith",
    script: `${origin}/dataset.js`,
    style: `${origin}/dataset.css`,
    cspSource: origin,
  });
  await page.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname;
    const [contentType, body] = name.endsWith(".js")
      ? ["text/javascript", bundle.script]
      : name.endsWith(".css")
        ? ["text/css", bundle.style]
        : ["text/html", html];
    await route.fulfill({ contentType, body });
  });
  await page.addInitScript(playHost, {
    state: { ...full, lines: rows, records: rows },
    rows,
    record: ticket,
    theme: themes.dark,
  });
  const busy = await processorTime(page);
  await page.goto(`${origin}/page.html`);
  const shown = await page.waitForFunction(
    () => (globalThis as { rowsShownMs?: number }).rowsShownMs,
  );
  return { page, shownMs: Number(await shown.jsonValue()), busyMs: await busy() };
}

interface OpenedPanel {
  readonly page: Page;
  /** Since the page began to load. */
  readonly shownMs: number;
  /** Of the main thread. */
  readonly busyMs: number;
}

async function bundlePage(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    entryPoints: { script: "media/dataset/main.tsx", style: "media/dataset/dataset.css" },
    bundle: true,
    minify: true,
    write: false,
    outdir: "dist",
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    absWorkingDir: repositoryRoot,
  });
  const textOf = (ending: string): string =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: textOf("script.js"), style: textOf("style.css") };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
