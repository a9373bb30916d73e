/** Generated datasets, with faults put in on purpose: exactly those are found. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import type { Finding } from "../../src/core/model.ts";
import type { DatasetReport } from "../../src/core/report.ts";
import { checkFile } from "../../src/node/check-file.ts";
import { checkOptions, temporaryFolder } from "../node/support.ts";
import { sharedPath } from "./support.ts";

interface Fault {
  /** From 1. */
  readonly line: number;
  readonly kind: string;
}

interface Truth {
  readonly lines: number;
  readonly bytes: number;
  readonly exactGroups: readonly { readonly lines: readonly number[] }[];
  readonly malformed: readonly Fault[];
  readonly schema: readonly Fault[];
  readonly empty: readonly Fault[];
  readonly role: readonly Fault[];
}

/** What is found on a line of each kind: severity, rule and message. */
const expected: Readonly<Record<string, string>> = {
  truncated: "error invalid-json truncated",
  trailing_comma: "error invalid-json trailingComma",
  single_quotes: "error invalid-json singleQuotes",
  missing_colon: "error invalid-json missingColon",
  raw_tab_in_string: "error invalid-json unescapedControl",
  bad_escape: "error invalid-json badEscape",
  nan_value: "error invalid-json notANumber",
  two_objects: "error invalid-json severalValues",
  trailing_garbage: "error invalid-json comment",
  blank_line: "warning blank-line",
  unquoted_key: "error invalid-json unquotedKey",
  comment_line: "error invalid-json comment",
  invalid_utf8: "error invalid-utf8",
  not_an_object: "error not-an-object",
  top_level_string: "error not-an-object",
  missing_messages: "error missing-field",
  messages_not_array: "error wrong-type",
  messages_empty: "error empty-content noMessages",
  missing_content: "error missing-field",
  content_not_string: "error wrong-type",
  missing_role: "error missing-field",
  unknown_role: "error unknown-role",
  duplicate_key: "error duplicate-key",
  empty_user: "error empty-content empty",
  empty_assistant: "error empty-content empty",
  blank_user: "error empty-content whitespaceOnly",
  blank_assistant: "error empty-content whitespaceOnly",
  null_assistant: "error empty-content null",
  assistant_first: "warning role-order",
  consecutive_user: "hint repeated-role",
  consecutive_assistant: "hint repeated-role",
  ends_with_user: "warning final-turn",
  system_not_first: "warning role-order",
  no_assistant: "error no-assistant-turn",
};

const generator = sharedPath("bench/make-corpus.mjs");
const folder = temporaryFolder();

for (const seed of [1, 2]) {
  suite(`corpus of seed ${seed}`, { skip: generator.skip }, () => {
    const file = path.join(folder, `${seed}.jsonl`);
    let made: { readonly truth: Truth; readonly report: DatasetReport } | undefined;

    async function make(): Promise<{ truth: Truth; report: DatasetReport }> {
      if (made === undefined) {
        const options = ["--lines", "20000", "--seed", String(seed), "--out", file];
        execFileSync(process.execPath, [generator.path, ...options], { stdio: "ignore" });
        const truth = JSON.parse(readFileSync(`${file}.truth.json`, "utf8")) as Truth;
        made = { truth, report: await checkFile(file, checkOptions({}, 2)) };
      }
      return made;
    }

    test("all of it is read", async () => {
      const { truth, report } = await make();
      assert.equal(report.lines, truth.lines);
      assert.equal(report.bytes, truth.bytes);
      assert.equal(report.formatId, "openai-chat");
    });

    test("every fault is found by its rule, and nothing on any other line", async () => {
      const { truth, report } = await make();
      const kinds = new Map<number, string>();
      for (const faults of [truth.malformed, truth.schema, truth.empty, truth.role]) {
        for (const { line, kind } of faults) kinds.set(line, kind);
      }
      assert.ok(kinds.size >= 80);
      const found = new Map<number, string>();
      for (const finding of report.findings) {
        if (finding.ruleId === "exact-duplicate") continue;
        const line = finding.line + 1;
        const kind = kinds.get(line);
        assert.ok(kind !== undefined, `line ${line} has no fault: ${describe(finding)}`);
        const wanted = expected[kind];
        assert.ok(
          wanted !== undefined && describe(finding).startsWith(wanted),
          `line ${line} is ${kind}: ${describe(finding)}`,
        );
        found.set(line, kind);
      }
      assert.deepEqual(
        [...found].sort(([a], [b]) => a - b),
        [...kinds].sort(([a], [b]) => a - b),
      );
    });

    test("the groups of duplicates are exactly those", async () => {
      const { truth, report } = await make();
      const groups: number[][] = [];
      for (const { group, line } of report.findings) {
        if (group !== undefined) (groups[group - 1] ??= []).push(line + 1);
      }
      const wanted = truth.exactGroups.map(({ lines }) => lines.toSorted((a, b) => a - b));
      // The records without messages are equal too; the truth counts them as faults only.
      const bare = truth.schema.filter(({ kind }) => kind === "messages_empty");
      wanted.push(bare.map(({ line }) => line));
      assert.ok(wanted.length > 200);
      assert.deepEqual(
        groups,
        wanted.sort(([a = 0], [b = 0]) => a - b),
      );
    });
  });
}

function describe({ severity, ruleId, messageId }: Finding): string {
  return `${severity} ${ruleId} ${messageId}`;
}
