/** Lines at the beginning of a dataset, for what a sample of records tells. */
import { open } from "node:fs/promises";
import * as vscode from "vscode";
import type { Dataset } from "./dataset.ts";

const sampleBytes = 1 << 18;

/** The last of them may be cut off. */
export async function firstLines({
  document,
  uri,
}: Pick<Dataset, "document" | "uri">): Promise<readonly string[]> {
  if (document !== undefined) {
    const end = document.positionAt(sampleBytes);
    return document.getText(new vscode.Range(new vscode.Position(0, 0), end)).split(/\r\n?|\n/);
  }
  const file = await open(uri.fsPath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes));
    // An editor shows no byte order mark, either.
    const text = buffer.toString("utf8", 0, bytesRead).replace(/^\ufeff/, "");
    return text.split(/\r\n?|\n/);
  } finally {
    await file.close();
  }
}
