/** Node of another version than the one that runs this, from the npm registry. */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { runNpm } from "./command.ts";
import { editorCache } from "./paths.ts";

/** The program of the newest release of a major version, installed on first use. */
export async function installNode(major: number): Promise<string> {
  const folder = path.join(editorCache, `node-${major}`);
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const program = path.join(
    ...[folder, "node_modules", name, "bin"],
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(program)) return program;
  console.log(`Installing Node ${major} …`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "private": true }\n');
  const quiet = ["--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = await runNpm(["install", `${name}@${major}`, ...quiet], { cwd: folder });
  if (code !== 0 || !existsSync(program)) {
    throw new Error(
      `Node ${major} could not be installed: npm ended with code ${code}. ` +
        "Check that the npm registry can be reached and try again.",
    );
  }
  return program;
}
