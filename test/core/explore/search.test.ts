import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { formatById } from "../../../src/core/formats/index.ts";
import { searchHelp } from "../../../src/core/explore/search-help.ts";
import { searchMatcher } from "../../../src/core/explore/search-matcher.ts";
import { parseSearch } from "../../../src/core/explore/search.ts";
import type { JsonValue } from "../../../src/core/model.ts";
import { propertyRuns } from "../json/arbitraries.ts";

const format = formatById("openai-chat");

const finds = (search: string, record: unknown): boolean => {
  const text = typeof record === "string" ? record : JSON.stringify(record);
  const parsed = parseSearch(search);
  assert.deepEqual(parsed.problems, []);
  return searchMatcher(parsed)?.matches(text, format) ?? true;
};

const problemsOf = (search: string): readonly string[] => parseSearch(search).problems;

suite("parseSearch", () => {
  test("words, phrases and what must not be there", () => {
    const { terms, problems } = parseSearch(
      String.raw`down -reload "line  protocol" -"a \"b\" \\c" OSPF`,
    );
    assert.deepEqual(
      terms.map(({ text, isExcluded, isCaseSensitive }) => [text, isExcluded, isCaseSensitive]),
      [
        ["down", false, false],
        ["reload", true, false],
        ["line  protocol", false, false],
        [String.raw`a "b" \c`, true, false],
        ["OSPF", false, true],
      ],
    );
    assert.deepEqual(problems, []);
  });

  test("what nobody types is left out, and told", () => {
    assert.deepEqual(problemsOf("a".repeat(10_000)), []);
    const { terms, problems } = parseSearch("a".repeat(100_000));
    assert.deepEqual(terms, []);
    assert.deepEqual(problems, [
      "The search is longer than 10,000 characters, so it was left out: shorten it.",
    ]);
  });

  test("a phrase that is still being typed, and nothing at all", () => {
    assert.equal(parseSearch('"line proto').terms[0]?.text, "line proto");
    assert.deepEqual(
      parseSearch(' "" - "').terms.map(({ text }) => text),
      ["-"],
    );
    assert.equal(searchMatcher(parseSearch("  ")), undefined);
  });

  test("conditions", () => {
    const { numbered, textual, terms } = parseSearch(
      'tokens>1,000 turns:2 answer<=1.5k -line>=500 rule:pii severity:errors has:findings vendor:"Cisco IOS" priority:p1 role:tool -has:image',
    );
    assert.deepEqual(terms, []);
    assert.deepEqual(numbered, [
      { type: "number", of: "tokens", comparison: ">", value: 1000, isExcluded: false },
      { type: "number", of: "turns", comparison: "=", value: 2, isExcluded: false },
      { type: "number", of: "answer", comparison: "<=", value: 1500, isExcluded: false },
      { type: "number", of: "line", comparison: ">=", value: 500, isExcluded: true },
      { type: "rule", ruleId: "pii", isExcluded: false },
      { type: "severity", severity: "error", isExcluded: false },
      { type: "findings", isExcluded: false },
      { type: "trait", trait: "vendor", label: "cisco ios", isExcluded: false },
      { type: "trait", trait: "severity", label: "p1", isExcluded: false },
    ]);
    assert.deepEqual(textual, [
      { type: "role", role: "tool", isExcluded: false },
      { type: "has", what: "images", isExcluded: true },
    ]);
  });

  test("what devices write is a text, not a condition", () => {
    for (const text of [
      "%LINK-3-UPDOWN:",
      "2001:db8::1",
      "fe80::1",
      "192.0.2.1:22",
      "00:00:5e:00:53:01",
      "https://example.com/a=b",
      "Gi0/1",
      "level=error",
      "R1>enable",
      "<EOS>",
      "neighbor:",
    ]) {
      const { terms, problems } = parseSearch(text);
      assert.deepEqual([terms.map((term) => term.text), problems], [[text], []]);
    }
  });

  test("fields", () => {
    const fields = (search: string) => parseSearch(search).textual;
    const isExcluded = false;
    assert.deepEqual(fields('metadata.site="New York" /a~1b/*/c:x'), [
      { type: "field", path: ["metadata", "site"], comparison: "=", value: "New York", isExcluded },
      { type: "field", path: ["a/b", "*", "c"], comparison: "contains", value: "x", isExcluded },
    ]);
  });

  test("what cannot be understood is told, the rest holds", () => {
    const search = parseSearch(
      "down tokens>many turns> role:robot rule:pi has:wings severity: tokens>5",
    );
    assert.deepEqual(
      search.terms.map(({ text }) => text),
      ["down"],
    );
    assert.equal(search.numbered.length, 1);
    assert.deepEqual(search.problems, [
      '"many" is not a number: write digits, such as tokens>100.',
      '"turns>" needs a number behind it, such as turns>100.',
      'There is no role "robot": use "system", "user", "assistant" or "tool".',
      'There is no rule "pi": did you mean "pii"?',
      'There is no thing to have "wings": use "tools", "images", "system" or "findings".',
      '"severity:" needs a value behind it, such as severity:error.',
    ]);
    assert.deepEqual(problemsOf("vendors:cisco"), [
      'There is no condition "vendors:", so it is looked for as a text. Did you mean "vendor"?',
    ]);
    assert.deepEqual(problemsOf("token>100 sev=error sev:error line~3 line:>3"), [
      'There is no condition "token>", so it is looked for as a text. Did you mean "tokens"?',
      'There is no condition "sev=", so it is looked for as a text. Did you mean "severity"?',
      'There is no condition "sev:", so it is looked for as a text. Did you mean "severity"?',
      '"line~" compares nothing: write <, <=, =, >= or >, such as line>100.',
      '">3" is not a number: write digits, such as line>100.',
    ]);
    assert.deepEqual(problemsOf("metadata.n>x /a="), [
      '"metadata.n>x" compares with a number, which "x" is not.',
      '"/a=" needs a value behind its sign, or put it in quotation marks to look for it as a text.',
    ]);
  });

  test("the help shows what can be typed", () => {
    for (const { example } of searchHelp) assert.deepEqual(problemsOf(example), [], example);
    const { terms, numbered, textual } = parseSearch(
      searchHelp.map(({ example }) => example).join(" "),
    );
    assert.equal(terms.length, 5);
    assert.equal(numbered.length + textual.length, searchHelp.length - 4);
  });

  test("never throws, and what it made can be asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (search, text) => {
        searchMatcher(parseSearch(search))?.matches(text, format);
      }),
      propertyRuns,
    );
  });
});

suite("searchMatcher", () => {
  const record = {
    messages: [
      { role: "system", content: "Be brief." },
      { role: "user", content: "Why is\nGi0/1 down? “Überlast”" },
      { role: "assistant", content: 'See C:\\logs and say "no shutdown".' },
    ],
    metadata: { site: "Vienna", tags: ["bgp", "core"], n: 12, id: "0042" },
  };

  test("texts in any case, unless an upper-case letter is typed", () => {
    assert.equal(finds("vienna", record), true);
    assert.equal(finds("Vienna", record), true);
    assert.equal(finds("VIENNA", record), false);
    assert.equal(finds("überlast", record), true);
    assert.equal(finds("down brief", record), true);
    assert.equal(finds("down -brief", record), false);
    assert.equal(finds("-reload", record), true);
  });

  test("not keys, not escapes, not what is around strings", () => {
    assert.equal(finds("metadata", record), false);
    assert.equal(finds("ngi0", record), false);
    assert.equal(finds('"is\ngi0"', record), true);
    assert.equal(finds(String.raw`"c:\\logs"`, record), true);
    assert.equal(finds(String.raw`"\"no shutdown\""`, record), true);
    assert.equal(finds("12", record), false);
    assert.equal(finds("site", { ...record, note: "on site" }), true);
  });

  test("however it is escaped", () => {
    assert.equal(finds("down", String.raw`{"a":"d\u006fwn"}`), true);
    assert.equal(finds("a/b", String.raw`{"a":"a\/b"}`), true);
    assert.equal(finds("00e9", String.raw`{"a":"\u00e9x"}`), false);
    assert.equal(finds("éx", String.raw`{"a":"\u00c9x"}`), true);
    assert.equal(finds("-éx", String.raw`{"a":"\u00c9x"}`), false);
  });

  test("a line that is no JSON is searched as it is", () => {
    assert.equal(finds('"\\"messages\\""', '{"messages": [broken'), true);
    assert.equal(finds("role:user", '{"messages": [broken'), false);
    assert.equal(finds("-role:user", '{"messages": [broken'), true);
  });

  test("roles and what a record has", () => {
    assert.equal(finds("role:system has:system", record), true);
    assert.equal(finds("role:tool", record), false);
    assert.equal(finds("has:images", record), false);
    assert.equal(finds("-has:tools", record), true);
    const withTools = {
      messages: [{ role: "user", content: "?" }],
      tools: [{ type: "function", function: { name: "ping", parameters: {} } }],
    };
    assert.equal(finds("has:tools", withTools), true);
  });

  test("fields", () => {
    for (const [search, isFound] of [
      ["metadata.site=vienna", true],
      ["metadata.site=VIENNA", false],
      ["metadata.site=vie", false],
      ["metadata.site~vie", true],
      ["/metadata/site:vie", true],
      ["-/metadata/site:vie", false],
      ["metadata.tags=bgp", true],
      ["/metadata/tags/1=bgp", false],
      ["/metadata/*:bgp", true],
      ["metadata.n>11", true],
      ["metadata.n<12", false],
      ["metadata.n=12.0", true],
      ["metadata.id=42", false],
      ["metadata.id>41", true],
      ["/messages/*/role=assistant", true],
      ["/messages/7/role=assistant", false],
      ["/constructor/name:object", false],
    ] as const) {
      assert.equal(finds(search, record), isFound, search);
    }
    assert.equal(
      finds("metadata.site=vienna", String.raw`{"metad\u0061ta":{"site":"Vienna"}}`),
      true,
    );
  });

  test("the same as looking at every string", () => {
    const alphabet = fc.constantFrom(
      ...Array.from('abkKnu0eE9 \\/"\n\té\u00dfÉσΣς\u212a{}[]:,'),
      "\ud83d",
      "\udca1",
      "true",
      "\\u0061",
      "💡",
    );
    const text = fc.string({ unit: alphabet, maxLength: 12 });
    const value = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.constantFrom(true, false, null),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(text, tie("value"), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).value;
    const term = fc.string({ unit: alphabet, minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.dictionary(text, value, { maxKeys: 4, noNullPrototype: true }),
        fc.array(fc.record({ term, isExcluded: fc.boolean() }), { minLength: 1, maxLength: 2 }),
        fc.func(fc.nat(2)),
        (json, wanted, spelling) => {
          const line = respell(JSON.stringify(json), spelling);
          assert.deepEqual(JSON.parse(line), json);
          const terms = wanted.map(({ term: one, isExcluded }) => ({
            text: one,
            isExcluded,
            isCaseSensitive: one !== one.toLowerCase(),
          }));
          const search = { terms, numbered: [], textual: [], problems: [] };
          const naive = terms.every((one) => {
            const isThere = stringsOf(json).some((string) => naivelyIn(string, one));
            return isThere !== one.isExcluded;
          });
          assert.equal(searchMatcher(search)?.matches(line, format), naive);
        },
      ),
      propertyRuns,
    );
  });
});

const stringsOf = (json: JsonValue): string[] => {
  if (typeof json === "string") return [json];
  if (typeof json !== "object" || json === null) return [];
  return Object.values(json).flatMap(stringsOf);
};

/** Character by character: one may stand for another if both have the same capital letter. */
function naivelyIn(
  string: string,
  { text, isCaseSensitive }: { readonly text: string; readonly isCaseSensitive: boolean },
): boolean {
  if (isCaseSensitive) return string.includes(text);
  const folded = (all: string): string =>
    Array.from({ length: all.length }, (_, at) => capital(all.charAt(at))).join("");
  return folded(string).includes(folded(text));
}

function capital(unit: string): string {
  const upper = unit.toUpperCase();
  if (upper.length !== 1) return unit;
  // No character of ASCII is the same as one beyond it.
  return unit.charCodeAt(0) >= 0x80 && upper.charCodeAt(0) < 0x80 ? unit : upper;
}

/** Some characters within strings are written by their numbers. */
function respell(json: string, how: (at: number) => number): string {
  let isString = false;
  return json.replace(/\\u....|\\.|[^]/g, (unit, at: number) => {
    if (unit === '"') isString = !isString;
    else if (isString && how(at) === 0 && unit.length === 1) {
      return unit === "/" ? "\\/" : `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    }
    return unit;
  });
}
