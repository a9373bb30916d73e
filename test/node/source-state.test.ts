import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { creationOptions, promptsOf } from "../../src/core/create/create-settings.ts";
import type { SourceKind } from "../../src/core/create/operational-record.ts";
import { starterMapping } from "../../src/core/create/logs/starter-mapping.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { appendRecord } from "../../src/node/create/append-record.ts";
import { createDataset } from "../../src/node/create/create-dataset.ts";
import { provenanceAt } from "../../src/node/create/provenance-at.ts";
import { writableFile } from "../../src/node/replace-file.ts";
import type { CreationInputs } from "../../src/protocol/creation-messages.ts";
import { temporaryFolder } from "./support.ts";

const root = temporaryFolder();
const settings = resolveSettings();
let folders = 0;

function withFiles(files: Readonly<Record<string, string>>): string {
  const folder = join(root, String((folders += 1)));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What is said of the source of the first record, before and after `path` is changed. */
async function states(
  folder: string,
  kind: SourceKind,
  {
    inputs,
    path,
    incidentMinutes,
  }: {
    readonly inputs: CreationInputs;
    readonly path: string;
    readonly incidentMinutes?: number;
  },
): Promise<readonly (string | undefined)[]> {
  const out = join(folder, "out.jsonl");
  const usual = creationOptions(settings.create, kind, starterMapping);
  await createDataset({
    inputs,
    options: { ...usual, log: { ...usual.log, incidentMinutes } },
    settings,
    output: {
      file: await writableFile(out),
      sidecar: await writableFile(join(folder, "out.provenance.jsonl")),
      appends: false,
    },
    redaction: undefined,
    check: undefined,
  });
  const state = async (): Promise<string | undefined> => {
    const found = await provenanceAt(firstLine(out));
    return found?.state;
  };
  const before = await state();
  writeFileSync(path, "changed\n");
  return [before, await state()];
}

function firstLine(path: string) {
  const [text = ""] = readFileSync(path, "utf8").split("\n");
  return { path, line: 0, text, above: [], below: [] };
}

const sw1 = "hostname sw1\n!\ninterface Vlan20\n description users\n!\nend\n";

test("a configuration that is as it should be is the same, or was changed", async () => {
  const folder = withFiles({ "sw1.cfg": sw1 });
  const path = join(folder, "sw1.cfg");
  const inputs = { type: "files", paths: [path] } as const;
  assert.deepEqual(await states(folder, "config", { inputs, path }), ["same", "changed"]);
});

for (const side of ["before", "after"]) {
  test(`a change is of two configurations: ${side}`, async () => {
    const folder = withFiles({
      "before/sw1.cfg": sw1,
      "after/sw1.cfg": sw1.replace("users", "guests"),
    });
    const inputs = {
      type: "pairs",
      before: join(folder, "before"),
      after: join(folder, "after"),
    } as const;
    const path = join(folder, side, "sw1.cfg");
    assert.deepEqual(await states(folder, "config", { inputs, path }), ["same", "changed"]);
  });
}

const entry = (host: string, second: number): string =>
  `<187>Mar  1 18:48:5${second} ${host} 46: %LINK-3-UPDOWN: Interface Gi0/1, changed state to down\n`;

test("the lines of an incident are found among those of other hosts", async () => {
  const folder = withFiles({ "a.log": entry("rtr1", 0) + entry("rtr2", 1) + entry("rtr1", 2) });
  const path = join(folder, "a.log");
  const inputs = { type: "files", paths: [path] } as const;
  const told = await states(folder, "log", { inputs, path, incidentMinutes: 5 });
  assert.deepEqual(told, ["same", "unknown"]);
});

test("a selection of several lines is one piece, and its first line keeps its indentation", async () => {
  const lines = "interface Vlan20\n description users\n no shutdown\n!\n";
  const folder = withFiles({ "sw1.cfg": lines });
  const out = join(folder, "out.jsonl");
  const text = " description users\n no shutdown";
  const { text: line } = await appendRecord({
    out,
    format: undefined,
    kind: "config",
    taskType: "configuration",
    parts: { request: "  Name it\n", config: `\n${text}\n` },
    traits: {},
    prompts: promptsOf(settings.create, "config"),
    provenance: "sidecar",
    source: { path: join(folder, "sw1.cfg"), place: { line: 2, endLine: 3 }, text },
    settings,
    redaction: undefined,
    writes: "dataset",
  });
  assert.ok(line.includes(JSON.stringify(text).slice(1, -1)));
  const found = await provenanceAt(firstLine(out));
  assert.equal(found?.state, "same");
  writeFileSync(join(folder, "sw1.cfg"), lines.replace("users", "guests"));
  assert.equal((await provenanceAt(firstLine(out)))?.state, "changed");
});
