/** Prints for themes.ts what VS Code's default themes give the built page of the Cost view. */
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { removeFolder, repositoryRoot } from "../vscode/paths.ts";
import { openWorkbench, type Theme } from "../vscode/workbench.ts";

const themes: readonly Theme[] = ["dark", "light", "high-contrast", "high-contrast-light"];

/** Of the system, not of a theme. */
const isFont = (name: string): boolean => name.includes("-font-");

/** Names of the variables that the styles of the pages use. */
async function namesInUse(): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const folder = path.join(repositoryRoot, "media");
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith(".css")) continue;
    const style = await readFile(path.join(folder, file), "utf8");
    for (const [name] of style.matchAll(/--vscode-[\w-]+/g)) names.add(name);
  }
  return names;
}

async function variablesOf(theme: Theme, names: ReadonlySet<string>): Promise<object> {
  const workspaceDir = await mkdtemp(path.join(tmpdir(), "tunesmith-themes-"));
  const workbench = await openWorkbench({ workspaceDir, theme });
  try {
    await workbench.runCommand("Tunesmith: Show Cost");
    const frame = await workbench.webview("Cost");
    const all = await frame.locator("html").evaluate(({ style }) => {
      return [...style].map((name) => [name, style.getPropertyValue(name).trim()] as const);
    });
    const used = all.filter(([name]) => names.has(name) && !isFont(name));
    return Object.fromEntries(used.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    await workbench.close();
    await removeFolder(workspaceDir);
  }
}

const names = await namesInUse();
for (const theme of themes) {
  console.log(theme, JSON.stringify(await variablesOf(theme, names), undefined, 2));
}
