/** Training examples one at a time: of what is selected in an editor or a terminal, or typed. */
import * as vscode from "vscode";
import { PlainError, registerCommand } from "../commands.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { ExampleForm } from "../example-form.ts";
import type { ExampleOrigin } from "../example-origin.ts";
import { plainly } from "../file-work.ts";
import type { Host } from "../host.ts";
import type { ExamplePanel } from "../views/example-panel.ts";

export function exampleCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  let form: ExampleForm | undefined;
  let panel: ExamplePanel | undefined;

  const keep = (opened: ExamplePanel): ExamplePanel => {
    panel?.dispose();
    panel = opened;
    opened.onDidDispose(() => {
      if (panel === opened) panel = undefined;
    });
    return opened;
  };
  const begin = async (origin: ExampleOrigin | undefined): Promise<void> => {
    const { ExampleForm, ExamplePanel } = await parts();
    const own = (form ??= store.add(new ExampleForm(host)));
    await own.begin(origin).catch((error: unknown) => {
      throw plainly(error);
    });
    (panel ?? keep(ExamplePanel.open(host, own))).focus();
  };

  store.add({ dispose: () => panel?.dispose() });
  store.add(
    vscode.window.registerWebviewPanelSerializer("tunesmith.example", {
      deserializeWebviewPanel: async (made) => {
        const { ExampleForm, ExamplePanel } = await parts();
        form ??= store.add(new ExampleForm(host));
        keep(new ExamplePanel(host, form, made));
      },
    }),
  );
  store.add(registerCommand(host, "tunesmith.createExample", async () => begin(await selected())));
  store.add(
    registerCommand(host, "tunesmith.createExampleFromTerminal", async () =>
      begin(await selectedInTerminal()),
    ),
  );
  store.add(registerCommand(host, "tunesmith.addRecord", () => begin(undefined)));
  return store;
}

/** Loaded with the first example. */
async function parts() {
  const [{ ExampleForm }, { ExamplePanel }] = await Promise.all([
    import("../example-form.ts"),
    import("../views/example-panel.ts"),
  ]);
  return { ExampleForm, ExamplePanel };
}

const origins = () => import("../example-origin.ts");

/** Of the palette, which serves both. */
async function selected(): Promise<ExampleOrigin> {
  const { activeTextEditor: editor, activeTerminal } = vscode.window;
  const isEmpty = editor?.selections.every((selection) => selection.isEmpty) ?? true;
  if (editor !== undefined && (!isEmpty || activeTerminal === undefined)) {
    const { editorOrigin } = await origins();
    return editorOrigin(editor);
  }
  return selectedInTerminal();
}

async function selectedInTerminal(): Promise<ExampleOrigin> {
  const { activeTerminal } = vscode.window;
  if (activeTerminal === undefined) {
    throw new PlainError(
      vscode.l10n.t(
        "Nothing is selected: select the text of a ticket, a configuration or a log in an editor or a terminal first.",
      ),
    );
  }
  const { terminalOrigin } = await origins();
  return terminalOrigin(activeTerminal);
}
