/** What docs/creating.md says of columns, dialects, reasons and prompts is what the code says. `UPDATE=1` writes it anew. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { createSchema } from "../../src/core/create/create-schema.ts";
import { doubtWords, leaveWords } from "../../src/core/create/creation-words.ts";
import { defaultPrompts } from "../../src/core/create/default-prompts.ts";
import { logDialects, type LogDialect } from "../../src/core/create/logs/log-entry.ts";
import { LogLineReader } from "../../src/core/create/logs/log-line-reader.ts";
import { logMappingFileName, readLogMapping } from "../../src/core/create/logs/log-mapping-file.ts";
import { starterMapping } from "../../src/core/create/logs/starter-mapping.ts";
import { doubts, leaveReasons, sourceKinds } from "../../src/core/create/operational-record.ts";
import { readProvenance } from "../../src/core/create/read-provenance.ts";
import { namesOfKind } from "../../src/core/create/tables/column-names.ts";
import { taskTypes } from "../../src/core/create/task-type.ts";
import { hashOfLine } from "../../src/node/create/hashes.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

const page = new URL("../../docs/creating.md", import.meta.url);
const text = readFileSync(page, "utf8");

test("the tables in docs/creating.md are those of the code", async () => {
  await checkGeneratedParts(page, {
    parts: {
      fields: fieldsTable(),
      doubts: reasonsTable(doubts, doubtWords),
      dialects: dialectsTable(),
      lines: `\`\`\`text\n${Object.values(sampleLines).join("\n")}\n\`\`\``,
      "left-out": reasonsTable(leaveReasons, leaveWords),
      templates: templatesTable(),
    },
    test: "test/repo/creating-doc.test.ts",
  });
});

test("the starter has about as many rules as the page says", () => {
  const [, least = ""] = /has more than (\d+) rules/.exec(text) ?? [];
  const { length } = starterMapping.rules;
  assert.ok(length > Number(least) && length < Number(least) + 100, String(length));
});

test("the settings, the mapping and the provenance that are shown can be used", async () => {
  const [mapping = "", settings = "", provenance = ""] = [
    ...text.matchAll(/```json\n(.*?)```/gs),
  ].map(([, block]) => block);
  assert.deepEqual((await readLogMapping(mapping, logMappingFileName)).problems, undefined);
  const { create } = JSON.parse(settings) as { create: unknown };
  assert.deepEqual(createSchema.safeParse(create).error, undefined);
  assert.ok(readProvenance(JSON.parse(provenance)));
});

test("the page says how a record is known, as it is", () => {
  const [, digest, characters] =
    /`record` is the SHA-(\d+) of .*? in (?:UTF-8 .*? in )?base64url, the first (\d+) characters/s.exec(
      text,
    ) ?? [];
  const whole = createHash(`sha${digest ?? ""}`)
    .update("abc")
    .digest("base64url");
  assert.equal(hashOfLine("abc"), whole.slice(0, Number(characters)));
});

const shownNames = 4;

function fieldsTable(): string {
  const rows = sourceKinds.flatMap((kind) =>
    Object.entries(namesOfKind[kind]).map(([field, names]) => {
      const shown = names.slice(0, shownNames).join(", ");
      return [kind, `\`${field}\``, names.length > shownNames ? `${shown}, …` : shown];
    }),
  );
  return markdownTable(["kind", "field", "columns that are taken for it"], rows);
}

function reasonsTable<Reason extends string>(
  reasons: readonly Reason[],
  words: Readonly<Record<Reason, string>>,
): string {
  return markdownTable(
    ["reason", "in words"],
    reasons.map((reason) => [`\`${reason}\``, words[reason]]),
  );
}

/** Invented; one of each dialect. */
const sampleLines: Readonly<Record<LogDialect, string>> = {
  rfc3164:
    "<38>Mar  2 06:41:10 jump1 sshd[411]: Failed password for admin from 192.0.2.7 port 5122",
  rfc5424:
    '<165>1 2026-03-02T06:41:10.003Z core1 bgpd 812 ADJ [peer@32473 as="64500"] session closed',
  "cisco-ios":
    "<189>1187: edge1: Mar  2 2026 06:40:57.412 UTC: %BGP-5-ADJCHANGE: neighbor 192.0.2.1 Down Hold Timer Expired",
  "cisco-iosxr":
    "<189>41: pe1 RP/0/RSP0/CPU0:Mar  2 06:41:10.123 UTC: bgp[1052]: %ROUTING-BGP-5-ADJCHANGE : neighbor 192.0.2.1 Down - BGP Notification sent",
  "cisco-nxos":
    "2026 Mar  2 06:41:10 nx1 %ETHPORT-5-IF_DOWN_LINK_FAILURE: Interface Ethernet1/7 is down (Link failure)",
  "cisco-asa":
    "<164>Mar 02 2026 06:41:10 fw1 : %ASA-4-106023: Deny tcp src outside:192.0.2.9/4431 dst inside:198.51.100.4/22",
  junos:
    "<28>Mar  2 06:41:10 mx1 rpd[1411]: RPD_BGP_NEIGHBOR_STATE_CHANGED: BGP peer 192.0.2.1 (External AS 64500) changed state from Established to Idle",
  eos: "<189>Mar  2 06:41:10 leaf1 Ebra: %LINEPROTO-5-UPDOWN: Line protocol on Interface Ethernet3 (to spine1), changed state to down",
  fortios:
    '<187>date=2026-03-02 time=06:41:10 devname="fgt1" devid="FGT60F0000000000" logid="0100032001" type="event" subtype="system" level="information" tz="+0100" logdesc="Admin login successful"',
  "pan-os":
    '<14>1,2026/03/02 06:41:10,007000000000001,SYSTEM,general,2561,2026/03/02 06:41:10,,general,,0,0,general,informational,"Config installed",7171,0x0,0,0,0,0,,pa1',
  json: '{"timestamp":"2026-03-02T06:41:10Z","hostname":"core1","severity":"warning","message":"%OSPF-4-ERRRCV: Received invalid packet from 192.0.2.3, Vlan12"}',
};

function dialectsTable(): string {
  const rows = logDialects.map((dialect) => {
    const reader = new LogLineReader({ year: 2026, zone: 0 });
    const entry = reader.read(sampleLines[dialect]);
    assert.equal(entry?.dialect, dialect);
    const { time, host, severity, mnemonic } = entry;
    const found = entry.interface ?? entry.neighbour;
    return [
      `\`${dialect}\``,
      time === undefined ? "" : new Date(time).toISOString().replace(/\.000Z$/, "Z"),
      host ?? "",
      severity === undefined ? "" : String(severity),
      mnemonic === undefined ? "" : `\`${mnemonic}\``,
      found ?? "",
    ];
  });
  const head = ["dialect", "time", "host", "severity", "message", "interface or neighbour"];
  return markdownTable(head, rows);
}

function templatesTable(): string {
  const shown = (template: string): string =>
    template
      .split("\n")
      .map((line) => (line === "" ? "" : `\`${line.replaceAll("```", "'''")}\``))
      .join("<br>");
  const talks = sourceKinds.map((kind) => {
    const { request, answer } = defaultPrompts(kind).troubleshooting;
    return [`\`${kind}\``, shown(request), shown(answer)];
  });
  const prompts = taskTypes.map((type) => [`\`${type}\``, defaultPrompts("ticket")[type].system]);
  return [
    markdownTable(["kind", "request", "answer"], talks),
    "`'''` stands for the marks of a block of code.",
    markdownTable(["task type", "system prompt"], prompts),
  ].join("\n\n");
}
