/** Training examples one at a time: of what is selected in an editor or a terminal, or typed. */
import * as vscode from "vscode";
import { PlainError, registerCommand } from "../commands.ts";
import { DisposableStore } from "../disposable-store.ts";
import { ExampleForm } from "../example-form.ts";
import { editorOrigin, terminalOrigin, type ExampleOrigin } from "../example-origin.ts";
import { plainly } from "../file-work.ts";
import type { Host } from "../host.ts";
import { ExamplePanel, exampleViewType } from "../views/example-panel.ts";

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
  const ownForm = (): ExampleForm => (form ??= store.add(new ExampleForm(host)));
  const begin = async (origin: ExampleOrigin | undefined): Promise<void> => {
    await ownForm()
      .begin(origin)
      .catch((error: unknown) => {
        throw plainly(error);
      });
    (panel ?? keep(ExamplePanel.open(host, ownForm()))).focus();
  };

  store.add({ dispose: () => panel?.dispose() });
  store.add(
    vscode.window.registerWebviewPanelSerializer(exampleViewType, {
      deserializeWebviewPanel: (made) => {
        keep(new ExamplePanel(host, ownForm(), made));
        return Promise.resolve();
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

/** Of the palette, which serves both. */
async function selected(): Promise<ExampleOrigin> {
  const { activeTextEditor: editor, activeTerminal } = vscode.window;
  const isEmpty = editor?.selections.every((selection) => selection.isEmpty) ?? true;
  if (editor !== undefined && (!isEmpty || activeTerminal === undefined)) {
    return editorOrigin(editor);
  }
  return selectedInTerminal();
}

async function selectedInTerminal(): Promise<ExampleOrigin> {
  const { activeTerminal } = vscode.window;
  if (activeTerminal === undefined) {
    throw new PlainError(
      "Nothing is selected: select the text of a ticket, a configuration or a log in an editor or a terminal first.",
    );
  }
  return terminalOrigin(activeTerminal);
}
