/** Tables of log lines and what is to be told from them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { LogEntry } from "../../../../src/core/create/logs/log-entry.ts";
import {
  LogLineReader,
  type LogTimeOptions,
} from "../../../../src/core/create/logs/log-line-reader.ts";

/** Parts that are not named are not looked at; `undefined` says that there must be none. */
export type Expected = Omit<Partial<LogEntry>, "time"> & {
  /** As ISO text. */
  readonly time?: string | undefined;
};
export type Case = readonly [line: string, expected: Expected | undefined];

export const inMay: LogTimeOptions = { year: 2026, month: 5, zone: 0 };

/** Each line is the first one of its log. */
export function linesAre(cases: readonly Case[], options: LogTimeOptions = inMay): void {
  for (const [line, expected] of cases) {
    test(line.slice(0, 110), () => {
      const entry = new LogLineReader(options).read(line);
      if (expected === undefined) {
        assert.equal(entry, undefined);
        return;
      }
      assert.ok(entry, "the line was not read");
      for (const [part, value] of Object.entries(expected)) {
        assert.deepEqual(partOf(entry, part), value, part);
      }
    });
  }
}

function partOf(entry: LogEntry, part: string): unknown {
  if (part === "time")
    return entry.time === undefined ? undefined : new Date(entry.time).toISOString();
  return entry[part as keyof LogEntry]; // of the names of the expected parts
}
