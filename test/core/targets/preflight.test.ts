/** What is said of datasets for chosen targets. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { findingMessage } from "../../../src/core/message.ts";
import { resolveSettings } from "../../../src/core/settings.ts";
import { targetFindings } from "../../../src/core/targets/dataset-limits.ts";
import type { TargetVerdict } from "../../../src/core/targets/verdict.ts";
import { chat, checkText } from "../../rules/rule-tester.ts";
import { liveDataset } from "../support.ts";

const quiet = { "too-few-examples": "off", "unavailable-platform": "off" } as const;

const lines = (count: number, line = chat("Which port?", "TCP 179.")): string =>
  Array.from({ length: count }, () => line).join("\n");

function verdictOf(text: string, id: string, rules = {}): TargetVerdict {
  const [verdict] = checkText(text, { targets: [id], rules }).targets;
  assert.ok(verdict);
  return verdict;
}

test("without a target nothing is said of one", () => {
  const { targets, findings } = checkText(lines(1));
  assert.deepEqual(targets, []);
  assert.ok(findings.every(({ target }) => target === undefined));
});

test("a target's limits of the dataset are told under its name", () => {
  const { findings, targets } = checkText(lines(9), { targets: ["openai-gpt-4o"] });
  const finding = findings.find(({ ruleId }) => ruleId === "too-few-examples");
  assert.ok(finding);
  assert.equal(finding.target, "openai-gpt-4o");
  assert.equal(
    findingMessage(finding),
    "OpenAI, GPT-4o: 9 examples, at least 10 are demanded: add 1.",
  );
  assert.deepEqual(
    targets.map(({ acceptance, reasons }) => [acceptance, reasons[0]?.message]),
    [["refused", "9 examples, at least 10 are demanded: add 1."]],
  );
});

test("a dataset that is as the target wants it is taken", () => {
  const verdict = verdictOf(lines(10), "openai-gpt-4o", quiet);
  assert.deepEqual(verdict, {
    id: "openai-gpt-4o",
    acceptance: "taken",
    formatId: "openai-chat",
    reasons: [],
    vendorCheck: { name: "OpenAI cookbook", passes: true, errors: {}, quirks: [] },
  });
});

test("records are read in the target's format, too", () => {
  const system = { role: "system", content: "Be brief." };
  const record = JSON.parse(chat("Which port?", "TCP 179.")) as { messages: object[] };
  record.messages.unshift(system);
  const text = JSON.stringify(record);
  const { findings } = checkText(text, { targets: ["bedrock-claude-3-haiku"], rules: quiet });
  const found = findings.filter(({ target }) => target === "bedrock-claude-3-haiku");
  assert.deepEqual(
    found.map(({ ruleId, pointer }) => `${ruleId} ${pointer ?? ""}`),
    ["unknown-role /messages/0/role"],
  );
});

test("what the dataset's own format has said is not said again, but counts", () => {
  const text = '{"messages":[{"role":"user"},{"role":"assistant","content":"TCP 179."}]}';
  const { findings, targets } = checkText(text, {
    targets: ["bedrock-claude-3-haiku"],
    rules: quiet,
  });
  const missing = findings.filter(({ ruleId }) => ruleId === "missing-field");
  assert.deepEqual(
    missing.map(({ target, alsoFor }) => [target, alsoFor]),
    [[undefined, ["bedrock-claude-3-haiku"]]],
  );
  assert.ok(targets[0]?.reasons.some(({ ruleId }) => ruleId === "missing-field"));
});

test("targets of one format share a finding", () => {
  const text = lines(1, '{"messages":[{"role":"user","content":"a question"}]}');
  const ids = ["gemini-2.5-pro", "gemini-2.5-flash"];
  const { findings, targets } = checkText(text, { targets: ids, rules: quiet });
  const [missing, ...others] = findings.filter(({ ruleId }) => ruleId === "missing-field");
  assert.ok(missing);
  assert.deepEqual(others, []);
  assert.deepEqual([missing.target, missing.alsoFor], ["gemini-2.5-pro", ["gemini-2.5-flash"]]);
  assert.match(findingMessage(missing), /^Gemini 2\.5 Pro and 1 other target: /);
  assert.deepEqual(
    targets.map(({ acceptance, reasons }) => [acceptance, reasons.length]),
    targets.map(() => ["refused", targets[0]?.reasons.length]),
  );
});

test("each verdict names the format of its own target", () => {
  const text = lines(40, chat("Which port?", "TCP 179.").replace(/}$/, ',"ticket":7}'));
  const { targets } = checkText(text, { targets: ["bedrock-claude-3-haiku", "together"] });
  assert.deepEqual(
    targets.map(({ reasons }) => reasons[0]?.message),
    ["Claude on Bedrock", "Together"].map((label) => `${label} refuses "ticket" here: remove it.`),
  );
});

test("broken lines are refused everywhere, advice of another format nowhere", () => {
  const text = `${lines(10)}\n{"messages":`;
  const verdict = verdictOf(text, "gemini-2.5-pro", { ...quiet, "missing-field": "off" });
  assert.deepEqual(
    verdict.reasons.map(({ ruleId, firstLine }) => `${ruleId} ${firstLine}`),
    ["invalid-json 10"],
  );
});

suite("tokens", () => {
  const long = "port ".repeat(17_000);

  test("a record that is cut is a warning, on the text that is lost", () => {
    const text = lines(1, chat(long, "TCP 179."));
    const { findings } = checkText(text, { targets: ["openai-gpt-3.5-turbo"], rules: quiet });
    const finding = findings.find(({ ruleId }) => ruleId === "over-token-limit");
    assert.ok(finding);
    assert.equal(finding.messageId, "cutAnswer");
    assert.equal(finding.severity, "warning");
    assert.equal(finding.pointer, "/messages/0/content");
    assert.match(
      findingMessage(finding),
      /^OpenAI, GPT-3\.5 Turbo: 17,\d{3} tokens in this record, at most 16,385 are trained on: it is cut in the user turn 1 and loses 1 answer\.$/,
    );
  });

  test("a record that is refused is an error if the estimate is surely too high", () => {
    const record = (words: number): string =>
      lines(1, JSON.stringify({ prompt: "port ".repeat(words), completion: "a" }));
    const severityOf = (words: number): string | undefined =>
      checkText(record(words), { targets: ["bedrock-llama-3.1-8b"], rules: quiet }).findings.find(
        ({ ruleId }) => ruleId === "over-token-limit",
      )?.severity;
    assert.equal(severityOf(3_000), undefined);
    assert.equal(severityOf(60_000), "error");
  });
});

suite("the file", () => {
  const settings = resolveSettings();
  const size = { records: 100, bytes: 1000, characters: 900 };
  const facts = { ...size, hasMark: false, today: "2026-11-22", isHeldOut: false };
  const messagesOf = (id: string, more: Partial<typeof facts>): readonly string[] =>
    targetFindings([{ id, formatId: "" }], { ...facts, ...more }, settings).map(
      ({ ruleId, messageId }) => `${ruleId}.${messageId}`,
    );

  test("a byte order mark is demanded by Azure and refused by others", () => {
    assert.deepEqual(messagesOf("azure-openai", {}), ["wrong-encoding.markMissing"]);
    assert.deepEqual(messagesOf("azure-openai", { hasMark: true }), []);
    assert.deepEqual(messagesOf("fireworks", { hasMark: true }), ["wrong-encoding.markRefused"]);
    assert.deepEqual(messagesOf("fireworks", {}), []);
  });

  test("limits are met up to the last record and byte", () => {
    assert.deepEqual(messagesOf("bedrock-llama-3.1-8b", { records: 99 }), [
      "too-few-examples.tooFew",
    ]);
    assert.deepEqual(messagesOf("bedrock-llama-3.1-8b", { records: 10_000 }), []);
    assert.deepEqual(messagesOf("bedrock-llama-3.1-8b", { records: 10_001 }), [
      "too-many-examples.tooMany",
    ]);
    assert.deepEqual(messagesOf("gemini-2.5-pro", { bytes: 2 ** 30 }), []);
    // 2.1 billion tokens, by the mean of English text; so many records are passed over once.
    const large = { records: 20_000, bytes: 8.4e9, characters: 8.4e9, hasMark: true };
    assert.deepEqual(messagesOf("azure-openai", large), [
      "file-too-large.tooLarge",
      "file-too-large.tooMuchTraining",
    ]);
    assert.deepEqual(messagesOf("azure-openai", { ...large, characters: 7.9e9 }), [
      "file-too-large.tooLarge",
    ]);
    // Three times.
    assert.deepEqual(messagesOf("azure-openai", { ...large, records: 8000, characters: 2.8e9 }), [
      "file-too-large.tooLarge",
      "file-too-large.tooMuchTraining",
    ]);
    assert.deepEqual(messagesOf("gemini-2.5-pro", { bytes: 2 ** 30 + 1 }), [
      "file-too-large.tooLarge",
    ]);
  });

  test("files for validation or tests have limits of their own", () => {
    const heldOut = (id: string, more: Partial<typeof facts>): readonly string[] =>
      messagesOf(id, { isHeldOut: true, ...more }).filter((one) => !one.startsWith("unavailable"));
    assert.deepEqual(heldOut("openai-o4-mini", { records: 1000 }), []);
    assert.deepEqual(heldOut("openai-o4-mini", { records: 1001 }), ["too-many-examples.tooMany"]);
    assert.deepEqual(heldOut("gemini-2.5-pro", { records: 5001 }), ["too-many-examples.tooMany"]);
    assert.deepEqual(heldOut("mistral", { bytes: 2 ** 20 }), []);
    assert.deepEqual(heldOut("mistral", { bytes: 2 ** 20 + 1 }), ["file-too-large.tooLarge"]);
    assert.deepEqual(heldOut("openai-gpt-4o", { records: 1 }), []);
  });

  test("whether jobs are taken depends on the day", () => {
    const on = (id: string, today: string): readonly string[] => messagesOf(id, { today });
    assert.deepEqual(on("openai-gpt-4o", "2027-01-05"), ["unavailable-platform.restricted"]);
    assert.deepEqual(on("openai-gpt-4o", "2027-01-06"), ["unavailable-platform.closed"]);
    assert.deepEqual(on("openai-gpt-4.1-nano", "2026-10-22"), ["unavailable-platform.closing"]);
    assert.deepEqual(on("openai-gpt-4.1-nano", "2026-10-23"), ["unavailable-platform.closed"]);
    assert.deepEqual(on("mistral", "2026-11-22"), ["unavailable-platform.unsupported"]);
  });
});

test("columns that most records have are missed in the others", () => {
  const prompt = (columns: object): string =>
    JSON.stringify({ messages: [{ role: "user", content: "Is telnet allowed?" }], ...columns });
  const text = [prompt({ compliant: "no" }), prompt({ compliant: "no", note: 1 }), prompt({})].join(
    "\n",
  );
  const { findings } = checkText(text);
  assert.deepEqual(
    findings
      .filter(({ ruleId }) => ruleId === "inconsistent-columns")
      .map(({ line, data }) => [line, data]),
    [[2, { field: "compliant", percent: "66 %" }]],
  );
});

suite("quirks of the vendors' checks", () => {
  test("a disagreement that no sentence is known for has a general one", () => {
    const verdict = verdictOf(`${lines(10)}\n\n${lines(1)}`, "together", quiet);
    assert.equal(verdict.acceptance, "noted");
    assert.equal(verdict.vendorCheck?.passes, false);
    assert.match(verdict.vendorCheck.quirks.join(), /^It is stricter than/);
  });

  test("an image in a message that is trained on is refused by Together", () => {
    const url = "data:image/png;base64,iVBO";
    const content = [{ type: "image_url", image_url: { url } }];
    const answer = { role: "assistant", content: [{ type: "text", text: "A rack." }] };
    const record = { messages: [{ role: "user", content, weight: 1 }, answer] };
    const verdict = verdictOf(JSON.stringify(record), "together", quiet);
    assert.deepEqual([verdict.acceptance, verdict.vendorCheck?.passes], ["refused", false]);
    assert.deepEqual(
      verdict.reasons.map(({ ruleId, messageId }) => `${ruleId}.${messageId}`),
      ["invalid-image.weighted", "unknown-field.wrongRole"],
    );
  });

  test("nothing is said of the check for a file without lines", () => {
    for (const id of ["openai-gpt-4o", "together"]) {
      const [verdict] = liveDataset("", resolveSettings({ targets: [id] })).targets;
      assert.equal(verdict?.id, id);
      assert.equal(verdict.vendorCheck, undefined);
    }
  });

  test("a list of parts is an error to OpenAI's notebook only", () => {
    const content = [{ type: "text", text: "Which port does BGP use?" }];
    const record = {
      messages: [
        { role: "user", content },
        { role: "assistant", content: "TCP 179." },
      ],
    };
    const verdict = verdictOf(lines(10, JSON.stringify(record)), "openai-gpt-4o", quiet);
    assert.equal(verdict.acceptance, "taken");
    assert.deepEqual(verdict.vendorCheck?.errors, { missing_content: 10 });
    assert.match(verdict.vendorCheck.quirks.join(), /before tools, images and lists of parts/);
  });

  test("AWS's script for Haiku passes keys that the platform refuses", () => {
    const record = { ...(JSON.parse(chat("Which port?", "TCP 179.")) as object), id: 1 };
    const verdict = verdictOf(lines(32, JSON.stringify(record)), "bedrock-claude-3-haiku", quiet);
    assert.equal(verdict.acceptance, "refused");
    assert.equal(verdict.vendorCheck?.passes, true);
    assert.match(verdict.vendorCheck.quirks.join(), /ignores keys/);
  });
});

suite("what models on Bedrock demand beside their schema", () => {
  const record = (user: object[], assistant: object[]): string =>
    JSON.stringify({
      schemaVersion: "bedrock-conversation-2024",
      messages: [
        { role: "user", content: user },
        { role: "assistant", content: assistant },
      ],
    });
  const placesOf = (text: string, id: string): readonly string[] =>
    checkText(text, { targets: [id], rules: quiet })
      .findings.filter(({ target }) => target !== undefined)
      .map(({ ruleId, span }) => `${ruleId} ${text.slice(span.start, span.end)}`);

  test("texts that Nova 2 reserves are found where they stand", () => {
    const text = record([{ text: "From the log: User: admin" }], [{ text: "A login." }]);
    assert.deepEqual(placesOf(text, "bedrock-nova-2-lite"), ["reserved-text User:"]);
    assert.deepEqual(placesOf(text, "bedrock-nova-lite"), []);
  });

  test("calls of tools are known to Nova 2 only", () => {
    const call = { toolUse: { toolUseId: "a", name: "ping", input: {} } };
    const text = record([{ text: "Is the router up?" }], [call]);
    assert.deepEqual(placesOf(text, "bedrock-nova-2-lite"), []);
    assert.deepEqual(
      placesOf(text, "bedrock-nova-lite").map((place) => place.split(" ")[0]),
      ["unknown-content-part"],
    );
  });

  test("images are not for Nova Micro, and no WEBP for Nova 2", () => {
    const source = { s3Location: { uri: "s3://bucket/a.webp" } };
    const image = { image: { format: "webp", source } };
    const text = record([{ text: "What is this?" }, image], [{ text: "A rack." }]);
    const rulesOf = (id: string): readonly string[] =>
      placesOf(text, id).map((place) => place.split(" ")[0] ?? "");
    assert.deepEqual(rulesOf("bedrock-nova-lite"), []);
    assert.deepEqual(rulesOf("bedrock-nova-micro"), ["invalid-image"]);
    assert.deepEqual(rulesOf("bedrock-nova-2-lite"), ["invalid-image"]);
  });
});

suite("a document that is edited", () => {
  const config = { targets: ["openai-gpt-4o", "mistral", "together"] };

  test("has the verdicts of a file with the same text, whatever was edited before", () => {
    const document = liveDataset(lines(3), resolveSettings(config));
    const edits = [
      { line: 1, text: '{"messages":[{"role":"user","content":"q"}],"id":1}' },
      { line: 0, text: '{"prompt":"a","completion":"b"}' },
      { line: 1, text: `${chat("What is MTU?", "Frame size.")}\n{` },
      { line: 2, text: "" },
    ];
    document.checkPending(() => false);
    for (const { line, text } of edits) {
      const endColumn = document.lineText(line)?.length ?? 0;
      document.change({ startLine: line, startColumn: 0, endLine: line, endColumn, text });
      document.checkPending(() => false);
      const whole = Array.from({ length: document.lines }, (_, index) => document.lineText(index));
      const report = checkText(`${whole.join("\n")}\n`, config);
      assert.deepEqual(document.targets, report.targets);
      assert.deepEqual([...document.select({})], report.findings);
    }
  });
});

test("nothing is concluded from a check that was stopped", () => {
  const document = liveDataset(lines(200), resolveSettings({ targets: ["bedrock-llama-3.1-8b"] }));
  document.checkPending(() => true);
  document.cancel();
  assert.deepEqual(document.targets, []);
  assert.deepEqual([...document.select({ ruleId: "too-few-examples" })], []);
});
