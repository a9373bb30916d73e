import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { chat, compareLines, spell, words, type CompareOptions } from "./groups-support.ts";

function conflicts(lines: readonly string[], options?: CompareOptions) {
  return compareLines(lines, options).groups.conflicts.map(({ isTicketBlind, turn, answers }) => {
    return [isTicketBlind ? "blind" : "plain", turn, answers];
  });
}

suite("answers to one prompt", () => {
  test("labels that differ are different answers, one for each class", () => {
    const lines = ["routing", "switching", "Routing.", "wireless", "switching"].map((label) => {
      return chat("Classify: no route.", label);
    });
    assert.deepEqual(conflicts([...lines, chat("Classify: no light.", "optics")]), [
      // The last "switching" is an exact copy: it counts once.
      ["plain", 1, [[0, 2], [1], [3]]],
    ]);
  });

  test("labels without words are told apart by their signs", () => {
    assert.deepEqual(conflicts([chat("Good?", "+"), chat("Good?", "-"), chat("Good? ", " + ")]), [
      ["plain", 1, [[0], [1]]],
    ]);
  });

  test("longer answers in other words are the same, up to a share that is a setting", () => {
    const base = words("a", 20);
    const lines = [chat("Why?", base), chat("Why?", `${base} ${words("b", 5)}`)];
    assert.deepEqual(conflicts(lines), []);
    const config = { rules: { "conflicting-answers": { sameAnswer: 0.81 } } };
    assert.deepEqual(conflicts(lines, { config }), [["plain", 1, [[0], [1]]]]);
    assert.deepEqual(conflicts([chat("Why?", base), chat("Why?", words("b", 20))]), [
      ["plain", 1, [[0], [1]]],
    ]);
  });

  test("tools are part of the prompt", () => {
    const calling = (tool: string, answer: string): string =>
      JSON.stringify({
        messages: [
          { role: "user", content: "Is r1 up?" },
          { role: "assistant", content: answer },
        ],
        tools: [{ type: "function", function: { name: tool } }],
      });
    assert.deepEqual(conflicts([calling("ping", "yes"), calling("traceroute", "no")]), []);
    assert.deepEqual(conflicts([calling("ping", "yes"), calling("ping", "no")]), [
      ["plain", 1, [[0], [1]]],
    ]);
  });

  test("answers that are not wanted contradict none", () => {
    const rated = (completion: string, label: boolean): string =>
      JSON.stringify({ prompt: "Is r1 up?", completion, label });
    const config = { format: "trl-unpaired-preference" };
    assert.deepEqual(conflicts([rated("yes", true), rated("no", false)], { config }), []);
    assert.deepEqual(conflicts([rated("yes", true), rated("no", true)], { config }), [
      ["plain", 1, [[0], [1]]],
    ]);
  });

  test("calls differ by their arguments in every format", () => {
    const calling = (host: string): string =>
      JSON.stringify({
        conversations: [
          { from: "human", value: "Is r1 up?" },
          { from: "function_call", value: JSON.stringify({ name: "ping", arguments: { host } }) },
        ],
      });
    const config = { format: "sharegpt" };
    assert.deepEqual(conflicts([calling("r1"), calling("r2")], { config }), [
      ["plain", 1, [[0], [1]]],
    ]);
  });

  test("case, punctuation and white space of the prompt make no difference, the system turn does", () => {
    const withSystem = (content: string, answer: string): string => {
      const { messages } = JSON.parse(chat("What now?", answer)) as { messages: unknown[] };
      return JSON.stringify({ messages: [{ role: "system", content }, ...messages] });
    };
    const lines = [
      chat("What now?", "Wait."),
      chat("what   NOW", "Run."),
      withSystem("Be bold.", "Jump."),
      withSystem("be bold", "Sleep."),
    ];
    assert.deepEqual(conflicts(lines), [
      ["plain", 1, [[0], [1]]],
      ["plain", 1, [[2], [3]]],
    ]);
  });

  test("an empty answer contradicts none", () => {
    assert.deepEqual(conflicts([chat("Why?", "Power."), chat("Why?", " ")]), []);
  });

  test("off: none", () => {
    const config = { rules: { "conflicting-answers": "off" } } as const;
    assert.deepEqual(conflicts([chat("Why?", "a"), chat("Why?", "b")], { config }), []);
  });
});

suite("conversations", () => {
  test("are compared where the same history ends", () => {
    const lines = [
      chat("Down?", "Yes.", "Since when?", "Monday.", "Who?", "Ann."),
      chat("Down?", "Yes.", "Since when?", "Tuesday.", "Who?", "Bob."),
      chat("Down?", "Yes.", "Why?", "Power."),
      chat("Down?", "Yes!", "Since when?", "Monday", "Who?", "Eve."),
    ];
    assert.deepEqual(conflicts(lines), [
      ["plain", 2, [[0, 3], [1]]],
      ["plain", 3, [[0], [3]]],
    ]);
  });

  test("of one record do not conflict with themselves", () => {
    assert.deepEqual(conflicts([chat("Again?", "a", "Again?", "b")]), []);
  });
});

suite("masked prompts", () => {
  const lines = [
    chat("INC0012345: fra1-core-sw-01 is down.", "Replace the fan."),
    chat("INC0054321: ber2-core-sw-07 is down.", "Replace the fan."),
    chat("INC0099999: muc1-core-sw-02 is down.", "Replace the power supply."),
  ];

  test("with different answers are said apart", () => {
    assert.deepEqual(conflicts(lines), [["blind", 1, [[0, 1], [2]]]]);
  });

  test("with answers that are the same when they are masked are none", () => {
    const answers = ["fra1-core-sw-01", "ber2-core-sw-07"].map((host) => {
      return chat(`${host} is down.`, `Restart ${host}.`);
    });
    assert.deepEqual(conflicts(answers), []);
  });

  test("that are the same without a mask are said once", () => {
    const same = lines.slice(0, 1).concat(chat("INC0012345: fra1-core-sw-01 is down.", "Wait."));
    assert.deepEqual(conflicts(same), [["plain", 1, [[0], [1]]]]);
  });

  test("are not looked for when they are off", () => {
    const severities = { ticketBlind: "off" };
    const config = { rules: { "conflicting-answers": { severities } } };
    assert.deepEqual(conflicts(lines, { config }), []);
  });
});

test("a crowd with one prompt: every answer is counted", () => {
  const lines = Array.from({ length: 3000 }, (_, index) => {
    return chat("Tell me a story.", words(spell(index % 1500), 20), `${spell(index)}?`, "Yes.");
  });
  const [crowd] = compareLines(lines).groups.conflicts;
  assert.equal(crowd?.answers.length, 1500);
  assert.ok(crowd.answers.every(({ length }) => length === 2));
});
