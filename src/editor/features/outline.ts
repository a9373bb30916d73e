/** The outline: a symbol for each record, with its turns inside. */
import * as vscode from "vscode";
import { formatInteger } from "../../core/wording.ts";
import type { OutlineRecord } from "../../protocol/dataset-answers.ts";
import type { WorkerRequests } from "../../protocol/worker-protocol.ts";
import { languageId, type Datasets } from "../datasets.ts";
import type { Host } from "../host.ts";
import { rangeOf } from "../to-diagnostic.ts";

type Outline = WorkerRequests["outline"]["answer"];

/** VS Code asks after each edit and draws them all. */
const maxRecords = 1000;

export function outline(host: Host): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    { language: languageId },
    {
      async provideDocumentSymbols(document, token) {
        const answer = await outlineOf(document, host.datasets, token);
        if (answer === undefined) return undefined;
        const symbols = answer.records.map(recordSymbol);
        if (answer.omitted > 0) symbols.push(omittedSymbol(answer));
        return symbols;
      },
    },
    { label: "Tunesmith" },
  );
}

/**
 * VS Code keeps the first answer until the next edit, so it has to be a good one: it is asked for again as long as
 * something else came in between, such as a check with other settings.
 */
async function outlineOf(
  document: vscode.TextDocument,
  datasets: Datasets,
  token: vscode.CancellationToken,
): Promise<Outline | undefined> {
  while (!token.isCancellationRequested) {
    const dataset = datasets.get(document.uri);
    if (dataset === undefined) return undefined;
    await dataset.settled();
    const answer = await dataset.ask("outline", { maxRecords }, token);
    const wasDisturbed = dataset.checking || datasets.get(document.uri) !== dataset;
    if (answer !== undefined || !wasDisturbed) return answer;
  }
  return undefined;
}

function recordSymbol(record: OutlineRecord): vscode.DocumentSymbol {
  const range = rangeOf(record);
  const symbol = new vscode.DocumentSymbol(
    record.label,
    record.detail,
    vscode.SymbolKind.Object,
    range,
    range,
  );
  symbol.children = record.turns.map((turn) => {
    const turnRange = rangeOf({ line: record.line, span: turn.span });
    return new vscode.DocumentSymbol(
      turn.label,
      turn.detail,
      vscode.SymbolKind.String,
      turnRange,
      turnRange,
    );
  });
  return symbol;
}

function omittedSymbol(answer: Outline): vscode.DocumentSymbol {
  const line = (answer.records.at(-1)?.line ?? -1) + 1;
  const range = new vscode.Range(line, 0, line, 0);
  return new vscode.DocumentSymbol(
    vscode.l10n.t("{0} more", formatInteger(answer.omitted)),
    vscode.l10n.t("not listed here"),
    vscode.SymbolKind.Null,
    range,
    range,
  );
}
