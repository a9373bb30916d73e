/** What reports say of all records. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { balanceSentences, rulesTitle } from "../../../src/core/assessment/report-parts.ts";
import { materialOf } from "./cases.ts";

test("the title says how many records there are", () => {
  const titles = [0, 1, 1204].map((records) => rulesTitle({ ...materialOf([]), records }));
  assert.deepEqual(titles, [
    "By rules, no records",
    "By rules, 1 record",
    "By rules, all 1,204 records",
  ]);
});

test("shares of a balance are rounded, and what is there is not 0 %", () => {
  const material = materialOf([]);
  const shares = [
    { label: "Cisco", records: 918 },
    { label: "Juniper", records: 80 },
    { label: "Arista", records: 2 },
  ];
  const rules = { ...material.rules, balances: [{ trait: "Vendor", shares }] };
  assert.deepEqual(balanceSentences({ ...material, rules }), [
    "Vendor: Cisco 918 (92 %), Juniper 80 (8 %), Arista 2 (less than 1 %)",
  ]);
});
