import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { answerEnding } from "../../../src/core/quality/answer-ending.ts";
import { answerForm } from "../../../src/core/quality/answer-form.ts";
import { scriptOf } from "../../../src/core/quality/script-of.ts";
import { TraitReader, type RecordTraits } from "../../../src/core/quality/traits.ts";
import { forEachRun } from "../../../src/core/quality/word-hashes.ts";
import type { JsonObject } from "../../../src/core/model.ts";

function traits(request: string, answer = "", json: JsonObject = {}): RecordTraits {
  const reader = new TraitReader();
  reader.begin();
  forEachRun(request, reader.reader(request, true));
  forEachRun(answer, reader.reader(answer, false));
  return reader.traits(json);
}

suite("traits", () => {
  test("words tell what a record is about", () => {
    assert.deepEqual(
      traits("BGP to 192.0.2.1 keeps flapping on our Cisco NX-OS switch (P2, Oslo)"),
      {
        task: "troubleshooting",
        vendor: "Cisco NX-OS",
        protocol: "BGP",
        severity: "p2",
      },
    );
    assert.deepEqual(traits("Configure an OSPF area on Junos.", "set protocols ospf area 0"), {
      task: "configuration",
      vendor: "Juniper Junos",
      protocol: "OSPF",
      severity: undefined,
    });
    assert.deepEqual(traits("%LINK-3-UPDOWN: Interface Gi0/1, changed state to down"), {
      task: "log analysis",
      vendor: undefined,
      protocol: undefined,
      severity: "error",
    });
  });

  test("columns come before words, in one spelling", () => {
    const metadata = { task_type: "Config_Generation", vendor: "cisco_ios", severity: "HIGH" };
    assert.deepEqual(traits("EIGRP is down.", "", { metadata, Protocol: "bgp" }), {
      task: "config generation",
      vendor: "Cisco IOS",
      protocol: "BGP",
      severity: "high",
    });
    assert.equal(traits("Hello", "", { vendor: "Initech" }).vendor, "initech");
  });

  test("words that mean something else as well tell nothing", () => {
    for (const text of [
      "Set up a meeting and enable everybody to come.",
      "The problem is is that he was stuck in traffic.",
      "My iPhone runs iOS 17, and the nexus of it is a rip in the screen.",
      "Take a sip of water, it sums up the matter.",
    ]) {
      assert.deepEqual(
        Object.values(traits(text)).filter((label) => label !== undefined),
        [],
        text,
      );
    }
  });

  test("nothing passes from one record to the next", () => {
    const reader = new TraitReader();
    reader.begin();
    forEachRun("BGP on Arista", reader.reader("BGP on Arista", true));
    reader.begin();
    assert.deepEqual(reader.traits({}), {
      task: undefined,
      vendor: undefined,
      protocol: undefined,
      severity: undefined,
    });
  });
});

suite("forms of answers", () => {
  for (const [form, text] of [
    ["label", "P2"],
    ["label", "interface down"],
    ["label", "Business <|endoftext|>"],
    ["plain text", "The link is down."],
    ["plain text", "First check the cable.\nThen check the optic.\nThen replace both of them."],
    ["JSON", '{"severity": "high"}'],
    ["JSON", "[1, 2]"],
    ["list", "1. Check the cable\n2. Check the optic\n3. Replace it"],
    ["list", "Steps:\n- one\n- two\n- three"],
    ["Markdown", "## Cause\n\nThe optic."],
    ["Markdown", "Use this:\nit shows\nwhat is up\nand down\n```\nshow ip bgp\n```"],
    ["code or configuration", "```\ninterface Gi0/1\n shutdown\n```"],
    ["code or configuration", "interface Gi0/1\n description uplink\n no shutdown\n!"],
    [
      "code or configuration",
      "set protocols bgp group x type external\nset protocols ospf area 0\ncommit",
    ],
  ] as const) {
    test(`${form}: ${text.split("\n")[0] ?? ""}`, () => {
      assert.equal(answerForm(text), form);
    });
  }
});

suite("endings of answers", () => {
  const long = "The neighbour does not answer since its session timed out twenty minutes ago";
  for (const [ending, text] of [
    ["whole", `${long}, as the log shows.`],
    ["bare", `${long} as the log says`],
    ["broken", `${long} because of the`],
    ["broken", `${long} as,`],
    ["broken", "Use this:\n```\nshow ip bgp"],
    [undefined, "Up again"],
    [undefined, `${long}:\nshow ip bgp | include down`],
    [undefined, `${long}.\n\n#Networking`],
  ] as const) {
    test(`${String(ending)}: …${text.slice(-20).replaceAll("\n", " ")}`, () => {
      assert.equal(answerEnding(text, answerForm(text)), ending);
    });
  }
});

test("scripts", () => {
  assert.equal(scriptOf("Schnittstelle größer"), "Latin");
  assert.equal(scriptOf("Интерфейс Gi0/1 не работает"), "Cyrillic");
  assert.equal(scriptOf("接口 Gi0/1 关闭了"), "Chinese");
  assert.equal(scriptOf("インターフェースが停止しました"), "Japanese");
  assert.equal(scriptOf("인터페이스가 다운되었습니다"), "Korean");
  assert.equal(scriptOf("12 34 …"), undefined);
});
