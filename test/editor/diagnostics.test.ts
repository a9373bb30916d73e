import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, test } from "./harness.ts";
import { chat, findingsOf, labelsOf, lines, openDataset, untilFindings } from "./support.ts";

const broken = '{"messages":[{"role":"user","content":"x"},]}';

test("a finding says what and where, and links to its rule's page", async (context) => {
  const { document } = await openDataset(context, lines(chat("a"), broken));
  await untilFindings(document.uri, ["2 invalid-json"]);
  const [finding] = findingsOf(document.uri);
  assert.ok(finding);
  assert.equal(document.getText(finding.range), ",");
  assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
  assert.match(finding.message, /^[A-Z].*\.$/);
  assert.ok(typeof finding.code === "object");
  assert.match(finding.code.target.toString(), /\/media\/rules\/invalid-json\.md$/);
});

test("duplicates lead to each other, both ways", async (context) => {
  const { document } = await openDataset(context, lines(chat("a"), chat("b"), chat("a")));
  await untilFindings(document.uri, ["1 exact-duplicate", "3 exact-duplicate"]);
  assert.deepEqual(
    findingsOf(document.uri).map(({ relatedInformation = [] }) =>
      relatedInformation.map(({ location }) => location.range.start.line),
    ),
    [[2], [0]],
  );
});

test("findings beyond the limit become one entry, and what is visible comes first", async (context) => {
  const settings = vscode.workspace.getConfiguration("tunesmith");
  await settings.update("maxDiagnostics", 5, vscode.ConfigurationTarget.Workspace);
  context.after(() =>
    settings.update("maxDiagnostics", undefined, vscode.ConfigurationTarget.Workspace),
  );
  const editor = await openDataset(context, lines(...Array<string>(400).fill(broken)));
  const { uri } = editor.document;
  const omitted = (): vscode.Diagnostic | undefined =>
    findingsOf(uri).find(({ code }) => code === undefined);
  await eventually("the entry for the rest", vscode.languages.onDidChangeDiagnostics, {
    probe: () => omitted()?.message.startsWith("395 more findings") && labelsOf(uri).length === 6,
  });

  const line = 300;
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  await eventually("findings on the visible lines", vscode.languages.onDidChangeDiagnostics, {
    probe: () => findingsOf(uri).some(({ range }) => range.start.line >= line - 20),
  });
});

test("closing a dataset clears its findings", async (context) => {
  const { document } = await openDataset(context, lines(broken));
  await untilFindings(document.uri, ["1 invalid-json"]);
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  await untilFindings(document.uri, []);
});
