import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import type { ToolCall, Turn } from "../../src/core/formats/format.ts";
import { matchAnswers } from "../../src/core/turns/alternation.ts";
import { turn } from "./convert/turns.ts";

const label = fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined });
const call = fc
  .record({ id: label, name: fc.constantFrom("a", "b") })
  .map((each): ToolCall => ({ ...each, arguments: {} }));
const answer = fc
  .record({ callId: label, name: fc.option(fc.constantFrom("a", "b"), { nil: undefined }) })
  .map((more) => turn("tool", "ok", more));

/** The calls' places, answer by answer: the first open one that fits. */
function firstFitting(
  calls: readonly ToolCall[],
  answers: readonly Turn[],
): readonly number[] | undefined {
  const taken: number[] = [];
  for (const { callId, name } of answers) {
    const index = calls.findIndex((each, place) => {
      if (taken.includes(place)) return false;
      return callId === undefined || each.id === undefined
        ? name === undefined || each.name === name
        : each.id === callId;
    });
    if (index < 0) return undefined;
    taken.push(index);
  }
  return taken;
}

test("an answer belongs to the first open call that fits it", () => {
  const pairs = fc
    .nat({ max: 5 })
    .chain((length) =>
      fc.tuple(
        fc.array(call, { minLength: length, maxLength: length }),
        fc.array(answer, { minLength: length, maxLength: length }),
      ),
    );
  fc.assert(
    fc.property(pairs, ([calls, answers]) => {
      const places = firstFitting(calls, answers);
      const matched = matchAnswers(calls, answers);
      if (places === undefined) assert.equal(matched, undefined);
      else {
        const expected = calls.map((each, place) => [each, answers[places.indexOf(place)]]);
        assert.deepEqual(
          matched?.map((each) => [each.call, each.answer]),
          expected,
        );
      }
    }),
    { numRuns: 1000 },
  );
});

test("thousands of calls in one turn are matched at once", () => {
  const calls = Array.from({ length: 20_000 }, (_each, n): ToolCall => {
    return { id: `call_${n}`, name: "ping", arguments: {} };
  });
  const answers = calls.map(({ id }) => turn("tool", "ok", { callId: id })).reverse();
  const start = performance.now();
  assert.equal(matchAnswers(calls, answers)?.length, calls.length);
  assert.ok(performance.now() - start < 2000);
});
