/** Whatever an example is like, formats write what they read again, or tell what they cannot hold. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { noCalls, type Example, type Part, type Turn } from "../../src/core/formats/format.ts";
import { formats } from "../../src/core/formats/index.ts";
import { ruleById } from "../../src/core/rules/index.ts";
import { readLine, withoutPaths, writeExample } from "./format-tester.ts";

const path: readonly string[] = [];
const text = fc.oneof(
  fc.constantFrom("q", "show ip route", "<image>", "a\n\nb"),
  fc.string({ minLength: 1 }),
);
const textPart = text.map((each): Part => ({ type: "text", text: each, path }));
const image = fc.constant<Part>({ type: "image", uri: "https://example.com/a.png", path });
const name = fc.option(fc.constantFrom("ann", "bob"), { nil: undefined, freq: 5 });

const plainTurn = (role: "system" | "user" | "assistant"): fc.Arbitrary<Turn> =>
  fc
    .record({
      parts: fc.array(role === "user" ? fc.oneof(textPart, textPart, image) : textPart, {
        minLength: 1,
        maxLength: 3,
      }),
      trained: role === "assistant" ? fc.boolean() : fc.constant(false),
      name,
    })
    .map((turn) => ({ ...turn, role, calls: noCalls, path }));

/** A call and its answer. */
const toolTurns = fc
  .record({ tool: fc.constantFrom("ping", "trace"), id: fc.constantFrom("c1", undefined), text })
  .map(({ tool, id, text: said }): Turn[] => [
    {
      role: "assistant",
      parts: [],
      calls: [{ id, name: tool, arguments: { host: said } }],
      trained: true,
      path,
    },
    {
      role: "tool",
      parts: [{ type: "text", text: said, path }],
      calls: noCalls,
      trained: false,
      path,
      callId: id,
    },
  ]);

/** Mostly of the usual order, in which formats differ less. */
const turns = fc
  .tuple(
    fc.array(
      plainTurn("system").map((turn) => [turn]),
      { maxLength: 1 },
    ),
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: fc.tuple(plainTurn("user"), plainTurn("assistant")) },
        { weight: 2, arbitrary: fc.tuple(plainTurn("user"), toolTurns, plainTurn("assistant")) },
        { weight: 1, arbitrary: plainTurn("user").map((turn) => [turn]) },
        { weight: 1, arbitrary: plainTurn("assistant").map((turn) => [turn]) },
        { weight: 1, arbitrary: plainTurn("system").map((turn) => [turn]) },
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map((lists): Turn[] => lists.flat(3));

const rest = fc.record(
  {
    tools: fc.constant([{ name: "ping", parameters: { type: "object" } }, { name: "trace" }]),
    columns: fc.dictionary(
      fc.constantFrom("id", "source", "label", "images", "__proto__"),
      fc.nat(),
      {
        minKeys: 1,
      },
    ),
  },
  { requiredKeys: [] },
);

const example: fc.Arbitrary<Example> = fc
  .tuple(
    fc.constantFrom("conversation", "prompt", "preference", "rated", "steps", "text"),
    turns,
    plainTurn("assistant"),
    rest,
  )
  .map(([kind, all, worse, beside]): Example => {
    const base = { kind, turns: all, ...beside };
    switch (kind) {
      case "preference":
        return { ...base, rejected: { turns: [worse], answerStart: Math.max(0, all.length - 1) } };
      case "rated":
        return { ...base, isWanted: worse.trained };
      case "prompt":
        return { ...base, turns: all.map((turn) => ({ ...turn, trained: false })) };
      case "text":
        return {
          ...base,
          turns: [worse].map((turn) => ({ ...turn, parts: turn.parts.slice(0, 1) })),
        };
      case "steps": {
        const steps = all.filter(({ role }) => role === "assistant");
        return { ...base, turns: steps, stepLabels: steps.map(({ trained }) => trained) };
      }
      default:
        return base;
    }
  });

for (const format of formats) {
  const { id, kinds } = format;
  const held = example.filter(({ kind }) => kinds.includes(kind));

  test(`${id} reads without an error what it has written`, () => {
    fc.assert(
      fc.property(held, (given) => {
        const { json } = writeExample(format, given);
        if (json === undefined) return;
        const { problems, example: read } = readLine(format, JSON.stringify(json));
        const errors = problems.filter(({ ruleId }) => {
          // Equal answers are the example's own fault.
          return ruleById(ruleId)?.meta.severity === "error";
        });
        assert.deepEqual(errors, []);
        assert.equal(read?.kind, given.kind);
        // What was lost the first time is gone, and nothing else goes.
        const again = writeExample(format, read);
        assert.deepEqual([again.losses, again.json], [[], json]);
      }),
      { numRuns: 500 },
    );
  });

  test(`${id} holds everything but what it tells`, () => {
    fc.assert(
      fc.property(held, (given) => {
        const { json, losses } = writeExample(format, given);
        if (json === undefined || losses.length > 0) return;
        const { example: read } = readLine(format, JSON.stringify(json));
        assert.ok(read);
        assert.deepEqual(texts(read), texts(given));
      }),
      { numRuns: 500 },
    );
  });
}

/** All that is said, by whom, each picture a mark in its place: parts may be joined. */
function texts(given: Example): unknown {
  const { turns: all, rejected, tools, ...others } = given;
  const said = (turn: Turn): unknown => [
    turn.role,
    textWithMarks(turn),
    turn.parts.filter(({ type }) => type !== "text").length,
    turn.calls.map((call) => [call.name, plain(call.arguments)]),
  ];
  const plain = (value: unknown): unknown =>
    typeof value === "string" ? JSON.parse(value) : value;
  const bare = withoutPaths({ ...others, turns: [] });
  // Where a format demands them, a tool gets an empty description and the schema of an object.
  const described = tools?.map((tool) => {
    return { description: "", parameters: { type: "object", properties: {} }, ...tool };
  });
  return [bare, described, all.map(said), rejected?.turns.map(said)];
}

/** Texts have a line break between them, unless a picture is there. */
function textWithMarks({ parts, hasMarks }: Turn): string {
  let said = "";
  let isAfterText = false;
  for (const part of parts) {
    if (part.type !== "text") {
      if (hasMarks !== true) said += "<image>";
      isAfterText = false;
    } else {
      said += isAfterText ? `\n${part.text}` : part.text;
      isAfterText = true;
    }
  }
  return said;
}
