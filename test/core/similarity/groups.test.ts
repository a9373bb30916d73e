import assert from "node:assert/strict";
import { suite, test } from "node:test";

import type { DuplicateGroup } from "../../../src/core/similarity/record-groups.ts";
import { chat, compareLines, spell, words, type CompareOptions } from "./groups-support.ts";

function duplicates(lines: readonly string[], options?: CompareOptions): readonly DuplicateGroup[] {
  return compareLines(lines, options).groups.duplicates;
}

/** Kind, kept line and the other lines of each group. */
function outline(groups: readonly DuplicateGroup[]): unknown[] {
  return groups.map(({ kind, kept, members }) => [kind, kept, members.map(({ line }) => line)]);
}

suite("near-duplicates", () => {
  test("similar records make a group around the first, each with its own similarity", () => {
    const text = words("a", 200);
    const lines = [
      chat("How?", text),
      chat("Who?", words("b", 200)),
      chat("How?", `${text} one`),
      chat("How?", `${text} one two three`),
    ];
    const [group, ...others] = duplicates(lines);
    assert.deepEqual(others, []);
    assert.equal(group?.kind, "near");
    assert.equal(group.kept, 0);
    // Texts of n words have n - 4 runs of five.
    assert.deepEqual(group.members, [
      { line: 2, similarity: 197 / 198 },
      { line: 3, similarity: 197 / 200 },
    ]);
  });

  test("what is similar to a member only is kept", () => {
    // Each shares about 85 % with the one before it.
    const chain = [0, 16, 32, 48].map((start) => {
      return chat(
        "How?",
        words("w", 248)
          .split(" ")
          .slice(start, start + 200)
          .join(" "),
      );
    });
    const groups = duplicates(chain);
    assert.deepEqual(outline(groups), [
      ["near", 0, [1]],
      ["near", 2, [3]],
    ]);
  });

  test("a record joins what it is most similar to", () => {
    const base = words("w", 220).split(" ");
    const lines = [base.slice(0, 180), base.slice(30, 220), base.slice(26, 216)].map((text) => {
      return chat("How?", text.join(" "));
    });
    assert.deepEqual(outline(duplicates(lines)), [["near", 1, [2]]]);
  });

  test("the threshold is a setting", () => {
    const text = words("a", 100);
    const lines = [chat("How?", text), chat("How?", `${text} ${words("b", 40)}`)];
    const withThreshold = (threshold: number) => {
      return outline(duplicates(lines, { config: { rules: { "near-duplicate": { threshold } } } }));
    };
    assert.deepEqual(withThreshold(0.72), []);
    assert.deepEqual(withThreshold(0.7), [["near", 0, [1]]]);
    for (const threshold of [0, 1]) assert.doesNotThrow(() => withThreshold(threshold));
  });

  test("only the first of equal records is compared", () => {
    const [one, other] = [chat("How?", words("a", 90)), chat("How?", words("a", 91))];
    assert.deepEqual(outline(duplicates([one, one, other, other])), [
      ["exact", 0, [1]],
      ["exact", 2, [3]],
      ["near", 0, [2]],
    ]);
  });

  test("off: nothing but exact duplicates", () => {
    const [one, other] = [chat("How?", words("a", 90)), chat("How?", words("a", 91))];
    const config = { rules: { "near-duplicate": "off" } } as const;
    assert.deepEqual(outline(duplicates([one, one, other], { config })), [["exact", 0, [1]]]);
  });

  test("the system turn, case, punctuation and white space make no difference", () => {
    const system = { role: "system", content: words("s", 90) };
    const text = words("a", 60);
    const { messages } = JSON.parse(chat("How?", text)) as { messages: unknown[] };
    const lines = [
      chat("How?", text),
      chat("how", `${text.toUpperCase().replaceAll(" ", ",\n ")}!`),
      JSON.stringify({ messages: [system, ...messages] }),
    ];
    assert.deepEqual(duplicates(lines)[0]?.members, [
      { line: 1, similarity: 1 },
      { line: 2, similarity: 1 },
    ]);
  });
});

suite("the same incident", () => {
  const ticket = (id: string, host: string, address: string): string =>
    chat(
      `Ticket ${id}: ${host} lost its BGP session to ${address} and users of the branch complain.`,
      `Log in to ${host}, look at the session to ${address} and at the log for hold timer messages.`,
    );
  const lines = [
    ticket("INC0012345", "fra1-core-sw-01", "192.0.2.1"),
    chat("Which port does SSH use?", "TCP 22."),
    ticket("INC0054321", "ber2-core-sw-07", "198.51.100.9"),
  ];

  test("is found when what differs is masked, and said apart", () => {
    const { duplicates: found } = compareLines(lines).groups;
    assert.deepEqual(outline(found), [["ticketBlind", 0, [2]]]);
    assert.equal(found[0]?.members[0]?.similarity, 1);
  });

  test("is not looked for when it is off", () => {
    const config = { rules: { "near-duplicate": { severities: { ticketBlind: "off" } } } } as const;
    assert.deepEqual(duplicates(lines, { config }), []);
  });

  test("a record that is nearly the same already is not said to be the same incident", () => {
    assert.deepEqual(
      outline(duplicates([...lines, (lines[0] ?? "").replace("messages.", "notices.")])),
      [
        ["near", 0, [3]],
        ["ticketBlind", 0, [2]],
      ],
    );
  });
});

suite("odd texts", () => {
  test("empty ones are not compared", () => {
    const empty = [chat("", ""), chat(" ", "\n"), chat("...", "?!"), chat("-", "--")];
    assert.deepEqual(
      duplicates(empty).filter(({ kind }) => kind !== "exact"),
      [],
    );
  });

  test("one word is compared as a whole", () => {
    const lines = [chat("yes", ""), chat("Yes!", ""), chat("no", "")];
    assert.deepEqual(outline(duplicates(lines)), [["near", 0, [1]]]);
  });

  test("texts of 5 MB", () => {
    const long = words("w", 600_000);
    assert.ok(long.length > 5e6);
    assert.deepEqual(outline(duplicates([chat("a", long), chat("a", `${long} b`)])), [
      ["near", 0, [1]],
    ]);
  });

  test("lines that are no records, and records of another format, are passed over", () => {
    const text = words("a", 50);
    const other = JSON.stringify({ prompt: "How?", completion: text });
    const lines = ["", chat("How?", text), "{", other, chat("How?", `${text} b`), `${other} `];
    assert.deepEqual(outline(duplicates(lines)), [
      ["exact", 3, [5]],
      ["near", 1, [4]],
    ]);
  });
});

test("a record that cannot be read again is similar to none", () => {
  const text = words("a", 50);
  const lines = [chat("How?", text), chat("How?", `${text} b`)];
  const { comparer } = compareLines(lines);
  assert.equal(comparer.similarity(0, 7, "plain"), 0);
  assert.ok(comparer.similarity(0, 1, "plain") > 0.9);
});

test("how the lines are dealt to shards changes nothing", () => {
  const lines = Array.from({ length: 400 }, (_, index) => {
    const text = words(spell(index % 40), 60).split(" ");
    return chat(`How ${spell(index % 7)}?`, text.slice(0, 60 - (index % 23)).join(" "));
  });
  const expected = compareLines(lines).groups;
  assert.ok(expected.duplicates.length > 20 && expected.conflicts.length > 0);
  for (const shardSizes of [[1], [3, 50, 1], [399, 1]]) {
    assert.deepEqual(compareLines(lines, { shardSizes }).groups, expected);
  }
});

suite("crowds", () => {
  /** Comparisons of so many records made by `make`. */
  const costOf = (count: number, make: (index: number) => string) => {
    const lines = Array.from({ length: count }, (_, index) => make(index));
    const { comparer, groups } = compareLines(lines);
    return { comparisons: comparer.comparisons, groups: groups.duplicates };
  };

  test("equal records are not compared", () => {
    const { comparisons, groups } = costOf(2000, () => chat("How?", words("a", 50)));
    assert.equal(comparisons, 0);
    assert.deepEqual([groups.length, groups[0]?.members.length], [1, 1999]);
  });

  test("a long template: one group, one comparison a record", () => {
    const template = words("t", 300);
    const { comparisons, groups } = costOf(1000, (index) => {
      return chat(`How ${spell(index)}?`, `${template} ${words(spell(index), 5)}`);
    });
    assert.deepEqual([groups.length, groups[0]?.members.length], [1, 999]);
    assert.equal(comparisons, 999);
  });

  test("a shorter template that makes nothing similar: a bounded number of comparisons", () => {
    const template = words("t", 200);
    const make = (index: number): string => {
      return chat("How?", `${template} ${words(spell(index), 60)}`);
    };
    const [few, many] = [costOf(300, make), costOf(1200, make)];
    assert.deepEqual([few.groups, many.groups], [[], []]);
    assert.ok(many.comparisons <= 2 * 24 * 1200, String(many.comparisons));
    assert.ok(many.comparisons < 6 * few.comparisons, `${few.comparisons}, ${many.comparisons}`);
  });

  test("one incident on many devices, otherwise unlike: one group", () => {
    const { groups, comparisons } = costOf(600, (index) => {
      const [host, id] = [`sw-access-${String(index)}`, `INC${String(1000000 + index)}`];
      const line = (n: number): string =>
        `${host} Gi1/0/${String(n)} 10.0.0.${String(n)} down ${id}`;
      return chat("What is it?", Array.from({ length: 20 }, (_, n) => line(n)).join("\n"));
    });
    assert.deepEqual(
      groups.map(({ kind, members }) => [kind, members.length]),
      [["ticketBlind", 599]],
    );
    assert.ok(comparisons < 3 * 600, String(comparisons));
  });
});
