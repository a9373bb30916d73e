/** What the editor's worker does when a dataset is cleaned, in a document or into a copy, and when lines come back. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import { applyEdits } from "../../src/core/fix.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { DatasetServer } from "../../src/node/dataset-server.ts";
import type { CleanCopyRequest, CleaningSteps } from "../../src/protocol/job-messages.ts";
import type {
  RequestName,
  WorkerMessage,
  WorkerRequests,
} from "../../src/protocol/worker-protocol.ts";
import { chat, shardWorkerPath, temporaryFolder } from "./support.ts";

const settings = resolveSettings();
const uri = "file:///data.jsonl";

// Invented.
const power =
  "Look at the power budget of the switch first: phones draw most while they start, and the supply of this model is " +
  "small. Then compare the log of the evening with the log of the morning and count the restarts";
const bgp = chat("Which port does BGP use?", "TCP 179.");
const phones = chat("Why do the phones restart?", `${power}.`);
const longer = chat("Why do the phones restart?", `${power} of today.`);
const mail = chat("Whom do I ask?", "Write to jo.keller@fabrikam-isp.com about it.");
const lines = [bgp, phones, "", bgp, "no record", longer, mail, chat("And then?", "")];
const text = lines.map((line) => `${line}\n`).join("");

const everything: CleaningSteps = {
  appliesFixes: true,
  drops: {
    invalid: true,
    incomplete: true,
    duplicates: { kind: "near", keep: { type: "longest" } },
  },
  redaction: { method: "mask" },
};

const masked = mail.replace("jo.keller@fabrikam-isp.com", "<EMAIL_ADDRESS>");

class Client {
  readonly shares: number[] = [];
  readonly #answers = new Map<number, (message: WorkerMessage) => void>();
  readonly #server = new DatasetServer({
    shardWorkerPath,
    jobs: 1,
    send: (message) => {
      const copy = structuredClone(message);
      if (copy.type === "share") this.shares.push(copy.share);
      else if (copy.type !== "progress") this.#answers.get(copy.id)?.(copy);
    },
  });
  #lastId = 0;

  send<N extends RequestName>(
    name: N,
    params: WorkerRequests[N]["params"],
  ): Promise<WorkerMessage> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      const copied = structuredClone(params);
      void this.#server.handle<N>({ id, dataset: uri, name, params: copied });
    });
  }

  async ask<N extends RequestName>(
    name: N,
    params: WorkerRequests[N]["params"],
  ): Promise<WorkerRequests[N]["answer"]> {
    const message = await this.send(name, params);
    assert.equal(message.type, "answer", JSON.stringify(message));
    return message.answer as WorkerRequests[N]["answer"];
  }

  async failure<N extends RequestName>(
    name: N,
    params: WorkerRequests[N]["params"],
  ): Promise<string> {
    const message = await this.send(name, params);
    assert.equal(message.type, "failure", JSON.stringify(message));
    return message.message;
  }
}

const root = temporaryFolder();
let folders = 0;

function datasetOnDisk(content: string | Uint8Array = text): CleanCopyRequest {
  const folder = path.join(root, `clean-${++folders}`);
  mkdirSync(folder);
  const file = path.join(folder, "data.jsonl");
  writeFileSync(file, content);
  const place = (name: string): string => path.join(folder, name);
  return {
    job: `${folders}`,
    path: file,
    settings,
    steps: everything,
    places: {
      result: place("data.clean.jsonl"),
      report: place("data.clean.md"),
      ledger: place("data.clean.ledger.jsonl"),
    },
  };
}

const filesBeside = (request: CleanCopyRequest): string[] =>
  readdirSync(path.dirname(request.path)).sort();

suite("a document", () => {
  async function cleaned(content: string, steps = everything): Promise<string[]> {
    const client = new Client();
    await client.ask("openText", { version: 4, text: content, settings });
    const answer = await client.ask("cleanDocument", { job: "1", steps });
    assert.equal(answer.version, 4);
    const before = content.split("\n").slice(0, -1);
    const edits = new Map(answer.lines.map((line) => [line.line, line.edits]));
    const after = before.map((line, index) => applyEdits(line, edits.get(index) ?? []));
    return after.filter((line, index) => line !== "" || !edits.has(index));
  }

  test("is cleaned by edits of whole lines", async () => {
    assert.deepEqual(await cleaned(text), [bgp, longer, masked]);
  });

  test("tells what comes of it, and what was redacted", async () => {
    const client = new Client();
    await client.ask("openText", { version: 1, text, settings });
    const { outcome, replaced } = await client.ask("cleanDocument", {
      job: "1",
      steps: everything,
    });
    assert.deepEqual(outcome, {
      recordsIn: 7,
      recordsOut: 3,
      removed: {
        "blank-line": 1,
        invalid: 1,
        incomplete: 1,
        "exact-duplicate": 1,
        "near-duplicate": 1,
      },
      repaired: 1,
      redacted: 1,
      changedLines: 2,
      skippedLines: 0,
    });
    assert.deepEqual(replaced, {
      before: ["jo.keller@fabrikam-isp.com"],
      after: ["<EMAIL_ADDRESS>"],
    });
  });

  test("keeps what is spared", async () => {
    const { drops } = everything;
    assert.ok(drops?.duplicates);
    const duplicates = { ...drops.duplicates, spared: new Set([1, 3]) };
    const steps = { ...everything, drops: { ...drops, duplicates } };
    assert.deepEqual(await cleaned(text, steps), [bgp, phones, bgp, longer, masked]);
  });

  test("that is clean has no edits", async () => {
    const client = new Client();
    await client.ask("openText", { version: 1, text: `${bgp}\n`, settings });
    const answer = await client.ask("cleanDocument", { job: "1", steps: everything });
    assert.deepEqual(answer.lines, []);
  });

  test("host names that one record introduces are redacted in all", async () => {
    const policy = { hostname: "mask" };
    const strict = resolveSettings({
      rules: { "network-identifier": { severity: "warning", policy } },
    });
    const client = new Client();
    const content = [
      chat("What did the switch say?", "hostname fra-core-77\n interface Vlan1"),
      chat("Who is silent?", "The device fra-core-77 is silent since noon."),
    ];
    await client.ask("openText", {
      version: 1,
      text: content.map((line) => `${line}\n`).join(""),
      settings: strict,
    });
    const steps = { ...everything, drops: undefined };
    const { lines: edited } = await client.ask("cleanDocument", { job: "1", steps });
    assert.equal(edited.length, 2);
    assert.ok(!JSON.stringify(edited).includes("fra-core-77"));
  });
});

suite("a copy", () => {
  test("is prepared, then put in its place with report and ledger", async () => {
    const client = new Client();
    const request = datasetOnDisk();
    const outcome = await client.ask("cleanCopy", request);
    assert.equal(outcome.recordsOut, 3);
    const { result, report, ledger } = request.places;
    assert.ok([result, report, ledger].every((file) => !existsSync(file)));
    assert.equal(await client.ask("endJob", { job: request.job, isWanted: true }), true);
    assert.equal(readFileSync(result, "utf8"), `${bgp}\n${longer}\n${masked}\n`);
    assert.equal(readFileSync(request.path, "utf8"), text);
    const words = readFileSync(report, "utf8");
    assert.match(words, /Written to `data\.clean\.jsonl`/);
    assert.match(words, /tunesmith restore data\.clean\.ledger\.jsonl/);
    assert.doesNotMatch(words, /keller|phones/);
    assert.equal(filesBeside(request).length, 4);
    assert.ok(client.shares.every((share) => share >= 0 && share <= 1));
  });

  test("that is not wanted leaves nothing behind", async () => {
    const client = new Client();
    const request = datasetOnDisk();
    await client.ask("cleanCopy", request);
    assert.equal(await client.ask("endJob", { job: request.job, isWanted: false }), false);
    assert.deepEqual(filesBeside(request), ["data.jsonl"]);
  });

  test("that is stopped on its way leaves nothing behind", async () => {
    const client = new Client();
    const many = Array.from({ length: 30_000 }, (_, n) => chat(`Question ${n}?`, `Answer ${n}.`));
    const request = datasetOnDisk(many.map((line) => `${line}\n`).join(""));
    const prepared = client.send("cleanCopy", request);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(await client.ask("endJob", { job: request.job, isWanted: false }), false);
    assert.equal((await prepared).type, "failure");
    assert.deepEqual(filesBeside(request), ["data.jsonl"]);
  });

  test("is prepared one at a time", async () => {
    const client = new Client();
    const first = datasetOnDisk();
    const second = datasetOnDisk();
    await client.ask("cleanCopy", first);
    await client.ask("cleanCopy", second);
    await client.ask("endJob", { job: second.job, isWanted: true });
    assert.deepEqual(filesBeside(first), ["data.jsonl"]);
    assert.equal(filesBeside(second).length, 4);
  });

  test("that another one has taken the place of is over, however fast", async () => {
    const client = new Client();
    const first = datasetOnDisk();
    const second = datasetOnDisk();
    const [overtaken, prepared] = await Promise.all([
      client.send("cleanCopy", first),
      client.send("cleanCopy", second),
    ]);
    assert.deepEqual(overtaken.type === "failure" && [overtaken.message, overtaken.code], [
      "The work was cancelled.",
      "cancelled",
    ]);
    assert.equal(prepared.type, "answer");
    assert.equal(await client.ask("endJob", { job: first.job, isWanted: true }), false);
    assert.deepEqual(filesBeside(first), ["data.jsonl"]);
    assert.equal(await client.ask("endJob", { job: second.job, isWanted: true }), true);
    assert.equal(filesBeside(second).length, 4);
  });

  test("leaves nothing behind when the worker is shut down", async () => {
    const client = new Client();
    const prepared = datasetOnDisk();
    await client.ask("cleanCopy", prepared);
    assert.ok(filesBeside(prepared).length > 1);
    await client.ask("shutDown", {});
    assert.deepEqual(filesBeside(prepared), ["data.jsonl"]);
    const underWay = datasetOnDisk();
    const answer = client.send("cleanCopy", underWay);
    await client.ask("shutDown", {});
    assert.equal((await answer).type, "failure");
    assert.deepEqual(filesBeside(underWay), ["data.jsonl"]);
  });

  test("of what is no dataset is refused in a sentence", async () => {
    const client = new Client();
    const request = datasetOnDisk(Buffer.from("\ufeff{}", "utf16le"));
    assert.match(await client.failure("cleanCopy", request), /UTF-16/);
    const gone = { ...request, path: `${request.path}.gone` };
    assert.match(await client.failure("cleanCopy", gone), /There is no file/);
    assert.deepEqual(filesBeside(request), ["data.jsonl"]);
  });

  test("an empty ledger replaces one that would no longer fit", async () => {
    const client = new Client();
    const request = datasetOnDisk(`${mail}\n`);
    const ledger = (source: string): string =>
      `${JSON.stringify({
        ...{ tunesmithLedger: 1, source, result: path.basename(request.places.result) },
        ...{ lines: 1, bytes: 9, sha256: "0".repeat(64), removed: 1 },
      })}\n{}\n`;
    // Its lines may be nowhere else.
    writeFileSync(request.places.ledger, ledger("other.jsonl"));
    assert.match(
      await client.failure("cleanCopy", request),
      /still holds 1 line of an earlier run/,
    );
    assert.equal(readFileSync(request.places.ledger, "utf8"), ledger("other.jsonl"));
    writeFileSync(request.places.ledger, ledger(path.basename(request.path)));
    await client.ask("cleanCopy", request);
    await client.ask("endJob", { job: request.job, isWanted: true });
    const { removed } = await client.ask("ledger", { path: request.places.ledger, limit: 5 });
    assert.equal(removed, 0);
  });
});

suite("a ledger", () => {
  async function cleaned(): Promise<{ client: Client; request: CleanCopyRequest }> {
    const client = new Client();
    const request = datasetOnDisk();
    await client.ask("cleanCopy", request);
    await client.ask("endJob", { job: request.job, isWanted: true });
    return { client, request };
  }

  test("tells what it holds", async () => {
    const { client, request } = await cleaned();
    const content = await client.ask("ledger", { path: request.places.ledger, limit: 3 });
    assert.deepEqual(content, {
      source: "data.jsonl",
      result: "data.clean.jsonl",
      removed: 5,
      byCause: [
        { cause: "blank-line", count: 1 },
        { cause: "invalid", count: 1 },
        { cause: "incomplete", count: 1 },
        { cause: "exact-duplicate", count: 1 },
        { cause: "near-duplicate", count: 1 },
      ],
      records: [
        {
          line: 2,
          cause: "near-duplicate",
          excerpt: "Why do the phones restart?",
          matchedLine: 6,
        },
        { line: 3, cause: "blank-line", excerpt: "" },
        {
          line: 4,
          cause: "exact-duplicate",
          excerpt: "Which port does BGP use?",
          matchedLine: 1,
        },
      ],
    });
  });

  test("gives lines back to their places", async () => {
    const { client, request } = await cleaned();
    const { ledger, result } = request.places;
    const some = { ledger, result, lines: [2, 4], causes: [] };
    assert.deepEqual(pick(await client.ask("restore", some)), { lines: 2, left: 3 });
    const expected = [bgp, phones, bgp, longer, masked];
    assert.equal(readFileSync(result, "utf8"), expected.map((line) => `${line}\n`).join(""));
    const rest = { ledger, result, lines: [], causes: [] };
    assert.deepEqual(pick(await client.ask("restore", rest)), { lines: 3, left: 0 });
    assert.equal(readFileSync(result, "utf8"), text.replace(mail, masked));
  });

  test("that does not fit any more is refused", async () => {
    const { client, request } = await cleaned();
    const { ledger, result } = request.places;
    writeFileSync(result, `${bgp}\n`);
    const all = { ledger, result, lines: [], causes: [] };
    assert.match(await client.failure("restore", all), /has changed since it was cleaned/);
    assert.match(await client.failure("ledger", { path: request.path, limit: 3 }), /is no ledger/);
  });

  const pick = ({ lines, left }: { lines: number; left: number }) => ({ lines, left });
});
