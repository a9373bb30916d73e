/** Opens a message of a record as a text of its own. */
import * as vscode from "vscode";
import { formatById } from "../../core/formats/index.ts";
import { parseJsonLine } from "../../core/json/parse.ts";
import { isJson } from "../../core/json/strict.ts";
import {
  messageAt,
  recordMessages,
  stringAt,
  type RecordMessage,
} from "../../core/record-messages.ts";
import { formatInteger } from "../../core/wording.ts";
import { PlainError, registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset, cursorOf } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import { editableDocument } from "../edits.ts";
import type { Host } from "../host.ts";
import { assertBytesKept } from "../lost-bytes.ts";
import { MessageFiles } from "../message-files.ts";
import { messageScheme, messageUri } from "../message-place.ts";

export function messageCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const files = store.add(new MessageFiles(host.workspaceState));
  const options = { isCaseSensitive: true };
  store.add(vscode.workspace.registerFileSystemProvider(messageScheme, files, options));
  store.add(registerCommand(host, "tunesmith.editMessage", () => editMessage(host, files)));
  return store;
}

async function editMessage({ datasets }: Host, files: MessageFiles): Promise<void> {
  const dataset = currentDataset(datasets);
  if (dataset.document === undefined) {
    throw new PlainError(
      vscode.l10n.t(
        "This file is over 50 MB: VS Code does not let extensions see or edit it. Split it, or edit the record in its line.",
      ),
    );
  }
  const document = await editableDocument(dataset);
  const cursor = cursorOf(dataset);
  if (cursor === undefined) {
    throw new PlainError(vscode.l10n.t("Put the cursor into a message of a record first."));
  }
  const { line } = cursor;
  const message = await chooseMessage(dataset, document.lineAt(line).text, cursor);
  assertEditable(message);
  await assertBytesKept(document);
  const place = { dataset: document.uri, path: message.path };
  const uri = files.find(place, line) ?? messageUri(document, line, message);
  await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
}

/** At the cursor, or asked for. */
async function chooseMessage(
  dataset: Dataset,
  record: string,
  { line, character }: vscode.Position,
): Promise<RecordMessage> {
  if (!isJson(record)) {
    throw new PlainError(
      vscode.l10n.t(
        "Line {0} is not valid JSON: repair it first, then its messages can be edited as text.",
        formatInteger(line + 1),
      ),
    );
  }
  await dataset.settled();
  const tree = parseJsonLine(record);
  const messages = recordMessages(record, tree, formatById(dataset.state?.formatId ?? ""));
  const there = messageAt(tree, messages, character) ?? stringAt(tree, character);
  const [first] = messages;
  if (there !== undefined) return there;
  if (first === undefined) {
    throw new PlainError(
      vscode.l10n.t("There is no message here: put the cursor into a text of a record."),
    );
  }
  return messages.length === 1 ? first : pickMessage(messages);
}

const shownCharacters = 80;

async function pickMessage(messages: readonly RecordMessage[]): Promise<RecordMessage> {
  const picked = await vscode.window.showQuickPick(
    messages.map((message) => ({
      label: message.label,
      description: message.text.slice(0, shownCharacters).replace(/\s+/g, " "),
      message,
    })),
    {
      title: vscode.l10n.t("Edit Message as Text"),
      placeHolder: vscode.l10n.t("Which message of this record?"),
    },
  );
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.message;
}

/** What no editor keeps as it is. */
function assertEditable({ text }: RecordMessage): void {
  if (text.includes("\0") || !text.isWellFormed() || text.startsWith("\ufeff")) {
    throw new PlainError(
      vscode.l10n.t(
        "This message has characters that no editor keeps, such as NUL or half of a surrogate pair: repair them in the record first.",
      ),
    );
  }
}
