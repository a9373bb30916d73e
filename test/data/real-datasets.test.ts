/** Real public datasets, of which it is known what is in them. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import type { DatasetReport, EmptyField } from "../../src/core/report.ts";
import { checkFile } from "../../src/node/check-file.ts";
import { checkOptions } from "../node/support.ts";
import { sharedPath } from "./support.ts";

interface Truth {
  readonly bytes: number;
  readonly bom: boolean;
  readonly utf8: boolean;
  readonly lines: number;
  readonly records: number;
  /** Lines are numbered from 1. */
  readonly blankLines: readonly number[];
  readonly invalidJsonLines: readonly number[];
  readonly nonObjectLines: readonly number[];
  readonly duplicateKeyLines: readonly number[];
  readonly exactDuplicates: {
    readonly canonicalJson: {
      readonly groups: number;
      readonly lines: readonly (readonly number[])[];
      readonly truncated: boolean;
    };
  };
  readonly samePromptDifferentAnswer: { readonly lines: readonly (readonly number[])[] };
  readonly emptyFields: readonly EmptyField[];
  readonly roles?: Readonly<Record<string, number>>;
}

/** The format of every file; `undefined` for those of which none is known yet. */
const formats: Readonly<Record<string, string | undefined>> = {
  "openai-chat-cookbook-toy.jsonl": "openai-chat",
  "openai-chat-network-bgp.jsonl": "openai-chat",
  "openai-chat-azure-train.jsonl": "openai-chat",
  "openai-chat-azure-validation.jsonl": "openai-chat",
  "openai-chat-fireworks-text2sql.jsonl": "openai-chat",
  "openai-chat-vision-fireworks-food.jsonl": "openai-chat",
  "openai-dpo-azure-arc.jsonl": "openai-dpo",
  // Its records have messages and nothing else, so they can only be told from chat by the answers they lack.
  "openai-rft-azure-medmcq.jsonl": "openai-chat",
  "bedrock-rft-gsm8k-train.jsonl": "openai-rft",
  "bedrock-rft-gsm8k-validation.jsonl": "openai-rft",
  "bedrock-nova-tooluse-test.jsonl": "bedrock-conversation-2024",
  "bedrock-claude-json-mode.jsonl": "bedrock-claude",
  "prompt-completion-t0-ag-news.jsonl": "openai-completion",
  "prompt-completion-t0-app-reviews.jsonl": "openai-completion",
  "prompt-completion-t0-adversarial-qa.jsonl": "openai-completion",
  "qa-gsm8k-test.jsonl": undefined,
  "qa-gsm8k-test-socratic.jsonl": undefined,
  "selfinstruct-seed-tasks.jsonl": undefined,
  "alpaca-llamafactory-en.jsonl": "alpaca",
  "alpaca-llamafactory-identity.jsonl": "alpaca",
  "alpaca-response-gpteacher-toolformer.jsonl": "alpaca",
  "sharegpt-llamafactory-glaive-en.jsonl": "sharegpt",
  "sharegpt-preference-llamafactory-zh.jsonl": "sharegpt",
  // Chat with a label beside each conversation.
  "kto-llamafactory-en.jsonl": "llamafactory",
  "llamafactory-v1-sft.jsonl": "llamafactory",
  // Chat with the pictures in a column beside it.
  "llamafactory-multimodal-demo.jsonl": "llamafactory",
  "rl-prompt-only-fireworks-countdown.jsonl": "openai-rft",
  "misc-fireworks-gcloud-log.jsonl": undefined,
};

/**
 * All errors there are. The vendors' own checks find none in the other files, but for the cookbook's in
 * `openai-chat-vision-fireworks-food.jsonl`, which knows no content in parts, and checks by other formats' rules.
 */
const errors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // The cookbook's check counts the same as `example_missing_assistant_message`.
  "openai-rft-azure-medmcq.jsonl": { "no-assistant-turn": 6150 },
};

/**
 * The most that the privacy rules may find, by severity and kind. All of it was read: addresses of public servers and of
 * made-up persons, dates of birth of actors and in examples, restaurants and sights, and passwords that an answer makes
 * up, which are warnings as they are but likely.
 */
const privacy: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "alpaca-llamafactory-en.jsonl": { "warning GENERIC_PASSWORD": 1, "warning EMAIL_ADDRESS": 4 },
  "alpaca-response-gpteacher-toolformer.jsonl": {
    "hint IP_ADDRESS": 4,
    "warning DATE_OF_BIRTH": 4,
  },
  "bedrock-claude-json-mode.jsonl": { "warning GENERIC_PASSWORD": 1, "warning DATE_OF_BIRTH": 7 },
  "kto-llamafactory-en.jsonl": { "warning DATE_OF_BIRTH": 2 },
  "llamafactory-v1-sft.jsonl": { "warning GENERIC_PASSWORD": 1, "warning EMAIL_ADDRESS": 4 },
  "misc-fireworks-gcloud-log.jsonl": { "hint IP_ADDRESS": 4 },
  "openai-chat-network-bgp.jsonl": { "hint IP_ADDRESS": 3 },
  "prompt-completion-t0-ag-news.jsonl": { "hint IP_ADDRESS": 1 },
  "selfinstruct-seed-tasks.jsonl": {
    "warning DATE_OF_BIRTH": 1,
    "warning PHONE_NUMBER": 1,
    "warning EMAIL_ADDRESS": 3,
  },
  "sharegpt-llamafactory-glaive-en.jsonl": {
    "warning GENERIC_PASSWORD": 17,
    "warning DATE_OF_BIRTH": 22,
    "warning STREET_ADDRESS": 14,
  },
  "sharegpt-preference-llamafactory-zh.jsonl": { "warning STREET_ADDRESS": 3 },
};

/**
 * How many records are similar to another one, and how many contradict one, ticket-blind ones apart. All of it was read.
 * Questions about the same long text are alike as well, and so are tasks with the same long introduction.
 */
const alike: Readonly<Record<string, { readonly near?: number; readonly conflicts?: number }>> = {
  // "hi" and "hello"; 你好 and 你是谁, with and without a question mark.
  "alpaca-llamafactory-identity.jsonl": { near: 1, conflicts: 5 },
  "alpaca-response-gpteacher-toolformer.jsonl": { conflicts: 6 },
  "bedrock-claude-json-mode.jsonl": { conflicts: 4 },
  "kto-llamafactory-en.jsonl": { conflicts: 4 },
  // The first as in the identities, which are part of it.
  "llamafactory-v1-sft.jsonl": { near: 1, conflicts: 4 },
  "openai-rft-azure-medmcq.jsonl": { near: 6 },
  "prompt-completion-t0-adversarial-qa.jsonl": { near: 21 },
  "prompt-completion-t0-app-reviews.jsonl": { near: 2, conflicts: 2 },
  // Small talk that is the same but for the tools; two ways to decline the same order with the same tools.
  "sharegpt-llamafactory-glaive-en.jsonl": { near: 4, conflicts: 2 },
};

/** Records of the truth's groups with different answers of which one is not wanted. */
const ratedApart: readonly string[] = ["kto-llamafactory-en.jsonl: 65, 196"];

/** Formats whose roles have the names of ours, and whose system prompt is a message. */
const plainRoles: ReadonlySet<string | undefined> = new Set([
  "openai-chat",
  "openai-rft",
  "llamafactory",
]);

const datasets = sharedPath("data/datasets");
const truths = datasets.skip === false ? readTruth() : new Map<string, Truth>();

/** All columns count, as in the truth. */
const options = checkOptions({ rules: { "exact-duplicate": { ignoreFields: [] } } });

suite("real datasets", { skip: datasets.skip }, () => {
  test("all of them are expected", () => {
    assert.deepEqual([...truths.keys()].sort(), Object.keys(formats).sort());
  });

  for (const [name, truth] of truths) {
    suite(name, () => {
      let report: DatasetReport | undefined;
      const check = async (): Promise<DatasetReport> =>
        (report ??= await checkFile(path.join(datasets.path, name), options));

      test("lines and records", async () => {
        const { bytes, lines, records } = await check();
        assert.deepEqual(
          { bytes, lines, records },
          { bytes: truth.bytes, lines: truth.lines, records: truth.records },
        );
      });

      test("lines with faults", async () => {
        const found = await check();
        assert.deepEqual(linesOf(found, "blank-line"), truth.blankLines);
        assert.deepEqual(linesOf(found, "invalid-json"), truth.invalidJsonLines);
        assert.deepEqual(linesOf(found, "not-an-object"), truth.nonObjectLines);
        assert.deepEqual(linesOf(found, "duplicate-key"), truth.duplicateKeyLines);
        assert.deepEqual(linesOf(found, "invalid-utf8").length > 0, !truth.utf8);
        assert.deepEqual(linesOf(found, "byte-order-mark").length > 0, truth.bom);
      });

      // Here the truth's definition comes to the same as ours: no two records of these files differ in nothing but
      // white space at the ends of their texts or Unicode normal form.
      test("groups of duplicates", async () => {
        const { groups, lines, truncated } = truth.exactDuplicates.canonicalJson;
        const found = groupsOf(await check());
        assert.equal(found.length, groups);
        assert.equal(truncated, false);
        assert.deepEqual(found, lines);
      });

      test("near-duplicates and conflicts", async () => {
        const { groups } = await check();
        const near = groups.duplicates.filter(({ kind }) => kind === "near");
        const conflicts = groups.conflicts
          .filter(({ isTicketBlind }) => !isTicketBlind)
          .map(({ answers }) => answers.map((lines) => lines.map((line) => line + 1)));
        assert.deepEqual(
          {
            near: near.flatMap(({ members }) => members).length,
            conflicts: conflicts.flat(2).length,
          },
          { near: 0, conflicts: 0, ...alike[name] },
        );
        if (formats[name] === undefined) return;
        // Those of the truth are in different answers of one conflict each; they have the same prompt to the last sign.
        for (const lines of truth.samePromptDifferentAnswer.lines) {
          if (ratedApart.includes(`${name}: ${lines.join(", ")}`)) continue;
          const found = conflicts.find((answers) =>
            lines.every((line) => answers.some((answer) => answer.includes(line))),
          );
          assert.ok(found !== undefined && found.length > 1, `lines ${lines.join(", ")}`);
        }
      });

      test("empty fields", async () => {
        const { statistics } = await check();
        assert.deepEqual(statistics.emptyFields, truth.emptyFields);
      });

      test("format", async () => {
        const { formatId } = await check();
        assert.equal(formatId, formats[name]);
      });

      test("errors", async () => {
        const { findings } = await check();
        const byRule: Record<string, number> = {};
        for (const { severity, ruleId } of findings) {
          if (severity === "error") byRule[ruleId] = (byRule[ruleId] ?? 0) + 1;
        }
        assert.deepEqual(byRule, errors[name] ?? {});
      });

      test("personal data and secrets", async () => {
        const { findings } = await check();
        const found: Record<string, number> = {};
        for (const { severity, recognized } of findings) {
          if (recognized === undefined) continue;
          const kind = `${severity} ${recognized.entity}`;
          found[kind] = (found[kind] ?? 0) + 1;
        }
        const expected = privacy[name] ?? {};
        const tooMany = Object.entries(found).filter(([kind, n]) => n > (expected[kind] ?? 0));
        assert.deepEqual(tooMany, []);
      });

      if (truth.roles !== undefined && plainRoles.has(formats[name])) {
        test("turns by role", async () => {
          const { statistics } = await check();
          assert.deepEqual(statistics.roles, truth.roles);
        });
      }
    });
  }
});

function readTruth(): Map<string, Truth> {
  const text = readFileSync(path.join(datasets.path, "truth.json"), "utf8");
  const { files } = JSON.parse(text) as { readonly files: Readonly<Record<string, Truth>> };
  return new Map(Object.entries(files));
}

function linesOf({ findings }: DatasetReport, rule: string): number[] {
  const lines = findings.flatMap(({ ruleId, line }) => (ruleId === rule ? line + 1 : []));
  return [...new Set(lines)];
}

/** The lines of each group of equal records, from 1. */
function groupsOf({ groups }: DatasetReport): number[][] {
  return groups.duplicates
    .filter(({ kind }) => kind === "exact")
    .map(({ kept, members }) => [kept + 1, ...members.map(({ line }) => line + 1)]);
}
