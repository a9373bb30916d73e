/** What the tests of the interface share. */
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator } from "playwright-core";
import { removeFolder, repositoryRoot } from "../vscode/paths.ts";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "../vscode/workbench.ts";

export const sample = "network-tickets.jsonl";

type Use = (workbench: Workbench, workspaceDir: string) => Promise<void>;

/** A window on a folder with a copy of the sample, which is open. */
export async function withSample(
  options: Omit<WorkbenchOptions, "workspaceDir">,
  use: Use,
): Promise<void> {
  await withFolder(async (workspaceDir) => {
    await cp(path.join(repositoryRoot, "media", "sample"), workspaceDir, { recursive: true });
    await withWorkbench({ file: sample, ...options, workspaceDir }, use);
  });
}

/** A folder that is gone afterwards. */
export async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-ui-"));
  try {
    await use(folder);
  } finally {
    await removeFolder(folder);
  }
}

export async function withWorkbench(options: WorkbenchOptions, use: Use): Promise<void> {
  const workbench = await openWorkbench(options);
  try {
    await use(workbench, options.workspaceDir);
  } finally {
    await workbench.close();
  }
}

export const verdict = ({ page }: Workbench): Locator =>
  page.locator('.statusbar-item[id$="tunesmith.status"]');

/** Folds views of the side bar, so that another one has their room. */
export async function foldViews({ page }: Workbench, views: readonly RegExp[]): Promise<void> {
  for (const view of views) {
    const header = page.locator(".pane-header.expanded").filter({ hasText: view });
    if ((await header.count()) > 0) await header.click();
  }
}
