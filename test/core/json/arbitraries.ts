/** Texts for property tests: noise, JSON-like noise, and valid records that something happened to. */

import fc from "fast-check";

import type { JsonValue } from "../../../src/core/model.ts";

/** The same runs every time; a failure prints the path to the counterexample. */
export const propertyRuns = { seed: 20_250_601, numRuns: 5000 } as const;

const pieces = [
  ...Array.from("{}[]:,;\"'\\/#*=-+.eE01_ \t\0\n\u00a0\u200b\ufeff“”‘’xu\ud800\udc00"),
  ...`true None NaN -Infinity TRUE undefined tru null 007 0x1F 1. 1e400 9007199254740993`.split(
    " ",
  ),
  ...String.raw`"a" 'b' "a": 'a': a: "it's" \" \' \n \x41 \ud83d \ude00 \u12`.split(" "),
  ...`// /* */ {"a":1} {"a": [1,2] "} "] word`.split(" "),
  ...['", "', "two words"],
];

const jsonLike = fc
  .array(fc.constantFrom(...pieces), { maxLength: 24 })
  .map((parts) => parts.join(""));

export const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 4, arbitrary: jsonLike },
);

const content = [
  ...["", "hi", "it's", 'a "b" c', "C:\\dir\\", "tab\there", "{x}", "a, b", "# no"],
  ...["http://x", "é\u00a0", "😀"],
];
const text = fc.oneof(fc.constantFrom(...content), fc.string({ maxLength: 6 }));
const key = fc.oneof(fc.constantFrom("role", "content", "__proto__", "a b", ""), text);
const scalar = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const message = fc.record({ role: fc.constantFrom("user", "assistant"), content: text });

/** Values as `JSON.parse` makes them, records above all. */
export const record = fc
  .oneof(
    fc.record({ messages: fc.array(message, { minLength: 1, maxLength: 3 }) }),
    fc.dictionary(key, fc.oneof(scalar, fc.array(scalar)), { maxKeys: 4 }),
    fc.jsonValue({ maxDepth: 3 }),
  )
  // What JSON.stringify writes, JSON.parse reads as a JSON value.
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);

const spacing = fc.constantFrom(undefined, 1, "\t");
export const validText = fc.oneof(
  fc.tuple(record, spacing).map(([value, space]) => JSON.stringify(value, null, space)),
  fc.json({ maxDepth: 4 }),
);

/** As Python prints a value. */
export function pythonRepr(value: JsonValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return pythonString(value);
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(", ")}]`;
  if (typeof value === "number") return String(value);
  const members = Object.entries(value).map(([k, v]) => `${pythonString(k)}: ${pythonRepr(v)}`);
  return `{${members.join(", ")}}`;
}

function pythonString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = Array.from(text, (char) => {
    if (char === "\\" || char === quote) return `\\${char}`;
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, "0")}`;
    return char;
  });
  return quote + escaped.join("") + quote;
}

interface Mutation {
  readonly kind: "delete" | "insert" | "replace" | "before";
  readonly at: number;
  readonly piece: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("delete", "insert", "replace", "before"),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  piece: fc.constantFrom(...pieces, ",}", ",]", "/* c */", " // c", "\u00a0", "\0"),
});

function mutate(text: string, { kind, at, piece }: Mutation): string {
  const offset = Math.floor(at * text.length);
  const brackets = [...text.matchAll(/[}\],:"]/g)];
  const bracket = brackets[Math.floor(at * brackets.length)]?.index ?? text.length;
  switch (kind) {
    case "delete":
      return text.slice(0, bracket) + text.slice(bracket + 1);
    case "insert":
      return text.slice(0, offset) + piece + text.slice(offset);
    case "replace":
      return text.slice(0, offset) + piece + text.slice(offset + 1);
    case "before":
      return text.slice(0, bracket) + piece + text.slice(bracket);
  }
}

const rewritings: readonly ((value: JsonValue) => string)[] = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, " "),
  pythonRepr,
  (value) => JSON.stringify(value).replace(/[}\]]/g, ",$&"),
  (value) => JSON.stringify(value).replace(/"(\w+)":/g, "$1:"),
  (value) => JSON.stringify(value).replace(/"(\w*)"/g, "“$1”"),
  (value) => `${JSON.stringify(value)} // done`,
  (value) => `${JSON.stringify(value)}${JSON.stringify(value)}`,
  (value) => `${JSON.stringify(value)}, ${pythonRepr(value)},`,
  (value) => JSON.stringify(value).replace(/:/g, ":\u00a0").replace(/\\t/g, "\t"),
];

/** Broken records on one line, most of which safe fixes can repair. */
export const brokenText = fc
  .tuple(record, fc.constantFrom(...rewritings), fc.array(mutation, { maxLength: 2 }))
  .map(([value, rewrite, mutations]) =>
    mutations.reduce(mutate, rewrite(value)).replaceAll("\n", " "),
  );
