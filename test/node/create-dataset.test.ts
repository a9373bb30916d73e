import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import fc from "fast-check";

import { creationOptions } from "../../src/core/create/create-settings.ts";
import type { CreationOptions } from "../../src/core/create/creation-options.ts";
import type { SourceKind } from "../../src/core/create/operational-record.ts";
import { starterMapping } from "../../src/core/create/logs/starter-mapping.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { capitalized } from "../../src/core/wording.ts";
import { exportRedaction } from "../../src/node/cleaning-tools.ts";
import { createDataset, type CreationTask } from "../../src/node/create/create-dataset.ts";
import { Failure } from "../../src/node/failure.ts";
import { writableFile } from "../../src/node/replace-file.ts";
import { chat, shardWorkerPath, temporaryFolder } from "./support.ts";

const root = temporaryFolder();
let folders = 0;

function withFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const settings = resolveSettings();

const optionsOf = (kind: SourceKind, more: Partial<CreationOptions> = {}): CreationOptions => ({
  ...creationOptions(settings.create, kind, starterMapping),
  ...more,
});

interface Wishes {
  readonly options?: Partial<CreationOptions>;
  readonly appends?: boolean;
  readonly more?: Partial<CreationTask>;
}

async function create(
  folder: string,
  kind: SourceKind,
  paths: readonly string[],
  { options = {}, appends = false, more = {} }: Wishes = {},
) {
  const file = await writableFile(join(folder, "out.jsonl"));
  const sidecar = await writableFile(join(folder, "out.provenance.jsonl"));
  const rejects = await writableFile(join(folder, "rejects.jsonl"));
  return createDataset({
    inputs: { type: "files", paths: paths.map((path) => join(folder, path)) },
    options: optionsOf(kind, options),
    settings,
    output: { file, sidecar, appends, rejects },
    redaction: undefined,
    check: { jobs: 1, shardWorkerPath },
    ...more,
  });
}

interface Chat {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

const linesOf = (folder: string, name = "out.jsonl"): string[] =>
  readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1);

const contents = (folder: string): string[][] =>
  linesOf(folder).map((line) => (JSON.parse(line) as Chat).messages.map(({ content }) => content));

const origins = (folder: string) =>
  linesOf(folder, "out.provenance.jsonl").map(
    (line) => JSON.parse(line) as Record<string, unknown>,
  );

const tickets = `Number,Problem,Diagnosis,Resolution
INC1,BGP neighbour 192.0.2.1 is down,The optic is worn,Replaced the optic in Gi0/1
INC2,VPN is slow for jo.keller@fabrikam-isp.com,The path is congested,Moved the tunnel to the second line
INC3,No access,,
INC4,Printer offline,Cable unplugged,closed automatically
INC1,BGP neighbour is down again,Still worn,Replaced the optic once more
INC5,"cut
`;

test("tickets become records, and everything that does not is told", async () => {
  const folder = withFiles({ "t.csv": tickets });
  const made = await create(folder, "ticket", ["t.csv"]);
  assert.equal(made.isWritten, true);
  assert.deepEqual(contents(folder)[0]?.slice(1), [
    "BGP neighbour 192.0.2.1 is down",
    "Diagnosis: The optic is worn\n\nResolution: Replaced the optic in Gi0/1",
  ]);
  const { read, written, doubted, leftOut } = made.tally;
  assert.equal(read, 6);
  const skipped = doubted.reduce(
    (sum, { records, isSkipped }) => sum + (isSkipped ? records : 0),
    0,
  );
  const out = leftOut.reduce((sum, { count }) => sum + count, 0);
  assert.equal(written + skipped + out, read);
  assert.ok(doubted.some(({ doubt }) => doubt === "repeated-id"));
  assert.ok(
    doubted.some(({ doubt, places }) => doubt === "no-answer" && places[0]?.place.line === 4),
  );
  assert.equal(linesOf(folder, "rejects.jsonl").length, read - written);
  assert.equal(made.looked?.stats.records, written);
  assert.ok(made.looked.privacy.some(({ entity }) => entity === "EMAIL_ADDRESS"));
});

test("provenance names file, row, lines and hashes", async () => {
  const folder = withFiles({ "in/t.csv": tickets });
  await create(folder, "ticket", ["in/t.csv"]);
  const [first] = origins(folder);
  const hash = (text: string): string =>
    createHash("sha256").update(text).digest("base64url").slice(0, 22);
  assert.deepEqual(first, {
    record: hash(linesOf(folder)[0] ?? ""),
    kind: "ticket",
    taskType: "troubleshooting",
    path: "in/t.csv",
    line: 2,
    endLine: 2,
    row: 1,
    hash: hash(
      "INC1\0BGP neighbour 192.0.2.1 is down\0The optic is worn\0Replaced the optic in Gi0/1\0",
    ),
    traits: { id: "INC1" },
  });
});

test("provenance may be in the records, but only where the format has a place for it", async () => {
  const folder = withFiles({ "t.csv": tickets });
  await create(folder, "ticket", ["t.csv"], { options: { provenance: "record" } });
  const { metadata } = JSON.parse(linesOf(folder)[0] ?? "") as { metadata: object };
  assert.deepEqual(
    { ...metadata, hash: "" },
    {
      task_type: "troubleshooting",
      kind: "ticket",
      path: "t.csv",
      line: 2,
      endLine: 2,
      row: 1,
      hash: "",
      traits: { id: "INC1" },
    },
  );
  await assert.rejects(
    create(folder, "ticket", ["t.csv"], {
      options: { provenance: "record", format: "bedrock-claude" },
    }),
    new Failure(
      "Records in the format bedrock-claude have no place for their provenance: keep it beside the dataset instead (sidecar).",
    ),
  );
});

test("ids that repeat in another file count", async () => {
  const folder = withFiles({
    "a.csv": "Number,Problem,Resolution\nINC1,The link is down,Replaced the cable in rack 4\n",
    "b.csv": "Number,Problem,Resolution\nINC1,The link is down,Replaced the cable in rack 5\n",
  });
  const made = await create(folder, "ticket", ["a.csv", "b.csv"]);
  assert.equal(made.tally.written, 1);
  assert.deepEqual(
    made.tally.doubted.map(({ doubt, places }) => [doubt, places[0]?.path]),
    [["repeated-id", join(folder, "b.csv")]],
  );
});

test("records are added behind those that are there, whose bytes stay as they are", async () => {
  const before = `${chat("q", "a")}\r\n${chat("q", "b")}`;
  const folder = withFiles({ "out.jsonl": before, "t.csv": tickets });
  const made = await create(folder, "ticket", ["t.csv"], { appends: true });
  const after = readFileSync(join(folder, "out.jsonl"), "utf8");
  assert.ok(after.startsWith(`${before}\n{"messages"`));
  assert.equal(made.looked?.stats.records, made.tally.written);
  const again = await create(folder, "ticket", ["t.csv"], { appends: true });
  assert.deepEqual([again.tally.written, again.isWritten], [0, false]);
  await create(folder, "ticket", ["t.csv"], { appends: true, options: { skipped: [] } });
  assert.equal(origins(folder).length, made.tally.written + 5);
});

test("a dataset in another format is refused, and nothing is left", async () => {
  const alpaca = '{"instruction":"q","input":"","output":"a"}\n';
  const folder = withFiles({ "out.jsonl": alpaca, "t.csv": tickets });
  await assert.rejects(
    create(folder, "ticket", ["t.csv"], { appends: true }),
    /is in the format alpaca, not in openai-chat: write new records in alpaca as well, convert the dataset to openai-chat first, or write to another file\.$/,
  );
  await create(folder, "ticket", ["t.csv"], { appends: true, options: { format: "alpaca" } });
  assert.match(linesOf(folder)[1] ?? "", /^\{"instruction":"BGP/);
});

test("values are redacted before anything is written, also in traits", async () => {
  const folder = withFiles({
    "t.csv":
      "Number,Problem,Resolution,Caller\nINC1,jo.keller@fabrikam-isp.com cannot log in,Unlocked the account of jo.keller@fabrikam-isp.com,jo.keller@fabrikam-isp.com\n",
  });
  const made = await create(folder, "ticket", ["t.csv"], {
    options: {
      mapping: [
        { field: "problem", column: "Problem" },
        { field: "resolution", column: "Resolution" },
        { field: "id", column: "Number" },
        { field: "caller", column: "Caller" },
      ],
    },
    more: { redaction: exportRedaction({ method: "mask" }) },
  });
  assert.equal(made.redacted, 2);
  for (const name of ["out.jsonl", "out.provenance.jsonl"]) {
    assert.ok(!readFileSync(join(folder, name), "utf8").includes("jo.keller"), name);
  }
  assert.deepEqual(origins(folder)[0]?.["traits"], { id: "INC1" });
  assert.deepEqual(made.looked?.privacy, []);
});

test("on a failure or an abort nothing is left, and what was there stays", async () => {
  const folder = withFiles({ "out.jsonl": "old\n", "t.csv": tickets, "x.txt": "no table\n" });
  await assert.rejects(create(folder, "ticket", ["t.csv", "x.txt"]), Failure);
  const abort = new AbortController();
  const aborted = create(folder, "ticket", ["t.csv"], {
    more: {
      signal: abort.signal,
      onProgress: () => {
        abort.abort();
      },
    },
  });
  await assert.rejects(aborted, { name: "AbortError" });
  const kept = await create(folder, "ticket", ["t.csv"], {
    more: { confirm: () => Promise.resolve(false) },
  });
  assert.equal(kept.isWritten, false);
  assert.deepEqual(readdirSync(folder).sort(), ["out.jsonl", "t.csv", "x.txt"]);
  assert.equal(readFileSync(join(folder, "out.jsonl"), "utf8"), "old\n");
});

test("logs in any bytes: packed, in UTF-16, with lines in Windows-1252", async () => {
  const line =
    "<187>Mar  1 18:48:50 rtr1 46: %LINK-3-UPDOWN: Interface Gi0/1, changed state to down";
  const folder = withFiles({
    "a.log.gz": gzipSync(`${line}\n`),
    "b.log": Buffer.from(`\ufeff${line}\n`, "utf16le"),
    "c.log": Buffer.from(`${line} (B\u00fcro)\n${line}\nnothing known\n`, "latin1"),
  });
  const made = await create(folder, "log", ["a.log.gz", "b.log", "c.log"]);
  assert.equal(made.tally.written, 4);
  assert.deepEqual(
    made.tally.leftOut.map(({ why, count, places }) => [why, count, places[0]?.place.line]),
    [["unmatched-line", 1, 3]],
  );
  assert.match(linesOf(folder)[2] ?? "", /B\u00fcro/);
  assert.ok(made.notes.some((note) => note.includes("1 line not in UTF-8 read as Windows-1252")));
});

const sw1 = "hostname sw1\n!\ninterface Vlan20\n description users\n!\nend\n";

test("configurations are paired, and those that are as they should be are asked for", async () => {
  const folder = withFiles({
    "before/sw1.cfg": sw1,
    "before/sw2.cfg": sw1,
    "after/sw1.cfg": sw1.replace("users", "guests"),
    "golden/sw1.cfg": sw1,
    "golden/notes.txt": "nothing of a device\n",
  });
  const places = { before: join(folder, "before"), after: join(folder, "after") };
  const pairs = await create(folder, "config", [], {
    more: { inputs: { type: "pairs", ...places } },
  });
  assert.equal(pairs.tally.written, 1);
  assert.deepEqual(
    pairs.tally.leftOut.map(({ why, count }) => [why, count]),
    [["no-counterpart", 1]],
  );
  assert.match(contents(folder)[0]?.[2] ?? "", /^```\n.* description guests\n/s);
  const golden = await create(folder, "config", ["golden"]);
  assert.deepEqual(
    golden.tally.leftOut.map(({ why, count }) => [why, count]),
    [["unknown-style", 1]],
  );
  assert.match(contents(folder)[0]?.[1] ?? "", /^Write the complete configuration of sw1, a Cisco/);
  assert.equal(golden.tally.written, 1);
});

test("what is read is written, skipped or left out: nothing goes in silence", async () => {
  const field = fc.oneof(
    fc.constantFrom("", "done", "closed automatically", "Replaced the optic in Gi0/1", '"', '"a'),
    fc.string(),
  );
  const row = fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.join(","));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const folder = withFiles({ "t.csv": `Number,Problem,Resolution\n${rows.join("\n")}\n` });
      const mapping = ["id", "problem", "resolution"].map((name) => {
        return { field: name, column: name === "id" ? "Number" : capitalized(name) };
      });
      const made = await create(folder, "ticket", ["t.csv"], {
        options: { mapping },
        more: { check: undefined },
      });
      const { read, written, doubted, leftOut } = made.tally;
      const skipped = doubted.reduce((sum, one) => sum + (one.isSkipped ? one.records : 0), 0);
      const out = leftOut.reduce((sum, { count }) => sum + count, 0);
      assert.equal(read, written + skipped + out);
      assert.equal(made.isWritten, written > 0);
      const lines = existsSync(join(folder, "out.jsonl")) ? linesOf(folder).length : 0;
      assert.equal(lines, written);
      if (written > 0) assert.equal(origins(folder).length, written);
    }),
    { numRuns: 40 },
  );
});

test("a source that grows while it is read is refused", async () => {
  const folder = withFiles({ "t.csv": tickets });
  const grown = create(folder, "ticket", ["t.csv"], {
    more: {
      onProgress: () => {
        appendFileSync(join(folder, "t.csv"), "INC9,a,b,c\n");
      },
    },
  });
  await assert.rejects(grown, /was changed meanwhile by another program/);
  assert.ok(!existsSync(join(folder, "out.jsonl")));
});
