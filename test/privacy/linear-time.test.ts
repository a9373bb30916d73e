/**
 * Texts made to be hard: the work grows as they do, and not faster. Nothing here says how fast a machine is. What is
 * compared is the processor's time for a text and for one sixteen times as long, and how often recognizers are asked.
 */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { makeCheckTools, RecordChecker } from "../../src/core/check-record.ts";
import { PrivacyScanner } from "../../src/core/privacy/privacy-scanner.ts";
import type { Recognizer, Trigger } from "../../src/core/privacy/recognizer.ts";
import { recognizers } from "../../src/core/privacy/recognizers.ts";
import { resolveSettings } from "../../src/core/settings.ts";

const growth = 16;
/** Work that grew with the square of a text would be 256 times as much. */
const mostGrowth = 4 * growth;
/** In milliseconds; shorter times say nothing. */
const leastTime = 1;
/** Something else may use the processor's caches, or collect garbage. */
const attempts = 3;

let asked = 0;
const counting = recognizers.map((recognizer): Recognizer => ({
  ...recognizer,
  find(text, trigger, report) {
    asked += 1;
    recognizer.find(text, trigger, report);
  },
}));
const scanner = new PrivacyScanner(counting);

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

/** Of the processor, in milliseconds. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** `work` is done with lengths of text. */
function assertLinear(work: (length: number) => void, length: number): void {
  const ratios: number[] = [];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const short = timeOf(() => {
      work(length);
    });
    const long = timeOf(() => {
      work(growth * length);
    });
    const ratio = long / Math.max(short, leastTime);
    if (ratio <= mostGrowth) return;
    ratios.push(Math.round(ratio));
  }
  assert.fail(`${growth} times the text takes ${ratios.join(", ")} times the time.`);
}

function testUnit(unit: string, length = 8192): void {
  test(JSON.stringify(unit.length > 60 ? `${unit.slice(0, 60)}…` : unit), () => {
    const askedFor = (size: number): number => {
      asked = 0;
      scanner.scan(repeated(unit, size));
      return asked;
    };
    const often = askedFor(growth * length);
    assert.ok(often <= (growth + 1) * Math.max(askedFor(length), 100), `asked ${often} times`);
    assertLinear(askedFor, length);
  });
}

const invisible = "\u200b";
const shapes: Readonly<Record<string, string>> = { "9": "1", h: "a", a: "q", w: "k" };

/** A text that is a trigger. */
function textOf(trigger: Trigger): string {
  if ("literal" in trigger) return trigger.literal;
  if ("shape" in trigger) return trigger.shape.replace(/[9haw]/g, (kind) => shapes[kind] ?? kind);
  if ("digits" in trigger)
    return "4539148803433".repeat(5).slice(0, trigger.digits[1]) + (trigger.before?.[0] ?? " ");
  return "run" in trigger ? "aB3xZ9qLm4".repeat(10).slice(0, trigger.run) : "";
}

suite("the work grows with the text", () => {
  const units = [
    ...["9", "4539", "12 ", "1.", "1.1.1.1 ", "1-", "1,", "+1 ", "+", "(", "212-867-"],
    ...[":", "::", "aa:", "aaaa:", "aabb.ccdd.", "f", "0x", "-", "--", "_", "/", "a/", "=", "=="],
    ...[
      '"',
      "'",
      "\\",
      '\\"',
      "\\n",
      "\\u0061",
      '{"',
      "[",
      "<",
      "<a>",
      "`",
      "\n",
      " ",
      "\t",
      "\r\n",
    ],
    ...[
      "@",
      "a@",
      "a.",
      "a@a.",
      "x@y.io ",
      "https://",
      "a:b@",
      "user:pw@host",
      "$",
      "$9$",
      "$1$",
      "$6$a$",
    ],
    ...[
      "password ",
      "password: ",
      "password=",
      "key ",
      "key 7 ",
      "secret ",
      "snmp-server ",
      "token=",
      "psk ",
    ],
    ...[
      "-----BEGIN ",
      "-----BEGIN RSA PRIVATE KEY-----\n",
      "AKIA",
      "eyJ",
      "eyJh.",
      "ghp_",
      "sk-",
      "AS",
      "as 1 ",
    ],
    ...[
      "hostname ",
      "a#",
      "a>",
      "router bgp ",
      "GB82 ",
      "DE89370400440532013000",
      "Ab 12 Suite 4 ",
      "born ",
      "1bc1",
    ],
    ...[
      "é",
      "🔥",
      "，",
      "０",
      "１２",
      invisible,
      `1${invisible}`,
      `p${invisible}assword `,
      "\u00a0",
      "р\u0430ssword ",
    ],
  ];
  for (const unit of units) testUnit(unit);
});

suite("with the triggers of each recognizer", () => {
  for (const { id, triggers } of recognizers) {
    suite(id, () => {
      const texts = triggers.map(textOf).filter((text) => text !== "");
      const [first = ""] = texts;
      if (first === "") return;
      testUnit(first);
      testUnit(`${texts.slice(0, 200).join(" ")} `);
      testUnit(texts.slice(-200).join("="));
    });
  }
});

suite("whole lines", () => {
  const settings = resolveSettings({
    rules: { "network-identifier": { policy: { hostname: "inform", mac: "inform" } } },
  });
  const checker = new RecordChecker(settings, undefined, makeCheckTools(settings, recognizers));
  const nested = (depth: number): string =>
    depth === 0 ? "kT7mQ2xWv9" : JSON.stringify({ password: nested(depth - 1) });

  const tenMillion = 10_000_000 / growth;
  const oneMillion = 1_000_000 / growth;
  const texts: readonly (readonly [name: string, unit: string, length: number])[] = [
    ["ten million digits", "4539148803433", tenMillion],
    ["ten million times the same digit", "7", tenMillion],
    ["ten million colons", ":", tenMillion],
    ["ten million full-width digits", "１", tenMillion],
    ["ten million letters of two alphabets", "р\u0430sswоrd: kT7mQ2xWv9 ", tenMillion],
    ["quotes in quotes", nested(5), oneMillion],
    [
      "secrets with invisible characters",
      `password: kT7m${invisible}Q2${invisible}x\n`,
      oneMillion,
    ],
    ["an address in each line", "ping 8.8.4.4 from bru-edge-17\n", oneMillion],
  ];
  for (const [name, unit, length] of texts) {
    test(name, () => {
      assertLinear((size) => {
        checker.check(JSON.stringify({ note: repeated(unit, size) }));
        assert.equal(checker.kind, "record");
      }, length);
    });
  }

  const broken: readonly (readonly [name: string, unit: string])[] = [
    ["ten million colons that are no JSON", ":"],
    ["ten million backslashes that are no JSON", "\\"],
  ];
  for (const [name, unit] of broken) {
    test(name, () => {
      assertLinear((size) => {
        checker.check(`{"note":"${repeated(unit, size)}`);
        assert.equal(checker.kind, "broken");
      }, tenMillion);
    });
  }
});
