import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import * as vscode from "vscode";
import { print, test } from "./harness.ts";
import { closeEditors, createFile, extensionUnderTest } from "./support.ts";

// Has to come first: nothing can be made inactive again.
test("nothing is active before a dataset is seen", async (context) => {
  const extension = extensionUnderTest();
  assert.deepEqual((extension.packageJSON as { activationEvents: unknown }).activationEvents, [
    "onLanguage:jsonl",
  ]);
  const other = await createFile(context, '{"a": 1}', "other.json");
  context.after(closeEditors);
  await vscode.window.showTextDocument(other);
  assert.equal(extension.isActive, false);

  const startedAt = performance.now();
  await extension.activate();
  print(`    activation: ${(performance.now() - startedAt).toFixed(1)} ms, loading included`);
  assert.equal(extension.isActive, true);
});
