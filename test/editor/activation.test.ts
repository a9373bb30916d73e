import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { performance } from "node:perf_hooks";
import * as vscode from "vscode";
import { print, test } from "./harness.ts";
import { closeEditors, createFile, extensionUnderTest } from "./support.ts";

// Has to come first: nothing can be made inactive again.
test("nothing is active before a dataset is seen", async (context) => {
  const extension = extensionUnderTest();
  assert.deepEqual((extension.packageJSON as { activationEvents: unknown }).activationEvents, [
    "onLanguage:jsonl",
    // A message as text, and panels, that were open when the window was closed.
    "onFileSystem:tunesmith-message",
    "onWebviewPanel:tunesmith.assessment",
    "onWebviewPanel:tunesmith.create",
    "onWebviewPanel:tunesmith.dataset",
    "onWebviewPanel:tunesmith.diff",
    "onWebviewPanel:tunesmith.example",
    "onWebviewPanel:tunesmith.recommendation",
  ]);
  const other = await createFile(context, '{"a": 1}', "other.json");
  context.after(closeEditors);
  await vscode.window.showTextDocument(other);
  assert.equal(extension.isActive, false);

  // For information: loading the bundle and running activate(), without VS Code's own part.
  const { main } = extension.packageJSON as { main: string };
  const startedAt = performance.now();
  createRequire(import.meta.url)(path.join(extension.extensionPath, main));
  const loading = performance.now() - startedAt;
  await extension.activate();
  const [activating] = performance.getEntriesByName("tunesmith.activate");
  print(`    loading ${ms(loading)}, activating ${ms(activating?.duration ?? NaN)}`);
  assert.equal(extension.isActive, true);
});

const ms = (value: number): string => `${value.toFixed(1)} ms`;
