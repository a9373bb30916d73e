import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { splitNotes, type Note } from "../../../../src/core/create/tickets/split-notes.ts";
import { notesOf, withNotes } from "../../../../src/core/create/tickets/ticket-notes.ts";

const plain = (notes: readonly Note[]): unknown => JSON.parse(JSON.stringify(notes));

suite("threads of notes", () => {
  test("journals of ServiceNow, newest first", () => {
    const journal = [
      "2027-05-02 08:00:00 - John Roe (Additional comments)",
      "Replaced the SFP.",
      "",
      "2027-05-01 12:00:01 - Jane Doe (Work notes)",
      "CRC errors on Gi1/0/1:",
      "  100 input errors",
      "",
      "",
    ].join("\n");
    assert.deepEqual(plain(splitNotes(journal)), [
      {
        time: "2027-05-01 12:00:01",
        author: "Jane Doe",
        kind: "Work notes",
        text: "CRC errors on Gi1/0/1:\n  100 input errors",
      },
      {
        time: "2027-05-02 08:00:00",
        author: "John Roe",
        kind: "Additional comments",
        text: "Replaced the SFP.",
      },
    ]);
  });

  const orders: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "times of Europe",
      "03-05-2027 08:00:00 - A B (Work notes)\ntwo\n\n31-04-2027 09:00:00 - A B (Work notes)\none",
      ["one", "two"],
    ],
    [
      "Jira",
      "01/May/27 12:00 PM;jdoe;one; and more\n\n02/May/27 1:00 AM;jdoe;two",
      ["one; and more", "two"],
    ],
    [
      "noon and midnight",
      "5/1/2027 12:30:00 PM jdoe\ntwo\n5/1/2027 12:10:00 AM jdoe\none",
      ["one", "two"],
    ],
    [
      "Remedy",
      "5/1/2027 2:03:33 PM jdoe\none\n5/2/2027 2:03:33 PM Remedy\\app\ntwo",
      ["one", "two"],
    ],
    [
      "Remedy with full names",
      "05/01/2027 12:00:01 PM  John Doe (Network)\none\n05/01/2027 01:00:01 PM  Jane Doe\ntwo",
      ["one", "two"],
    ],
    [
      "a course of events is no thread",
      "05/01/2027 12:00:01 Link Down\n05/01/2027 12:01:01 Router Rebooted\n05/01/2027 12:02:01 Link Up",
      [
        "05/01/2027 12:00:01 Link Down\n05/01/2027 12:01:01 Router Rebooted\n05/01/2027 12:02:01 Link Up",
      ],
    ],
    [
      "authors with numbers",
      "20978392 (2027-05-01T12:00:01Z): one\n\n11 (2027-05-01T13:00:01Z): two",
      ["one", "two"],
    ],
    [
      "lists in JSON",
      "Jane Doe (2027-05-01T12:00:01Z): one\n\nJohn (2027-05-02T12:00:01.000+0000): two\nmore",
      ["one", "two\nmore"],
    ],
    [
      "written by hand",
      "[2027-05-01 12:00] jdoe: one\n2027-05-01 13:00 - Jane Doe: two",
      ["one", "two"],
    ],
    [
      "text before the first",
      "seen\n2027-05-01 12:00:01 - Jane (Work notes)\nfixed",
      ["seen", "fixed"],
    ],
    ["no header at all", "Replaced SFP.\n\nAll is well.", ["Replaced SFP.\n\nAll is well."]],
    ["nothing", " \n", []],
    [
      "lines of a log are no notes",
      "2027-05-01 12:00:01 sw1 %LINK-3-UPDOWN: Interface Gi1, changed state to down\n2027-05-01 12:00:09 sw1 %SYS-5-CONFIG_I: x",
      [
        "2027-05-01 12:00:01 sw1 %LINK-3-UPDOWN: Interface Gi1, changed state to down\n2027-05-01 12:00:09 sw1 %SYS-5-CONFIG_I: x",
      ],
    ],
  ];
  for (const [name, text, texts] of orders) {
    test(name, () => {
      const notes = splitNotes(text);
      assert.deepEqual(
        notes.map((note) => note.text),
        texts,
      );
      for (const { text: said } of notes) assert.doesNotMatch(said, /jdoe|Jane|John/);
    });
  }

  test("several threads are one, by time", () => {
    const work =
      "2027-05-03 10:00:00 - A (Work notes)\nthree\n2027-05-01 10:00:00 - A (Work notes)\none";
    const comments = "2027-05-02 10:00:00 - B (Comments)\ntwo";
    assert.deepEqual(
      notesOf([work, comments], (text) => text).map(({ text }) => text),
      ["one", "two", "three"],
    );
  });

  test("hostile threads are read in time", () => {
    for (const piece of [
      "1:00 ",
      "a (",
      "2027-05-01 12:00 ",
      "2027-05-01 12:00\n",
      "[",
      "a b ",
      "\n",
      "1/1/2027 1:00;",
    ]) {
      const start = process.cpuUsage();
      splitNotes(`1:00\n${piece.repeat(1_000_000 / piece.length)}`);
      const elapsed = process.cpuUsage(start).user / 1000;
      assert.ok(elapsed < 1000, `${JSON.stringify(piece)}: ${Math.round(elapsed)} ms`);
    }
  });
});

suite("notes in place of what is missing", () => {
  const isEmpty = (text: string | undefined): boolean => text === undefined || text === "done";
  const read = (texts: object, notes: readonly string[]): object =>
    withNotes(texts, () => notes.map((text) => ({ text, isCustomers: false })), isEmpty);

  test("the last is the resolution, the others the diagnosis", () => {
    assert.deepEqual(read({}, ["seen", "tried", "fixed"]), {
      diagnosis: "seen\n\ntried",
      resolution: "fixed",
    });
    assert.deepEqual(read({}, ["fixed"]), { resolution: "fixed" });
    assert.deepEqual(read({ resolution: "done" }, ["fixed"]), { resolution: "fixed" });
    assert.deepEqual(read({ resolution: "done" }, []), { resolution: "done" });
    assert.deepEqual(read({ diagnosis: "d" }, ["seen", "fixed"]), {
      diagnosis: "d",
      resolution: "fixed",
    });
    assert.deepEqual(read({ resolution: "r" }, ["seen", "r"]), {
      diagnosis: "seen",
      resolution: "r",
    });
    assert.deepEqual(read({ resolution: "r", diagnosis: "d" }, ["x"]), {
      resolution: "r",
      diagnosis: "d",
    });
  });

  const threads: readonly (readonly [string, readonly string[], object])[] = [
    [
      "thanks and changes of state are none",
      [
        "2027-05-01 12:00:01 - Jane Doe (Additional comments)\nworks again after you changed the VLAN",
        "2027-05-01 11:30:01 - System (Work notes)\nState changed from In Progress to Resolved",
        "2027-05-01 11:20:01 - Max Power (Work notes)\nAssigned to: Max Power",
        "2027-05-01 11:00:01 - Max Power (Work notes)\nNo errors for an hour.",
        "2027-05-01 10:30:01 - Max Power (Work notes)\nReplaced the SFP.",
        "2027-05-01 10:00:01 - Max Power (Work notes)\nState changed from Idle to Active",
      ],
      {
        problem: "Port down",
        diagnosis: "State changed from Idle to Active",
        resolution: "Replaced the SFP.\n\nNo errors for an hour.",
      },
    ],
    [
      "mails of customers go behind",
      [
        "2027-05-01 12:00:01 - System (Additional comments)\nreply from: jane@example.com\n\nWorks, you fixed it",
        "2027-05-01 11:00:01 - Max Power (Work notes)\nVLAN 20 was missing on Gi1/0/3; added.",
      ],
      { problem: "Port down", resolution: "VLAN 20 was missing on Gi1/0/3; added." },
    ],
    [
      "the question is no answer, who asks none who answers",
      [
        "7 (2027-05-01T10:00:00Z): Port  down",
        "11 (2027-05-01T11:00:00Z): Light level is low.",
        "11 (2027-05-01T12:00:00Z): Optic swapped.",
        "7 (2027-05-01T13:00:00Z): You fixed it.",
      ],
      { problem: "Port down", diagnosis: "Light level is low.", resolution: "Optic swapped." },
    ],
    ["nothing but the question", ["7 (2027-05-01T10:00:00Z): port down"], { problem: "Port down" }],
  ];
  for (const [name, thread, texts] of threads) {
    test(name, () => {
      const notes = notesOf([thread.join("\n\n")], (text) => text.trim());
      assert.deepEqual(
        withNotes({ problem: "Port down" }, () => notes, isEmpty),
        texts,
      );
    });
  }
});
