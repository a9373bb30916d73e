/** Runs the tools that npm scripts would call. */
import { spawn, type SpawnOptions } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";
import { repositoryRoot } from "./paths.ts";

/** Resolves to the exit code; what the program prints goes to the terminal unless `stdio` says otherwise. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { stdio: "inherit", ...options })
      .once("error", reject)
      .once("exit", (code) => {
        resolve(code ?? 1);
      });
  });
}

export function runNode(args: readonly string[], options?: SpawnOptions): Promise<number> {
  return runCommand(process.execPath, args, options);
}

/** npm tells its scripts where it is; without that, the shell has to find it (npm.cmd on Windows needs one anyway). */
export function runNpm(args: readonly string[], options?: SpawnOptions): Promise<number> {
  const npm = process.env["npm_execpath"];
  return npm?.endsWith(".js")
    ? runNode([npm, ...args], options)
    : runCommand("npm", args, { ...options, shell: process.platform === "win32" });
}

export async function buildBundles(): Promise<void> {
  const code = await runNode(["esbuild.mjs"], { cwd: repositoryRoot });
  if (code !== 0) throw new Error("The build failed, see above.");
}

/** The full path of a program, looked up as a shell would; a path is taken as it is. */
export function findProgram(name: string): string | undefined {
  const folders = path.isAbsolute(name) ? [""] : (process.env["PATH"] ?? "").split(path.delimiter);
  const endings = process.platform === "win32" ? ["", ".exe", ".cmd"] : [""];
  return folders
    .flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
