/** `tunesmith mcp`, as clients of the Model Context Protocol see it. */
import assert from "node:assert/strict";
import { createReadStream, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test, type TestContext } from "node:test";
import { setTimeout } from "node:timers/promises";

import { Client, type CallToolResult } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

import { agentToolNames } from "../../src/core/agent/tool-names.ts";
import { agentTools } from "../../src/core/agent/tools.ts";
import { broken, chat, good, lines, other } from "./records.ts";
import { assertRefused, builtCli, makeFolder, runCli, startCli } from "./run-cli.ts";

const mail = "mara.lindqvist@nordwind-isp.com";
const files = {
  "project/data.jsonl": lines(
    good,
    broken,
    other,
    chat(`Answer ${mail} about the BGP outage.`, "The session is up again."),
  ),
  "elsewhere/secret.jsonl": lines(good),
};

interface Session {
  readonly client: Client;
  readonly call: (name: string, input: Record<string, unknown>) => Promise<CallToolResult>;
  /** What it has written to standard error. */
  readonly log: () => string;
}

async function connect(
  context: TestContext,
  { cwd, words = [] }: { readonly cwd: string; readonly words?: readonly string[] },
): Promise<Session> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [builtCli(), "mcp", ...words],
    cwd,
    stderr: "pipe",
  });
  let log = "";
  transport.stderr?.on("data", (piece: Buffer) => (log += piece.toString()));
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(transport);
  context.after(() => client.close());
  return {
    client,
    call: (name, input) => client.callTool({ name, arguments: input }),
    log: () => log,
  };
}

function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === "text" ? part.text : "")).join("");
}

/** What the tool's own schema makes of the result: it has to be as declared. */
function dataOf(name: keyof typeof agentTools, result: CallToolResult): Record<string, unknown> {
  assert.notEqual(result.isError, true, textOf(result));
  return agentTools[name].result.parse(result.structuredContent);
}

test("lists its tools, all of which only read", async (context) => {
  const { client } = await connect(context, { cwd: makeFolder(context, {}) });
  assert.equal(client.getServerVersion()?.name, "tunesmith");
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    agentToolNames,
  );
  for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
    assert.ok((description?.length ?? 0) > 100, name);
    assert.equal(inputSchema["additionalProperties"], false, name);
    assert.ok(outputSchema, name);
    assert.equal(annotations?.readOnlyHint, true, name);
  }
});

suite("the tools on a file", () => {
  test("check says what is wrong, without the values", async (context) => {
    const folder = makeFolder(context, files);
    const { call, log } = await connect(context, { cwd: join(folder, "project") });
    const result = await call("check", { path: "data.jsonl", target: "openai-gpt-4.1" });
    const data = dataOf("check", result);
    assert.equal(data["lines"], 4);
    assert.deepEqual(
      (data["findings"] as { line: number; rule: string }[])
        .filter(({ rule }) => rule === "invalid-json" || rule === "pii")
        .map(({ line, rule }) => `${line} ${rule}`),
      ["2 invalid-json", "4 pii"],
    );
    assert.equal((data["target"] as { id: string }).id, "openai-gpt-4.1");
    assert.match(textOf(result), /^"data.jsonl": 4 lines, 3 records, format openai-chat; /);
    assert.ok(!JSON.stringify(result).includes(mail));
    assert.ok(!JSON.stringify(result).includes(folder), "paths are those below the folder");
    assert.ok(!log().includes("data.jsonl"), "nothing of the call is logged");
  });

  test("check keeps to the rules and the limit that were named", async (context) => {
    const folder = makeFolder(context, {
      "many.jsonl": lines(...Array.from({ length: 300 }, () => broken)),
    });
    const { call } = await connect(context, { cwd: folder });
    const input = { path: "many.jsonl", rules: ["invalid-json"] };
    const usual = dataOf("check", await call("check", input));
    assert.deepEqual(usual["rules"], [{ rule: "invalid-json", findings: 300 }]);
    assert.equal((usual["findings"] as unknown[]).length, 20);
    assert.equal(usual["leftOut"], 280);
    const all = await call("check", { ...input, limit: 100 });
    assert.ok(Buffer.byteLength(textOf(all)) <= 16_384);
    assert.equal((await call("check", { ...input, limit: 101 })).isError, true);
  });

  test("find_records finds by words and by rule, and shows masked excerpts", async (context) => {
    const { call } = await connect(context, { cwd: join(makeFolder(context, files), "project") });
    const found = dataOf(
      "find_records",
      await call("find_records", { path: "data.jsonl", search: "bgp" }),
    );
    assert.deepEqual(
      (found["records"] as { line: number }[]).map(({ line }) => line),
      [1, 4],
    );
    const byRule = await call("find_records", { path: "data.jsonl", rule: "pii" });
    assert.match(textOf(byRule), /^Line 4: ".*Answer <EMAIL_ADDRESS> about the BGP outage/m);
    const bySize = await call("find_records", { path: "data.jsonl", search: "turns=2 line>=3" });
    assert.equal(dataOf("find_records", bySize)["found"], 2);
  });

  test("preview_redaction counts kinds and writes nothing", async (context) => {
    const folder = join(makeFolder(context, files), "project");
    const { call } = await connect(context, { cwd: folder });
    for (const method of ["mask", "replace", "pseudonymize"]) {
      const result = await call("preview_redaction", { path: "data.jsonl", method });
      const data = dataOf("preview_redaction", result);
      assert.equal(data["changedRecords"], 1);
      assert.deepEqual(data["kinds"], [{ kind: "E-mail address", values: 1 }]);
      assert.ok(!JSON.stringify(result).includes(mail));
    }
    assert.deepEqual(readdirSync(folder), ["data.jsonl"]);
    assert.equal(readFileSync(join(folder, "data.jsonl"), "utf8"), files["project/data.jsonl"]);
  });

  test("estimate_cost says what the command says", async (context) => {
    const folder = join(makeFolder(context, files), "project");
    const { call } = await connect(context, { cwd: folder });
    const inputs = {
      trainingTokens: 500_000,
      requests: 50_000,
      promptTokens: 2500,
      tunedPromptTokens: 500,
      outputTokens: 500,
    };
    const data = dataOf("estimate_cost", await call("estimate_cost", inputs));
    const words =
      "cost --output json --training-tokens 500000 --requests 50000 --prompt-tokens 2500 --tuned-prompt-tokens 500 --output-tokens 500";
    const { stdout } = await runCli(words.split(" "), { cwd: folder });
    const [scenario] = (JSON.parse(stdout) as { scenarios: { verdict: string }[] }).scenarios;
    assert.equal(data["verdict"], scenario?.verdict);
    assert.match(String(data["headline"]), /^It costs \$15[.]00 once, saves \$300[.]00 a month/);
    const counted = await call("estimate_cost", {
      path: "data.jsonl",
      model: "openai/gpt-4.1-mini",
    });
    assert.match(textOf(counted), /training tokens: \d+ \(from data[.]jsonl\)/);
  });

  test("settings are those of the project", async (context) => {
    const folder = makeFolder(context, {
      "tunesmith.json": '{"rules":{"invalid-json":"off"}}',
      "data.jsonl": lines(good, broken),
    });
    const { call } = await connect(context, { cwd: folder });
    const rules = async (): Promise<string> =>
      JSON.stringify(dataOf("check", await call("check", { path: "data.jsonl" }))["rules"]);
    assert.doesNotMatch(await rules(), /invalid-json/);
    writeFileSync(join(folder, "tunesmith.json"), "{}");
    assert.match(await rules(), /invalid-json/);
    writeFileSync(join(folder, "tunesmith.json"), '{"rules":{"no-such-rule":"off"}}');
    const refused = await call("check", { path: "data.jsonl" });
    assert.equal(refused.isError, true);
    assert.match(textOf(refused), /tunesmith[.]json.*no-such-rule/);
  });
});

const refusals: readonly (readonly [tool: string, input: Record<string, unknown>, why: RegExp])[] =
  [
    ["check", { path: "../elsewhere/secret.jsonl" }, /is not below the folders that may be read/],
    ["check", { path: "link.jsonl" }, /is not below the folders that may be read/],
    ["find_records", { path: "/etc/passwd" }, /is no dataset/],
    ["preview_redaction", { path: "none.jsonl" }, /There is no file or folder "none.jsonl"/],
    [
      "check",
      { path: "data.jsonl", rules: ["pi"] },
      /There is no rule "pi": did you mean "pii"[?]/,
    ],
    ["check", { path: "data.jsonl", target: "gpt-9" }, /There is no target "gpt-9"/],
    ["estimate_cost", { model: "nobody/knows", trainingTokens: 1000 }, /nobody\/knows/],
    [
      "estimate_cost",
      {},
      /Nothing says what is trained on: name a dataset, or give trainingTokens[.]/,
    ],
    ["check", {}, /^The input of check is wrong: path: /],
    ["check", { path: "data.jsonl", shell: "rm" }, /^The input of check is wrong: .*shell/],
    [
      "check",
      { path: "data.jsonl", limit: "many", shell: "rm" },
      /^The input of check is wrong: limit: [^"]*$/,
    ],
  ];

test("what cannot be done is said in a sentence, and the server goes on", async (context) => {
  const folder = makeFolder(context, files);
  symlinkSync(join(folder, "elsewhere/secret.jsonl"), join(folder, "project/link.jsonl"));
  const { call } = await connect(context, { cwd: join(folder, "project") });
  for (const [tool, input, why] of refusals) {
    const result = await call(tool, input);
    assert.equal(result.isError, true, JSON.stringify(input));
    assert.match(textOf(result), why);
    assert.doesNotMatch(textOf(result), /\n/);
  }
  dataOf("check", await call("check", { path: "data.jsonl" }));
});

test("--root names the folders, several of them", async (context) => {
  const folder = makeFolder(context, files);
  const words = ["--root", "project", "--root", join(folder, "elsewhere")];
  const { call } = await connect(context, { cwd: folder, words });
  assert.equal(dataOf("check", await call("check", { path: "data.jsonl" }))["lines"], 4);
  assert.equal(dataOf("check", await call("check", { path: "secret.jsonl" }))["lines"], 1);
});

test("files that are no JSON Lines, empty, packed or UTF-16 are no trouble", async (context) => {
  const folder = makeFolder(context, {
    "empty.jsonl": "",
    "binary.jsonl": Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256),
    "array.jsonl": `[${good},${other}]`,
    "utf16.jsonl": Buffer.from(`\ufeff${lines(good, other)}`, "utf16le"),
    "deep.jsonl": `${"[".repeat(100_000)}\n`,
  });
  const { call } = await connect(context, { cwd: folder });
  for (const path of readdirSync(folder)) {
    for (const tool of ["check", "find_records", "preview_redaction"]) {
      const result = await call(tool, { path });
      assert.doesNotMatch(textOf(result), /unexpectedly/, `${tool} of ${path}`);
    }
  }
  assert.equal(dataOf("check", await call("check", { path: "utf16.jsonl" }))["records"], 2);
});

test("a call that is cancelled ends, tells how far it came, and others go on", async (context) => {
  const record = chat(
    "Which command lists the neighbours of a router in the core?",
    "show bgp summary",
  );
  const folder = makeFolder(context, {
    "big.jsonl": Array.from(
      { length: 400_000 },
      (_, index) => `${record.replace("core", `core ${index}`)}\n`,
    ).join(""),
    "data.jsonl": lines(good),
  });
  const { client, call } = await connect(context, { cwd: folder });
  const abort = new AbortController();
  const shares: number[] = [];
  const begun = performance.now();
  await assert.rejects(
    client.callTool(
      { name: "preview_redaction", arguments: { path: "big.jsonl" } },
      {
        signal: abort.signal,
        onprogress: ({ progress }) => {
          shares.push(progress);
          abort.abort();
        },
      },
    ),
  );
  assert.ok(shares.length > 0 && (shares[0] ?? 1) < 1, shares.join());
  dataOf("check", await call("check", { path: "data.jsonl" }));
  // The whole of it takes many times as long as its beginning.
  assert.ok(performance.now() - begun < 15_000);
});

/** A check of it takes seconds. */
const long = lines(
  ...Array.from({ length: 20_000 }, (_, index) =>
    chat(
      `How do I put port ${index} of sw${index} into VLAN ${index % 4096}? I am user${index}@example.net.`,
      `interface Gi0/${index}\n switchport access vlan ${index % 4096}`,
    ),
  ),
);

test("while a check runs, and others wait, the server answers", async (context) => {
  const folder = makeFolder(context, { "long.jsonl": long });
  const { client, call } = await connect(context, { cwd: folder });
  let running = 4;
  const checks = Array.from({ length: running }, () =>
    call("check", { path: "long.jsonl" }).finally(() => (running -= 1)),
  );
  const delays: number[] = [];
  while (running > 0) {
    const asked = performance.now();
    await client.listTools();
    delays.push(performance.now() - asked);
    await setTimeout(50);
  }
  for (const result of await Promise.all(checks)) {
    assert.equal(dataOf("check", result)["records"], 20_000);
  }
  assert.ok(delays.length > 10, `${delays.length} answers`);
  const middle = delays.toSorted((a, b) => a - b)[delays.length >> 1] ?? Infinity;
  assert.ok(middle < 200, `${middle} ms`);
});

test("what is cancelled, waiting or at work, is no fault and soon over", async (context) => {
  const folder = makeFolder(context, { "long.jsonl": long, "data.jsonl": lines(good) });
  const { client, call, log } = await connect(context, { cwd: folder });
  const abort = new AbortController();
  const calls = agentToolNames.concat(agentToolNames).map((name) =>
    client.callTool(
      {
        name,
        arguments: { path: "long.jsonl", ...(name === "estimate_cost" && { model: "x" }) },
      },
      { signal: abort.signal },
    ),
  );
  const settled = Promise.allSettled(calls);
  await setTimeout(500);
  abort.abort("The user has pressed stop.");
  await settled;
  const cancelled = performance.now();
  dataOf("check", await call("check", { path: "data.jsonl" }));
  assert.ok(performance.now() - cancelled < 10_000);
  assert.doesNotMatch(log(), /unexpectedly/);
});

test("settings above the folder hold, and nothing of them is told", async (context) => {
  const folder = makeFolder(context, {
    "tunesmith.json": '{"rules":{"invalid-json":"off"}}',
    "datasets/data.jsonl": lines(good, broken),
  });
  const { call } = await connect(context, { cwd: folder, words: ["--root", "datasets"] });
  const checked = dataOf("check", await call("check", { path: "data.jsonl" }));
  assert.doesNotMatch(JSON.stringify(checked["rules"]), /invalid-json/);
  writeFileSync(join(folder, "tunesmith.json"), '{"hidden-key":1}');
  const refused = textOf(await call("check", { path: "data.jsonl" }));
  assert.match(refused, /^The tunesmith[.]json above the folders that may be read is wrong: /);
  assert.doesNotMatch(refused, /hidden-key/);
  assert.ok(!refused.includes(folder));
});

test("standard output is the protocol's alone, and the server ends with its input", async (context) => {
  const folder = makeFolder(context, {
    "requests.txt": lines(
      JSON.stringify({
        jsonrpc: "2.0",
        id: 1,
        method: "initialize",
        params: {
          protocolVersion: "2025-06-18",
          capabilities: {},
          clientInfo: { name: "test", version: "1" },
        },
      }),
      "this is no JSON",
      JSON.stringify({ jsonrpc: "2.0", id: 2, method: "ping" }),
    ),
  });
  const child = startCli(["mcp"], { cwd: folder });
  let stdout = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (stdout.includes('"id":2')) child.stdin?.end();
  });
  assert.ok(child.stdin);
  createReadStream(join(folder, "requests.txt")).pipe(child.stdin, { end: false });
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(code, 0);
  for (const line of stdout.trimEnd().split("\n")) {
    assert.equal((JSON.parse(line) as { jsonrpc: string }).jsonrpc, "2.0");
  }
});

test("a folder that is not there, and a PATH, are refused at once", async (context) => {
  const cwd = makeFolder(context, {});
  assertRefused(
    await runCli(["mcp", "--root", "none"], { cwd }),
    'There is no file or folder "none": check the spelling and the folder you are in.',
  );
  assertRefused(
    await runCli(["mcp", "a.jsonl"], { cwd }),
    "mcp takes no PATH: agents name the datasets, below the folders of --root.",
  );
});
