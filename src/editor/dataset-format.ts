import { open } from "node:fs/promises";
import type { Settings } from "../core/settings.ts";
import type { Host } from "./host.ts";
import * as vscode from "vscode";

/** Id of the format of a dataset on disk: `null`: it is empty, and may have any; `undefined`: nobody can tell. */
export async function formatOnDisk(
  { datasets }: Host,
  file: string,
  settings: Settings,
): Promise<string | null | undefined> {
  const known = datasets.get(vscode.Uri.file(file))?.state?.formatId;
  if (known !== undefined) return known;
  const { growingHead } = await import("../node/file-head.ts");
  const handle = await open(file);
  try {
    if ((await handle.stat()).size === 0) return null;
    const head = await growingHead(settings, async (size) => {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(size), 0, size, 0);
      return buffer.subarray(0, bytesRead);
    });
    return head.format?.id;
  } finally {
    await handle.close();
  }
}
