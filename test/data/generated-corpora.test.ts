/** Generated datasets, with faults put in on purpose: exactly those are found. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import { isValidPhoneNumber } from "libphonenumber-js/max";

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

/** A value put into one of the texts. */
interface Injected extends Fault {
  readonly value: string;
  /** Where it stands in the line, escaped as there; from 0. */
  readonly column: number;
  readonly columnEnd: number;
}

interface Truth {
  readonly lines: number;
  readonly bytes: number;
  readonly exactGroups: readonly { readonly lines: readonly number[] }[];
  readonly malformed: readonly Fault[];
  readonly schema: readonly Fault[];
  readonly empty: readonly Fault[];
  readonly role: readonly Fault[];
  readonly pii: readonly Injected[];
  readonly decoys: readonly Injected[];
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

interface Wanted {
  /** Rule and entity; each of them is right. */
  readonly as: readonly string[];
  /** The part of the value that is to be found, where that is not all of it. */
  readonly part?: RegExp;
}

const wantedOf: Readonly<Record<string, Wanted>> = {
  email: { as: ["warning pii EMAIL_ADDRESS"] },
  phone: { as: ["warning pii PHONE_NUMBER"] },
  ssn: { as: ["warning pii US_SSN"] },
  credit_card: { as: ["warning pii CREDIT_CARD"] },
  iban: { as: ["warning pii IBAN_CODE"] },
  ipv4_public: { as: ["hint network-identifier IP_ADDRESS"] },
  ipv6_public: { as: ["hint network-identifier IP_ADDRESS"] },
  mac_address: { as: ["hint network-identifier MAC_ADDRESS"] },
  aws_access_key: { as: ["error secret AWS_ACCESS_KEY_ID"] },
  github_token: { as: ["error secret GITHUB_TOKEN"] },
  private_key: { as: ["error secret PRIVATE_KEY", "error secret SSH_KEY"] },
  url_credentials: { as: ["error secret URL_CREDENTIAL"], part: /(?<=\w:)\w+(?=@)/ },
  config_secret: {
    // Random digits are no type 7 password that decodes, but the command says what they are.
    as: [
      "error secret CISCO_TYPE5",
      "error secret SNMP_COMMUNITY",
      "error secret CISCO_TYPE7",
      "error secret USER_PASSWORD",
    ],
    part: /(?<=secret 5 |community |password 7 )\S+/,
  },
};

/** Why a value is not to be found, drawn at random as it is; `before` and `after`: what stands around it. */
function excuse({ kind, value }: Injected, before: string, after: string): string | undefined {
  if (kind === "jwt") return "its header is random, hence no JSON";
  if (kind === "phone" && !isValidPhoneNumber(value, "US")) return "nobody can have that number";
  if (kind === "ssn" && /(?:Ticket|vlan) $/.test(before)) return "it is the number of something";
  if (kind !== "credit_card" || value.includes(" ")) return undefined;
  if (/handle|key/i.test(before + after)) return "it may be a counter or an id";
  return /^ \d{4} /.test(after) ? "it may be a row of a dump" : undefined;
}

/** MAC addresses are kept by default. */
const config = {
  rules: { "network-identifier": { policy: { mac: "inform", "mac-group": "inform" } } },
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
        made = { truth, report: await checkFile(file, checkOptions(config, 2)) };
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
        if (finding.group !== undefined || finding.recognized !== undefined) continue;
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

    test("personal data and secrets are found, each with its exact span", async () => {
      const { truth, report } = await make();
      const lines = readFileSync(file, "utf8").split("\n");
      const onLine = privateFindings(report);
      const known = new Set<Finding>();
      let excused = 0;
      for (const one of truth.pii) {
        const { line, kind, value, column, columnEnd } = one;
        const text = lines[line - 1] ?? "";
        const around = (onLine.get(line) ?? []).filter((finding) => overlaps(finding, one));
        for (const finding of around) known.add(finding);
        if (around.length === 0) {
          const before = text.slice(Math.max(0, column - 60), column);
          const reason = excuse(one, before, text.slice(columnEnd, columnEnd + 30));
          assert.notEqual(reason, undefined, `line ${line}: no ${kind} ${value}`);
          excused += kind === "jwt" ? 0 : 1;
          continue;
        }
        const { as, part } = wantedOf[kind] ?? { as: [] };
        const inner = part?.exec(value);
        const start = column + (inner?.index ?? 0);
        const end = inner ? start + inner[0].length : columnEnd;
        const [{ severity, ruleId, recognized, span }, ...others] = around as [Finding];
        assert.deepEqual({ span, others }, { span: { start, end }, others: [] }, `line ${line}`);
        const found = `${severity} ${ruleId} ${recognized?.entity}`;
        assert.ok(as.includes(found), `line ${line} holds ${kind}: ${found}`);
      }
      assert.ok(truth.pii.length >= 200 && excused <= 8, `${excused} not to be found`);
      // Words thrown together at random make a command of a device now and then.
      const strays = [...onLine.values()].flat().filter((finding) => !known.has(finding));
      assert.ok(strays.length <= 3, JSON.stringify(strays));
    });

    test("what only looks like personal data is left alone", async () => {
      const { truth, report } = await make();
      const onLine = privateFindings(report);
      assert.ok(truth.decoys.length >= 100);
      for (const decoy of truth.decoys) {
        const found = (onLine.get(decoy.line) ?? []).filter((finding) => overlaps(finding, decoy));
        assert.deepEqual(found, [], `${decoy.kind} ${decoy.value}`);
      }
    });

    test("the groups of duplicates are exactly those", async () => {
      const { truth, report } = await make();
      const wanted = truth.exactGroups.map(({ lines }) => lines.toSorted((a, b) => a - b));
      // The records without messages are equal too; the truth counts them as faults only.
      const bare = truth.schema.filter(({ kind }) => kind === "messages_empty");
      wanted.push(bare.map(({ line }) => line));
      assert.ok(wanted.length > 200);
      assert.deepEqual(
        report.groups.duplicates
          .filter(({ kind }) => kind === "exact")
          .map(({ kept, members }) => [kept + 1, ...members.map(({ line }) => line + 1)]),
        wanted.sort(([a = 0], [b = 0]) => a - b),
      );
    });
  });
}

function describe({ severity, ruleId, messageId }: Finding): string {
  return `${severity} ${ruleId} ${messageId}`;
}

/** By line, from 1. */
function privateFindings({ findings }: DatasetReport): ReadonlyMap<number, readonly Finding[]> {
  const onLine = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.recognized === undefined) continue;
    const line = finding.line + 1;
    onLine.set(line, [...(onLine.get(line) ?? []), finding]);
  }
  return onLine;
}

function overlaps({ span }: Finding, { column, columnEnd }: Injected): boolean {
  return span.start < columnEnd && column < span.end;
}
