/** Which answers are the same, for conflicts and for near-duplicates alike. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import {
  AnswerClasses,
  comparedAnswer,
  sayTheSame,
  usualSameAnswer,
} from "../../../src/core/similarity/answers.ts";
import { Sketcher, type View } from "../../../src/core/similarity/sketcher.ts";
import { chat, compareLines, words } from "./groups-support.ts";

const sketcher = new Sketcher({ plainBands: 1, blindBands: 1, prompts: false });
const answer = (text: string, view: View) => comparedAnswer(text, sketcher.words(text, view), view);

function isSame(a: string, b: string, view: View = "plain"): boolean {
  const same = sayTheSame(answer(a, view), answer(b, view), usualSameAnswer);
  assert.equal(sayTheSame(answer(b, view), answer(a, view), usualSameAnswer), same);
  const classes = new AnswerClasses(usualSameAnswer);
  for (const [record, text] of [a, b].entries()) classes.add(record, answer(text, view));
  assert.equal(classes.records.length === 1, same, "as in classes");
  return same;
}

suite("short answers", () => {
  for (const [a, b] of [
    ["Entry 30 permits tcp any any eq 443", "Entry 30 denies tcp any any eq 443"],
    ["Set the hold timer to 180 seconds.", "Set the hold timer to 90 seconds."],
    ["Yes, do it in the next window please.", "No, do it in the next window please."],
    [
      "Severity: minor. The second peer has taken all of the traffic and nobody has called.",
      "Severity: critical. The second peer has taken all of the traffic and nobody has called.",
    ],
    [
      "Set the MTU of the tunnel interface from 1400 to 1300 and clear the session.",
      "Set the MTU of the tunnel interface from 1300 to 1400 and clear the session.",
    ],
    [
      "The uplink of the access switch is up again since the optic was replaced.",
      "The uplink of the access switch is down again since the optic was replaced.",
    ],
    [
      "The router does advertise the default route to its neighbors in this area.",
      "The router doesn't advertise the default route to its neighbors in this area.",
    ],
    [
      "It was blocked by the second rule of the policy for all of the guests.",
      "It was allowed by the second rule of the policy for all of the guests.",
    ],
    ["interface gi1 ; shutdown ; end of all", "interface gi1 ; no shutdown ; end of all"],
    ["ip as-path access-list one permit _65001$", "ip as-path access-list one permit ^65001_"],
  ] as const) {
    test(`${a} | ${b}`, () => {
      assert.equal(isSame(a, b), false);
    });
  }

  test("in nearly the same words are the same", () => {
    assert.ok(
      isSame(
        "The uplink of the access switch is down since the old optic was replaced.",
        "The uplink of the access switch is down since the bad optic was replaced.",
      ),
    );
    assert.ok(isSame("Entry 30 permits tcp any any", "entry 30 permits TCP any any."));
    const sentence = "reload the line card and wait until all of its ports come back";
    assert.ok(!isSame(`please ${sentence}`, `then ${sentence.replace("line card", "chassis")}`));
  });

  test("without what is masked, numbers may differ", () => {
    const texts = ["07", "12"].map(
      (number) => `Restart fra1-core-sw-${number} now and wait for it.`,
    );
    assert.ok(isSame(texts[0] ?? "", texts[1] ?? "", "blind"));
    assert.ok(!isSame(texts[0] ?? "", texts[1] ?? ""));
    assert.ok(isSame("Restart fra1-core-sw-01.", "Restart ber2-core-sw-07.", "blind"));
    assert.ok(
      !isSame("Entry of INC0012345 permits it all", "Entry of INC0012345 denies it all", "blind"),
    );
  });
});

suite("labels", () => {
  for (const view of ["plain", "blind"] as const) {
    test(`are told apart by their signs (${view})`, () => {
      assert.ok(!isSame("_65001$", "^65001_", view));
      assert.ok(!isSame("+", "-", view));
      assert.ok(isSame("Physical layer.", "physical  layer", view));
    });
  }
});

suite("longer answers", () => {
  const text = words("a", 20);

  test("in other words are the same, also with other numbers and a negation", () => {
    assert.ok(isSame(`${text} 1400`, `${text} not 1300`));
  });

  test("that say yes and no are not", () => {
    assert.ok(!isSame(`Yes, ${text}`, `No, ${text}`));
    assert.ok(isSame(`Yes, ${text}`, text));
  });
});

test("near-duplicates follow the option of the conflicts", () => {
  const [prompt, base] = [words("p", 300), words("a", 20)];
  const lines = [chat(prompt, base), chat(prompt, `${base} ${words("b", 5)}`)];
  const near = (sameAnswer: number): number => {
    const config = { rules: { "conflicting-answers": { sameAnswer } } };
    return compareLines(lines, { config }).groups.duplicates.length;
  };
  assert.equal(near(0.8), 1);
  assert.equal(near(0.81), 0);
});
