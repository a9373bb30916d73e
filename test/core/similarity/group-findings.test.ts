import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { findingHeadline, findingMessage } from "../../../src/core/message.ts";
import { resolveSettings, type Config } from "../../../src/core/settings.ts";
import { groupFindings } from "../../../src/core/similarity/group-findings.ts";
import type { RecordGroups } from "../../../src/core/similarity/record-groups.ts";

const groups: RecordGroups = {
  duplicates: [
    { kind: "exact", kept: 8, members: [{ line: 9, similarity: 1 }] },
    {
      kind: "near",
      kept: 0,
      members: [
        { line: 2, similarity: 0.8999 },
        { line: 5, similarity: 0.29 / 0.5 },
      ],
    },
    { kind: "ticketBlind", kept: 0, members: [{ line: 6, similarity: 1 }] },
  ],
  conflicts: [
    { isTicketBlind: false, turn: 1, answers: [[0, 3], [4], [7]] },
    { isTicketBlind: false, turn: 2, answers: [[10], [11]] },
    { isTicketBlind: true, turn: 1, answers: [[12], [13]] },
  ],
};

function found(config: Config = {}, of: RecordGroups = groups) {
  return groupFindings(of, (line) => line + 1, resolveSettings(config));
}

suite("findings on the records of groups", () => {
  test("one for each, at the head of its record, with the others concerned", () => {
    assert.deepEqual(
      found().map(({ ruleId, line, span, severity, group, relatedLines, similarity }) => {
        assert.deepEqual(span, { start: 0, end: line + 1 });
        return [line, group, relatedLines, severity, ruleId, ...(similarity ? [similarity] : [])];
      }),
      [
        [8, 1, [9], "warning", "exact-duplicate"],
        [9, 1, [8], "warning", "exact-duplicate"],
        [0, 2, [2, 5], "warning", "near-duplicate"],
        [2, 2, [0], "warning", "near-duplicate", 0.8999],
        [5, 2, [0], "warning", "near-duplicate", 0.58],
        [0, 3, [6], "info", "near-duplicate"],
        [6, 3, [0], "info", "near-duplicate", 1],
        [0, 4, [4, 7], "warning", "conflicting-answers"],
        [3, 4, [4, 7], "warning", "conflicting-answers"],
        [4, 4, [0, 7], "warning", "conflicting-answers"],
        [7, 4, [0, 4], "warning", "conflicting-answers"],
        [10, 5, [11], "warning", "conflicting-answers"],
        [11, 5, [10], "warning", "conflicting-answers"],
        [12, 6, [13], "info", "conflicting-answers"],
        [13, 6, [12], "info", "conflicting-answers"],
      ],
    );
  });

  test("as sentences; shares are never rounded up", () => {
    const messages = new Map(
      found().map((finding) => [finding.messageId, findingMessage(finding)]),
    );
    const near = found().filter(({ similarity }) => similarity !== undefined);
    assert.equal(near[0] && findingMessage(near[0]), "89 % the same as the example of line 1.");
    assert.match(messages.get("similar") ?? "", /^58 % /);
    assert.match(messages.get("first") ?? "", /\(such examples: 2\)\.$/);
    assert.match(messages.get("sameIncident") ?? "", /line 1 .*: 100 % the same/);
    assert.match(messages.get("differs") ?? "", /on line 1 \(different answers: 3\)\.$/);
    assert.match(messages.get("differsLater") ?? "", /\(answer 2 of .*; different ones: 2\)\.$/);
    assert.match(messages.get("incidentDiffers") ?? "", /on line 13 \(different answers: 2\)\.$/);
    for (const finding of found()) {
      assert.doesNotMatch(findingMessage(finding), /[{}]/);
      assert.doesNotMatch(findingHeadline(finding), /[{}(:]/);
    }
  });

  test("with the severities of the rules, and none where they are off", () => {
    const rules = {
      "near-duplicate": { severities: { ticketBlind: "hint" } },
      "conflicting-answers": "off",
    } as const;
    const severities = found({ rules }).map(({ group, severity }) => `${group ?? 0} ${severity}`);
    assert.deepEqual([...new Set(severities)], ["1 warning", "2 warning", "3 hint"]);
    const blindOff = { "near-duplicate": { severities: { ticketBlind: "off" } } };
    assert.deepEqual(
      [...new Set(found({ rules: blindOff }).map(({ group }) => group))],
      [1, 2, 4, 5, 6],
    );
  });

  test("of crowds name ten lines each, and count all", () => {
    const lines = Array.from({ length: 1000 }, (_, index) => index + 1);
    const crowd: RecordGroups = {
      duplicates: [
        { kind: "near", kept: 0, members: lines.map((line) => ({ line, similarity: 0.9 })) },
      ],
      conflicts: [{ isTicketBlind: false, turn: 1, answers: [0, ...lines].map((line) => [line]) }],
    };
    const all = found({}, crowd);
    assert.equal(all.length, 2002);
    for (const { line, relatedLines = [] } of all) {
      assert.ok(relatedLines.length <= 10 && !relatedLines.includes(line));
    }
    assert.equal(all[0]?.data?.["others"], 1000);
    assert.equal(all.at(-1)?.data?.["answers"], 1001);
    assert.equal(all.at(-1)?.relatedLines?.length, 10);
  });
});
