/** Calls of agents in threads of their own, as the editor's worker and the command line make them. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { resolveSettings } from "../../../src/core/settings.ts";
import { callAgentTool, type AgentCall } from "../../../src/node/agent/agent-call.ts";
import { chat, shardWorkerPath, temporaryFolder } from "../support.ts";

const folder = temporaryFolder();
const line = chat("Write to ingrid.solberg@nordwind-isp.com.", "Done.");
writeFileSync(path.join(folder, "data.jsonl"), `${line}\n`);
writeFileSync(path.join(folder, "big.jsonl"), `${line}\n`.repeat(20_000));

const call = (input: object, signal = new AbortController().signal, shares: number[] = []) =>
  callAgentTool(
    { tool: "check", input, roots: [folder], settings: resolveSettings(), notes: [], jobs: 1 },
    { shardWorkerPath, signal, onShare: (share) => shares.push(share) },
  );

test("the result comes back, and how far it came", async () => {
  const shares: number[] = [];
  const { structured, text } = await call({ path: "data.jsonl" }, undefined, shares);
  assert.equal(structured["records"], 1);
  assert.match(text, /pii/);
  assert.deepEqual(shares, [1]);
});

test("settings that nobody gives are those of the nearest tunesmith.json", async () => {
  writeFileSync(path.join(folder, "tunesmith.json"), '{"rules":{"pii":"off"}}');
  const nobodys: AgentCall = {
    ...{ tool: "check", input: { path: "data.jsonl" }, roots: [folder] },
    ...{ settings: undefined, notes: [], jobs: 1 },
  };
  const signal = new AbortController().signal;
  const { text } = await callAgentTool(nobodys, {
    ...{ shardWorkerPath, signal },
    onShare: () => undefined,
  });
  assert.doesNotMatch(text, /pii/);
});

test("a Failure is one here, too", async () => {
  await assert.rejects(call({ path: "none.jsonl" }), {
    name: "Failure",
    message: /There is no file or folder "none[.]jsonl"/,
  });
});

test("what is cancelled rejects at once with the reason, and the next runs", async () => {
  const abort = new AbortController();
  const calls = [1, 2, 3].map(() => call({ path: "big.jsonl" }, abort.signal));
  setTimeout(() => {
    abort.abort("enough");
  }, 50);
  const outcomes = await Promise.allSettled(calls);
  for (const outcome of outcomes) {
    assert.deepEqual(outcome, { status: "rejected", reason: "enough" });
  }
  assert.equal((await call({ path: "data.jsonl" })).structured["records"], 1);
});
