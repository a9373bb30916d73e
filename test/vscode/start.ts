/**
 * `npm start [-- FILE]`: builds the extension and opens it in VS Code, on FILE or on a fresh copy of the sample
 * datasets. Where the desktop VS Code (the command `code`) is missing, the embedded one serves a page.
 */
import { once } from "node:events";
import { cp, mkdtemp, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildBundles, findProgram, runCommand } from "./command.ts";
import { startEmbedded } from "./embedded.ts";
import { removeFolder, repositoryRoot } from "./paths.ts";

interface Target {
  readonly folder: string;
  readonly file: string | undefined;
  /** Whether the folder is a copy that nobody needs afterwards. */
  readonly temporary: boolean;
}

class UsageError extends Error {}

async function main(args: readonly string[]): Promise<number> {
  const target = await chooseTarget(args);
  await buildBundles();
  const code = findProgram("code");
  return code === undefined ? serve(target) : openDesktop(code, target);
}

async function chooseTarget(args: readonly string[]): Promise<Target> {
  const [file, ...others] = args;
  if (others.length > 0) throw new UsageError("npm start takes one file: npm start -- FILE");
  if (file === undefined) return copySample();
  // npm runs its scripts in the repository; INIT_CWD is where the person is.
  const fullPath = path.resolve(process.env["INIT_CWD"] ?? ".", file);
  const found = await stat(fullPath).catch(() => undefined);
  if (found === undefined) throw new UsageError(`There is no file ${file}.`);
  if (!found.isFile()) throw new UsageError(`${file} is not a file.`);
  return { folder: path.dirname(fullPath), file: fullPath, temporary: false };
}

async function copySample(): Promise<Target> {
  const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-sample-"));
  await cp(path.join(repositoryRoot, "media", "sample"), folder, { recursive: true });
  const dataset = (await readdir(folder)).sort().find((name) => name.endsWith(".jsonl"));
  return {
    folder,
    file: dataset === undefined ? undefined : path.join(folder, dataset),
    temporary: true,
  };
}

/** The desktop VS Code outlives this process, so a copied sample stays until the system clears its temporary files. */
async function openDesktop(code: string, { folder, file }: Target): Promise<number> {
  const args = ["--new-window", `--extensionDevelopmentPath=${repositoryRoot}`, folder];
  if (file !== undefined) args.push(file);
  if (process.platform !== "win32") return runCommand(code, args);
  // On Windows `code` is a script for the shell, which splits at spaces.
  return runCommand(
    `"${code}"`,
    args.map((arg) => `"${arg}"`),
    { shell: true },
  );
}

async function serve({ folder, file, temporary }: Target): Promise<number> {
  const server = await startEmbedded({ extensionDir: repositoryRoot });
  try {
    console.log(
      `\nOpen this page in a browser (Ctrl-C here ends it):\n\n  ${server.windowUrl(folder, file)}\n`,
    );
    const interrupted = ["SIGINT", "SIGTERM"].map((signal) =>
      once(process, signal).then(() => true),
    );
    if (await Promise.race([...interrupted, server.ended.then(() => false)])) return 0;
    console.error(`The embedded VS Code ended by itself.\n${server.log()}`);
    return 1;
  } finally {
    await server.stop();
    if (temporary) await removeFolder(folder);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
