/** Comparing datasets record by record: with what git has, or with each other; and how panels come back with the window. */
import * as vscode from "vscode";
import { isCompanion } from "../../core/companion-files.ts";
import type { ComparedSides } from "../../protocol/diff-view.ts";
import { PlainError, registerCommand } from "../commands.ts";
import { currentDataset } from "../datasets.ts";
import { diffTextScheme, readDiffTextUri } from "../diff-text-uri.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { nameOfFile } from "../message-place.ts";
import { plainFailure } from "../plain-failure.ts";
import type { DiffPanel } from "../views/diff-panel.ts";

export function diffCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const shown = new Set<DiffPanel>();
  const own = (panel: DiffPanel): void => {
    shown.add(panel);
    panel.onDidDispose(() => shown.delete(panel));
  };
  const show = async (sides: ComparedSides): Promise<void> => {
    const key = JSON.stringify(sides);
    const open = [...shown].find(({ session }) => JSON.stringify(session.compared) === key);
    if (open === undefined) {
      const { DiffPanel } = await panels();
      own(DiffPanel.open(host, sides));
    } else {
      open.reveal();
      await open.session.compare();
    }
  };
  store.add({
    dispose: () => {
      for (const panel of [...shown]) panel.dispose();
    },
  });
  store.add(
    vscode.window.registerWebviewPanelSerializer("tunesmith.diff", {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const { parseComparedSides } = await import("../../protocol/diff-view-schema.ts");
        const sides = parseComparedSides(state);
        if (sides === undefined) {
          panel.dispose();
          return;
        }
        const { DiffPanel } = await panels();
        own(new DiffPanel(host, sides, panel));
      },
    }),
  );
  store.add(
    vscode.workspace.registerTextDocumentContentProvider(diffTextScheme, {
      provideTextDocumentContent: (uri) => recordText(host, shown, uri),
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.compareWithGit", async (clicked) => {
      const uri = dataset(clicked ?? currentDataset(host.datasets).uri).toString();
      await show({ before: { uri, revision: "HEAD" }, after: { uri } });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.compareDatasets", async (clicked, selected = []) => {
      const sides = await chosenSides(host, clicked, selected);
      if (sides === undefined) return;
      const [before, after] = sides.map((uri) => ({ uri: dataset(uri).toString() }));
      if (before !== undefined && after !== undefined) await show({ before, after });
    }),
  );
  return store;
}

/** What they are made of is loaded with the first of them. */
const panels = () => import("../views/diff-panel.ts");

/** Of two that are selected the first is the one before; one is compared with another that is asked for. */
async function chosenSides(
  host: Host,
  clicked: vscode.Uri | undefined,
  selected: readonly vscode.Uri[],
): Promise<readonly [before: vscode.Uri, after: vscode.Uri] | undefined> {
  const [first, second, ...others] = selected;
  if (others.length > 0)
    throw new PlainError(vscode.l10n.t("Select two datasets to compare them."));
  if (first !== undefined && second !== undefined) return [first, second];
  const after = clicked ?? currentDataset(host.datasets).uri;
  const [before] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Compare "{0}" With an Earlier Dataset', nameOfFile(after)),
      openLabel: vscode.l10n.t("Compare"),
      filters: {
        [vscode.l10n.t("Datasets")]: ["jsonl", "ndjson"],
        [vscode.l10n.t("All Files")]: ["*"],
      },
      defaultUri: vscode.Uri.joinPath(after, ".."),
    })) ?? [];
  if (before === undefined) return undefined;
  if (before.toString() !== after.toString()) return [before, after];
  throw new PlainError(
    vscode.l10n.t(
      "That is the same file: choose another one, or compare the file with what git has of it.",
    ),
  );
}

function dataset(uri: vscode.Uri): vscode.Uri {
  if (!isCompanion(uri.path)) return uri;
  throw new PlainError(
    vscode.l10n.t('"{0}" belongs to a dataset and is none itself.', nameOfFile(uri)),
  );
}

async function recordText(
  host: Host,
  shown: ReadonlySet<DiffPanel>,
  uri: vscode.Uri,
): Promise<string> {
  const { session: key, number, side, beforeLine, afterLine } = readDiffTextUri(uri);
  const session = [...shown].find((panel) => panel.session.key === key)?.session;
  if (session?.state().number !== number) {
    return vscode.l10n.t("The comparison was closed or made anew: open the record from it again.");
  }
  try {
    return (await session.texts({ beforeLine, afterLine }))[side];
  } catch (error) {
    return plainFailure(host, error, "Comparing a record") ?? "";
  }
}
