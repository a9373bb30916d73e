import assert from "node:assert/strict";
import { test } from "node:test";

import { FindingList } from "../../src/core/finding-source.ts";
import { findingsOfGroup } from "../../src/core/finding-queries.ts";
import type { Finding } from "../../src/core/model.ts";
import { entityNames } from "../../src/core/privacy/entities.ts";
import {
  isNetworkClass,
  kindInSentence,
  kindLabel,
  kindOf,
} from "../../src/core/privacy/finding-kinds.ts";
import { networkClasses } from "../../src/core/privacy/network-classes.ts";

test("a kind is the class of a network identifier, else the entity", () => {
  assert.equal(kindOf({ entity: "EMAIL_ADDRESS", confidence: 1 }), "EMAIL_ADDRESS");
  const networkClass = "ip-public";
  assert.equal(kindOf({ entity: "IP_ADDRESS", confidence: 1, networkClass }), networkClass);
});

test("no kind is both an entity and a class", () => {
  assert.deepEqual(entityNames.filter(isNetworkClass), []);
});

test("labels within a sentence keep names and abbreviations", () => {
  const cases = {
    EMAIL_ADDRESS: "e-mail address",
    US_SSN: "US social security number",
    CISCO_TYPE7: "Cisco type 7 password",
    IP_ADDRESS: "IP address",
    DRIVER_LICENSE: "driver's licence number",
    CUSTOMER_ID: "CUSTOMER_ID",
    "ip-link-local": "link-local IP address",
    "ip-public": "public IP address",
    "mac-group": "multicast MAC address",
  };
  for (const [kind, expected] of Object.entries(cases)) {
    assert.equal(kindInSentence(kind), expected);
  }
  for (const kind of [...entityNames, ...Object.keys(networkClasses)]) {
    assert.equal(kindInSentence(kind).toLowerCase(), kindLabel(kind).toLowerCase());
  }
});

function finding(line: number, entity: string, severity: Finding["severity"]): Finding {
  const recognized = { entity, confidence: 1 };
  const place = { line, span: { start: 0, end: 1 } };
  return { ruleId: "pii", messageId: "inTurn", severity, recognized, ...place };
}

test("findings are counted and listed by kind", () => {
  const findings = new FindingList([
    finding(0, "IBAN_CODE", "warning"),
    finding(1, "EMAIL_ADDRESS", "warning"),
    finding(2, "EMAIL_ADDRESS", "warning"),
    finding(3, "EMAIL_ADDRESS", "error"),
  ]);
  assert.deepEqual(findings.groups(), [
    {
      severity: "error",
      ruleId: "pii",
      count: 1,
      kinds: [{ kind: "EMAIL_ADDRESS", count: 1 }],
    },
    {
      severity: "warning",
      ruleId: "pii",
      count: 3,
      kinds: [
        { kind: "EMAIL_ADDRESS", count: 2 },
        { kind: "IBAN_CODE", count: 1 },
      ],
    },
  ]);
  const group = { severity: "warning", ruleId: "pii", kind: "EMAIL_ADDRESS" } as const;
  const page = findingsOfGroup(findings, { ...group, offset: 1, limit: 5 });
  assert.deepEqual(
    page.map(({ line }) => line),
    [2],
  );
});
