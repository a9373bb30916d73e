import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { applyEdits } from "../../../src/core/fix.ts";
import { prefixLengthBehind } from "../../../src/core/privacy/redaction/network-alignment.ts";
import { redactionEdits } from "../../../src/core/privacy/redaction/redact-line.ts";
import { createRedactor } from "../../../src/core/privacy/redaction/redactor.ts";
import { createPseudonymizer } from "../../../src/core/privacy/pseudonyms/pseudonymizer.ts";

describe("the length of a prefix, by what stands behind the address", () => {
  const cases = [
    ["/8", 8],
    ["/128 via", 128],
    ["/255.255.0.0", 16],
    [" 255.0.0.0\n", 8],
    [" 0.255.255.255 area 0", 8],
    ["\t255.252.0.0", 14],
    [" mask 255.255.240.0", 20],
    [" netmask 255.255.255.254", 31],
    ["", undefined],
    ["/1234", undefined],
    [" 0.0.0.0", undefined],
    [" 255.255.255.255", undefined],
    [" 255.0.255.0", undefined],
    [" 0.255.0.255", undefined],
    [" 10.1.2.3", undefined],
    [" 255.0.0.0.1", undefined],
    ["\n255.0.0.0", undefined],
    [", mask 255.0.0.0", undefined],
  ] as const;
  for (const [behind, length] of cases) {
    test(JSON.stringify(behind), () => {
      assert.equal(prefixLengthBehind(behind), length);
    });
  }
});

describe("in a line, a pseudonym of a network is one", () => {
  const key = new Uint8Array(32).fill(1);
  const redactor = createRedactor({ mode: "pseudonymize", key });
  const pseudonymizer = createPseudonymizer(key);
  const cases = [
    ["185.44.0.0", "\\/14", "/14"],
    ["185.44.0.0", " 255.252.0.0", "/14"],
    ["185.44.0.0", "\\\\t255.252.0.0", "/14"],
    ["185.44.0.0", " mask 255.252.0.0", "/14"],
    ["185.44.0.0", " 0.3.255.255", "/14"],
    ["9.128.0.0", "/9", "/9"],
    ["2a02:26f0::", "/29", "/29"],
    ["185.44.1.1", " 255.252.0.0", ""],
    ["185.44.0.0", "", ""],
  ] as const;
  for (const [address, behind, suffix] of cases) {
    test(address + behind, () => {
      const before = '{"note":"network ';
      const text = `${before}${address}${behind}"}`;
      const span = { start: before.length, end: before.length + address.length };
      const finding = {
        ...{ ruleId: "network-identifier", messageId: "x", severity: "hint" as const },
        span,
        recognized: { entity: "IP_ADDRESS", confidence: 1, networkClass: "ip-public" as const },
      };
      const pseudonym = pseudonymizer.ip(address + suffix)?.replace(suffix, "") ?? "";
      assert.equal(
        applyEdits(text, redactionEdits(text, [finding], redactor)),
        `${before}${pseudonym}${behind}"}`,
      );
    });
  }
});
