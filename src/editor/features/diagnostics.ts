/** Publishes a ranked slice of each dataset's findings to Problems and squiggles. */
import * as vscode from "vscode";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { Throttle } from "../throttle.ts";
import { omittedDiagnostic, toDiagnostic } from "../to-diagnostic.ts";

const publishIntervalMs = 50;

export function diagnostics(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection("tunesmith"));
  /** Datasets of which the limit left findings out: what is visible decides which. */
  const cut = new WeakSet<Dataset>();

  const publish = async (dataset: Dataset): Promise<void> => {
    if (dataset.state === undefined) {
      if (!dataset.checking) collection.delete(dataset.uri);
      return;
    }
    const visible = visibleLines(dataset);
    const slice = await dataset.ask("slice", {
      limit: dataset.settings?.maxDiagnostics ?? 0,
      ...(visible && { visible }),
    });
    // What is no longer true is followed by another state, which is published in turn.
    if (slice === undefined || host.datasets.get(dataset.uri) !== dataset) return;
    const { uri } = dataset;
    const shown = slice.findings.map((finding) =>
      toDiagnostic(finding, { uri, version: host.version }),
    );
    if (slice.omitted > 0) {
      cut.add(dataset);
      shown.unshift(omittedDiagnostic(slice.omitted));
    } else {
      cut.delete(dataset);
    }
    collection.set(uri, shown);
  };

  const throttle = store.add(
    new Throttle<Dataset>(publishIntervalMs, (dataset) => {
      publish(dataset).catch((error: unknown) => {
        host.log.error(error instanceof Error ? error : String(error));
      });
    }),
  );
  store.add(
    host.datasets.onDidChange((dataset) => {
      throttle.request(dataset);
    }),
  );
  store.add(
    host.datasets.onDidClose((dataset) => {
      throttle.cancel(dataset);
      collection.delete(dataset.uri);
    }),
  );
  store.add(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const dataset = host.datasets.get(textEditor.document.uri);
      if (dataset !== undefined && cut.has(dataset)) throttle.request(dataset);
    }),
  );
  return store;
}

function visibleLines({ document }: Dataset): { firstLine: number; lastLine: number } | undefined {
  const ranges = vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .flatMap((editor) => editor.visibleRanges);
  if (ranges.length === 0) return undefined;
  return {
    firstLine: Math.min(...ranges.map((range) => range.start.line)),
    lastLine: Math.max(...ranges.map((range) => range.end.line)),
  };
}
