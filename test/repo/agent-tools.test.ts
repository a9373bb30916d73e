/** The tools that package.json contributes are those of the table, and their page names all of them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { agentToolNames } from "../../src/core/agent/tool-names.ts";
import { agentTools, inputJsonSchema } from "../../src/core/agent/tools.ts";
import { rawManifest, shownManifest } from "./manifest.ts";

interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly displayName: string;
      readonly userDescription: string;
      readonly modelDescription: string;
      readonly inputSchema: object;
    }[];
  };
}

// package.json is ours.
const contributed = (manifest: unknown): Manifest["contributes"]["languageModelTools"] =>
  (manifest as Manifest).contributes.languageModelTools;

test("package.json contributes the tools of the table, as models are told of them", () => {
  assert.deepEqual(
    contributed(rawManifest).map(({ name, modelDescription, inputSchema }) => {
      return { name, modelDescription, inputSchema };
    }),
    agentToolNames.map((name) => ({
      name: `tunesmith_${name}`,
      modelDescription: agentTools[name].description,
      inputSchema: inputJsonSchema(agentTools[name]),
    })),
  );
});

test("people read names and descriptions, not keys", () => {
  for (const { displayName, userDescription } of contributed(shownManifest())) {
    assert.match(displayName, /^[A-Z][\w -]+$/);
    assert.match(userDescription, /^[A-Z].+[.]$/);
  }
});

test("the page of the tools names every tool and every input", () => {
  const page = readFileSync(new URL("../../docs/agents.md", import.meta.url), "utf8");
  for (const { name, input } of Object.values(agentTools)) {
    assert.ok(page.includes(`\`${name}\``), name);
    for (const field of Object.keys(input.shape)) {
      assert.ok(page.includes(`\`${field}\``), `${name}: ${field}`);
    }
  }
});
