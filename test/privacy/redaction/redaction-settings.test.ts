import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { makeCheckTools, RecordChecker } from "../../../src/core/check-record.ts";
import { loadRecognizers } from "../../../src/core/privacy/load-recognizers.ts";
import {
  isToRedact,
  redactionSettings,
} from "../../../src/core/privacy/redaction/redaction-settings.ts";
import { resolveSettings, type Config } from "../../../src/core/settings.ts";

const text =
  "mail jo.doe@acme.io from 10.20.30.40 via 9.9.4.4, mask 255.255.255.0, lo 127.0.0.1, doc 192.0.2.9, mac 00:1b:44:11:3a:b7";

/** The texts that would be redacted. */
async function redacted(
  config: Config,
  { entities, mode = "mask" }: { entities?: readonly string[]; mode?: "mask" | "replace" } = {},
): Promise<readonly string[]> {
  const settings = redactionSettings(resolveSettings(config), { mode, entities });
  const tools = makeCheckTools(settings, await loadRecognizers(settings));
  const checker = new RecordChecker(settings, undefined, tools);
  const line = JSON.stringify({ note: text });
  checker.check(line);
  return checker.findings
    .filter((finding) => isToRedact(finding, { entities }))
    .map(({ span }) => line.slice(span.start, span.end));
}

describe("without named kinds", () => {
  test("what the rules report, and no addresses that are merely told of", async () => {
    assert.deepEqual(await redacted({}), ["jo.doe@acme.io"]);
    assert.deepEqual(await redacted({ rules: { pii: "off" } }), []);
  });

  test("what the policy wants gone", async () => {
    for (const wish of ["mask", "pseudonymize", "block"]) {
      const rules = { "network-identifier": { policy: { "ip-private": wish } } };
      assert.deepEqual(await redacted({ rules }), ["jo.doe@acme.io", "10.20.30.40"]);
    }
  });
});

describe("with named kinds", () => {
  test("only those", async () => {
    assert.deepEqual(await redacted({}, { entities: ["MAC_ADDRESS"] }), ["00:1b:44:11:3a:b7"]);
    assert.deepEqual(await redacted({}, { entities: ["US_SSN"] }), []);
  });

  test("even where the project does not look for them", async () => {
    const rules = { pii: "off", "network-identifier": "off" } as const;
    assert.deepEqual(await redacted({ rules }, { entities: ["EMAIL_ADDRESS"] }), [
      "jo.doe@acme.io",
    ]);
    const one = { pii: { entities: { EMAIL_ADDRESS: "off" } } };
    assert.deepEqual(await redacted({ rules: one }, { entities: ["EMAIL_ADDRESS"] }), [
      "jo.doe@acme.io",
    ]);
    assert.deepEqual(await redacted({ rules }, { entities: ["IP_ADDRESS"] }), [
      "10.20.30.40",
      "9.9.4.4",
      "192.0.2.9",
    ]);
  });

  test("but no masks and no loopback, unless the policy wants them gone", async () => {
    const policy = { "ip-loopback": "inform", "ip-mask": "block" };
    const rules = { "network-identifier": { policy } };
    assert.deepEqual(await redacted({ rules }, { entities: ["IP_ADDRESS"] }), [
      "10.20.30.40",
      "9.9.4.4",
      "255.255.255.0",
      "192.0.2.9",
    ]);
  });

  test("what stands for a replaced address is not replaced again", async () => {
    assert.deepEqual(await redacted({}, { entities: ["IP_ADDRESS"], mode: "replace" }), [
      "10.20.30.40",
      "9.9.4.4",
    ]);
  });

  test("of the project's own lists and patterns", () => {
    const privacy = {
      lists: [{ name: "CUSTOMER", words: ["acme"], severity: "off" as const }],
      recognizers: [
        { name: "TICKET", pattern: "T-\\d+", severity: "off" as const },
        { name: "SITE", pattern: "S-\\d+", severity: "error" as const },
      ],
    };
    const entities = ["CUSTOMER", "SITE"];
    const settings = redactionSettings(resolveSettings({ privacy }), { mode: "mask", entities });
    const severities = [...settings.privacy.lists, ...settings.privacy.recognizers];
    assert.deepEqual(
      severities.map(({ name, severity }) => [name, severity]),
      [
        ["CUSTOMER", "warning"],
        ["TICKET", "off"],
        ["SITE", "error"],
      ],
    );
  });
});
