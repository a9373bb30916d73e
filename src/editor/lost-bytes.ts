/** Bytes that an editor does not show as they are, and would write back as others. */
import { isUtf8 } from "node:buffer";
import * as vscode from "vscode";
import { PlainError } from "./commands.ts";
import { nameOfFile } from "./message-place.ts";

const replacement = "\ufffd";

/**
 * Before a document is edited and saved for a person, who sees one record of it: throws where that would replace bytes of
 * other records.
 */
export async function assertBytesKept(document: vscode.TextDocument): Promise<void> {
  if (document.isUntitled || !document.getText().includes(replacement)) return;
  if (/^utf-?8/i.test(document.encoding)) {
    const bytes = await vscode.workspace.fs.readFile(document.uri).then(undefined, () => undefined);
    // The character may be in the file itself; or the file is gone, with its bytes.
    if (bytes === undefined || isUtf8(bytes)) return;
  }
  throw new PlainError(
    vscode.l10n.t(
      '"{0}" has bytes that its editor cannot read, and saving it would replace them: nothing was written. Reopen it with its encoding, or repair these bytes and save it, first.',
      nameOfFile(document.uri),
    ),
  );
}
