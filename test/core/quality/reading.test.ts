import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { answerEnding } from "../../../src/core/quality/answer-ending.ts";
import { answerForm } from "../../../src/core/quality/answer-form.ts";
import { isRefusal } from "../../../src/core/quality/refusal.ts";
import { scriptOf } from "../../../src/core/quality/script-of.ts";
import { TraitReader, type RecordTraits } from "../../../src/core/quality/traits.ts";
import { TextWords } from "../../../src/core/quality/word-hashes.ts";
import type { JsonObject } from "../../../src/core/model.ts";

function read(reader: TraitReader, text: string, isRequest: boolean): void {
  const words = new TextWords();
  words.read(text);
  reader.read(text, words, isRequest);
}

function traits(request: string, answer = "", json: JsonObject = {}, system = ""): RecordTraits {
  const reader = new TraitReader();
  reader.begin();
  reader.readSystem(system);
  read(reader, request, true);
  read(reader, answer, false);
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

  test("symptoms are trouble, where nothing else is asked for", () => {
    for (const text of [
      "OSPF neighbour 198.51.100.7 is stuck in EXSTART",
      "The IPsec tunnel drops traffic",
      "DNS lookups time out for one site only",
      "After the change VLAN 20 went down",
      "Why did the uplink of our switchport fail over last night?",
    ]) {
      assert.equal(traits(text).task, "troubleshooting", text);
    }
    const shaping = "Configure QoS on the router so that it drops what is slow";
    assert.equal(traits(shaping).task, "configuration");
    assert.equal(traits("What does a BGP notification mean?").task, "explanation");
    assert.equal(traits("The soup is slow and he dropped the spoon").task, undefined);
  });

  test("a system prompt tells what the request leaves open", () => {
    const system = "You are a network engineer for Juniper Junos. Name the root cause first.";
    assert.deepEqual(traits("Two of our sites have no voice today.", "", {}, system), {
      task: "troubleshooting",
      vendor: "Juniper Junos",
      protocol: undefined,
      severity: undefined,
    });
    const { task, vendor } = traits("Configure an Arista switchport.", "", {}, system);
    assert.deepEqual([task, vendor], ["configuration", "Arista EOS"]);
    const several = "You configure and troubleshoot routers of Juniper and Arista.";
    assert.deepEqual(Object.values(traits("Hello", "", {}, several)), Array(4).fill(undefined));
  });

  test("nothing passes from one record to the next", () => {
    const reader = new TraitReader();
    reader.begin();
    reader.readSystem("You troubleshoot networks of Juniper.");
    read(reader, "BGP on Arista", true);
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
    ["broken", `The session is down. ${long} as the log says`],
    ["bare", `Ask Mr. Weber. ${long} as the log says`.replace("Weber. The", "Weber: the")],
    ["other", `${long} with the router of the branch in VLAN 20`],
    [
      undefined,
      `Vlan20 is up, line protocol is up 1500 bytes 10000 Kbit 10 usec 255/255 1/255 0x8100 1`,
    ],
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

suite("refusals", () => {
  for (const text of [
    "I'm sorry, but as an AI language model I cannot help with this.",
    "I’m really sorry, but I don't have access to your network.",
    "Sorry, I can't assist with that request.",
    "Unfortunately, I do not have the capability to book flights.",
    "As an AI language model, I am not able to browse the internet.",
    "I cannot provide the password of another user.",
  ]) {
    test(text, () => {
      assert.equal(isRefusal(text), true);
    });
  }
  for (const text of [
    "I cannot ping the server, so I looked at the ARP table.",
    "The printer cannot help it: its firmware is old.",
    "Sorry for the delay. The link is up again.",
    "Unfortunately the optic is broken: replace it.",
    "As an AI accelerator card it needs 300 W.",
    "Restart it. I'm sorry, but I cannot say more.",
  ]) {
    test(`none: ${text}`, () => {
      assert.equal(isRefusal(text), false);
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
