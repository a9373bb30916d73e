import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { canonicalText } from "../../src/core/digest/canonical.ts";
import type { JsonObject, JsonValue } from "../../src/core/model.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { groupFindings } from "../../src/core/similarity/group-findings.ts";
import { checkText } from "../node/support.ts";
import { recordChecker } from "./support.ts";

const ignoreFields = ["id", "metadata", "née"];
const config = { rules: { "exact-duplicate": { ignoreFields } } };
const settings = resolveSettings(config);

/** The digest of a line, as one number in hexadecimal. */
function makeDigest(): (text: string) => string {
  const checker = recordChecker(settings);
  return (text) => {
    checker.check(text);
    assert.equal(checker.kind, "record", text);
    return `${checker.digestHigh.toString(16)}:${checker.digestLow.toString(16)}`;
  };
}

function canonicalOf(text: string): string {
  return canonicalText(JSON.parse(text) as JsonValue, new Set(ignoreFields));
}

/**
 * Every number survives parsing in any spelling, and no key needs an escape: V8 (Node 24.21) reads the key of
 * `{"":"","\"":""}` as a backslash once it has parsed `{"":"","\\":""}`.
 */
function isExact(record: JsonValue): boolean {
  const text = JSON.stringify(record);
  return !/\d{16}|\de/.test(text) && !/\\.(?:[^"\\]|\\.)*":/.test(text);
}

/** Two lines are the same to the digest just when they are the same to the canonical text. */
function assertAgree(lines: readonly string[]): void {
  const digest = makeDigest();
  const digestOf = new Map<string, string>();
  const canonicalFor = new Map<string, string>();
  for (const text of lines) {
    const canonical = canonicalOf(text);
    const found = digest(text);
    assert.equal(digestOf.get(canonical) ?? found, found, `equal, but digests differ: ${text}`);
    assert.equal(canonicalFor.get(found) ?? canonical, canonical, `same digest, but: ${text}`);
    digestOf.set(canonical, found);
    canonicalFor.set(found, canonical);
  }
}

suite("the digest and the canonical text agree", () => {
  test("on all small records", () => {
    const scalars: JsonValue[] = ["", "a", "b", "ab", "1", "true", "null", 1, 0, true, false, null];
    const values: JsonValue[] = [...scalars, [], {}, [[]], [{}], "[]", "{}"];
    for (const a of scalars) values.push([a], { a }, { b: a }, [[a]], [{ a }], { a: { b: a } });
    for (const a of scalars) for (const b of scalars) values.push([a, b], { a, b }, [a, [b]]);
    const lines: string[] = [];
    for (const a of values) lines.push(JSON.stringify({ a }), JSON.stringify({ b: a }));
    for (const a of values.slice(0, 60)) {
      for (const b of values.slice(0, 60)) lines.push(JSON.stringify({ a, b }));
    }
    for (const a of ["a", "b", "c", ""]) {
      for (const b of ["a", "b", "c", ""]) lines.push(JSON.stringify({ [a]: b }));
    }
    assert.ok(lines.length > 4000);
    assertAgree(lines);
  });

  test("on texts of every length, and with any one byte changed", () => {
    const lines: string[] = [];
    for (let length = 0; length < 80; length++) {
      const text = "abcdefghij".repeat(8).slice(0, length);
      lines.push(JSON.stringify({ text }), JSON.stringify({ [text]: "text" }));
      for (let at = 0; at < length; at++) {
        lines.push(JSON.stringify({ text: `${text.slice(0, at)}#${text.slice(at + 1)}` }));
      }
    }
    assertAgree(lines);
  });

  test("on records spelled in many ways", () => {
    fc.assert(
      fc.property(
        fc.array(record.filter(isExact), { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        (records, choices) => {
          const spell = makeSpeller(() => Number(choices.next().value));
          assertAgree(records.flatMap((json) => [JSON.stringify(json), spell(json), spell(json)]));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("but for integers that a parsed value cannot hold, which the digest tells apart", () => {
    const digest = makeDigest();
    for (const rest of ["", `,"b":"\\u0041"`]) {
      const [odd, even] = [`{"a":9007199254740993${rest}}`, `{"a":9007199254740992${rest}}`];
      assert.equal(canonicalOf(odd), canonicalOf(even));
      assert.notEqual(digest(odd), digest(even));
    }
  });

  test("on records nested deeply", () => {
    const nest = (depth: number, inner: string): string =>
      `{"a":${"[".repeat(depth)}${inner}${"]".repeat(depth)}}`;
    assertAgree([0, 1, 2, 100, 510].flatMap((depth) => [nest(depth, "1"), nest(depth, ' "1" ')]));
  });

  test("on records with many keys", () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `"key${index}":${index}`);
    assertAgree([`{${keys.join(",")}}`, `{${keys.toReversed().join(", ")}}`, `{${keys[0] ?? ""}}`]);
  });

  test("from one record to the next nothing is left over", () => {
    const digest = makeDigest();
    const lines = [
      `{"a":"${"x".repeat(200_000)}"}`,
      `{"a":"\\u0078"}`,
      `{"a":"x","id":7}`,
      `{"a":"${"é".repeat(100_000)}"}`,
      `{"a":"x"}`,
    ];
    const digests = lines.map(digest);
    assert.equal(digests[1], digests[2]);
    assert.equal(digests[2], digests[4]);
    assert.deepEqual(
      lines.map((text) => makeDigest()(text)),
      digests,
    );
  });
});

suite("what is the same", () => {
  const same: readonly [name: string, one: string, other: string][] = [
    ["order of keys", `{"a":1,"b":{"c":2,"d":3}}`, `{"b":{"d":3,"c":2},"a":1}`],
    ["white space between tokens", `{"a":[1,{"b":2}]}`, ` { "a" : [ 1 ,\t{ "b":2 } ] }\r`],
    [
      "escapes that are not needed",
      `{"a":"b/é😀"}`,
      `{"\\u0061":"\\u0062\\/\\u00e9\\ud83d\\ude00"}`,
    ],
    ["control characters", `{"a":"x\\n\\ty"}`, `{"a":"x\\u000a\\u0009y"}`],
    ["normal forms", `{"a":"é"}`, `{"a":"e\u0301"}`],
    ["normal forms in escapes", `{"a":"é"}`, `{"a":"e\\u0301"}`],
    ["normal forms in keys", `{"é":1}`, `{"e\u0301":1}`],
    ["hangul", `{"a":"한"}`, `{"a":"\u1112\u1161\u11ab"}`],
    ["outer spaces", `{"a":"b"}`, `{"a":"  b "}`],
    ["outer line breaks and tabs", `{"a":"b c"}`, `{"a":"\\r\\n\\tb c\\f\\n"}`],
    ["outer no-break spaces", `{"a":"b"}`, `{"a":"\u00a0b\u3000"}`],
    ["outer no-break spaces in escapes", `{"a":"b"}`, `{"a":"\\u00a0b\\ufeff\\u2028"}`],
    ["white space alone", `{"a":""}`, `{"a":" \\n\u00a0"}`],
    ["outer spaces of keys", `{"a":1}`, `{" a ":1}`],
    ["numbers", `{"a":[1,0,-0.5,100]}`, `{"a":[1.0,-0,-5e-1,1E+2]}`],
    ["long numbers", `{"a":0.1}`, `{"a":0.1000000000000000000001}`],
    ["very small numbers", `{"a":0.0000001}`, `{"a":1e-7}`],
    ["ignored fields", `{"a":1}`, `{"id":7,"a":1,"metadata":{"b":[2]}}`],
    ["an ignored field in escapes", `{"a":1}`, `{"\\u0069d":7,"a":1}`],
    ["an ignored field beyond ASCII", `{"a":1}`, `{"née":7,"a":1}`],
    ["ignored fields that differ", `{"id":"x","a":1}`, `{"a":1,"id":"\\u0079"}`],
  ];
  for (const [name, one, other] of same) {
    test(name, () => {
      assert.equal(canonicalOf(one), canonicalOf(other));
      assert.equal(makeDigest()(one), makeDigest()(other));
    });
  }
});

suite("what is not the same", () => {
  const different: readonly [name: string, one: string, other: string][] = [
    ["case", `{"a":"b"}`, `{"a":"B"}`],
    ["key and value swapped", `{"a":"b"}`, `{"b":"a"}`],
    ["values of two keys swapped", `{"a":1,"b":2}`, `{"a":2,"b":1}`],
    ["order in arrays", `{"a":[1,2]}`, `{"a":[2,1]}`],
    ["inner spaces", `{"a":"b c"}`, `{"a":"b  c"}`],
    ["inner line breaks", `{"a":"b\\nc"}`, `{"a":"b c"}`],
    ["a backslash before n at the end", `{"a":"b\\\\n"}`, `{"a":"b\\\\"}`],
    ["a backslash before n at the start", `{"a":"\\\\nb"}`, `{"a":"b"}`],
    ["a zero-width space is no white space", `{"a":"b"}`, `{"a":"b\u200b"}`],
    ["compatibility forms", `{"a":"ﬁ"}`, `{"a":"fi"}`],
    ["a number and its digits", `{"a":1}`, `{"a":"1"}`],
    ["null and its name", `{"a":null}`, `{"a":"null"}`],
    ["nothing, null, empty", `{"a":null}`, `{}`],
    ["empty array, empty object", `{"a":[]}`, `{"a":{}}`],
    ["nesting", `{"a":[[1],2]}`, `{"a":[1,[2]]}`],
    ["a nested id", `{"a":{"id":1}}`, `{"a":{"id":2}}`],
    ["an id in an array", `{"a":[{"id":1}]}`, `{"a":[{"id":2}]}`],
    ["half a surrogate pair", `{"a":"\\ud83d"}`, `{"a":"\ufffd"}`],
    ["numbers beyond all bounds", `{"a":1e999}`, `{"a":-1e999}`],
  ];
  for (const [name, one, other] of different) {
    test(name, () => {
      assert.notEqual(canonicalOf(one), canonicalOf(other));
      assert.notEqual(makeDigest()(one), makeDigest()(other));
    });
  }
});

suite("findings", () => {
  test("groups are numbered by their first line, and every member names the others", async () => {
    const [a, b, c] = [`{"a":1}`, `{"b":1}`, `{"c":1}`];
    const { findings } = await checkText([a, b, c, "", b, a, "{", a].join("\n"), config);
    assert.deepEqual(
      findings
        .filter(({ ruleId }) => ruleId === "exact-duplicate")
        .map(({ line, group, messageId, data, relatedLines }) => {
          return { line, group, messageId, data, relatedLines };
        }),
      [
        { line: 0, group: 1, messageId: "first", data: { others: 2 }, relatedLines: [5, 7] },
        { line: 1, group: 2, messageId: "first", data: { others: 1 }, relatedLines: [4] },
        ...[4].map((line) => {
          const data = { line: 2, others: 1 };
          return { line, group: 2, messageId: "repeated", data, relatedLines: [1] };
        }),
        ...[
          { line: 5, relatedLines: [0, 7] },
          { line: 7, relatedLines: [0, 5] },
        ].map(({ line, relatedLines }) => {
          const data = { line: 1, others: 2 };
          return { line, group: 1, messageId: "repeated", data, relatedLines };
        }),
      ],
    );
  });

  test("are shown at the beginning of the record", async () => {
    const { findings } = await checkText(` {"prompt":"é"}\n{ "prompt" : "é" }`, config);
    assert.deepEqual(
      findings.filter(({ ruleId }) => ruleId === "exact-duplicate").map(({ span }) => span),
      [
        { start: 0, end: ` {"prompt"`.length },
        { start: 0, end: `{ "prompt"`.length },
      ],
    );
  });

  test("none where the rule is off", () => {
    const off = resolveSettings({ rules: { "exact-duplicate": "off" } });
    const members = [{ line: 2, similarity: 1 }];
    const groups = { duplicates: [{ kind: "exact", kept: 1, members }], conflicts: [] } as const;
    assert.equal(groupFindings(groups, () => 1, settings).length, 2);
    assert.deepEqual(
      groupFindings(groups, () => 1, off),
      [],
    );
  });

  test("100,000 equal records: all of them found, few lines named on each", async () => {
    const count = 100_000;
    const start = performance.now();
    const { findings } = await checkText(`{"prompt":"a","completion":"b"}\n`.repeat(count));
    const elapsed = performance.now() - start;
    assert.ok(elapsed < 5000, `${Math.round(elapsed)} ms`);
    assert.equal(findings.length, count);
    for (const { line, relatedLines = [], data, group } of findings) {
      assert.equal(group, 1);
      assert.equal(data?.["others"], count - 1);
      assert.equal(relatedLines.length, 10);
      assert.ok(!relatedLines.includes(line));
    }
  });

  test("100,000 pairs: each of them a group", async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `{"p":${index}}\n`).join("");
    const { findings } = await checkText(lines + lines);
    const groups = findings.flatMap(({ group = [] }) => group);
    assert.equal(groups.length, 200_000);
    assert.equal(new Set(groups).size, 100_000);
  });
});

test("a line that is nested too deeply is reported and compared with nothing", async () => {
  const deep = `{"a":${"[".repeat(600)}${"]".repeat(600)}}`;
  const { findings, records } = await checkText(`${deep}\n${deep}\n`);
  assert.equal(records, 0);
  assert.deepEqual([...new Set(findings.map(({ ruleId }) => ruleId))], ["invalid-json"]);
});

/** Values out of few, so that equal ones and nearly equal ones come up often. */
const text = fc.oneof(
  fc.constantFrom(
    ...["", " ", "a", "b", "id", "1", "a ", " a", "\n\ta", "\u00a0a\u2003", "a\u200b", "\\n", "\\"],
    ...["é", "e\u0301", "\u0301", "n\u0303\u0323", "\ufb01", "😀", "\ud83d", "a/b", '"', "\u0007"],
    ...["<\u0338", "\u2126", "a".repeat(15), "a".repeat(16), "a".repeat(17), "\v"],
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const key = fc.oneof(
  fc.constantFrom("a", "b", " b", "id", "ID", "metadata", "née", "ne\u0301e", "", "__proto__"),
  text,
);
const value = fc.letrec<{ any: JsonValue }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.constantFrom(null, true, false, 0, 1, -1, 0.5, 1e-7, 1e21, 123456789012345, 0.1),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie("any")), { maxLength: 3 }).map(makeObject),
  ),
})).any;
const record = fc.array(fc.tuple(key, value), { maxLength: 4 }).map(makeObject);

function makeObject(entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return Object.fromEntries(entries);
}

/** Spells a record in another way that means the same: to JSON, and for strings' ends to the rule. */
function makeSpeller(choose: () => number): (json: JsonValue) => string {
  const oneOf = <T>(list: readonly [T, ...T[]]): T => list[choose() % list.length] ?? list[0];
  const gap = (): string => oneOf(["", "", "", " ", "\t ", "\r"]);
  const edges = ["", "", "", " ", "\n", "\t\r", "\u00a0", "\u3000 ", "\v\f"] as const;
  const spellCharacter = (character: string): string => {
    if (choose() % 6 === 0) return escapeAll(character);
    return character === "/" && choose() % 2 === 0 ? "\\/" : JSON.stringify(character).slice(1, -1);
  };
  const spellString = (string: string): string => {
    const form = string.normalize(oneOf(["NFC", "NFD"]));
    const whole = oneOf([string, form, oneOf(edges) + form + oneOf(edges)]);
    return `"${Array.from(whole, spellCharacter).join("")}"`;
  };
  const spellNumber = (number: number): string => {
    const plain = JSON.stringify(number);
    if (number === 0) return oneOf(["0", "-0", "0.0", "0e5", "-0.00E-1"]);
    const digits = number.toPrecision(17);
    return oneOf([plain, number.toExponential(), number.toExponential().toUpperCase(), digits]);
  };
  const spellValue = (json: JsonValue): string => {
    if (typeof json === "string") return spellString(json);
    if (typeof json === "number") return spellNumber(json);
    if (typeof json !== "object" || json === null) return String(json);
    if (Array.isArray(json)) {
      return `[${gap()}${json.map(spellValue).join(`${gap()},${gap()}`)}${gap()}]`;
    }
    return spellMembers(Object.entries(json).map(([name, member]) => [spellKey(name), member]));
  };
  /** Keys keep their ends: they tell apart what is ignored. */
  const spellKey = (name: string): string => `"${Array.from(name, spellCharacter).join("")}"`;
  const spellMembers = (entries: [string, JsonValue][]): string => {
    if (choose() % 2 === 0) entries.reverse();
    const members = entries.map(([name, member]) => {
      return `${gap()}${name}${gap()}:${gap()}${spellValue(member)}`;
    });
    return `{${members.join(",")}${gap()}}`;
  };
  return (json) => gap() + spellValue(json) + gap();
}

function escapeAll(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}
