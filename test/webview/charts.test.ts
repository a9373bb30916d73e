/** The charts and tables of the Cost view in a browser: with usual numbers and those at the edges. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../vscode/browser.ts";
import { chartCases } from "./chart-cases.ts";
import { applyTheme, axeViolations, openPage } from "./open-page.ts";
import { themes, type ThemeName } from "./themes.ts";

const narrow = 280;
let browser: Browser;
let page: Page;
const errors: string[] = [];

before(async () => {
  browser = await launchBrowser();
  page = await openPage(browser, {
    script: "charts-page.tsx",
    style: "media/cost/cost.css",
    theme: "dark",
    width: narrow,
  });
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.locator("svg[role=img]").first().waitFor();
});

after(async () => {
  await browser.close();
});

const chartsOf = (name: string): Locator => page.getByRole("region", { name, exact: true });
const figure = (of: string, title: string): Locator =>
  chartsOf(of)
    .getByRole("figure")
    .filter({ has: page.getByRole("heading", { name: title }) });

async function resizeTo(width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".chart-canvas")].every(
      (canvas) =>
        canvas.querySelector("svg")?.getAttribute("width") ===
        String(Math.max(220, canvas.clientWidth)),
    ),
  );
}

for (const theme of Object.keys(themes) as readonly ThemeName[]) {
  test(`axe finds nothing, ${theme}`, async () => {
    await applyTheme(page, theme);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    assert.deepEqual(await axeViolations(page), []);
  });
}

for (const width of [140, narrow, 420, 900]) {
  test(`what is drawn at ${width} px is finite, inside its drawing, and large enough to read`, async () => {
    await resizeTo(width);
    const troubles = await page.evaluate(() => {
      const found: string[] = [];
      for (const svg of document.querySelectorAll("svg")) {
        for (const element of svg.querySelectorAll("*")) {
          for (const { name, value } of element.attributes) {
            if (/NaN|Infinity|undefined|null/.test(value)) found.push(`${name}="${value}"`);
          }
        }
        const box = svg.getBoundingClientRect();
        for (const text of svg.querySelectorAll("text")) {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          // The outline of letters is part of their box, but is the page's own colour.
          const slack = 2;
          if (left < box.left - slack || right > box.right + slack) found.push(text.textContent);
          if (top < box.top - slack || bottom > box.bottom + slack) found.push(text.textContent);
        }
      }
      for (const element of document.querySelectorAll("figure *")) {
        if (parseFloat(getComputedStyle(element).fontSize) < 11) found.push(element.tagName);
      }
      if (document.documentElement.scrollWidth > innerWidth) found.push("The page is too wide.");
      return found;
    });
    assert.deepEqual(troubles, []);
  });
}

test("no two elements of a page with many charts have one id", async () => {
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  assert.ok(ids.length > 0);
  assert.equal(new Set(ids).size, ids.length);
});

test("the table of the cumulative cost says what its lines show", async () => {
  await resizeTo(420);
  for (const { name, timeline } of chartCases) {
    const { lines, cells } = await figure(name, "Cumulative cost").evaluate((element) => ({
      lines: ["base", "tuned", "net"].map((look) => {
        const line = element.querySelector(`.chart-canvas polyline.chart-${look}`);
        return (line?.getAttribute("points") ?? "")
          .split(" ")
          .map((point) => Number(point.split(",")[1]));
      }),
      cells: [...element.querySelectorAll("tbody tr")].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    }));
    const amounts = cells.map((row) => row.slice(1).map(amountOf).map(rounded));
    assert.deepEqual(
      amounts,
      timeline.months.map(({ base, tuned, net, netLow, netHigh }) =>
        [base, tuned, net, netLow, netHigh].map(rounded),
      ),
    );
    // The two of the upper panel share an axis; higher is more.
    const spent = [0, 1].flatMap((column) =>
      amounts.map((row, month) => ({
        amount: row[column] ?? NaN,
        y: lines[column]?.[month] ?? NaN,
      })),
    );
    assertLinear(spent);
    assertLinear(
      amounts.map((row, month) => ({ amount: row[2] ?? NaN, y: lines[2]?.[month] ?? NaN })),
    );
  }
});

const rounded = (value: number): number => Number(Number(value.toPrecision(12)).toFixed(2));

/** "−$3.75" as -3.75. */
const amountOf = (text: string): number => Number(text.replace("−", "-").replaceAll(/[$,]/g, ""));

function assertLinear(points: readonly { readonly amount: number; readonly y: number }[]): void {
  const sorted = points.toSorted((a, b) => a.amount - b.amount);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return assert.fail("There is no point.");
  const slope =
    most.amount === least.amount ? 0 : (most.y - least.y) / (most.amount - least.amount);
  assert.ok(slope <= 0);
  for (const { amount, y } of points) {
    assert.ok(Math.abs(least.y + slope * (amount - least.amount) - y) < 0.5, `${amount} at ${y}`);
  }
}

test("the break-even is marked on the line of the months, or said to be never", async () => {
  await resizeTo(420);
  const usual = figure("usual", "Cumulative cost");
  await usual.getByText("Break-even: 3 months").waitFor();
  const at = Number(await usual.locator(".chart-dot").getAttribute("cx"));
  const [two = NaN, four = NaN] = await Promise.all(
    ["2", "4"].map(async (month) => {
      const tick = usual.locator("text.chart-muted").getByText(month, { exact: true });
      return Number(await tick.getAttribute("x"));
    }),
  );
  assert.ok(Math.abs(at - (two + four) / 2) < 0.01);

  const never = figure("never, and a negative net", "Cumulative cost");
  await never.getByText("Never within 36 months").waitFor();
  assert.equal(await never.locator(".chart-dot").count(), 0);
});

test("the arrow keys move a cursor that reads a month's amounts", async () => {
  await resizeTo(narrow);
  const chart = figure("usual", "Cumulative cost");
  const cursor = chart.getByRole("slider", { name: "Month to read" });
  const readout = chart.locator("output");
  assert.match(await readout.innerText(), /After month 12/);
  assert.equal(await chart.locator(".chart-cursor").count(), 0);

  await cursor.focus();
  const expected = [
    ["Home", "At the start", "−$900.00"],
    ["ArrowLeft", "At the start", "−$900.00"],
    ["ArrowRight", "After month 1", "−$600.00"],
    ["ArrowUp", "After month 2", "−$300.00"],
    ["ArrowDown", "After month 1", "−$600.00"],
    ["PageUp", "After month 12", "$2,700.00"],
    ["End", "After month 12", "$2,700.00"],
  ] as const;
  for (const [key, month, saved] of expected) {
    await cursor.press(key);
    await readout.getByText(month, { exact: true }).waitFor();
    await readout.getByText(`Saved in all ${saved}`).waitFor();
  }
  assert.equal(await cursor.getAttribute("aria-valuenow"), "12");
  assert.equal(await cursor.getAttribute("aria-valuetext"), "Month 12");
  assert.equal(await chart.locator(".chart-cursor").count(), 1);
  await cursor.press("Escape");
  await chart.locator(".chart-cursor").waitFor({ state: "detached" });
});

test("the pointer reads the month below it", async () => {
  await resizeTo(420);
  const chart = figure("usual", "Cumulative cost");
  const cursor = chart.getByRole("slider");
  const { width } = (await cursor.boundingBox()) ?? { width: 0 };
  await cursor.hover({ position: { x: width / 2 + 3, y: 20 } });
  await chart.locator("output").getByText("After month 6", { exact: true }).waitFor();
  await page.mouse.move(0, 0);
  await chart.locator("output").getByText("After month 12", { exact: true }).waitFor();

  // What the keys have chosen stays when the pointer passes by.
  await cursor.press("Home");
  await cursor.hover({ position: { x: width / 2 + 3, y: 20 } });
  await chart.locator("output").getByText("After month 6", { exact: true }).waitFor();
  await page.mouse.move(0, 0);
  await chart.locator("output").getByText("At the start", { exact: true }).waitFor();
});

test("the scenario's own row is marked in words", async () => {
  for (const title of ["By requests a month", "By number of examples"]) {
    const own = figure("usual", title).locator("[aria-current=true]");
    assert.equal(await own.count(), 1);
    await own.getByText("yours").waitFor();
  }
  assert.equal(await chartsOf("nothing but zeros").locator("[aria-current=true]").count(), 0);
});

test("captions say the message", async () => {
  const captions = [
    ["usual", "Fine-tuning pays back after 3 months; over 12 months it saves $2,700.00 in all."],
    ["usual", "What matters most: requests a month. From 25,000 requests/month"],
    ["usual", "under 3 months 83 %, later 13 %, never 4 %"],
    ["usual", "Fine-tuning makes a request 46 % cheaper"],
    ["never, and a negative net", "over 36 months it costs $335.00 more in all"],
    ["never, and a negative net", "At none of these volumes does fine-tuning pay back."],
    ["never, and a negative net", "Half of them or more never pay back."],
    ["nothing but zeros", "No input within its range moves the net present value."],
    ["no month at all", "There is none that the inputs say enough of."],
  ] as const;
  for (const [name, text] of captions) {
    await chartsOf(name).locator("figcaption").filter({ hasText: text }).waitFor();
  }
});

test("what is paid back too late is told apart from what never is, in every part of a chart", async () => {
  const odds = figure("mostly too late", "Odds of the break-even");
  await odds
    .locator("figcaption")
    .getByText("later 0 %, not before the shutdown 55 %, never 15 %.")
    .waitFor();
  const marks = await odds.locator(".chart-canvas text").allTextContents();
  assert.deepEqual(marks, ["P50 not before the shutdown", "P10 57 days", "P90 never"]);
  const shares = await odds.locator(".chart-legend-entry").allTextContents();
  assert.deepEqual(shares.slice(-2), ["not before the shutdown 55 %", "never 15 %"]);
  const cells = await odds.locator("tbody tr").allTextContents();
  assert.ok(cells.includes("Half, at most (P50)not before the shutdown"));
  assert.deepEqual(cells.slice(-2), ["55 %not before the shutdown", "15 %never"]);
});

test("bars of what matters start at the base value, the longest first", async () => {
  await resizeTo(420);
  const widths = await figure("usual", "Sensitivity").evaluate((element) =>
    [...element.querySelectorAll(".chart-canvas .chart-area > .chart-fill")].map((bar) =>
      Number(bar.getAttribute("width")),
    ),
  );
  const rows = chartCases[0]?.sensitivity.bars.length ?? 0;
  assert.equal(widths.length, 2 * rows);
  const swings = Array.from({ length: rows }, (_, row) => {
    return (widths[2 * row] ?? 0) + (widths[2 * row + 1] ?? 0);
  });
  assert.deepEqual(
    swings,
    swings.toSorted((a, b) => b - a),
  );
});

test("nothing went wrong on the page", () => {
  assert.deepEqual(errors, []);
});
