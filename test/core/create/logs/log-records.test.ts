import assert from "node:assert/strict";
import { test } from "node:test";

import type { LogOptions } from "../../../../src/core/create/creation-options.ts";
import type { LogRule } from "../../../../src/core/create/logs/log-mapping.ts";
import { LogRecords } from "../../../../src/core/create/logs/log-records.ts";
import type {
  LeftOutSource,
  OperationalRecord,
  SourceOutcome,
} from "../../../../src/core/create/operational-record.ts";

const linkDown =
  "<187>May  1 12:00:00 sw1 101: May  1 12:00:00: %LINK-3-UPDOWN: Interface GigabitEthernet1/0/1, changed state to down";
const sshFailure =
  "<38>May  1 12:00:05 srv1 sshd[812]: Failed password for root from 192.0.2.7 port 4711 ssh2";

const rules: readonly LogRule[] = [
  {
    mnemonic: "LINK-*-UPDOWN",
    message: "to down",
    classification: "Link of {interface} lost",
    severity: "major",
    action: "{neighbour} may know. Check {interface} of {host}. {{ok}",
  },
  { mnemonic: "SYS-6-LOGOUT", ignore: true },
  { message: "Failed password for (root|admin)", classification: "Login failed" },
];

interface Reading {
  readonly options?: Partial<LogOptions>;
  readonly isCutOff?: boolean;
}

async function read(
  lines: readonly string[],
  { options, isCutOff = false }: Reading = {},
): Promise<SourceOutcome[]> {
  const records = await LogRecords.open({
    mapping: { rules },
    year: 2026,
    zone: 0,
    incidentMinutes: undefined,
    leastSevere: 7,
    ...options,
  });
  const outcomes = lines.flatMap((line, index) => records.read(line, index + 1));
  return [...outcomes, ...records.end({ isCutOff })];
}

const recordsOf = (outcomes: readonly SourceOutcome[]): OperationalRecord[] =>
  outcomes.flatMap((outcome) => (outcome.type === "record" ? [outcome.record] : []));

const leftOutOf = (outcomes: readonly SourceOutcome[]): LeftOutSource[] =>
  outcomes.flatMap((outcome) => (outcome.type === "left-out" ? [outcome.leftOut] : []));

test("an entry and what the first rule that fits says of it", async () => {
  const [record, ...others] = recordsOf(await read([`${linkDown}  \r`]));
  assert.deepEqual(others, []);
  assert.deepEqual(record, {
    kind: "log",
    taskType: "log_analysis",
    parts: {
      entry: linkDown,
      classification: "Link of GigabitEthernet1/0/1 lost",
      severity: "major",
      action: "The neighbour may know. Check GigabitEthernet1/0/1 of sw1. {ok}",
    },
    traits: {
      host: "sw1",
      vendor: "Cisco IOS",
      severity: "error",
      mnemonic: "LINK-3-UPDOWN",
      interface: "GigabitEthernet1/0/1",
      time: "2026-05-01T12:00:00.000Z",
    },
    place: { line: 1, endLine: 1 },
    source: [`${linkDown}  \r`],
    missing: [],
  });
});

test("what no rule explains keeps its own severity and is flagged", async () => {
  const [unknown, partly] = recordsOf(
    await read(["<37>May  1 12:00:00 srv1 cron[4]: job done", sshFailure]),
  );
  assert.deepEqual(unknown?.parts, {
    entry: "<37>May  1 12:00:00 srv1 cron[4]: job done",
    severity: "notice",
  });
  assert.deepEqual(unknown.missing, ["classification", "action"]);
  assert.equal(unknown.doubt, undefined);
  assert.deepEqual(partly?.missing, ["action"]);
  assert.equal(partly.parts.classification, "Login failed");
});

test("without any severity there is nothing to learn", async () => {
  const [record] = recordsOf(await read(["May  1 12:00:00 srv1 cron[4]: job done"]));
  assert.equal(record?.doubt, "no-answer");
});

test("lines in no format are listed, each with its number", async () => {
  const outcomes = await read(["# export of monday", linkDown, "", "and so on"]);
  assert.deepEqual(
    leftOutOf(outcomes).map(({ why, place, source }) => [why, place.line, source]),
    [
      ["unmatched-line", 1, ["# export of monday"]],
      ["unmatched-line", 4, ["and so on"]],
    ],
  );
  assert.equal(recordsOf(outcomes).length, 1);
});

test("less severe entries and those that the mapping ignores are left out, with their lines", async () => {
  const lines = [
    "<190>May  1 12:00:00 sw1 5: May  1 12:00:00: %SYS-6-LOGOUT: User ops has exited",
    "   more of it",
    "<191>May  1 12:00:01 sw1 6: May  1 12:00:01: %BOX-7-DEBUG: chatter",
    linkDown,
  ];
  const outcomes = await read(lines, { options: { leastSevere: 6 } });
  assert.deepEqual(
    leftOutOf(outcomes).map(({ why, place, detail }) => [why, place.line, detail]),
    [
      ["ignored-line", 1, "the mapping leaves it out"],
      ["ignored-line", 2, undefined],
      ["ignored-line", 3, "it is less severe than asked for"],
    ],
  );
  assert.equal(recordsOf(outcomes).length, 1);
});

test("indented lines and tracebacks belong to the entry before", async () => {
  const lines = [linkDown, "\tport flapped", "-Traceback= 0x1 0x2", "", "  nobody's"];
  const outcomes = await read(lines);
  const [record] = recordsOf(outcomes);
  assert.equal(record?.parts.entry, `${linkDown}\n\tport flapped\n-Traceback= 0x1 0x2`);
  assert.deepEqual(record.place, { line: 1, endLine: 3 });
  assert.deepEqual(record.source, lines.slice(0, 3));
  assert.deepEqual(
    leftOutOf(outcomes).map(({ place }) => place.line),
    [5],
  );
});

test("an entry has a hundred lines at most", async () => {
  const outcomes = await read([linkDown, ...Array.from({ length: 102 }, () => "  more")]);
  assert.deepEqual(recordsOf(outcomes)[0]?.place, { line: 1, endLine: 101 });
  assert.deepEqual(
    leftOutOf(outcomes).map(({ why, place }) => [why, place.line]),
    [
      ["unmatched-line", 102],
      ["unmatched-line", 103],
    ],
  );
});

test("a line that somebody else left out ends an entry", async () => {
  const records = await LogRecords.open({
    mapping: { rules },
    year: 2026,
    zone: 0,
    incidentMinutes: undefined,
    leastSevere: 7,
  });
  const outcomes = [...records.read(linkDown, 1), ...records.read("  more", 3)];
  outcomes.push(...records.end({ isCutOff: false }));
  assert.deepEqual(
    outcomes.map((outcome) => outcome.type),
    ["record", "left-out"],
  );
});

test("repeats are counted at the message of the same host", async () => {
  const outcomes = await read([
    sshFailure,
    "<38>May  1 12:00:09 srv1 last message repeated 3 times",
    "<38>May  1 12:00:09 srv2 last message repeated 2 times",
  ]);
  assert.deepEqual(
    recordsOf(outcomes).map(({ parts, place }) => [parts.entry, place.endLine]),
    [[`${sshFailure} (repeated 3 times)`, 2]],
  );
  assert.deepEqual(
    leftOutOf(outcomes).map(({ why, detail }) => [why, detail]),
    [["lone-repeat", undefined]],
  );
});

test("repeats of a line that is left out are left out as it is", async () => {
  const outcomes = await read([
    "<190>May  1 12:00:00 sw1 5: May  1 12:00:00: %SYS-6-LOGOUT: User ops has exited",
    "<190>May  1 12:00:09 sw1 last message repeated 3 times",
  ]);
  assert.deepEqual(
    leftOutOf(outcomes).map(({ why, detail }) => [why, detail]),
    [
      ["ignored-line", "the mapping leaves it out"],
      ["ignored-line", "it repeats a line that is left out"],
    ],
  );
});

test("what rsyslog puts in brackets is the message that came again", async () => {
  const again =
    "<38>May  1 12:00:09 srv1 sshd[812]: message repeated 5 times: [ Failed password for root from 192.0.2.7 port 4711 ssh2]";
  assert.deepEqual(
    recordsOf(await read([sshFailure, again])).map(({ parts }) => parts.entry),
    [`${sshFailure} (repeated 5 times)`],
  );
  // Alone it is an entry: the rules see what came again.
  const [alone, ...others] = recordsOf(await read([linkDown, again])).slice(1);
  assert.deepEqual(others, []);
  assert.equal(alone?.parts.entry, again);
  assert.equal(alone.parts.classification, "Login failed");
});

test("lines of more than a megabyte are left out", async () => {
  const outcomes = await read([`${linkDown}${"x".repeat(1_048_577)}`]);
  assert.deepEqual(
    leftOutOf(outcomes).map(({ why }) => why),
    ["too-long"],
  );
});

test("a last line that was cut off is told as that", async () => {
  const half = await read([linkDown, "<187>May  1 12"], { isCutOff: true });
  assert.deepEqual(
    leftOutOf(half).map(({ why }) => why),
    ["half-written"],
  );
  const pair = 'date=2026-05-01 time=12:00:00 devname="fw1" logid="0100020099" level="warn';
  assert.deepEqual(
    leftOutOf(await read([pair], { isCutOff: true })).map(({ why }) => why),
    ["half-written"],
  );
  const name = linkDown.slice(0, linkDown.indexOf("OWN:"));
  for (const cut of [name, linkDown.slice(0, -12)]) {
    assert.deepEqual(
      leftOutOf(await read([cut], { isCutOff: true })).map(({ why }) => why),
      ["half-written"],
    );
    assert.equal(recordsOf(await read([cut])).length, 1);
    // Without any rule it is not known what there can be.
    const options = { mapping: { rules: [] } };
    assert.equal(recordsOf(await read([cut], { options, isCutOff: true })).length, 1);
  }
  // Many files end without a break, and nothing is wrong with them.
  assert.equal(recordsOf(await read([linkDown], { isCutOff: true })).length, 1);
});

test("nothing is lost: every line is in one outcome, whatever it is", async () => {
  const pieces = [
    linkDown,
    "  more",
    sshFailure,
    "noise",
    "<38>May  1 12:00:09 srv1 last message repeated 3 times",
  ];
  const lines = Array.from(
    { length: 400 },
    (_, index) => pieces[(index * 7 + (index >> 3)) % 5] ?? "",
  );
  for (const incidentMinutes of [undefined, 5]) {
    const outcomes = await read(lines, { options: { incidentMinutes } });
    const sources = outcomes.flatMap((outcome) =>
      outcome.type === "record" ? outcome.record.source : outcome.leftOut.source,
    );
    assert.deepEqual(sources.sort(), [...lines].sort());
  }
});
