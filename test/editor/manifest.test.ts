import assert from "node:assert/strict";
import * as vscode from "vscode";
import { formats } from "../../src/core/formats/index.ts";
import { rules } from "../../src/core/rules/index.ts";
import { targets } from "../../src/core/targets/index.ts";
import { commandIds } from "../../src/editor/commands.ts";
import { maxDiagnostics } from "../../src/editor/settings.ts";
import { test } from "./harness.ts";
import { extensionUnderTest } from "./support.ts";

interface Property {
  readonly default: unknown;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly propertyNames?: { readonly enum: readonly string[] };
  readonly items?: { readonly enum: readonly string[] };
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

// VS Code does not type the manifest.
const contributes = (): Manifest["contributes"] =>
  (extensionUnderTest().packageJSON as Manifest).contributes;

test("package.json and the extension name the same commands", async () => {
  const contributed = contributes().commands.map(({ command }) => command);
  assert.deepEqual(contributed.toSorted(), commandIds.toSorted());
  assert.ok(contributes().commands.every(({ category }) => category === "Tunesmith"));
  await extensionUnderTest().activate();
  const registered = await vscode.commands.getCommands(true);
  assert.deepEqual(
    commandIds.filter((id) => !registered.includes(id)),
    [],
  );
});

test("package.json and the extension agree on settings", () => {
  const { properties } = contributes().configuration;
  const limit = properties["tunesmith.maxDiagnostics"];
  assert.equal(limit?.default, maxDiagnostics.default);
  assert.equal(limit.maximum, maxDiagnostics.maximum);
  assert.deepEqual(properties["tunesmith.format"]?.enum, ["auto", ...formats.map(({ id }) => id)]);
  assert.deepEqual(
    properties["tunesmith.targets"]?.items?.enum,
    targets.map(({ id }) => id),
  );
  assert.deepEqual(
    properties["tunesmith.rules"]?.propertyNames?.enum,
    rules.map(({ meta }) => meta.id),
  );
});
