import assert from "node:assert/strict";
import { suite, test } from "node:test";

import type { Example, Role, Turn } from "../../src/core/formats/format.ts";
import { formatById } from "../../src/core/formats/index.ts";
import { learnedExample, type TokenLimit } from "../../src/core/learning/learned.ts";
import { LearningMeter } from "../../src/core/learning/learning-meter.ts";
import { untrainedSpans } from "../../src/core/learning/untrained-spans.ts";
import { readExample } from "../../src/core/record-view.ts";
import type { Target } from "../../src/core/targets/target.ts";
import type { TokenCounter } from "../../src/core/tokens/token-counter.ts";

/** A token is a character. */
const characters: TokenCounter = {
  id: "characters",
  label: "characters",
  count: (text) => text.length,
  fit: (text, tokens) => Math.min(text.length, tokens),
};

const format = formatById("openai-chat");

function turn(role: Role, text: string, trained = role === "assistant"): Turn {
  const path = [text];
  return { role, parts: [{ type: "text", text, path }], calls: [], trained, path };
}

const question = turn("user", "Which port?");
const answer = turn("assistant", "TCP 179.");

function trainedOf(example: Example, limit?: TokenLimit): boolean[] {
  return learnedExample(example, characters, limit).turns.map(
    ({ trainedTokens }) => trainedTokens > 0,
  );
}

suite("the loss is taken on", () => {
  test("answers of a conversation, but for those of weight 0", () => {
    const turns = [question, turn("assistant", "Hm.", false), question, answer];
    assert.deepEqual(trainedOf({ kind: "conversation", turns }), [false, false, false, true]);
  });

  test("both answers of a pair, and no earlier one", () => {
    const example: Example = {
      kind: "preference",
      turns: [question, answer, question, answer],
      rejected: { turns: [turn("assistant", "No idea.")], answerStart: 3 },
    };
    assert.deepEqual(trainedOf(example), [false, false, false, true, true]);
    const learned = learnedExample(example, characters);
    assert.ok(learned.trained < learned.total);
  });

  test("all of a text, rated answers and steps", () => {
    assert.deepEqual(trainedOf({ kind: "text", turns: [answer] }), [true]);
    const rated: Example = { kind: "rated", turns: [question, answer], isWanted: false };
    assert.deepEqual(trainedOf(rated), [false, true]);
    const steps: Example = {
      kind: "steps",
      turns: [question, answer, answer],
      stepLabels: [true, false],
    };
    assert.deepEqual(trainedOf(steps), [false, true, true]);
  });

  test("nothing of a prompt, even if it has an earlier answer", () => {
    assert.deepEqual(trainedOf({ kind: "prompt", turns: [question, answer, question] }), [
      false,
      false,
      false,
    ]);
  });
});

suite("a limit", () => {
  const example: Example = {
    kind: "conversation",
    turns: [question, answer, question, turn("assistant", "x".repeat(50)), question, answer],
  };
  const whole = learnedExample(example, characters);
  const before = (index: number): number => {
    const inTurns = whole.turns.map(({ tokens }) => tokens);
    const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
    return whole.total - sum(inTurns) + sum(inTurns.slice(0, index));
  };

  test("that is not reached changes nothing", () => {
    assert.deepEqual(learnedExample(example, characters, { max: whole.total, over: "cut" }), whole);
  });

  test("cuts an answer within; answers behind it are lost", () => {
    const own = whole.turns[3]?.tokens ?? 0;
    const max = before(3) + (own - 50) + 20;
    const { cut, trained, kept, total, turns } = learnedExample(example, characters, {
      max,
      over: "cut",
    });
    assert.equal(kept, max);
    assert.deepEqual(cut, { turn: 3, part: 0, offset: 20, lostAnswers: 1 });
    assert.equal(total, whole.total);
    assert.deepEqual(
      turns.map(({ kept }) => (typeof kept === "object" ? kept.offset : kept)),
      ["all", "all", "all", 20, "none", "none"],
    );
    assert.equal(trained, (whole.turns[1]?.tokens ?? 0) + own - 30);
  });

  test("between two turns leaves nothing of the second", () => {
    const { cut } = learnedExample(example, characters, { max: before(2), over: "cut" });
    assert.deepEqual(cut, { turn: 2, part: 0, offset: 0, lostAnswers: 2 });
  });

  test("beyond which records are refused or dropped leaves nothing", () => {
    for (const over of ["refused", "dropped"] as const) {
      const learned = learnedExample(example, characters, { max: whole.total - 1, over });
      assert.deepEqual([learned.trained, learned.kept], [0, 0]);
      assert.equal(learned.leftOut, over);
      assert.equal(learned.cut, undefined);
    }
  });

  test("of turns drops those that are too long", () => {
    const max = Math.max(...[0, 1, 2].map((index) => whole.turns[index]?.tokens ?? 0));
    const limit = { max, over: "dropped", of: "turn" } as const;
    const { turns, kept: keptTokens, leftOut } = learnedExample(example, characters, limit);
    assert.equal(keptTokens, whole.total - (whole.turns[3]?.tokens ?? NaN));
    assert.deepEqual(
      turns.map(({ kept }) => kept),
      ["all", "all", "all", "none", "all", "all"],
    );
    assert.equal(leftOut, undefined);
  });

  test("holds for each answer of a pair with the prompt", () => {
    const pair: Example = {
      kind: "preference",
      turns: [question, answer],
      rejected: { turns: [turn("assistant", "x".repeat(40))], answerStart: 1 },
    };
    const { total } = learnedExample({ kind: "conversation", turns: pair.turns }, characters);
    const both = learnedExample(pair, characters);
    const { cut, kept } = learnedExample(pair, characters, { max: total, over: "cut" });
    // As much of either answer as of the shorter one, which fits.
    assert.equal(kept, both.total - (40 - "TCP 179.".length));
    assert.equal(cut?.turn, 2);
    assert.equal(cut.lostAnswers, 0);
  });
});

test("of definitions of tools that are longer than the limit nothing more is kept", () => {
  const tools = [{ name: "show", parameters: { text: "x".repeat(500) } }];
  const example: Example = { kind: "conversation", turns: [question, answer], tools };
  const { kept, trained } = learnedExample(example, characters, { max: 100, over: "cut" });
  assert.deepEqual({ kept, trained }, { kept: 100, trained: 0 });
});

suite("untrained text", () => {
  /** What is left of the line when it is taken out. */
  function learnedText(line: string, limit?: TokenLimit): string {
    const example = readExample(line, format);
    assert.ok(example);
    const spans = untrainedSpans(line, example, learnedExample(example, characters, limit));
    let text = "";
    let at = 0;
    for (const { start, end } of spans) {
      assert.ok(at <= start && start < end && end <= line.length);
      text += `${line.slice(at, start)}…`;
      at = end;
    }
    return text + line.slice(at);
  }

  test("is that of system, user and tool, and of answers of weight 0", () => {
    const line =
      '{"messages": [{"role":"system","content":"S"}, {"content":"U","role":"user"}, {"role":"assistant","content":"A"}, {"role":"assistant","content":"B","weight":0}]}';
    assert.equal(learnedText(line), '{"messages": […, …, {"role":"assistant","content":"A"}, …]}');
  });

  test("is that behind a cut, found through escapes", () => {
    const line = String.raw`{"messages":[{"role":"user","content":"U"},{"role":"assistant","content":"1\n3\u00e456789"}]}`;
    const example = readExample(line, format);
    assert.ok(example);
    const { total } = learnedExample(example, characters);
    assert.equal(
      learnedText(line, { max: total - 5, over: "cut" }),
      String.raw`{"messages":[…,{"role":"assistant","content":"1\n3\u00e4…}]}`,
    );
  });

  test("is that of several fields that are one turn", () => {
    const line = '{"instruction":"I","input":"N","output":"O"}';
    const example = readExample(line, formatById("alpaca"));
    assert.ok(example);
    const spans = untrainedSpans(line, example, learnedExample(example, characters));
    assert.deepEqual(
      spans.map(({ start, end }) => line.slice(start, end)),
      ['"instruction":"I"', '"input":"N"'],
    );
  });

  test("is that of columns beside the conversation", () => {
    const line =
      '{"tools":[], "messages":[{"role":"user","content":"U"},{"role":"assistant","content":"A"}], "id": 7}';
    assert.equal(learnedText(line), '{…, "messages":[…,{"role":"assistant","content":"A"}], …}');
  });

  test("is all of a record of which nothing is learned, and none where all is", () => {
    const line = '{"messages":[{"role":"user","content":"U"},{"role":"assistant","content":"A"}]}';
    assert.equal(learnedText(line, { max: 1, over: "dropped" }), "{…}");
    const path = ["text"];
    const text = { ...answer, parts: [{ type: "text", text: "T", path } as const], path };
    const example: Example = { kind: "text", turns: [text] };
    const learned = learnedExample(example, characters);
    assert.deepEqual(untrainedSpans('{"text":"T"}', example, learned), []);
  });
});

suite("lines", () => {
  const line = '{"messages":[{"role":"user","content":"U"},{"role":"assistant","content":"A"}]}';

  test("are measured once, as long as a pass meets them", () => {
    let counted = 0;
    const counter: TokenCounter = {
      ...characters,
      count(text) {
        counted += 1;
        return text.length;
      },
    };
    const meter = new LearningMeter({ format, target: undefined, counter });
    const first = meter.figures(line);
    assert.ok(first);
    const once = counted;
    assert.ok(once > 0);
    meter.beginPass();
    assert.equal(meter.figures(line), first);
    meter.endPass();
    assert.equal(counted, once);
    meter.beginPass();
    meter.endPass();
    assert.deepEqual(meter.figures(line), first);
    assert.equal(counted, 2 * once);
  });

  test("that are no records have no figures", () => {
    const meter = new LearningMeter({ format, target: undefined, counter: characters });
    for (const text of ["", "[]", "{}", "not json"]) assert.equal(meter.figures(text), undefined);
  });

  test("are cut as the target cuts them", () => {
    const tokens = { max: 1, over: "cut" } as const;
    const target = { formats: ["openai-chat"], limits: { tokens } } as unknown as Target;
    const meter = new LearningMeter({ format, target, counter: characters });
    const figures = meter.figures(line);
    assert.equal(figures?.cut, 1);
    assert.equal(figures.lostAnswers, 1);
    assert.equal(figures.trained, 0);
  });
});
