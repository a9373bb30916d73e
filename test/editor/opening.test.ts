/** Datasets of the size people have: how long it takes until something is seen. */
import { open } from "node:fs/promises";
import * as vscode from "vscode";
import { eventually, print, test } from "./harness.ts";
import { chat, closeEditors, createFile, findingsOf, getHost, untilChecked } from "./support.ts";

const records = 40_000;

test(
  `${records} records are open: the first finding, the last one`,
  async (context) => {
    await getHost();
    const uri = await createFile(context, "");
    const file = await open(uri.fsPath, "w");
    const steps = "Compare both ends, then clear the counters and watch them for an hour. ".repeat(
      13,
    );
    for (let start = 0; start < records; start += 1000) {
      const lines = Array.from({ length: 1000 }, (_, offset) => {
        const number = start + offset;
        const answer = number % 100 === 99 ? "" : `${steps}This is case ${number}.`;
        return `${chat(`Interface Gi0/${number} reports errors, what now?`, answer)}\n`;
      });
      await file.write(lines.join(""));
    }
    const { size } = await file.stat();
    await file.close();

    // Above 10 MB VS Code asks before it opens a file that is not on the machine of its window.
    const settings = vscode.workspace.getConfiguration("workbench");
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update("editorLargeFileConfirmation", 1000, Workspace);
    context.after(() => settings.update("editorLargeFileConfirmation", undefined, Workspace));
    context.after(closeEditors);
    const { datasets } = await getHost();
    const startedAt = performance.now();
    const opening = vscode.commands.executeCommand("vscode.open", uri, { preview: false });
    await eventually("the document", vscode.workspace.onDidOpenTextDocument, {
      probe: () => datasets.get(uri) !== undefined,
      timeoutMs: 60_000,
    });
    const handedOverAt = performance.now();
    await eventually("the first finding", vscode.languages.onDidChangeDiagnostics, {
      probe: () => findingsOf(uri).length > 0,
    });
    const firstAt = performance.now();
    await opening;
    await untilChecked(uri, 90_000);
    // For information: how fast VS Code itself hands over a file depends on how it reaches it.
    print(`    ${(size / 1e6).toFixed(1)} MB, handed over after ${ms(handedOverAt - startedAt)}`);
    const checkedAt = performance.now();
    print(
      `    first findings ${ms(firstAt - handedOverAt)} later, all after ${ms(checkedAt - handedOverAt)}`,
    );
  },
  { timeoutMs: 120_000 },
);

const ms = (value: number): string => `${Math.round(value)} ms`;
