/** What a log is as a whole: years, counts, and lines that nobody should write. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { LogEntry } from "../../../../src/core/create/logs/log-entry.ts";
import {
  LogLineReader,
  type LogTimeOptions,
} from "../../../../src/core/create/logs/log-line-reader.ts";

function daysOf(stamps: readonly string[], options: Partial<LogTimeOptions> = {}): unknown[] {
  const reader = new LogLineReader({ year: 2026, zone: 0, ...options });
  return stamps.map((stamp) => {
    const time = reader.read(`${stamp} web1 app: x`)?.time;
    return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10);
  });
}

const clock = "12:00:01";

test("a missing year is that of the options, and the next one where the months begin again", () => {
  assert.deepEqual(daysOf([`Dec 31 ${clock}`, `Jan  1 ${clock}`, `Feb  1 ${clock}`]), [
    "2026-12-31",
    "2027-01-01",
    "2027-02-01",
  ]);
});

test("a log that was last written in January began the year before", () => {
  assert.deepEqual(
    daysOf([`Dec 30 ${clock}`, `Dec 31 ${clock}`, `Jan  1 ${clock}`], { month: 1 }),
    ["2025-12-30", "2025-12-31", "2026-01-01"],
  );
});

test("a line that comes late over New Year belongs to the old year", () => {
  assert.deepEqual(
    daysOf([`Dec 31 ${clock}`, `Jan  1 ${clock}`, `Dec 31 ${clock}`, `Jan  2 ${clock}`], {
      month: 1,
    }),
    ["2025-12-31", "2026-01-01", "2025-12-31", "2026-01-02"],
  );
});

test("months that fall a little are lines out of order", () => {
  assert.deepEqual(daysOf([`May  1 ${clock}`, `Apr 30 ${clock}`, `May  2 ${clock}`]), [
    "2026-05-01",
    "2026-04-30",
    "2026-05-02",
  ]);
});

test("years that are written count for themselves", () => {
  assert.deepEqual(daysOf([`Dec 31 ${clock}`, `2024-01-01T${clock}Z`, `Dec 31 ${clock}`]), [
    "2026-12-31",
    "2024-01-01",
    "2026-12-31",
  ]);
});

test("a device whose clock was never set moves no year", () => {
  const reader = new LogLineReader({ year: 2026, zone: 0 });
  const lines = [
    `<189>1: R1: Nov  1 ${clock}: %SYS-5-CONFIG_I: x`,
    `<189>2: R2: *Mar  1 00:00:09: %SYS-5-RESTART: x`,
    `<189>3: R1: Nov  2 ${clock}: %SYS-5-CONFIG_I: x`,
  ];
  const years = lines.map((line) => new Date(reader.read(line)?.time ?? 0).getUTCFullYear());
  assert.deepEqual(years, [2026, 2026, 2026]);
});

test("lines are counted by dialect", () => {
  const reader = new LogLineReader({ year: 2026, zone: 0 });
  for (const line of [`May  1 ${clock} a b: c`, "prose", `{"time":1777636801,"msg":"x"}`, ""]) {
    reader.read(line);
  }
  assert.deepEqual(
    [...reader.counts],
    [
      ["rfc3164", 1],
      ["json", 1],
    ],
  );
});

/** Pieces of headers, in any order: what comes out may be nonsense, but it is always an entry or nothing. */
const pieces = fc.constantFrom(
  "<189>",
  "<34>1 ",
  "45: ",
  "000123: ",
  "*",
  ".",
  "May  1 12:00:01",
  "2026 May  1 12:00:01.123",
  "2026-05-01T12:00:01Z",
  "1d02h: ",
  "00:01:02: ",
  " UTC",
  " CEST: ",
  ": ",
  " ",
  "\t",
  "R1",
  "R1: ",
  "RP/0/RSP0/CPU0:",
  "ifmgr[169]: ",
  "rpd[1]: ",
  "%SYS-5-CONFIG_I: ",
  "%DAEMON-4-",
  "%ASA-6-302013 ",
  "%$ VDC-1 %$ ",
  "%",
  "RPD_X_Y: ",
  "- - - - ",
  '[a b="c"] ',
  '[a b="',
  'date=2026-05-01 time=12:00:01 logid="1" ',
  'msg="\\"',
  "1,2026/05/01 12:00:01,,SYSTEM,",
  ",,,,",
  '"',
  "\\",
  '{"time":"',
  "}",
  "Interface Ethernet1/1",
  "ge-0/0/",
  "neighbor ",
  "192.0.2.1",
  "::",
  "Original Address=",
  "\uFEFF",
  "ä",
  "\u0000",
);

test("no line makes it throw, and what it tells is of the line", () => {
  const reader = new LogLineReader({ year: 2026, zone: 0 });
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 6, arbitrary: pieces }, fc.string({ maxLength: 12 })), {
        maxLength: 14,
      }),
      (parts) => {
        const line = parts.join("");
        check(line, reader.read(line));
      },
    ),
    { numRuns: 3000 },
  );
});

function check(line: string, entry: LogEntry | undefined): void {
  if (entry === undefined) return;
  if (entry.dialect !== "json") assert.ok(line.includes(entry.message));
  if (entry.time !== undefined) assert.ok(Number.isInteger(entry.time));
  if (entry.severity !== undefined) assert.ok(entry.severity >= 0 && entry.severity <= 7);
  for (const text of [
    entry.host,
    entry.process,
    entry.mnemonic,
    entry.interface,
    entry.neighbour,
  ]) {
    assert.notEqual(text, "");
  }
}

test("a line of a megabyte takes no longer for being hostile", () => {
  const size = 1_000_000;
  const beginnings = [
    "",
    "<34>",
    "May  1 12:00:01 web1 ",
    "<34>1 2026-05-01T12:00:01Z a b c d ",
    "<189>45: R1: *May  1 12:00:01: %A-1-B: ",
    'date=2026-05-01 logid="1" ',
    "1,2026/05/01 12:00:01,,SYSTEM,",
    '{"time":"',
    "May  1 12:00:01 pa 1,2026/05/01 12:00:01,,X_Y,",
  ];
  const repeated = [
    "<",
    '"',
    "'",
    " ",
    "\t",
    ":",
    "%",
    "[",
    "[a ",
    '[a b="',
    "\\",
    '\\"',
    "1",
    "1:",
    "1: ",
    "a",
    "a ",
    "a: ",
    "a-",
    "A_",
    "a=",
    'a="b"',
    ",",
    '",',
    "{",
    '{"a":',
    "1/",
    "ge-0/",
    "Po1 ",
    "interface ",
    "neighbor ",
    "peer ",
    "Nbr (",
    "1.1.1.",
    "::",
    "0:",
    "%A-",
    "*",
    ".",
    "-",
    "=",
    "(",
    "May ",
    "May  1 12:00:01 ",
    "1d",
  ];
  const reader = new LogLineReader({ year: 2026, zone: 0 });
  let slowest = 0;
  let slowestLine = "";
  for (const beginning of beginnings) {
    for (const text of repeated) {
      const line = beginning + text.repeat(size / text.length);
      const start = performance.now();
      check(line, reader.read(line));
      const time = performance.now() - start;
      if (time > slowest) [slowest, slowestLine] = [time, line.slice(0, 60)];
    }
  }
  // Linear work takes some tens of milliseconds; quadratic work takes minutes.
  assert.ok(slowest < 3000, `${slowest.toFixed(0)} ms for ${slowestLine}`);
  if (process.env["SHOW_SLOWEST"] !== undefined) console.log(slowest, slowestLine);
});
