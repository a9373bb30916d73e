import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { applyEdits } from "../../../src/core/fix.ts";
import { parseJsonLine } from "../../../src/core/json/parse.ts";
import type { JsonProblem } from "../../../src/core/json/tree.ts";

interface Case {
  readonly text: string;
  /** The text under the problem's span. */
  readonly at: string;
  /** The texts under the spans of all problems, if the cause is there more than once. */
  readonly places?: readonly string[];
  /** The text with the first problem's fix; absent if there is none. */
  readonly fixed?: string;
  /** Default: safe if there is a fix. */
  readonly safety?: "suggestion";
  readonly data?: JsonProblem["data"];
}

type Cases = Readonly<Record<JsonProblem["messageId"], readonly Case[]>>;

/** Each text has one cause, so it must have one problem for each place. */
const cases: Cases = {
  badEscape: [
    { text: String.raw`{"a":"it\'s"}`, at: String.raw`\'`, fixed: `{"a":"it's"}` },
    { text: String.raw`["\x41"]`, at: String.raw`\x41`, fixed: String.raw`["\u0041"]` },
    {
      text: String.raw`["\u{1F600}"]`,
      at: String.raw`\u{1F600}`,
      fixed: String.raw`["\ud83d\ude00"]`,
    },
    {
      text: String.raw`["\U0001f600"]`,
      at: String.raw`\U0001f600`,
      fixed: String.raw`["\ud83d\ude00"]`,
    },
    {
      text: String.raw`["\d+ \d"]`,
      at: String.raw`\d`,
      fixed: String.raw`["\\d+ \d"]`,
      safety: "suggestion",
      places: [String.raw`\d`, String.raw`\d`],
      data: { escape: String.raw`\d`, count: 1 },
    },
    {
      text: String.raw`["\u12"]`,
      at: String.raw`\u12`,
      fixed: String.raw`["\\u12"]`,
      safety: "suggestion",
    },
    {
      text: String.raw`["\xZZ"]`,
      at: String.raw`\x`,
      fixed: String.raw`["\\xZZ"]`,
      safety: "suggestion",
    },
    {
      text: String.raw`["\😀"]`,
      at: String.raw`\😀`,
      fixed: String.raw`["\\😀"]`,
      safety: "suggestion",
    },
  ],
  badNumber: [
    { text: "[+1]", at: "+1", fixed: "[1]" },
    { text: "[.5]", at: ".5", fixed: "[0.5]" },
    { text: "[-1.]", at: "-1.", fixed: "[-1.0]" },
    { text: "[1.e5]", at: "1.e5", fixed: "[1.0e5]" },
    { text: "[00.5]", at: "00.5", fixed: "[0.5]" },
    { text: "[0x1F]", at: "0x1F", fixed: "[31]" },
    { text: "[-0b101]", at: "-0b101", fixed: "[-5]" },
    { text: "[1_000_000]", at: "1_000_000", fixed: "[1000000]" },
    { text: "[007]", at: "007", fixed: "[7]", safety: "suggestion" },
    { text: '{"a":1., "b":2.}', at: "1.", places: ["1.", "2."], fixed: '{"a":1.0, "b":2.}' },
  ],
  comment: [
    { text: '{"a":1} // note', at: "// note", fixed: '{"a":1}' },
    { text: '{"a":1} # note', at: "# note", fixed: '{"a":1}' },
    { text: "# only a comment", at: "# only a comment", fixed: "" },
    { text: '{"a":/* one */1}', at: "/* one */", fixed: '{"a": 1}' },
    { text: '{"a": 1 // note }', at: "// note", fixed: '{"a": 1  }', safety: "suggestion" },
    {
      text: '{"a": [1 /* never closed ]}',
      at: "/* never closed",
      fixed: '{"a": [1  ]}',
      safety: "suggestion",
    },
  ],
  commaAfterValue: [
    { text: '{"a":1},', at: ",", fixed: '{"a":1}' },
    { text: '{"a":1} , ', at: ",", fixed: '{"a":1}  ' },
  ],
  duplicateKey: [
    { text: '{"a":1,"b":2,"\\u0061":3}', at: '"\\u0061"', data: { key: "a" } },
    { text: '{"__proto__":1,"__proto__":2}', at: '"__proto__"', data: { key: "__proto__" } },
    {
      text: `{"${"k".repeat(50)}":1,"${"k".repeat(50)}":1}`,
      at: `"${"k".repeat(50)}"`,
      data: { key: `${"k".repeat(40)}…` },
    },
  ],
  escapedQuote: [
    {
      text: String.raw`{"a":"C:\\dir\", "b":1}`,
      at: String.raw`\"`,
      fixed: String.raw`{"a":"C:\\dir\\", "b":1}`,
      safety: "suggestion",
    },
    {
      text: String.raw`{"a":"C:\"}`,
      at: String.raw`\"`,
      fixed: String.raw`{"a":"C:\\"}`,
      safety: "suggestion",
    },
  ],
  extraBracket: [
    { text: '{"a":1}}', at: "}", fixed: '{"a":1}' },
    { text: '{"a":[1]]}', at: "]", fixed: '{"a":[1]}', safety: "suggestion" },
    { text: '{"a":1]}', at: "]", fixed: '{"a":1}', safety: "suggestion", data: { found: "]" } },
  ],
  extraComma: [
    { text: '{"a":1,,"b":2}', at: ",", fixed: '{"a":1,"b":2}' },
    { text: '{,"a":1}', at: ",", fixed: '{"a":1}' },
    { text: '[,"a"]', at: ",", fixed: '["a"]' },
    { text: '[{"a":1}, , ,{"b":2}]', at: ", ,", fixed: '[{"a":1},  {"b":2}]' },
    { text: "[1,,2]", at: ",", fixed: "[1,2]", safety: "suggestion" },
  ],
  infiniteNumber: [
    { text: "[1e400]", at: "1e400" },
    { text: "[-1e400]", at: "-1e400" },
  ],
  leadingText: [
    { text: 'data: {"a":1}', at: "data:", fixed: '{"a":1}', safety: "suggestion" },
    {
      text: '2024-01-01 12:00:01 {"a":1}',
      at: "2024-01-01 12:00:01",
      fixed: '{"a":1}',
      safety: "suggestion",
    },
  ],
  missingBracket: [
    {
      text: '{"a":[{"b":"c"]}',
      at: "]",
      fixed: '{"a":[{"b":"c"}]}',
      safety: "suggestion",
      data: { found: "]", expected: "}" },
    },
    { text: '{"a":[1,2}', at: "}", fixed: '{"a":[1,2]}', safety: "suggestion" },
  ],
  missingColon: [
    { text: '{"a" 1}', at: '"a"', fixed: '{"a": 1}' },
    { text: '{"a" "b"}', at: '"a"', fixed: '{"a": "b"}' },
    { text: '{"a"{"b":1}}', at: '"a"', fixed: '{"a":{"b":1}}' },
    { text: '{"a" = 1}', at: "=", fixed: '{"a" : 1}' },
    { text: '{"a"=>1}', at: "=>", fixed: '{"a":1}' },
    { text: '{"a";[1], "b":2}', at: ";", fixed: '{"a":[1], "b":2}' },
    { text: '{"a";"b"}', at: ";", fixed: '{"a":"b"}' },
  ],
  missingComma: [
    { text: '{"a":1 "b":2}', at: '"b"', fixed: '{"a":1, "b":2}' },
    { text: '{"a":"x""b":2}', at: '"b"', fixed: '{"a":"x","b":2}' },
    { text: '[{"a":1}{"b":2}]', at: "{", fixed: '[{"a":1},{"b":2}]' },
    { text: '["a" "b"]', at: '"b"', fixed: '["a", "b"]' },
    { text: '["a" true]', at: "true", fixed: '["a", true]' },
    { text: '{"a":1; "b":2}', at: ";", fixed: '{"a":1, "b":2}' },
    { text: '{"a":"x";"b":"y"}', at: ";", fixed: '{"a":"x","b":"y"}' },
    { text: '["a"; "b"]', at: ";", fixed: '["a", "b"]' },
    { text: '{"a":"x"."b":"y"}', at: ".", fixed: '{"a":"x","b":"y"}', safety: "suggestion" },
    { text: '{"a":[1] | "b":2}', at: "|", fixed: '{"a":[1] , "b":2}', safety: "suggestion" },
    { text: "[1 2]", at: "2", fixed: "[1, 2]", safety: "suggestion" },
  ],
  missingKey: [
    { text: "{:1}", at: ":" },
    { text: '{{"a":1}}', at: "{" },
    { text: '{"a":1, [2], "b":3}', at: "[" },
  ],
  missingQuote: [
    {
      text: '{"a":"hello, "b":1}',
      at: '"hello',
      fixed: '{"a":"hello", "b":1}',
      safety: "suggestion",
      data: { side: "closing" },
    },
    {
      text: '{"a":[{"b":"hello}]}',
      at: '"hello',
      fixed: '{"a":[{"b":"hello"}]}',
      safety: "suggestion",
    },
    {
      text: '[{"a":"hello}, {"b":1}]',
      at: '"hello',
      fixed: '[{"a":"hello"}, {"b":1}]',
      safety: "suggestion",
    },
    { text: '["a, "b"]', at: '"a', fixed: '["a", "b"]', safety: "suggestion" },
    { text: '{"a: 1, "b": 2}', at: '"a', fixed: '{"a": 1, "b": 2}', safety: "suggestion" },
    { text: '{"a: "b"}', at: '"a', fixed: '{"a": "b"}', safety: "suggestion" },
    { text: '{"a: 1}', at: '"a', fixed: '{"a": 1}', safety: "suggestion" },
    { text: '"hello', at: '"hello', fixed: '"hello"', safety: "suggestion" },
    { text: '{a":1}', at: 'a"', fixed: '{"a":1}', safety: "suggestion", data: { side: "opening" } },
    {
      text: '{"a":hello you", "b":1}',
      at: 'hello you"',
      fixed: '{"a":"hello you", "b":1}',
      safety: "suggestion",
    },
  ],
  missingValue: [
    { text: '{"a":}', at: '"a":', fixed: '{"a": null}', safety: "suggestion" },
    {
      text: '{"a":,"b":,"c":1}',
      at: '"a":',
      places: ['"a":', '"b":'],
      fixed: '{"a": null,"b":,"c":1}',
      safety: "suggestion",
    },
    { text: '{"a"}', at: '"a"', fixed: '{"a": null}', safety: "suggestion" },
  ],
  noValue: [
    { text: "", at: "" },
    { text: " \t", at: " \t" },
  ],
  notANumber: [
    {
      text: "[NaN]",
      at: "NaN",
      fixed: "[null]",
      safety: "suggestion",
      data: { found: "NaN", count: 1 },
    },
    { text: "[Infinity, Infinity]", at: "Infinity", fixed: "[null, null]", safety: "suggestion" },
    { text: "[-Infinity]", at: "-Infinity", fixed: "[null]", safety: "suggestion" },
    { text: "[-inf]", at: "-inf", fixed: "[null]", safety: "suggestion" },
    { text: '{"a":undefined}', at: "undefined", fixed: '{"a":null}', safety: "suggestion" },
  ],
  notJson: [
    { text: "hello world ", at: "hello world" },
    { text: "}", at: "}" },
    { text: "2024-01-01", at: "2024-01-01" },
  ],
  nulByte: [
    { text: '\0\0{"a":1}', at: "\0\0", fixed: '{"a":1}' },
    { text: '{\0"a":\x001\0}', at: "\0", fixed: '{ "a": 1 }', data: { count: 3 } },
  ],
  pythonLiteral: [
    {
      text: "[True]",
      at: "True",
      fixed: "[true]",
      data: { found: "True", expected: "true", count: 1 },
    },
    { text: "[False, False]", at: "False", fixed: "[false, false]" },
    { text: '{"a":None}', at: "None", fixed: '{"a":null}' },
  ],
  severalValues: [
    { text: '{"a":1}{"b":2}', at: '{"b":2}', fixed: '{"a":1}\n{"b":2}' },
    {
      text: '{"a":1}, {"b":2} {"c":3}',
      at: '{"b":2}',
      fixed: '{"a":1}\n{"b":2}\n{"c":3}',
      data: { count: 2 },
    },
    { text: "[1] [2]", at: "[2]", fixed: "[1]\n[2]", safety: "suggestion" },
  ],
  singleQuotes: [
    { text: "{'a':'b'}", at: "'a'", fixed: '{"a":"b"}', data: { count: 2 } },
    {
      text: String.raw`['it\'s "x"']`,
      at: String.raw`'it\'s "x"'`,
      fixed: String.raw`["it's \"x\""]`,
    },
    { text: String.raw`['a\\', '\n']`, at: String.raw`'a\\'`, fixed: String.raw`["a\\", "\n"]` },
    {
      text: `{"a":'it's fine'}`,
      at: "'it's fine'",
      fixed: `{"a":"it's fine"}`,
      safety: "suggestion",
    },
  ],
  smartQuotes: [
    { text: "{“a”:“b”}", at: "“a”", fixed: '{"a":"b"}', data: { count: 2 } },
    { text: "[‘a’, „b“, ”c”]", at: "‘a’", fixed: '["a", "b", "c"]' },
    { text: '[“a"]', at: '“a"', fixed: '["a"]' },
    {
      text: '[“say "hi" to”]',
      at: '“say "hi" to”',
      fixed: String.raw`["say \"hi\" to"]`,
      safety: "suggestion",
    },
  ],
  tooDeep: [{ text: "[".repeat(513) + "]".repeat(513), at: "[", data: { limit: 512 } }],
  tooMany: [],
  trailingComma: [
    { text: '{"a":1,}', at: ",", fixed: '{"a":1}', data: { before: "}" } },
    { text: "[1 , ]", at: ",", fixed: "[1  ]", data: { before: "]" } },
    { text: "[1,,]", at: ",,", fixed: "[1]" },
  ],
  trailingText: [
    { text: '{"a":1} and more ', at: "and more", fixed: '{"a":1}  ', safety: "suggestion" },
    { text: '{"a":1}, "b":2}', at: ', "b":2}', fixed: '{"a":1}', safety: "suggestion" },
    { text: "1 2", at: "2", fixed: "1 ", safety: "suggestion" },
  ],
  truncated: [
    {
      text: '{"a":"hel',
      at: '"hel',
      data: {
        inside: "string",
        repair: "a line break in a text is written \\n. Join the lines, or complete the record",
      },
    },
    { text: String.raw`["hel\u00`, at: String.raw`"hel\u00`, data: { inside: "string" } },
    { text: '["hel\\"', at: '"hel\\"', data: { inside: "string" } },
    { text: '{"a', at: '"a', data: { inside: "string" } },
    { text: '{"a":12', at: "2", data: { inside: "object" } },
    { text: '{"a":', at: ":", data: { inside: "object" } },
    { text: '{"a"', at: '"', data: { inside: "object" } },
    { text: '{"a":tr', at: "r", data: { inside: "object" } },
    {
      text: '{"a":[{"b":1}',
      at: "}",
      fixed: '{"a":[{"b":1}]}',
      safety: "suggestion",
      data: { inside: "array" },
    },
    { text: '["a", ', at: ",", fixed: '["a"] ', safety: "suggestion" },
    { text: "{", at: "{", fixed: "{}", safety: "suggestion" },
  ],
  unescapedControl: [
    {
      text: '["a\tb\tc"]',
      at: "\t",
      places: ["\t", "\t"],
      fixed: '["a\\tb\tc"]',
      data: { name: "tab", count: 1, places: "" },
    },
    { text: '["\0"]', at: "\0", fixed: String.raw`["\u0000"]`, data: { name: "NUL", count: 1 } },
    {
      text: '["\x1b[0m"]',
      at: "\x1b",
      fixed: String.raw`["\u001b[0m"]`,
      data: { name: "escape", count: 1 },
    },
    {
      text: '["\x02"]',
      at: "\x02",
      fixed: String.raw`["\u0002"]`,
      data: { name: "U+0002", count: 1 },
    },
  ],
  unescapedQuote: [
    {
      text: '{"a":"Say "hi" to me"}',
      at: '"',
      fixed: String.raw`{"a":"Say \"hi\" to me"}`,
      safety: "suggestion",
    },
    {
      text: '{"a":"Say "hi", then go", "b":1}',
      at: '"',
      fixed: String.raw`{"a":"Say \"hi\", then go", "b":1}`,
      safety: "suggestion",
    },
    {
      text: '{"a":"A 5" disk"}',
      at: '"',
      fixed: String.raw`{"a":"A 5\" disk"}`,
      safety: "suggestion",
    },
    {
      text: '["Say "hi"", 2]',
      at: '"',
      fixed: String.raw`["Say \"hi\"", 2]`,
      safety: "suggestion",
    },
  ],
  unexpectedText: [
    { text: '{"a":1 foo, "b":2}', at: "foo", fixed: '{"a":1 , "b":2}', safety: "suggestion" },
    { text: "[1 foo bar]", at: "foo bar", fixed: "[1 ]", safety: "suggestion" },
    { text: '{"a"::1}', at: ":", fixed: '{"a":1}', safety: "suggestion" },
  ],
  unicodeSpace: [
    { text: '{"a":\u00a01}', at: "\u00a0", fixed: '{"a": 1}', data: { code: "U+00A0", count: 1 } },
    { text: '\ufeff{"a":1}', at: "\ufeff", fixed: ' {"a":1}', data: { code: "U+FEFF", count: 1 } },
    {
      text: "[1,\u200b\u200b2,\u200b3]",
      at: "\u200b\u200b",
      fixed: "[1, 2, 3]",
      data: { code: "U+200B", count: 2 },
    },
    { text: "[1,\f2]", at: "\f", fixed: "[1, 2]" },
  ],
  unpairedSurrogate: [
    {
      text: String.raw`["\ud800"]`,
      at: String.raw`\ud800`,
      fixed: '["\ufffd"]',
      safety: "suggestion",
    },
    {
      text: String.raw`["a\n\udc00\ud83d\ude00"]`,
      at: String.raw`\udc00`,
      fixed: '["a\\n\ufffd\\ud83d\\ude00"]',
      safety: "suggestion",
    },
    { text: '["\ud800"]', at: "\ud800", fixed: '["\ufffd"]', safety: "suggestion" },
  ],
  unquotedKey: [
    { text: "{a:1, b_2:2}", at: "a", fixed: '{"a":1, "b_2":2}', data: { count: 2 } },
    { text: "{1:2}", at: "1", fixed: '{"1":2}' },
    { text: "{first name:1}", at: "first name", fixed: '{"first name":1}', safety: "suggestion" },
  ],
  unquotedString: [
    {
      text: '{"a":hello world}',
      at: "hello world",
      fixed: '{"a":"hello world"}',
      safety: "suggestion",
    },
    {
      text: '{"a":10.0.0.1/24, "b":2024-01-01}',
      at: "10.0.0.1/24",
      fixed: '{"a":"10.0.0.1/24", "b":"2024-01-01"}',
      safety: "suggestion",
      data: { count: 2 },
    },
    {
      text: String.raw`{"a":C:\dir}`,
      at: String.raw`C:\dir`,
      fixed: String.raw`{"a":"C:\\dir"}`,
      safety: "suggestion",
    },
    {
      text: '{"a":00:1b:44:11:3a:b7}',
      at: "00:1b:44:11:3a:b7",
      fixed: '{"a":"00:1b:44:11:3a:b7"}',
      safety: "suggestion",
    },
  ],
  unsafeInteger: [
    {
      text: "[9007199254740992]",
      at: "9007199254740992",
      fixed: '["9007199254740992"]',
      safety: "suggestion",
    },
    {
      text: "[-9007199254740993]",
      at: "-9007199254740993",
      fixed: '["-9007199254740993"]',
      safety: "suggestion",
    },
  ],
  wrongBracket: [
    {
      text: '{"a":1]',
      at: "]",
      fixed: '{"a":1}',
      safety: "suggestion",
      data: { found: "]", expected: "}" },
    },
    { text: '[{"a":1], {"b":2}]', at: "]", fixed: '[{"a":1}, {"b":2}]', safety: "suggestion" },
  ],
  wrongCase: [
    {
      text: "[TRUE, TRUE]",
      at: "TRUE",
      fixed: "[true, true]",
      data: { found: "TRUE", expected: "true", count: 2 },
    },
    { text: "[Null]", at: "Null", fixed: "[null]" },
  ],
};

for (const [messageId, examples] of Object.entries(cases)) {
  describe(messageId, () => {
    for (const { text, at, places = [at], fixed, safety = "safe", data } of examples) {
      test(JSON.stringify(text).slice(0, 60), () => {
        const { problems } = parseJsonLine(text);
        assert.deepEqual(
          problems.map((problem) => problem.messageId),
          places.map(() => messageId),
        );
        const [problem] = problems;
        assert.ok(problem);
        assert.deepEqual(
          problems.map(({ span }) => text.slice(span.start, span.end)),
          places,
        );
        assert.equal(problem.fix && applyEdits(text, problem.fix.edits), fixed);
        if (problem.fix) assert.equal(problem.fix.safety, safety);
        if (data) assert.deepEqual({ ...problem.data, ...data }, problem.data);
      });
    }
  });
}

describe("valid lines", () => {
  const lines = [
    String.raw`{"a":"it\u0027s \u0022 \/ \b\f\n\r\t"}`,
    '["\x7f\x85\u2028", "#", "//", "/* */", "‘’“”", "\ufeff"]',
    "[0, -0, 1.5e+3, 1E-2, 9007199254740991, 0.1, 1e300]",
    '{"":{"":[[],{}]}}',
    `${"[".repeat(512)}${"]".repeat(512)}`,
  ];
  for (const text of lines) {
    test(JSON.stringify(text).slice(0, 60), () => {
      assert.doesNotThrow(() => JSON.parse(text) as unknown);
      assert.deepEqual(parseJsonLine(text).problems, []);
    });
  }
});

describe("several causes on one line", () => {
  const lines: readonly (readonly [text: string, ...messageIds: JsonProblem["messageId"][]])[] = [
    [`{'a': True, "b": [1,],}`, "singleQuotes", "pythonLiteral", "trailingComma", "trailingComma"],
    [
      '{"a" 1 "b": .5, c: "x}',
      "missingColon",
      "missingComma",
      "badNumber",
      "unquotedKey",
      "missingQuote",
    ],
    ["{a {}}", "unquotedKey", "missingColon"],
    ['{"a":1},{"b":2,} // two', "severalValues", "trailingComma", "comment"],
    [
      '{"a":"\\ud800","a":12345678901234567890}',
      "unpairedSurrogate",
      "duplicateKey",
      "unsafeInteger",
    ],
  ];
  for (const [text, ...messageIds] of lines) {
    test(text, () => {
      const { problems } = parseJsonLine(text);
      assert.deepEqual(
        problems.map((problem) => problem.messageId),
        messageIds,
      );
    });
  }
});

describe("a line whose reading is a guess has no safe fix", () => {
  const lines = [
    "{'b': (1, 'x')}",
    '{"a":1,5,"b":2}',
    "{1,2}",
    `{'at': datetime.datetime(2020, 1, 1)}`,
    `{'a': foo, "b": True,}`,
    "{'a' ::1}",
    '{"a"; "b":1,}',
  ];
  for (const text of lines) {
    test(text, () => {
      const { problems } = parseJsonLine(text);
      assert.ok(problems.length > 0);
      assert.deepEqual(
        problems.filter(({ fix }) => fix?.safety === "safe"),
        [],
      );
    });
  }

  test("nor has a key without a colon behind it", () => {
    const { problems } = parseJsonLine('{a "b"}');
    assert.deepEqual(
      problems.map(({ fix }) => fix?.safety),
      ["suggestion", "suggestion"],
    );
  });
});

describe("limits", () => {
  test("slips beyond the limit are repaired with the last one", () => {
    const line = `["${"\t".repeat(100)}"]`;
    const { problems } = parseJsonLine(line);
    assert.equal(problems.length, 20);
    assert.equal(problems.at(-1)?.data?.["places"], " (81 places on this line)");
    const fixes = problems.flatMap(({ fix }) => fix?.edits ?? []);
    assert.doesNotThrow(() => JSON.parse(applyEdits(line, fixes)) as unknown);
  });

  test("reading stops after twenty problems and says so", () => {
    const { problems } = parseJsonLine(`[${'{"a":1}'.repeat(100)}]`);
    assert.equal(problems.length, 21);
    assert.equal(problems.at(-1)?.messageId, "tooMany");
    assert.equal(problems.at(-1)?.fix, undefined);
  });

  test("a habit does not count against the limit", () => {
    const line = `[${Array(100).fill("'a'").join(",")}]`;
    const { problems } = parseJsonLine(line);
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.data?.["count"], 100);
  });

  test("values of a long line are all read, findings in them are limited", () => {
    const line = `[${Array(100).fill("1e999").join(",")}]`;
    const { root, problems } = parseJsonLine(line);
    assert.equal(root?.type === "array" && root.items.length, 100);
    assert.equal(problems.length, 20);
  });

  const length = 100_000;
  const noise = [
    "{",
    "[",
    "}",
    '"',
    "'",
    "\\",
    "a",
    "a,",
    ":",
    "#",
    "/*",
    "\0",
    "\t",
    "-",
    "\ud800",
  ];
  const loops = ['"a', "'a'b,", '{"a"b', '"a"b ', "{'a':'x'b", '{"a":"b"c"d",', "}{", "1e", '"\\'];
  for (const piece of [...noise, ...loops]) {
    test(
      `a long line of ${JSON.stringify(piece)} is read in linear time`,
      { timeout: 10_000 },
      () => {
        for (const start of ["", "[", '{"a":', '{"a":"', "{'a':'"]) {
          const { problems } = parseJsonLine(start + piece.repeat(length / piece.length));
          assert.ok(problems.length > 0 && problems.length < 50);
        }
      },
    );
  }

  test("a megabyte within one token does not exhaust the stack", () => {
    const long = "1".repeat(1_000_000);
    for (const token of [long, `0x${long}`, `"${long}"`, `"${long}`, `a${long}`, `1.${long}e5`]) {
      assert.doesNotThrow(() => parseJsonLine(`[${token}]`));
    }
  });
});
