import assert from "node:assert/strict";
import { test } from "node:test";

import type { LogMapping } from "../../../../src/core/create/logs/log-mapping.ts";
import { LogRecords } from "../../../../src/core/create/logs/log-records.ts";
import { starterMapping } from "../../../../src/core/create/logs/starter-mapping.ts";
import type { OperationalRecord } from "../../../../src/core/create/operational-record.ts";

const rules = [
  { mnemonic: "LINK-*-UPDOWN", classification: "Link lost", action: "Check {interface}." },
  { mnemonic: "OSPF-*-ADJCHG", classification: "Neighbour lost", action: "Check {neighbour}." },
];

async function incidentsOf(
  lines: readonly string[],
  minutes = 5,
  mapping: LogMapping = { rules },
): Promise<OperationalRecord[]> {
  const records = await LogRecords.open({
    mapping,
    year: 2026,
    zone: 0,
    incidentMinutes: minutes,
    leastSevere: 7,
  });
  const outcomes = lines.flatMap((line, index) => records.read(line, index + 1));
  outcomes.push(...records.end({ isCutOff: false }));
  return outcomes.flatMap((outcome) => (outcome.type === "record" ? [outcome.record] : []));
}

const entry = (time: string, host: string, message: string): string =>
  `<189>May  1 ${time} ${host} 7: May  1 ${time}: %${message}`;
const link = (port: number): string =>
  `LINK-3-UPDOWN: Interface GigabitEthernet0/${String(port)}, changed state to down`;
const ospf =
  "OSPF-5-ADJCHG: Process 1, Nbr 192.0.2.9 on GigabitEthernet0/1 from FULL to DOWN, Neighbor Down: Interface down";

test("entries of a host that follow each other are one record, the cause decides", async () => {
  const lines = [
    entry("12:00:00", "r1", "SYS-2-STRANGE: nothing explains this"),
    entry("12:00:10", "r1", ospf),
    entry("12:00:20", "r2", ospf),
    entry("12:04:00", "r1", link(1)),
    entry("12:04:01", "r1", link(2)),
    entry("12:10:00", "r1", ospf),
  ];
  const [first, ...others] = await incidentsOf(lines);
  assert.deepEqual(first?.parts, {
    entry: [lines[0], lines[1], lines[3], lines[4]].join("\n"),
    classification: "Link lost",
    severity: "error",
    action: "Check GigabitEthernet0/1.",
  });
  assert.equal(first.traits["interface"], "GigabitEthernet0/1, GigabitEthernet0/2");
  assert.equal(first.traits["neighbour"], "192.0.2.9");
  assert.equal(first.traits["time"], "2026-05-01T12:00:00.000Z");
  assert.deepEqual(first.place, { line: 1, endLine: 5 });
  assert.deepEqual(
    others.map(({ place, traits }) => [place.line, traits["host"]]),
    [
      [3, "r2"],
      [6, "r1"],
    ],
  );
});

test("what a rule says of the severity counts before the number of the device", async () => {
  const lines = [
    entry("10:00:00", "r1", "BGP-5-ADJCHANGE: neighbor 198.51.100.1 Down BGP Notification sent"),
    entry("10:00:30", "r1", "LINK-3-UPDOWN: Interface Gi0/7, changed state to up"),
    entry(
      "10:00:31",
      "r1",
      "LINEPROTO-5-UPDOWN: Line protocol on Interface Gi0/7, changed state to up",
    ),
  ];
  const [record, ...others] = await incidentsOf(lines, 5, starterMapping);
  assert.deepEqual(others, []);
  assert.equal(record?.parts.classification, "BGP session down");
  assert.equal(record.parts.severity, "critical");
  assert.match(record.parts.action ?? "", /198\.51\.100\.1/);
});

test("severities in words of a project rank as the device says", async () => {
  const [record] = await incidentsOf(
    [entry("12:00:00", "r1", ospf), entry("12:00:01", "r1", link(1))],
    5,
    {
      rules: rules.map((rule) => ({ ...rule, severity: "P1" })),
    },
  );
  assert.equal(record?.parts.classification, "Link lost");
});

test("entries that say the same are counted at the first of them", async () => {
  const lines = [
    entry("12:00:00", "r1", link(1)),
    entry("12:00:01", "r1", link(1)),
    entry("12:00:02", "r1", link(1)),
    entry("12:00:03", "r1", ospf),
    entry("12:00:04", "r1", ospf),
  ];
  const [record] = await incidentsOf(lines);
  assert.equal(
    record?.parts.entry,
    `${lines[0] ?? ""} (repeated 2 times)\n${lines[3] ?? ""} (repeated once)`,
  );
  assert.deepEqual(record.source, lines);
});

test("a clock that runs hours ahead tears nothing apart", async () => {
  const lines = [
    entry("12:00:00", "r1", link(1)),
    entry("18:00:00", "r2", link(1)),
    entry("12:00:01", "r1", link(2)),
    entry("18:00:01", "r2", link(2)),
  ];
  assert.deepEqual(
    (await incidentsOf(lines)).map(({ source }) => source.length),
    [2, 2],
  );
});

test("entries whose time is not known join by their order", async () => {
  const lines = [
    entry("12:00:00", "r1", link(1)),
    "%LINK-3-UPDOWN: Interface Gi0/3, changed state to down",
    "%OSPF-5-ADJCHG: Process 1, Nbr 192.0.2.9 on Gi0/3 from FULL to DOWN",
  ];
  assert.deepEqual(
    (await incidentsOf(lines)).map(({ place }) => [place.line, place.endLine]),
    [
      [1, 1],
      [2, 3],
    ],
  );
});

test("an incident has two hundred entries at most and lasts a day at most", async () => {
  const many = Array.from({ length: 450 }, (_, index) => entry("12:00:00", "r1", link(index)));
  assert.deepEqual(
    (await incidentsOf(many)).map(({ source }) => source.length),
    [200, 200, 50],
  );
  const long = Array.from({ length: 30 }, (_, index) => {
    const hour = String(index % 24).padStart(2, "0");
    return `<189>May  ${index < 24 ? "1" : "2"} ${hour}:00:00 r1 ops: line ${String(index)}`;
  });
  assert.deepEqual(
    (await incidentsOf(long, 61)).map(({ source }) => source.length),
    [25, 5],
  );
});

test("with very many hosts the one that was quiet for longest is closed first", async () => {
  const lines = Array.from({ length: 10_001 }, (_, index) =>
    entry("12:00:00", `r${String(index)}`, link(1)),
  );
  const records = await incidentsOf([...lines, entry("12:00:01", "r0", link(1))]);
  assert.equal(records.length, 10_002);
  assert.equal(records[0]?.traits["host"], "r0");
  assert.deepEqual(records.at(-1)?.source.length, 1);
});
