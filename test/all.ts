/** `npm test`: every check and every test there is, one part after the other; fails when any part did. */
import { runNpm } from "./vscode/command.ts";
import { repositoryRoot } from "./vscode/paths.ts";

const parts = {
  check: "Types, lint, format, layers, unused code",
  "test:unit": "Core, rules, formats and the repository's promises",
  "test:cli": "The command line",
  "test:webview": "The pages of views in a browser",
  "test:editor": "The extension in a real VS Code",
  "test:ui": "What a person sees and clicks",
} as const;

const failed: string[] = [];
for (const [script, title] of Object.entries(parts)) {
  console.log(`\n━━━ ${title} (npm run ${script}) ━━━\n`);
  const code = await runNpm(["run", "--silent", script], { cwd: repositoryRoot });
  if (code !== 0) failed.push(script);
}

if (failed.length === 0) {
  console.log("\nAll parts passed.");
} else {
  console.log(`\nFailed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
