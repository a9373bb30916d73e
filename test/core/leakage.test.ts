/** Comparison of two splits: their names, families of records, and what is found of each record. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { DigestList } from "../../src/core/digest/digest-list.ts";
import { formatById } from "../../src/core/formats/index.ts";
import type { ComparedSplit } from "../../src/core/leakage/compared-split.ts";
import { familiesOf, familyKeys } from "../../src/core/leakage/families.ts";
import { leakFindings } from "../../src/core/leakage/leak-findings.ts";
import { sharedKeys, type EachKey } from "../../src/core/leakage/shared-keys.ts";
import { otherSplitFiles, otherSplitFolders } from "../../src/core/leakage/split-names.ts";
import { findingMessage } from "../../src/core/message.ts";
import type { JsonObject } from "../../src/core/model.ts";
import { readExample } from "../../src/core/record-view.ts";
import { resolveSettings, type Config } from "../../src/core/settings.ts";
import { ShardChecker } from "../../src/core/shard-checker.ts";
import { comparePlan } from "../../src/core/similarity/compare-plan.ts";
import { RecordComparer } from "../../src/core/similarity/record-comparer.ts";
import { SketchList } from "../../src/core/similarity/sketch-list.ts";
import { Sketcher } from "../../src/core/similarity/sketcher.ts";
import { recordChecker } from "./support.ts";

suite("names of splits", () => {
  const names = [
    "train.jsonl",
    "valid.jsonl",
    "test.ndjson",
    "training.jsonl",
    "vpn-train.jsonl",
    "VPN-Validation.jsonl",
    "vpn_eval.jsonl",
    "train_v1.jsonl",
    "dev_v2.jsonl",
    "holdout_v1.jsonl",
    "latest.jsonl",
    "valid.csv",
    "train.valid.jsonl",
    "hosts-train.jsonl.gz",
    "hosts-valid.jsonl",
    "hosts-test.csv.gz",
  ];
  const expected: Readonly<Record<string, readonly string[]>> = {
    "train.jsonl": ["valid.jsonl", "test.ndjson"],
    "valid.jsonl": ["train.jsonl", "test.ndjson", "training.jsonl"],
    "vpn-train.jsonl": ["VPN-Validation.jsonl"],
    "train_v1.jsonl": ["holdout_v1.jsonl"],
    "latest.jsonl": [],
    "data.jsonl": [],
    "hosts-test.jsonl.gz": ["hosts-train.jsonl.gz", "hosts-valid.jsonl"],
    "hosts-test.jsonl": ["hosts-train.jsonl.gz", "hosts-valid.jsonl"],
    "train.test.jsonl": ["train.valid.jsonl"],
    train: [],
  };
  for (const [name, others] of Object.entries(expected)) {
    test(name, () => {
      assert.deepEqual(otherSplitFiles(name, names), others);
    });
  }

  test("folders", () => {
    const folders = ["train", "validation", "raw", "constructor"];
    assert.deepEqual(otherSplitFolders("train", folders), ["validation"]);
    assert.deepEqual(otherSplitFolders("raw", folders), []);
  });
});

const messages = (question: string, answer: string): object[] => [
  { role: "system", content: "You help network engineers." },
  { role: "user", content: question },
  { role: "assistant", content: answer },
];
const chat = (question: string, answer: string, columns: object = {}): string =>
  JSON.stringify({ messages: messages(question, answer), ...columns });

const format = formatById("openai-chat");

suite("families", () => {
  const valuesOf = (text: string, kinds: readonly string[]): string[] =>
    familiesOf(JSON.parse(text) as JsonObject, readExample(text, format), kinds).map(
      ({ value }) => value.split("\n")[1] ?? "",
    );

  const tickets: readonly (readonly [question: string, id: string | undefined])[] = [
    ["INC0012345: no link", "INC0012345"],
    ["See CHG-20481.", "CHG20481"],
    ["ticket (jira_1234), please", "JIRA1234"],
    ["Ticket #12345 again", "12345"],
    ["After inc0012345 and INC0099999", "INC0012345"],
    ["RFC 4271, RFC4271 and AS65001 in VLAN1234", undefined],
    ["an ASR1001 beside a QFX5100", undefined],
    ["CVE-2024-12345", undefined],
    ["JSA10990, FN72222, CSCvz12345, KB5034441 and cisco-sa-20180328", undefined],
    ["CSCvz12345 in CHG-20481", "CHG20481"],
    ["port 8443, 10.0.12345 and x/INC0012345", undefined],
    ["", undefined],
  ];
  for (const [question, id] of tickets) {
    test(`ticket: ${question}`, () => {
      assert.deepEqual(valuesOf(chat(question, "a"), ["ticket"]), id === undefined ? [] : [id]);
    });
  }

  test("ticket fields, of the record and of its metadata, in any spelling", () => {
    const inText = familyKeys(familiesOf(...read(chat("INC0012345", "a")), ["ticket"]));
    for (const columns of [
      { ticket_id: "inc-0012345" },
      { metadata: { incident: "INC 0012345" } },
      { case_id: "INC0012345", metadata: null },
    ]) {
      const inField = familyKeys(familiesOf(...read(chat("no id", "a", columns)), ["ticket"]));
      assert.deepEqual(inField, inText);
    }
    assert.deepEqual(valuesOf(chat("no id", "a", { ticket: 12345 }), ["ticket"]), ["12345"]);
    assert.deepEqual(valuesOf(chat("no id", "a", { ticket: ["INC0012345"] }), ["ticket"]), []);
  });

  test("devices", () => {
    const question =
      "fra1-core-sw-01 and sw-core-03.example.net: aes-256, 17.9.4a, xe-0/0/1, 10.0.0.1, CHG-20481, fra1-core-sw-01.";
    assert.deepEqual(valuesOf(chat(question, "a"), ["device"]), [
      "fra1-core-sw-01",
      "sw-core-03.example.net",
    ]);
  });

  test("devices with one label", () => {
    const question = "R1, sw01 and ce2.lab.example.net, not asr1001, P1, server2019 or ce6850";
    assert.deepEqual(valuesOf(chat(question, "a"), ["device"]), [
      "r1",
      "sw01",
      "ce2.lab.example.net",
    ]);
  });

  test("phrases are no devices", () => {
    const question =
      "layer-3-switch ike-v2 ipv4-unicast cat6-cable wpa2-enterprise tls1.3 top-10 node.js-18 core1.log CVE-2024-12345 " +
      "ospf-area-0 group-14-sha1 type-7 10-gbps-lr4 asr9k-px-6.1.3 top-10-list point-2-point";
    assert.deepEqual(valuesOf(chat(question, "a"), ["device"]), []);
  });

  test("fields by name and by pointer", () => {
    const text = chat("q", "a", { site: "FRA1", metadata: { rack: 7, "a/b": "x", none: "" } });
    assert.deepEqual(valuesOf(text, ["site", "rack"]), ["FRA1", "7"]);
    assert.deepEqual(valuesOf(text, ["/site", "/metadata/a~1b", "/messages/1/content"]), [
      "FRA1",
      "x",
      "q",
    ]);
    assert.deepEqual(valuesOf(text, ["/metadata", "none", "constructor", "/__proto__/x"]), []);
  });

  function read(text: string) {
    return [JSON.parse(text) as JsonObject, readExample(text, format)] as const;
  }
});

test("shared keys are those of both, whatever the keys are", () => {
  const eachOf =
    (keys: readonly number[]): EachKey =>
    (visit) => {
      keys.forEach((key, record) => {
        visit(key, record, 0);
      });
    };
  const key = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(fc.array(key), fc.array(key), (from, to) => {
      const found = [...sharedKeys(eachOf(from), eachOf(to))];
      assert.deepEqual(
        found.map((one) => one.key),
        [...new Set(from)].filter((one) => to.includes(one)),
      );
      for (const { key, from: places } of found) {
        for (const { record } of places) assert.equal(from[record], key);
      }
    }),
  );
});

/** Counts how often a record is read again. */
class CountedSplit implements ComparedSplit {
  readonly digests = new DigestList();
  readonly sketches = new SketchList();
  readonly comparer: RecordComparer;
  reads = 0;

  constructor(lines: readonly string[], config: Config) {
    const settings = resolveSettings(config);
    const plan = comparePlan(settings, { forLeakage: true });
    const sketcher = new Sketcher(plan);
    const checker = recordChecker(settings, format);
    const shard = new ShardChecker(settings, { checker, sketcher, families: plan.families });
    for (const line of lines) shard.line(line, 0);
    const { digests, sketches } = shard.result();
    this.digests.append(digests, 0);
    this.sketches.append(sketches, 0);
    const text = (record: number): string | undefined => {
      this.reads += 1;
      return lines[record];
    };
    const { sameAnswer } = plan;
    this.comparer = new RecordComparer({ text }, format, { sketcher, sameAnswer });
  }
}

function compare(from: CountedSplit, to: CountedSplit, config: Config = {}) {
  const settings = resolveSettings(config);
  const plan = comparePlan(settings, { forLeakage: true });
  const other = {
    digests: to.digests,
    sketches: to.sketches,
    comparer: to.comparer,
    name: "valid.jsonl",
    path: "sets/valid.jsonl",
  };
  return leakFindings(from, other, { settings, plan });
}

const found = (from: readonly string[], to: readonly string[], config: Config = {}): string[] =>
  compare(new CountedSplit(from, config), new CountedSplit(to, config), config).map(
    (finding) => `${finding.line + 1} ${finding.severity} ${findingMessage(finding)}`,
  );

const words = (count: number, name = "word"): string =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(" ");

suite("leaks", () => {
  const long = words(100);
  const train = [
    chat("Which port does BGP use?", "TCP 179."),
    chat(`${long} and some more`, words(30, "answer")),
    chat("Why does OSPF stay in EXSTART?", "Compare the MTU of both sides."),
    chat("INC0045123: printers are unreachable", "The trunk misses a VLAN."),
    chat("What is a VRF?", "A virtual routing table."),
  ];
  const valid = [
    chat("What is a VXLAN?", "An overlay network."),
    chat("What else about inc-0045123?", "Nothing."),
    chat("why does ospf  stay in exstart", "A router id may be there twice."),
    chat(`${long} and something more`, words(30, "answer")),
    JSON.stringify({ id: 7, ...(JSON.parse(train[0] ?? "") as object) }),
  ];

  test("the gravest kind of each record, in both directions", () => {
    assert.deepEqual(found(train, valid), [
      "1 error The same example is in valid.jsonl, line 5.",
      "2 warning 92 % the same as an example in valid.jsonl, line 4.",
      "3 warning The same prompt, with another answer, is in valid.jsonl, line 3.",
      "4 info The same ticket id is in valid.jsonl, line 2.",
    ]);
    assert.deepEqual(
      found(valid, train).map((text) => text.slice(0, 8)),
      ["2 info T", "3 warnin", "4 warnin", "5 error "],
    );
  });

  test("a finding leads to the other file", () => {
    const [exact, near] = compare(new CountedSplit(train, {}), new CountedSplit(valid, {}));
    assert.ok(exact && near);
    assert.deepEqual(exact.relatedLines, [4]);
    assert.equal(exact.relatedPath, "sets/valid.jsonl");
    assert.equal(exact.pointer, "");
    assert.deepEqual(exact.span, { start: 0, end: '{"messages"'.length });
    // Of 129 runs of five words each, those with the one word that differs are not shared.
    assert.equal(near.similarity, 124 / 134);
  });

  test("what is off is not looked for, and what is less grave is", () => {
    const severities = { exact: "off", near: "error", family: "off" };
    const config: Config = { rules: { "split-leakage": { severities } } };
    assert.deepEqual(found(train, valid, config), [
      "1 error 100 % the same as an example in valid.jsonl, line 5.",
      "2 error 92 % the same as an example in valid.jsonl, line 4.",
      "3 warning The same prompt, with another answer, is in valid.jsonl, line 3.",
    ]);
    assert.deepEqual(found(train, valid, { rules: { "split-leakage": "off" } }), []);
  });

  test("the threshold is that of near-duplicates, even where these are off", () => {
    const config: Config = { rules: { "near-duplicate": { severity: "off", threshold: 0.95 } } };
    assert.ok(!found(train, valid, config).some((text) => text.includes("% the same")));
  });

  test("records that answer differently are not nearly the same, by the option of conflicting-answers", () => {
    const one = [chat(`${long} ${long}`, "Entry 30 permits tcp any any eq 443")];
    const two = [chat(`${long} ${long} here`, "Entry 30 denies tcp any any eq 443")];
    assert.deepEqual(found(one, two), []);
    const config: Config = { rules: { "conflicting-answers": { sameAnswer: 0.95 } } };
    const other = [chat(`${long} and something more`, `${words(30, "answer")} once more`)];
    assert.match(found([train[1] ?? ""], other)[0] ?? "", /% the same/);
    assert.deepEqual(found([train[1] ?? ""], other, config), []);
  });

  test("prompts that are equal only without ticket ids and the like are no leak", () => {
    const one = [chat("Interface Gi1/0/7 of fra-sw-01 is down, INC0012345", "Change the optic.")];
    const two = [chat("Interface Gi1/0/9 of fra-sw-02 is down, INC0099999", "Wait a while.")];
    assert.deepEqual(found(one, two), []);
  });

  test("conversations that begin alike", () => {
    const turns = (...contents: readonly string[]): string =>
      JSON.stringify({
        messages: contents.map((content, index) => ({
          role: index % 2 === 0 ? "user" : "assistant",
          content,
        })),
      });
    const one = turns("A port is down.", "Which one?", "Port 7.", "Reseat its optic, please.");
    const two = turns("A port is down!", "Which one?", "Port 7", "Is it enabled?", "No", "Do it.");
    assert.match(found([one], [two])[0] ?? "", /^1 warning The same prompt/);
    assert.deepEqual(found([turns("A", "B")], [turns("C", "B")]), []);
  });

  test("copies within a split say what the first of them says", () => {
    const near = train[1] ?? "";
    const texts = found([near, "", near, near], valid);
    assert.equal(texts.length, 3);
    assert.equal(new Set(texts.map((text) => text.slice(2))).size, 1);
  });

  test("texts that cannot be had any more are no leak", () => {
    const split = new CountedSplit([train[1] ?? "", train[2] ?? ""], {});
    const gone = new CountedSplit(valid, {});
    const gonePlan = comparePlan(resolveSettings(), { forLeakage: true });
    const comparer = new RecordComparer({ text: () => undefined }, format, {
      sketcher: new Sketcher(gonePlan),
      sameAnswer: gonePlan.sameAnswer,
    });
    const other = { digests: gone.digests, sketches: gone.sketches, comparer };
    const settings = resolveSettings();
    const plan = comparePlan(settings, { forLeakage: true });
    const named = { ...other, name: "valid.jsonl", path: "valid.jsonl" };
    assert.deepEqual(leakFindings(split, named, { settings, plan }), []);
  });

  test("nothing, lines that are no records, one word, Chinese", () => {
    assert.deepEqual(found([], valid), []);
    assert.deepEqual(found(train, []), []);
    assert.deepEqual(found(["", "[]", "{"], ["", "[]", "{"]), []);
    assert.equal(found([chat("a", "b")], [chat("A.", "b")]).length, 1);
    const chinese =
      "三楼的用户报告说自从上周更换控制器以来无线网络每隔几分钟就会断开一次请问应该先检查什么";
    const answer = "请先检查漫游配置然后比较更换前后的信道计划并查看客户端的统计信息";
    assert.match(
      found([chat(chinese, answer)], [chat(chinese, `${answer}吧`)])[0] ?? "",
      /% the same/,
    );
  });
});

suite("crowds stay linear", () => {
  const template = words(120);
  const crowds: Readonly<Record<string, (index: number) => string>> = {
    "all the same": () => chat("Which port?", "179"),
    "one template": (index) => chat(`${template} x${index} y${index}`, "Done."),
    "much alike, below the threshold": (index) =>
      chat(`${template} ${words(50, `w${index}x`)}`, "Done."),
    "one prompt": (index) => chat("Which port?", words(12, `a${index}x`)),
    "one prompt but for the ticket": (index) =>
      chat(`INC${1_000_000 + index}: the port is down`, words(12, `a${index}x`)),
    "one ticket": (index) => chat(`INC0012345 ${words(12, `q${index}x`)}`, words(9, `a${index}x`)),
  };
  const size = 1500;
  for (const [name, line] of Object.entries(crowds)) {
    test(name, () => {
      const split = (first: number): CountedSplit =>
        new CountedSplit(
          Array.from({ length: size }, (_, index) => line(first + index)),
          {},
        );
      const from = split(0);
      const to = split(size);
      const findings = compare(from, to);
      const isLeak = !/below|but for/.test(name);
      assert.equal(findings.length, isLeak ? size : 0);
      assert.ok(from.reads + to.reads <= 6 * size, `${from.reads} and ${to.reads} reads`);
      for (const { relatedLines = [] } of findings) assert.ok(relatedLines.length <= 10);
    });
  }
});
