import assert from "node:assert/strict";
import { test } from "node:test";
import type { LogOptions } from "../../../src/core/create/creation-options.ts";
import { selectionParts } from "../../../src/core/create/selection-parts.ts";

const log: LogOptions = {
  mapping: {
    rules: [
      {
        mnemonic: "BGP-*-ADJCHANGE",
        classification: "BGP neighbour lost",
        action: "Look at the link to {neighbour}.",
      },
    ],
  },
  year: 2026,
  zone: 0,
  incidentMinutes: 1_000_000,
  leastSevere: 7,
};

const read = (text: string) => selectionParts(text, log);

// Texts are invented.
test("headings tell the parts of a ticket", async () => {
  const parts = {
    problem: "Phones restart.\n\nSince Monday.",
    diagnosis: "The switch has no power left.",
    resolution: "A second supply.",
  };
  const texts = [
    "Problem: Phones restart.\n\nSince Monday.\nDiagnosis: The switch has no power left.\nResolution: A second supply.",
    "## Problem\nPhones restart.\n\nSince Monday.\n\n## Root cause\n\nThe switch has no power left.\n\n## Solution\nA second supply.\n",
    "**Symptoms:**\r\nPhones restart.\r\n\r\nSince Monday.\r\n**Analysis**: The switch has no power left.\r\nFIX:\r\nA second supply.",
    "Phones restart.\n\nSince Monday.\n\nROOT CAUSE\nThe switch has no power left.\n\nRESOLUTION\nA second supply.",
  ];
  for (const text of texts) {
    assert.deepEqual(await read(text), { kind: "ticket", parts, traits: {} }, text);
  }
});

test("headings tell the parts of a configuration and of a log", async () => {
  const config = await read(
    "Request: Voice VLAN on port 3.\nConfiguration:\ninterface Gi0/3\n switchport voice vlan 20\nExplanation: Phones tag.",
  );
  assert.equal(config.kind, "config");
  assert.equal(config.parts.config, "interface Gi0/3\n switchport voice vlan 20");
  const entry = await read(
    "Entry: fan failed\nClassification: Hardware\nSeverity: high\nAction: Replace.",
  );
  assert.equal(entry.kind, "log");
  assert.deepEqual(entry.parts, {
    entry: "fan failed",
    classification: "Hardware",
    severity: "high",
    action: "Replace.",
  });
});

test("of two headings for one part both texts are kept", async () => {
  const { parts } = await read("Issue: down\nAnalysis: a\nRoot cause: b\nFix: c");
  assert.equal(parts.diagnosis, "a\n\nb");
});

test("lines of a log are an entry, with what the mapping says", async () => {
  const lines = [
    "Nov 23 10:00:00 r1 123: %LINEPROTO-5-UPDOWN: Line protocol on Interface Gi0/1, changed state to down",
    "Nov 23 10:00:01 r1 124: %BGP-5-ADJCHANGE: neighbor 192.0.2.1 Down Interface flap",
  ];
  const { kind, parts } = await read(`${lines.join("\n")}\n`);
  assert.equal(kind, "log");
  assert.equal(parts.entry, lines.join("\n"));
  assert.equal(parts.classification, "BGP neighbour lost");
  assert.equal(parts.action, "Look at the link to 192.0.2.1.");
});

test("a configuration is one, and prose is the problem of a ticket", async () => {
  const config = "interface GigabitEthernet0/1\n description uplink\n switchport mode trunk\n!";
  assert.deepEqual((await read(config)).parts, { config });
  const prose = "The phones on floor 3 restart: every ten minutes since the upgrade.";
  assert.deepEqual(await read(prose), { kind: "ticket", parts: { problem: prose }, traits: {} });
  assert.deepEqual(await read(" \n"), { kind: "ticket", parts: {}, traits: {} });
});

test("hostile texts take no time", async () => {
  for (const text of ["#", "*", "Problem: ", " ", "\n", "a:\n"]) {
    const start = performance.now();
    await read(text.repeat(200_000 / text.length));
    assert.ok(performance.now() - start < 2000, text);
  }
});
