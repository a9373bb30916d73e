import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { formatById } from "../../../src/core/formats/index.ts";
import { invisibleCharacters } from "../../../src/core/explore/invisible.ts";
import { recordTitle, titleHead } from "../../../src/core/explore/record-title.ts";
import { showRecord } from "../../../src/core/explore/show-record.ts";
import type { ShownRecord, ShownText } from "../../../src/core/explore/shown-record.ts";
import { textBlocks } from "../../../src/core/explore/text-blocks.ts";
import type { Finding, Severity, Span } from "../../../src/core/model.ts";
import { anyText, propertyRuns } from "../json/arbitraries.ts";

const format = formatById("openai-chat");

const show = (record: unknown, findings: readonly Finding[] = []): ShownRecord => {
  const text = typeof record === "string" ? record : JSON.stringify(record);
  return showRecord(3, text, { format, findings, hash: "h" });
};

const found = (
  at: { readonly pointer?: string; readonly valueSpan?: Span; readonly span?: Span },
  severity: Severity = "warning",
): Finding => ({
  ruleId: "pii",
  messageId: "match",
  severity,
  line: 3,
  span: { start: 0, end: 1 },
  ...at,
});

const textOf = ({ blocks }: ShownText): string =>
  blocks.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");

/** What the runs of a finding say. */
const marked = ({ blocks }: ShownText, finding: number): string =>
  blocks
    .flatMap(({ runs }) => runs.filter((run) => run.finding === finding).map(({ text }) => text))
    .join("");

const chatOf = (...contents: readonly string[]) => ({
  messages: contents.map((content, index) => ({
    role: index % 2 === 0 ? "user" : "assistant",
    content,
  })),
});

function textAt(shown: ShownRecord, turn: number, part = 0): ShownText {
  const found = shown.turns[turn]?.parts[part];
  assert.ok(found?.type === "text");
  return found;
}

suite("showRecord", () => {
  test("turns, calls, tools and columns", () => {
    const shown = show({
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: [{ type: "text", text: "What is this?" }, image] },
        {
          role: "assistant",
          content: null,
          tool_calls: [
            {
              id: "c1",
              type: "function",
              function: { name: "ping", arguments: '{"to":"192.0.2.1"}' },
            },
          ],
        },
        { role: "tool", tool_call_id: "c1", content: '{"lost": 0}' },
        { role: "assistant", name: "bot", content: "It answers." },
      ],
      tools: [{ type: "function", function: { name: "ping", parameters: { type: "object" } } }],
      id: 7,
      note: "seen",
    });
    assert.equal(shown.kind, "conversation");
    assert.deepEqual([shown.line, shown.hash, shown.turnsCut], [3, "h", 0]);
    assert.deepEqual(
      shown.turns.map(({ role, isTrained }) => [role, isTrained]),
      [
        ["system", false],
        ["user", false],
        ["assistant", true],
        ["tool", false],
        ["assistant", true],
      ],
    );
    assert.deepEqual(shown.turns[1]?.parts[1], { type: "image", label: "image/png, 3 KB" });
    const call = shown.turns[2]?.calls[0];
    assert.deepEqual([call?.id, call?.name], ["c1", "ping"]);
    assert.equal(call && textOf(call.arguments), '{\n  "to": "192.0.2.1"\n}');
    assert.equal(call?.arguments.pointer, "/messages/2/tool_calls/0/function/arguments");
    assert.equal(shown.turns[3]?.callId, "c1");
    assert.equal(textAt(shown, 3).blocks[0]?.kind, "json");
    assert.equal(shown.turns[4]?.name, "bot");
    const [tool] = shown.tools;
    assert.equal(tool?.definition.pointer, "/tools/0");
    assert.match(tool.definition.blocks[0]?.runs[0]?.text ?? "", /^\{\n {2}"type": "function"/);
    assert.deepEqual(
      shown.columns.map(({ name, value }) => [name, value.pointer, textOf(value)]),
      [
        ["id", "/id", "7"],
        ["note", "/note", "seen"],
      ],
    );
  });

  test("a preference pair has its worse answer", () => {
    const text = JSON.stringify({
      input: { messages: [{ role: "user", content: "Why?" }] },
      preferred_output: [{ role: "assistant", content: "So." }],
      non_preferred_output: [{ role: "assistant", content: "No." }],
    });
    const dpo = formatById("openai-dpo");
    const shown = showRecord(0, text, { format: dpo, findings: [], hash: "" });
    assert.equal(shown.kind, "preference");
    assert.deepEqual(
      [...shown.turns, ...shown.rejected].map(({ isTrained }) => isTrained),
      [false, true, true],
    );
    assert.deepEqual(shown.columns, []);
  });

  test("a finding is drawn where it is, once escapes are undone", () => {
    const content = 'Call "Ann"\n(ann@example.com).';
    const start = content.indexOf("ann@");
    const shown = show(chatOf(content, "Yes."), [
      found({ pointer: "/messages/0/content", valueSpan: { start, end: start + 15 } }),
    ]);
    assert.equal(marked(textAt(shown, 0), 0), "ann@example.com");
    assert.equal(textOf(textAt(shown, 0)), content);
    assert.equal(shown.findings[0]?.isInText, true);
  });

  test("one that has only its place on the line, also behind escapes", () => {
    const line = String.raw`{"messages":[{"role":"user","content":"a\n\u0041nn 42 b"},{"role":"assistant","content":"x"}]}`;
    const start = line.indexOf("42");
    const shown = show(line, [found({ span: { start, end: start + 2 } })]);
    assert.equal(marked(textAt(shown, 0), 0), "42");
  });

  test("a whole value is drawn, a key is not", () => {
    const record = chatOf("Why?", "So.");
    const line = JSON.stringify(record);
    const value = line.indexOf('"So."');
    const key = line.lastIndexOf('"content"');
    const pointer = "/messages/1/content";
    const shown = show(record, [
      found({ pointer, span: { start: value, end: value + 5 } }),
      found({ pointer, span: { start: key, end: key + 9 } }),
    ]);
    assert.equal(marked(textAt(shown, 1), 0), "So.");
    assert.deepEqual(
      shown.findings.map(({ isInText }) => isInText),
      [true, false],
    );
  });

  test("the most severe of those that overlap, the inner one of equals", () => {
    const pointer = "/messages/0/content";
    const at = (start: number, end: number, severity: Severity): Finding =>
      found({ pointer, valueSpan: { start, end } }, severity);
    const shown = show(chatOf("0123456789", "x"), [
      at(0, 8, "warning"),
      at(2, 4, "warning"),
      at(6, 10, "error"),
      at(7, 9, "info"),
    ]);
    const runs = textAt(shown, 0).blocks[0]?.runs.map(({ text, finding }) => [text, finding]);
    assert.deepEqual(runs, [
      ["01", 0],
      ["23", 1],
      ["45", 0],
      ["6789", 2],
    ]);
    assert.deepEqual(
      shown.findings.map(({ isInText }) => isInText),
      [true, true, true, false],
    );
  });

  test("findings in arguments and columns", () => {
    const call = { name: "ping", arguments: '{"to": "192.0.2.1"}' };
    const record = {
      messages: [
        { role: "user", content: "?" },
        { role: "assistant", tool_calls: [{ id: "1", type: "function", function: call }] },
      ],
      contact: { mails: ["none", 'the "ann@example.com"'] },
    };
    const shown = show(record, [
      found({
        pointer: "/messages/1/tool_calls/0/function/arguments",
        valueSpan: { start: 8, end: 17 },
      }),
      found({ pointer: "/contact/mails/1", valueSpan: { start: 5, end: 20 } }),
    ]);
    const given = shown.turns[1]?.calls[0]?.arguments;
    assert.ok(given);
    assert.equal(textOf(given), call.arguments);
    assert.equal(marked(given, 0), "192.0.2.1");
    const [column] = shown.columns;
    assert.ok(column);
    assert.equal(marked(column.value, 1), "ann@example.com");
  });

  test("what is no record is shown as it stands", () => {
    const line = '{"messages": [broken <script>alert(1)</script>';
    const shown = show(line, [found({ span: { start: 14, end: 20 } })]);
    assert.equal(shown.kind, undefined);
    assert.ok(shown.raw);
    assert.equal(textOf(shown.raw), line);
    assert.equal(marked(shown.raw, 0), "broken");
    assert.equal(show({ some: "thing" }).raw?.blocks[0]?.kind, "json");
    assert.deepEqual(show("").raw?.blocks, []);
  });

  test("endless texts, records and lists are cut, and it is told how much", () => {
    const long = show(chatOf(`${"a".repeat(39_999)}💡${"b".repeat(9)}`, "x"));
    const text = textAt(long, 0);
    assert.equal(textOf(text), "a".repeat(39_999));
    assert.equal(text.cut, 11);
    const many = show(chatOf(...Array.from({ length: 30 }, () => "c".repeat(30_000))));
    const lengths = many.turns.map((_, turn) => textOf(textAt(many, turn)).length);
    assert.equal(
      lengths.reduce((sum, length) => sum + length, 0),
      400_000,
    );
    assert.equal(textAt(many, 29).cut, 30_000);
    const turns = show(chatOf(...Array.from({ length: 700 }, () => "d")));
    assert.deepEqual([turns.turns.length, turns.turnsCut], [500, 200]);
    const findings = show(
      chatOf("e", "f"),
      Array.from({ length: 1200 }, () => found({})),
    );
    assert.deepEqual([findings.findings.length, findings.findingsCut], [1000, 200]);
    const limited = showRecord(0, JSON.stringify(chatOf("g", "h")), {
      format,
      findings: [],
      hash: "",
      limit: 20,
    });
    assert.equal(limited.kind, undefined);
  });

  test("fences are not shown, unless they never end, say more or are what was found", () => {
    const shown = (content: string, valueSpan?: Span): string => {
      const findings = valueSpan ? [found({ pointer: "/messages/0/content", valueSpan })] : [];
      return textOf(textAt(show(chatOf(content, "x"), findings), 0));
    };
    assert.equal(
      shown("Run\n```ios\nshow ip route\n```\nand look."),
      "Run\nshow ip route\nand look.",
    );
    assert.equal(shown("```ios\nshow ip route\n"), "```ios\nshow ip route\n");
    assert.equal(shown('```ios title="r1"\nreload\n```\n'), '```ios title="r1"\nreload\n```\n');
    assert.equal(shown("```\nreload\n```", { start: 4, end: 10 }), "reload\n");
    assert.equal(shown("```\nreload\n```", { start: 11, end: 14 }), "```\nreload\n```");
  });

  test("the runs are the text, and a finding alone covers its part of it", () => {
    const unit = fc.oneof(anyText, fc.constantFrom("```\n", "a: \n", "\u202e", "💡", "\r\n"));
    fc.assert(
      fc.property(unit, unit, fc.nat(20), fc.nat(20), (before, behind, start, length) => {
        const content = before + behind;
        const end = Math.min(content.length, start + length);
        const finding = found({ pointer: "/messages/0/content", valueSpan: { start, end } });
        const shown = show(chatOf(content, "x"), [finding]);
        if (content === "") return;
        const text = textAt(shown, 0);
        assert.equal(textOf(text), content);
        assert.equal(marked(text, 0), content.slice(start, end));
        assert.equal(shown.findings[0]?.isInText, start < end);
        const all = text.blocks.flatMap(({ runs }) => runs);
        assert.ok(all.every((run) => run.text !== ""));
        assert.deepEqual(
          all.filter(({ invisible }) => invisible !== undefined).map((run) => run.text),
          invisibleCharacters(content).map((one) => content.slice(one.start, one.end)),
        );
      }),
      propertyRuns,
    );
  });
});

const image = {
  type: "image_url",
  image_url: { url: `data:image/png;base64,${"A".repeat(4000)}` },
};

suite("textBlocks", () => {
  const kinds = (text: string) =>
    textBlocks(text).map(({ kind, start, end, language }) => [
      language === undefined ? kind : `${kind} ${language}`,
      text.slice(start, end),
    ]);

  test("fenced code, in prose and without an end", () => {
    assert.deepEqual(kinds("Run\n```python\nprint(1)\n\n```\nor\n~~~\n```\n"), [
      ["prose", "Run\n"],
      ["code python", "```python\nprint(1)\n\n```\n"],
      ["prose", "or\n"],
      ["code", "~~~\n```\n"],
    ]);
  });

  test("configurations and logs are told by their lines", () => {
    const config = "interface GigabitEthernet0/1\n description uplink\n no shutdown\n!\n";
    const log =
      "Mar  1 12:00:01 sw1 %LINK-3-UPDOWN: Interface Gi0/1, changed state to down\n%SYS-5-CONFIG_I: Configured from console\n";
    assert.deepEqual(kinds(`The configuration:\n${config}\nIt logs this.\n${log}Why is that?`), [
      ["prose", "The configuration:\n"],
      ["config", `${config}\n`],
      ["prose", "It logs this.\n"],
      ["log", log],
      ["prose", "Why is that?"],
    ]);
    assert.deepEqual(kinds("set interfaces ge-0/0/0 disable\nset system host-name r1"), [
      ["config", "set interfaces ge-0/0/0 disable\nset system host-name r1"],
    ]);
  });

  test("JSON, and what only begins like it", () => {
    assert.deepEqual(kinds(' {"a": 1}'), [["json", ' {"a": 1}']]);
    assert.deepEqual(kinds("[INST] Why?"), [["prose", "[INST] Why?"]]);
  });

  test("prose stays prose", () => {
    const text =
      "On Monday the line was down.\n\n1. Security is first.\n2. See 192.0.2.1: it is\n\nBGP %";
    assert.deepEqual(kinds(text), [["prose", text]]);
  });
});

suite("invisibleCharacters", () => {
  const names = (text: string) => invisibleCharacters(text).map(({ name }) => name);

  test("are told by name", () => {
    assert.deepEqual(names("a\u200bb\u202e\u00ad\ufeff\u0007\r\n\t\u{e0041}\ud800"), [
      "U+200B zero width space",
      "U+202E right-to-left override",
      "U+00AD soft hyphen",
      "U+FEFF byte order mark",
      "U+0007 control character",
      "U+000D carriage return",
      "U+E0041 tag character",
      "U+D800 half of a character",
    ]);
  });

  test("joiners are where they belong in emoji and in writing", () => {
    assert.deepEqual(names("👩‍💻 نمی‌خواهم"), []);
    assert.deepEqual(names("pass\u200dword"), ["U+200D zero width joiner"]);
  });
});

suite("recordTitle", () => {
  test("of a line and of the beginning of one", () => {
    const line = JSON.stringify(chatOf("Why is it down?", "z".repeat(2 * titleHead)));
    assert.equal(recordTitle(line, { format, isCut: false }), "Why is it down?");
    const head = line.slice(0, titleHead);
    assert.equal(recordTitle(head, { format, isCut: true }), "Why is it down?");
    const long = JSON.stringify(chatOf(`Why ${"z".repeat(2 * titleHead)}`, "So.")).slice(
      0,
      titleHead,
    );
    assert.match(recordTitle(long, { format, isCut: true }), /^Why z+…$/);
    assert.equal(recordTitle("no JSON", { format, isCut: true }), "no JSON");
    const turned = JSON.stringify(chatOf("שלום \u202e\u200bevil\u202c, zero\u200bwidth", "x"));
    assert.equal(recordTitle(turned, { format, isCut: false }), "שלום ·evil·, zero·width");
  });
});
