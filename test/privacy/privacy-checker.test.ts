/** From the text of a line to what the project hears of it: settings, places, and what never leaves the line. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { loadCheckTools, RecordChecker } from "../../src/core/check-record.ts";
import { formatById } from "../../src/core/formats/index.ts";
import { findingMessage } from "../../src/core/message.ts";
import type { RecordFinding } from "../../src/core/model.ts";
import type { CheckRun, Renderer } from "../../src/core/output/check-run.ts";
import { renderGithub } from "../../src/core/output/github.ts";
import { renderJson } from "../../src/core/output/json.ts";
import { renderPretty } from "../../src/core/output/pretty.ts";
import { renderSarif } from "../../src/core/output/sarif.ts";
import { networkPolicies } from "../../src/core/privacy/network-classes.ts";
import { resolveSettings, type Config, type RuleConfig } from "../../src/core/settings.ts";
import { checkText } from "../node/support.ts";
import { fakeBody } from "./tokens/fake-body.ts";

/** The privacy findings of one line. */
async function check(line: string, config: Config = {}): Promise<readonly RecordFinding[]> {
  const settings = resolveSettings(config);
  const tools = await loadCheckTools(settings);
  const checker = new RecordChecker(settings, formatById("openai-chat"), tools);
  checker.check(line);
  return checker.findings.filter(({ recognized }) => recognized !== undefined);
}

/** The same in short: `warning EMAIL_ADDRESS`. */
async function kindsIn(line: string, config: Config = {}): Promise<readonly string[]> {
  return (await check(line, config)).map(kindOf);
}

function kindOf({ severity, recognized }: RecordFinding): string {
  return `${severity} ${recognized?.entity}`;
}

/** A record with one text. */
const note = (text: string): string => JSON.stringify({ note: text });

interface LineCase {
  readonly name: string;
  /** A line of a file, in which what is to be found stands between ⟦ and ⟧, which are taken out. */
  readonly line: string;
  /** Severity and entity of each; none but those marked. */
  readonly kinds: readonly string[];
  readonly config?: Config;
}

function testLines(cases: readonly LineCase[]): void {
  for (const { name, line: marked, kinds, config } of cases) {
    test(name, async () => {
      const line = marked.replace(/[⟦⟧]/g, "");
      const found = await check(line, config);
      let shown = "";
      let end = 0;
      for (const { span } of found) {
        shown += `${line.slice(end, span.start)}⟦${line.slice(span.start, span.end)}⟧`;
        ({ end } = span);
      }
      assert.equal(shown + line.slice(end), marked);
      assert.deepEqual(found.map(kindOf), kinds);
    });
  }
}

const mail = "ann.kowal@fernwick-net.io";
const phone = "+1 212 867 4410";

suite("severities", () => {
  const line = note(`write to ${mail} or call ${phone}`);
  const cases: readonly [name: string, rules: Config["rules"], expected: readonly string[]][] = [
    ["by default", {}, ["warning EMAIL_ADDRESS", "warning PHONE_NUMBER"]],
    ["of the rule", { pii: "error" }, ["error EMAIL_ADDRESS", "error PHONE_NUMBER"]],
    [
      "of a kind",
      { pii: { entities: { EMAIL_ADDRESS: "info" } } },
      ["info EMAIL_ADDRESS", "warning PHONE_NUMBER"],
    ],
    [
      "a kind that is off",
      { pii: { entities: { EMAIL_ADDRESS: "off" } } },
      ["warning PHONE_NUMBER"],
    ],
    [
      "a kind cannot outdo a rule that is off",
      { pii: { severity: "off", entities: { EMAIL_ADDRESS: "error" } } },
      [],
    ],
  ];
  for (const [name, rules, expected] of cases) {
    test(name, async () => {
      assert.deepEqual(await kindsIn(line, { ...(rules && { rules }) }), expected);
    });
  }

  test("secrets are errors, those that are only likely are warnings", async () => {
    const sure = note("enable password 7 094F471A1A0A");
    assert.deepEqual(await kindsIn(sure), ["error CISCO_TYPE7"]);
    const likely = note("Your new password: rT8kLpZq4");
    const [finding] = await check(likely);
    assert.ok(finding?.recognized && finding.recognized.confidence < 0.7);
    assert.equal(finding.severity, "warning");
    assert.equal((await check(likely, { rules: { secret: "hint" } }))[0]?.severity, "hint");
  });
});

suite("confidence", () => {
  const line = note("snmp-server community public RO");
  const withLeast = (minConfidence: number): Config => ({
    rules: { pii: { minConfidence }, secret: { minConfidence } },
  });

  test("what everybody knows is below what is reported", async () => {
    assert.deepEqual(await check(line), []);
  });
  test("a lower threshold reports it", async () => {
    assert.deepEqual(await kindsIn(line, withLeast(0.2)), ["warning SNMP_COMMUNITY"]);
  });
  test("a higher one reports less", async () => {
    const kinds = await kindsIn(note(`${mail}, 12 Harbour Street`), withLeast(0.9));
    assert.deepEqual(kinds, ["warning EMAIL_ADDRESS"]);
  });
  test("each rule has a threshold of its own", async () => {
    const kinds = await kindsIn(note(`${mail}\nenable password 7 094F471A1A0A`), {
      rules: { secret: { minConfidence: 1 } },
    });
    assert.deepEqual(kinds, ["warning EMAIL_ADDRESS"]);
  });
});

/** One identifier of each class. */
const identifiers: Readonly<Record<string, string>> = {
  "ip-public": "ping 8.8.4.4",
  "ip-private": "ping 10.20.30.40",
  "ip-shared": "ping 100.64.10.1",
  "ip-documentation": "ping 192.0.2.33",
  "ip-loopback": "ping 127.0.0.1",
  "ip-link-local": "ping 169.254.7.7",
  "ip-multicast": "ping 239.1.2.3",
  "ip-reserved": "ping 255.255.255.255",
  "ip-mask": "ip netmask 255.255.255.0",
  mac: "host 3c:5a:b4:01:02:03",
  "mac-group": "host 01:00:5e:01:02:03",
  "as-public": "neighbor remote-as 3320",
  "as-private": "neighbor remote-as 64620",
  "as-documentation": "neighbor remote-as 64500",
  hostname: "hostname bru-edge-17",
};

suite("the policy for network identifiers", () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    keep: [],
    inform: ["hint inRecord"],
    mask: ["warning toMask"],
    pseudonymize: ["warning toPseudonymize"],
    block: ["error blocked"],
  };
  for (const [name, text] of Object.entries(identifiers)) {
    test(name, async () => {
      for (const choice of networkPolicies) {
        const policy = { "ip-public": "keep", [name]: choice };
        const found = await check(note(text), { rules: { "network-identifier": { policy } } });
        assert.deepEqual(
          found.map(({ severity, messageId }) => `${severity} ${messageId}`),
          expected[choice],
          choice,
        );
        for (const { recognized } of found) assert.equal(recognized?.networkClass, name);
      }
    });
  }

  test("public addresses are a hint by default, and nothing else is", async () => {
    const found = await check(note(Object.values(identifiers).join("\n")));
    assert.deepEqual(
      found.map(({ severity, recognized }) => `${severity} ${recognized?.networkClass}`),
      ["hint ip-public"],
    );
  });

  test("a rule that is off has no policy", async () => {
    const rule: RuleConfig = { severity: "off", policy: { "ip-public": "block" } };
    const config = { rules: { "network-identifier": rule } };
    assert.deepEqual(await check(note("ping 8.8.4.4"), config), []);
  });
});

const hostnames: Config = { rules: { "network-identifier": { policy: { hostname: "inform" } } } };

suite("places", () => {
  const inMessages = (content: string): string =>
    `{"messages":[{"role":"user","content":"${content}"},{"role":"assistant","content":"Done."}]}`;
  testLines([
    {
      name: "every text of a record, whatever its key",
      line: `{"id":"⟦${mail}⟧","deep":{"list":[["⟦${phone}⟧"]]}}`,
      kinds: ["warning EMAIL_ADDRESS", "warning PHONE_NUMBER"],
    },
    {
      name: "every value of a repeated key",
      line: `{"note":"⟦${mail}⟧","note":"nothing here"}`,
      kinds: ["warning EMAIL_ADDRESS"],
    },
    {
      name: "not the keys",
      line: `{"${mail}":"x"}`,
      kinds: [],
    },
    {
      name: "not under keys that the project leaves out",
      line: `{"author":"${mail}","meta":{"author":["${mail}"],"by":"⟦${mail}⟧"}}`,
      kinds: ["warning EMAIL_ADDRESS"],
      config: { privacy: { ignoreFields: ["author"] } },
    },
    {
      name: "a telling key goes before its value",
      line: '{"metadata":{"password":"⟦kT7mQ2xWv9⟧"},"phone":"⟦212-867-4410⟧"}',
      kinds: ["warning GENERIC_PASSWORD", "warning PHONE_NUMBER"],
    },
    {
      name: "before the values of a list, too",
      line: '{"password":["⟦kT7mQ2xWv9⟧"],"words":["kT7mQ2xWv9"]}',
      kinds: ["warning GENERIC_PASSWORD"],
    },
    {
      name: "a key that only looks telling changes nothing",
      line: '{"tokens":"1024","key":"value","name":"bgp","address":"see below"}',
      kinds: [],
    },
    {
      name: "through escapes",
      line: inMessages(
        String.raw`line one\nenable password 7 ⟦094F471A1A0A⟧\n\u0061\t⟦ann.k\u006fwal@fernwick-net.io⟧`,
      ),
      kinds: ["error CISCO_TYPE7", "warning EMAIL_ADDRESS"],
    },
    {
      name: "behind characters of two code units",
      line: inMessages(`🚨🔥 \\ud83d\\ude80 mail ⟦${mail}⟧ 🚨 ⟦${phone}⟧`),
      kinds: ["warning EMAIL_ADDRESS", "warning PHONE_NUMBER"],
    },
    {
      name: "behind invisible and in full-width characters",
      line: inMessages(
        "\u200b\ufeffnote:\u00a0call me at ⟦＋１ ２１２ ８６７ ４４１０⟧, ⟦ann.ko\u200bwal@fernwick-net.io⟧",
      ),
      kinds: ["warning PHONE_NUMBER", "warning EMAIL_ADDRESS"],
    },
    {
      name: "in the arguments of a tool",
      line: String.raw`{"messages":[{"role":"assistant","tool_calls":[{"function":{"name":"run","arguments":"{\"config\":\"enable password 7 ⟦094F471A1A0A⟧\\nend\",\"password\":\"⟦kT7mQ2xWv9⟧\"}"}}]}]}`,
      kinds: ["error CISCO_TYPE7", "warning GENERIC_PASSWORD"],
    },
    {
      name: "in arguments inside of arguments",
      line: String.raw`{"arguments":"{\"body\":\"{\\\"mail\\\":\\\"⟦ann.kowal@fernwick-net.io⟧\\\",\\\"psk\\\":\\\"⟦kT7mQ2xWv9⟧\\\",\\\"cfg\\\":\\\"!\\\\nenable password 7 ⟦094F471A1A0A⟧\\\\n!\\\"}\"}"}`,
      kinds: ["warning EMAIL_ADDRESS", "error IPSEC_PSK", "error CISCO_TYPE7"],
    },
    {
      name: "in what should be an object",
      line: `["⟦${mail}⟧"]`,
      kinds: ["warning EMAIL_ADDRESS"],
    },
    { name: "in a string", line: `"⟦${mail}⟧"`, kinds: ["warning EMAIL_ADDRESS"] },
    {
      name: "in a line that breaks off",
      line: String.raw`{"messages":[{"role":"user","content":"🔥 mail\n⟦ann.kowal@fernwick-net.io⟧ or \"⟦+1 212 867 4410`.concat(
        "⟧",
      ),
      kinds: ["warning EMAIL_ADDRESS", "warning PHONE_NUMBER"],
    },
    {
      name: "in a line that is no JSON at all",
      line: `# enable password 7 ⟦094F471A1A0A⟧`,
      kinds: ["error CISCO_TYPE7"],
    },
  ]);

  test("findings name the turn they stand in", async () => {
    const [finding] = await check(inMessages(`mail ${mail}`));
    assert.ok(finding);
    assert.equal(finding.pointer, "/messages/0/content");
    assert.deepEqual(finding.valueSpan, { start: 5, end: 5 + mail.length });
    assert.equal(findingMessage(finding), "E-mail address in the user turn.");
  });

  test("of a line that is no JSON they name the record only", async () => {
    const [finding] = await check(`{"prompt":"${mail}`);
    assert.ok(finding);
    assert.equal(finding.pointer, undefined);
    assert.equal(findingMessage(finding), "E-mail address in this record.");
  });
});

suite("what a project adds", () => {
  const pattern = { name: "CUSTOMER_ID", pattern: "C-[0-9]{6}", context: ["customer"] } as const;
  testLines([
    {
      name: "words of its own, as whole words in any case",
      line: note("⟦fernwick⟧ and ⟦Nordhafen West⟧, not fernwicks or Nordhafen"),
      kinds: ["warning CUSTOMER", "warning CUSTOMER"],
      config: { privacy: { lists: [{ name: "CUSTOMER", words: ["Fernwick", "Nordhafen West"] }] } },
    },
    {
      name: "with a severity of their own",
      line: note("🔥 ⟦FERNWICK⟧"),
      kinds: ["error CUSTOMER"],
      config: {
        rules: { pii: "hint" },
        privacy: { lists: [{ name: "CUSTOMER", words: ["Fernwick"], severity: "error" }] },
      },
    },
    {
      name: "patterns, near the words they need",
      line: JSON.stringify({ a: "customer ⟦C-004711⟧ called", b: "part C-004711" }),
      kinds: ["warning CUSTOMER_ID"],
      config: { privacy: { recognizers: [pattern] } },
    },
    {
      name: "patterns of host names",
      line: note("from ⟦zz-bru-17⟧ to bru-17"),
      kinds: ["hint HOSTNAME"],
      config: { ...hostnames, privacy: { hostnames: ["zz-[a-z]{3}-[0-9]{2}"] } },
    },
    {
      name: "names of persons and places, where they are asked for",
      line: note("Ask ⟦Daniel Ferrand⟧. We moved to ⟦Heidelberg⟧."),
      kinds: ["warning PERSON", "warning LOCATION"],
      config: { rules: { pii: { entities: { PERSON: "warning", LOCATION: "warning" } } } },
    },
    {
      name: "which they are not by default",
      line: note("Ask Daniel Ferrand. We moved to Heidelberg."),
      kinds: [],
    },
  ]);
});

suite("host names of a record", () => {
  testLines([
    {
      name: "learnt from a configuration, found in the other texts",
      line: '{"messages":[{"role":"user","content":"⟦bru-edge-17⟧ is down"},{"role":"assistant","content":"hostname ⟦bru-edge-17⟧\\nend"},{"role":"user","content":"ping ⟦BRU-EDGE-17.fernwick.io⟧"}]}',
      kinds: ["hint HOSTNAME", "hint HOSTNAME", "hint HOSTNAME"],
      config: hostnames,
    },
    {
      name: "learnt from a prompt",
      line: String.raw`{"a":"⟦bru-edge-17⟧#show version\n…","b":"🔥 log in to ⟦bru-edge-17⟧ again"}`,
      kinds: ["hint HOSTNAME", "hint HOSTNAME"],
      config: hostnames,
    },
    {
      name: "not from another record, and not by default",
      line: '{"a":"hostname bru-edge-17","b":"bru-edge-17"}',
      kinds: [],
    },
  ]);

  test("nothing passes from one record to the next", async () => {
    const settings = resolveSettings(hostnames);
    const checker = new RecordChecker(settings, undefined, await loadCheckTools(settings));
    checker.check('{"a":"hostname bru-edge-17"}');
    assert.equal(checker.findings.length, 1);
    checker.check('{"a":"log in to bru-edge-17"}');
    assert.equal(checker.findings.length, 0);
  });
});

suite("what redaction has written", () => {
  testLines([
    {
      name: "masks are not found again",
      line: note(
        "enable secret 5 <CISCO_TYPE5>\nmail <EMAIL_ADDRESS>, phone: <PHONE_NUMBER>\npassword: <GENERIC_PASSWORD>",
      ),
      kinds: [],
    },
    {
      name: "nor are fakes from reserved ranges",
      line: note("mail ann.kowal@example.com, call +1 212 555 0123 or ping 203.0.113.9"),
      kinds: [],
    },
  ]);
});

suite("values stay where they are", () => {
  const token = `ghp_${fakeBody(36)}`;
  const values = [mail, phone, "094F471A1A0A", "kT7mQ2xWv9", token, "8.8.4.4", "bru-edge-17"];
  const text = [
    note(`mail ${mail}, call ${phone}, ping 8.8.4.4`),
    `{"password":"kT7mQ2xWv9","token":"${token}"}`,
    note("hostname bru-edge-17\nenable password 7 094F471A1A0A"),
    `{"broken":"${mail} and ${token}`,
  ].join("\n");
  const policy = { "ip-public": "block", hostname: "mask" };
  const config = { rules: { "network-identifier": { policy } } };

  test("no message and no data of a finding holds one", async () => {
    const { findings } = await checkText(text, config);
    assert.ok(findings.length >= 9);
    for (const { fixes, ...finding } of findings) {
      assertFree(findingMessage(finding));
      assertFree(JSON.stringify(finding));
      assertFree(JSON.stringify(fixes ?? []));
    }
  });

  const renderers: Readonly<Record<string, Renderer>> = {
    pretty: renderPretty,
    json: renderJson,
    sarif: renderSarif,
    github: renderGithub,
  };
  for (const [name, render] of Object.entries(renderers)) {
    test(`no ${name} report holds one`, async () => {
      const report = await checkText(text, config);
      const run: CheckRun = {
        files: [{ path: "data.jsonl", repositoryPath: "data.jsonl", report }],
        unusedIgnores: [],
        baseline: undefined,
        maxFindings: undefined,
        version: "1.0.0",
        colors: false,
      };
      const written = [...render(run)].join("");
      assert.ok(written.length > 500);
      assertFree(written);
    });
  }

  function assertFree(written: string): void {
    for (const value of values) assert.ok(!written.includes(value), `${value} in ${written}`);
  }
});
