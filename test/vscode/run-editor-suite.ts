/**
 * Runs test/editor inside a real VS Code: the desktop one of the oldest version in engines.vscode where it can be
 * downloaded, else the embedded one, of which `--oldest` takes the oldest. Without either it fails; it never skips.
 */
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { downloadAndUnzipVSCode, SilentReporter } from "@vscode/test-electron";
import { findBrowser, launchBrowser } from "./browser.ts";
import { buildBundles, findProgram, runCommand } from "./command.ts";
import { withDeadline } from "./deadline.ts";
import { oldest, startEmbedded } from "./embedded.ts";
import { editorCache, removeFolder, repositoryRoot } from "./paths.ts";
import { outputPrefix } from "./suite-output.ts";

const deadlineMs = 10 * 60_000;

const tooLate = `The editor suite did not end within ${deadlineMs / 60_000} minutes.`;

interface Suite {
  readonly extensionDir: string;
  /** Folders of extensions that the tests need beside it. */
  readonly otherExtensions: readonly string[];
  readonly testsPath: string;
  /** A fresh folder, gone after the run. */
  readonly workspaceDir: string;
}

async function main(): Promise<number> {
  await buildBundles();
  const workspaceDir = await freshWorkspace();
  const suite: Suite = {
    extensionDir: repositoryRoot,
    otherExtensions: [path.join(repositoryRoot, "test", "editor", "model-provider")],
    testsPath: path.join(repositoryRoot, "dist", "test", "index.cjs"),
    workspaceDir,
  };
  try {
    const desktop = await findDesktop();
    const code =
      desktop === undefined ? await runEmbedded(suite) : await runDesktop(suite, desktop);
    if (code !== 0) console.error(`The editor suite failed (code ${code}).`);
    return code;
  } finally {
    await removeFolder(workspaceDir);
  }
}

async function freshWorkspace(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-suite-"));
  const content = path.join(repositoryRoot, "test", "editor", "workspace");
  if (existsSync(content)) await cp(content, folder, { recursive: true });
  return folder;
}

/** The program of the desktop VS Code, downloaded on first use, or undefined after saying why there is none. */
async function findDesktop(): Promise<string | undefined> {
  const manifest = await readFile(path.join(repositoryRoot, "package.json"), "utf8");
  // package.json is ours, and a test checks it.
  const { engines } = JSON.parse(manifest) as { engines: { vscode: string } };
  const version = engines.vscode.replace(/^\D+/, "");
  if (needsDisplay() && findProgram("xvfb-run") === undefined) {
    console.log("There is no display and no xvfb-run: the suite runs in the embedded VS Code.");
    return undefined;
  }
  try {
    return await downloadAndUnzipVSCode({
      version,
      cachePath: editorCache,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(
      `VS Code ${version} could not be downloaded (${reason}): the suite runs in the embedded one.`,
    );
    return undefined;
  }
}

function needsDisplay(): boolean {
  return process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];
}

async function runDesktop(suite: Suite, desktop: string): Promise<number> {
  console.log(`Running the editor suite in ${desktop}`);
  const profile = await mkdtemp(path.join(tmpdir(), "tunesmith-profile-"));
  const args = [
    suite.workspaceDir,
    ...[suite.extensionDir, ...suite.otherExtensions].map(
      (folder) => `--extensionDevelopmentPath=${folder}`,
    ),
    `--extensionTestsPath=${suite.testsPath}`,
    `--user-data-dir=${path.join(profile, "data")}`,
    `--extensions-dir=${path.join(profile, "extensions")}`,
    // As in the test runner of @vscode/test-electron.
    ...["--no-sandbox", "--disable-gpu-sandbox", "--disable-updates"],
    ...["--disable-workspace-trust", "--skip-welcome", "--skip-release-notes"],
  ];
  const [program, ...rest] = needsDisplay()
    ? ["xvfb-run", "--auto-servernum", desktop, ...args]
    : [desktop, ...args];
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    return await runCommand(program, rest, { signal });
  } catch (error) {
    throw signal.aborted ? new Error(tooLate, { cause: error }) : error;
  } finally {
    await removeFolder(profile);
  }
}

async function runEmbedded(suite: Suite): Promise<number> {
  // Before anything is installed for it.
  findBrowser();
  const isOldest = process.argv.includes("--oldest");
  const server = await startEmbedded({ ...suite, ...(isOldest && { release: oldest }) });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const log: string[] = [];
      await page.exposeFunction("codeAutomationLog", (kind: string, values: unknown[]) => {
        const text = values.map(asText).join(" ");
        log.push(`${kind} ${text}`);
        if (text.startsWith(outputPrefix)) console.log(text.slice(outputPrefix.length));
      });
      const finished = new Promise<number>((resolve, reject) => {
        page.once("crash", () => {
          reject(new Error("The browser's page crashed."));
        });
        page.exposeFunction("codeAutomationExit", resolve).catch(reject);
      });
      await page.goto(server.windowUrl(suite.workspaceDir), { waitUntil: "commit" });
      try {
        return await withDeadline(finished, { ms: deadlineMs, message: tooLate });
      } finally {
        await keepLog([...log, "", "Server:", server.log()]);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function keepLog(lines: readonly string[]): Promise<void> {
  const file = path.join(repositoryRoot, "artifacts", "editor-suite.log");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, lines.join("\n"));
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
