import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Example, Role } from "../../../src/core/formats/format.ts";
import { openaiChat } from "../../../src/core/formats/openai-chat.ts";
import type { JsonObject } from "../../../src/core/model.ts";
import {
  bandsFor,
  maxBands,
  rowsPerBand,
  sharedBands,
} from "../../../src/core/similarity/bands.ts";
import { Sketcher } from "../../../src/core/similarity/sketcher.ts";

const plan = { plainBands: 15, blindBands: 8, prompts: true };
const sketcher = new Sketcher(plan);

interface Record {
  readonly json: JsonObject;
  readonly example: Example;
}

function chat(...turns: readonly (readonly [Role, string])[]): Record {
  return read({ messages: turns.map(([role, content]) => ({ role, content })) });
}

function read(json: JsonObject): Record {
  const none: Example = { kind: "conversation", turns: [] };
  return { json, example: openaiChat.read(json, () => undefined) ?? none };
}

function ask(text: string): Record {
  return chat(["user", text], ["assistant", "Yes."]);
}

function sketch({ json, example }: Record, by = sketcher): { bands: number[]; prompts: number[] } {
  by.sketch(json, example);
  return { bands: [...by.bands], prompts: [...by.prompts] };
}

function shingles({ json, example }: Record): number[] {
  return [...sketcher.shingles(json, example, "plain")];
}

function words(text: string): number[] {
  return [...sketcher.words(text, "plain")];
}

/** A generator of pseudo-random numbers below 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function wordsOf(next: () => number, count: number): string[] {
  return Array.from({ length: count }, () => `w${Math.floor(next() * 1e9).toString(36)}`);
}

describe("words", () => {
  const same = [
    ["case", "Interface DOWN", "interface down"],
    ["white space", "  interface \t\r\n down\u00a0", "interface down"],
    ["punctuation alone", "! interface - down ...", "interface down"],
    ["punctuation at the ends", '"Interface", (down).', "interface down"],
    ["punctuation beyond ASCII", "«interface» — “down”…", "interface down"],
    ["Unicode's forms", "caf\u0065\u0301 down", "CAF\u00c9 down"],
    ["long words", `${"Ab".repeat(50)}, x`, `${"aB".repeat(50)} X`],
  ] as const;
  for (const [what, one, other] of same) {
    test(`${what} does not matter`, () => {
      assert.deepEqual(words(one), words(other));
      assert.equal(words(one).length, 2);
    });
  }

  const different = [
    ["-14 dBm", "14 dBm"],
    ["a/b", "ab"],
    ["10.1.1.1", "10.1.1.2"],
    ["👍", "👎"],
    ["+", "-"],
    ["metric 10 < 20", "metric 10 > 20"],
    ["mtu = 1500", "mtu != 1500"],
    ["a <= b", "a >= b"],
    ["10 + 5", "10 - 5"],
    ["é a", "à a"],
    ["abcdefghabcdefgh1", "abcdefghabcdefgh2"],
    ["a b", "b a"],
  ] as const;
  for (const [one, other] of different) {
    test(`"${one}" is not "${other}"`, () => {
      assert.notDeepEqual(words(one), words(other));
    });
  }

  test("nothing has no words", () => {
    for (const text of ["", " ", "\n\t ", "\u3000"]) assert.deepEqual(words(text), []);
  });

  test("characters of scripts without spaces are words", () => {
    const texts = ["接口故障", "カタカナ", "ひらがな", "สวัส", "ລາວນ", "ខ្មែ", "မြန်", "𠀀𠀁𠀂𠀃"];
    for (const text of texts) assert.equal(words(text).length, Array.from(text).length, text);
    assert.equal(words("接口，故障。").length, 4);
    assert.equal(words("接口Gi1/0/1故障已恢复").length, 8);
    assert.equal(words("They wrote: 接口故障 today").length, 4);
    assert.equal(words("한국어 문장").length, 2);
  });

  test("lone surrogates are read", () => {
    assert.equal(words("a \ud800 b\udc00c").length, 3);
  });

  test("are those that JavaScript finds", () => {
    const word = fc.stringMatching(/^[a-z0-9][a-z0-9/.:=-]{0,40}[a-z0-9]$/);
    const gap = fc.constantFrom(" ", "  ", "\n", ", ", ". ", " (", ") ", '" ');
    const text = fc.array(fc.tuple(word, gap), { maxLength: 80 });
    fc.assert(
      fc.property(text, (pairs) => {
        const all = words(pairs.flat().slice(0, -1).join(""));
        assert.deepEqual(
          all,
          pairs.flatMap(([each]) => words(each)),
        );
        assert.equal(all.length, pairs.length);
        const distinct = new Set(pairs.map(([each]) => each));
        assert.equal(new Set(all).size, distinct.size);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe("shingles", () => {
  test("are runs of five words, once each, in ascending order", () => {
    const record = chat(["user", "a b c d e f a b c d e"]);
    const found = shingles(record);
    // abcde, bcdef, cdefa, defab, efabc, fabcd
    assert.equal(found.length, 6);
    assert.deepEqual(
      found,
      found.toSorted((one, other) => one - other),
    );
    assert.deepEqual(
      shingles(chat(["user", "a b c d e"])).filter((s) => found.includes(s)).length,
      1,
    );
    assert.deepEqual(
      shingles(chat(["user", "e d c b a"])).filter((s) => found.includes(s)).length,
      0,
    );
  });

  test("go across turns, but not through those of the system", () => {
    const whole = shingles(chat(["user", "a b c d e f"]));
    assert.deepEqual(shingles(chat(["user", "a b c"], ["assistant", "d e f"])), whole);
    assert.deepEqual(
      shingles(chat(["system", "x y"], ["user", "a b c"], ["assistant", "d e f"])),
      whole,
    );
  });

  test("of a short record all words are one, of none there is none", () => {
    assert.equal(shingles(chat(["user", "a b"])).length, 1);
    assert.notDeepEqual(shingles(chat(["user", "a b"])), shingles(chat(["user", "b a"])));
    assert.deepEqual(shingles(chat(["user", ""])), []);
  });

  test("have words of nothing but punctuation, as configurations do", () => {
    const braces = shingles(chat(["user", "system { host-name a ; }"]));
    assert.equal(braces.length, 2);
    assert.notDeepEqual(braces, shingles(chat(["user", "system host-name a"])));
    assert.deepEqual(braces, shingles(chat(["user", "SYSTEM { host-name a. ; }"])));
  });

  test("of tool calls and images", () => {
    const record = (name: string, url: string): Record =>
      read({
        messages: [
          { role: "user", content: [{ type: "image_url", image_url: { url } }] },
          {
            role: "assistant",
            tool_calls: [{ id: "1", type: "function", function: { name, arguments: "{}" } }],
          },
        ],
      });
    const one = shingles(record("ping", "https://example.net/a.png"));
    assert.deepEqual(shingles(record("ping", "https://example.net/a.png")), one);
    assert.notDeepEqual(shingles(record("trace", "https://example.net/a.png")), one);
    assert.notDeepEqual(shingles(record("ping", "https://example.net/b.png")), one);
  });
});

describe("bands", () => {
  const many = new Sketcher({ plainBands: maxBands, blindBands: 0, prompts: false });

  /** Two records of which the shingles have a similarity near `level`. */
  function pair(seed: number, level: number, size: number): [Record, Record] {
    const next = random(seed);
    const shared = wordsOf(next, Math.round((2 * size * level) / (1 + level)));
    const own = size - shared.length;
    const one = [...shared, ...wordsOf(next, own)];
    const other = [...shared, ...wordsOf(next, own)];
    return [ask(one.join(" ")), ask(other.join(" "))];
  }

  function jaccard(one: readonly number[], other: readonly number[]): number {
    const set = new Set(one);
    const both = other.filter((shingle) => set.has(shingle)).length;
    return both / (one.length + other.length - both);
  }

  for (const level of [0.5, 0.7, 0.9]) {
    for (const size of [30, 150]) {
      test(`agree as often as the theory says: ${level}, ${size} words`, () => {
        let expected = 0;
        const shares: number[] = [];
        const pairs = 400;
        for (let seed = 0; seed < pairs; seed++) {
          const [one, other] = pair(seed, level, size);
          expected += jaccard(shingles(one), shingles(other)) ** rowsPerBand / pairs;
          const { bands } = sketch(one, many);
          const others = sketch(other, many).bands;
          shares.push(bands.filter((band, index) => band === others[index]).length / maxBands);
        }
        const mean = shares.reduce((sum, share) => sum + share, 0) / pairs;
        const sd = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / pairs);
        // Bands that depended on each other would spread wider.
        const theory = Math.sqrt((expected * (1 - expected)) / maxBands);
        assert.ok(
          Math.abs(mean - expected) < (4 * theory) / Math.sqrt(pairs),
          `${mean} ${expected}`,
        );
        assert.ok(sd < 1.2 * theory, `${sd} ${theory}`);
      });
    }
  }

  const views = ["plain", "blind"] as const;
  for (const threshold of [0.7, 0.8, 0.9, 0.95]) {
    test(`of pairs at ${threshold} hardly one is missed`, () => {
      const counts = views.map((view) => bandsFor(threshold, view));
      const few = new Sketcher({ plainBands: Math.max(...counts), blindBands: 0, prompts: false });
      const missed = [0, 0];
      let pairs = 0;
      for (let seed = 0; seed < 3000; seed++) {
        const [one, other] = pair(seed, threshold + 0.03, 120);
        if (jaccard(shingles(one), shingles(other)) < threshold) continue;
        pairs += 1;
        const { bands } = sketch(one, few);
        const others = sketch(other, few).bands;
        for (const [index, view] of views.entries()) {
          const shared = bands.slice(0, counts[index]).filter((band, i) => band === others[i]);
          if (shared.length < sharedBands[view]) missed[index] = (missed[index] ?? 0) + 1;
        }
      }
      assert.ok(pairs > 1000, `${pairs}`);
      assert.ok(Math.max(...missed) / pairs <= 0.001, `${missed.join(", ")} of ${pairs}`);
    });
  }

  test("there are some for every threshold", () => {
    for (const threshold of [0, 0.01, 0.5, 0.99, 1]) {
      for (const view of views) {
        const bands = bandsFor(threshold, view);
        assert.ok(bands >= sharedBands[view] && bands <= maxBands, `${threshold}: ${bands}`);
      }
    }
  });

  test("are 0 where there is nothing to compare, and never else", () => {
    const none = sketch(chat(["system", "You are a router."], ["user", " "], ["assistant", ""]));
    assert.ok(none.bands.every((band) => band === 0));
    assert.ok(sketch(chat(["user", "a"])).bands.every((band) => band !== 0));
  });

  test("do not depend on the system's turns, nor on records before", () => {
    const record = ask("The link of fra1-core-sw-01 is down.");
    const { bands } = sketch(record);
    sketch(ask("Something else. ".repeat(10_000)));
    assert.deepEqual(sketch(record).bands, bands);
    assert.deepEqual(sketch(record, new Sketcher(plan)).bands, bands);
    const [user, assistant] = record.json["messages"] as JsonObject[];
    const system = { role: "system", content: "Be brief." };
    const messages = [system, user ?? {}, assistant ?? {}];
    assert.deepEqual(sketch(read({ messages })).bands, bands);
  });

  test("of the masked view are equal where only the incident differs", () => {
    const one = sketch(
      ask("INC0012345: Gi1/0/24 of fra1-core-sw-01 down since 10:22, peer 10.1.2.3"),
    );
    const other = sketch(
      ask("INC0054321: Gi2/0/1 of muc2-core-sw-07 down since 23:01, peer 10.9.8.7"),
    );
    const first = plan.plainBands;
    assert.deepEqual(one.bands.slice(first), other.bands.slice(first));
    assert.notDeepEqual(one.bands.slice(0, first), other.bands.slice(0, first));
  });

  test("a text of 5 MB takes a time in proportion", () => {
    const timeOf = (text: string): number => {
      const record = ask(text);
      const start = performance.now();
      assert.ok(sketch(record).bands.every((band) => band !== 0));
      return performance.now() - start;
    };
    const next = random(5);
    const half = wordsOf(next, 350_000).join(" ");
    timeOf(half); // Memory grows once.
    const once = Math.min(timeOf(half), timeOf(half), timeOf(half));
    assert.ok(timeOf(`${half} ${half}`) < 20 * once);
    timeOf("x".repeat(5_000_000));
    timeOf("接".repeat(1_700_000));
    timeOf("1/".repeat(2_500_000));
    timeOf("a ".repeat(2_500_000));
  });
});

describe("prompts", () => {
  const question = ["user", "Why is BGP down?"] as const;
  const answer = ["assistant", "The peer is wrong."] as const;
  const promptsOf = (...turns: readonly (readonly [Role, string])[]): number[] =>
    sketch(chat(...turns)).prompts;

  test("one for each of the assistant's turns", () => {
    const [first, second, ...rest] = promptsOf(question, answer, ["user", "And now?"], answer);
    assert.deepEqual(rest, []);
    assert.notEqual(first, second);
    assert.deepEqual(promptsOf(question, ["assistant", "No idea."]), [first]);
    const longer = promptsOf(question, ["assistant", "No idea."], ["user", "And now?"], answer);
    assert.equal(longer[0], first);
    assert.notEqual(longer[1], second);
  });

  test("the system's turns, roles and borders of turns count", () => {
    const [plain] = promptsOf(question, answer);
    assert.notEqual(promptsOf(["system", "Be brief."], question, answer)[0], plain);
    const [one] = promptsOf(["user", "a b"], ["user", "c"], answer);
    const [other] = promptsOf(["user", "a"], ["user", "b c"], answer);
    assert.notEqual(one, other);
  });

  test("signs of comparison count, other punctuation does not", () => {
    const [less] = promptsOf(["user", "Is 10 < 20 ?"], answer);
    assert.notEqual(promptsOf(["user", "Is 10 > 20 ?"], answer)[0], less);
    assert.equal(promptsOf(["user", "- Is 10 < 20"], answer)[0], less);
  });

  test("masked words and spelling do not", () => {
    assert.deepEqual(
      promptsOf(["user", "INC0012345: why is 10.1.2.3 DOWN"], answer),
      promptsOf(["user", "inc0099999: Why is 10.9.9.9 down?"], answer),
    );
  });

  test("none without a question, for turns that are not trained, or if they are not wanted", () => {
    assert.deepEqual(promptsOf(["system", "Be brief."], answer), []);
    assert.deepEqual(promptsOf(["user", " "], answer), []);
    const messages = [
      { role: "user", content: "Why?" },
      { role: "assistant", content: "So.", weight: 0 },
    ];
    assert.deepEqual(sketch(read({ messages })).prompts, []);
    const without = new Sketcher({ ...plan, prompts: false });
    assert.deepEqual(sketch(chat(question, answer), without).prompts, []);
  });

  test("of many turns", () => {
    const turns = Array.from({ length: 40 }, (_, i) => [["user", `q${i}`], answer] as const).flat();
    const prompts = sketch(chat(...(turns as (readonly [Role, string])[]))).prompts;
    assert.equal(new Set(prompts).size, 40);
  });
});
