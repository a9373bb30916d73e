/** What a person changes holds against answers that are older, whatever order they come in. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import {
  applied,
  noChanges,
  unconfirmed,
  withChange,
  type OwnChange,
} from "../../media/advice/own-changes.ts";
import type { AdviceState } from "../../src/protocol/advice-view.ts";
import { byRules, rulesOnly } from "./advice-cases.ts";

const shownOf = (told: AdviceState, own: ReturnType<typeof unconfirmed>): AdviceState =>
  [...own.values()].reduce((state, { change }) => applied(state, change), told);

/** No value twice: messages have no numbers, so that who goes back to a value may see the one between for a moment. */
const changeOf = (kind: number, step: number): OwnChange => {
  switch (kind) {
    case 0:
      return { type: "changeCap", capUsd: 100 + step };
    case 1:
      return { type: "selectScenario", selected: 100 + step };
    case 2:
      return { type: "changeInput", input: "requests", value: 100 + step };
    case 3:
      return { type: "changeInput", input: "changesPerYear", value: 100 + step };
    default:
      return { type: "changeAnswers", answers: { task: `Task ${step}`, tried: [] } };
  }
};

suite("own changes", () => {
  test("the extension's answers, in their order and however late, never take one back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: fc.nat(4), answers: fc.nat(3) }), { maxLength: 12 }),
        (steps) => {
          let shown: AdviceState = byRules;
          let own = noChanges;
          /** What the extension says after each change, in the order in which it hears of them. */
          const saying: AdviceState[] = [byRules];
          let theirs: AdviceState = byRules;
          for (const [step, { kind, answers }] of steps.entries()) {
            const change = changeOf(kind, step);
            own = withChange(own, shown, change);
            shown = applied(shown, change);
            const wanted = shown;
            theirs = applied(theirs, change);
            saying.push(theirs);
            for (const told of saying.splice(0, answers)) {
              own = unconfirmed(own, told);
              shown = shownOf(told, own);
              assert.deepEqual(shown, wanted);
            }
          }
          own = unconfirmed(own, theirs);
          assert.equal(own.size, 0, "in the end both know the same");
        },
      ),
    );
  });

  test("what the extension decides otherwise holds", () => {
    const own = withChange(noChanges, rulesOnly, { type: "changeCap", capUsd: 50 });
    assert.equal(unconfirmed(own, rulesOnly).size, 1);
    const limited = { ...rulesOnly, capUsd: 10 };
    assert.equal(unconfirmed(own, limited).size, 0);
    assert.deepEqual(shownOf(limited, unconfirmed(own, limited)), limited);
  });

  test("a change of the other page changes nothing", () => {
    const change: OwnChange = {
      type: "changeSample",
      sampleSize: null,
      repeats: 1,
      isBatch: true,
    };
    assert.equal(applied(byRules, change), byRules);
    assert.equal(unconfirmed(withChange(noChanges, byRules, change), byRules).size, 0);
  });
});
