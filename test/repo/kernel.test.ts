/** The compiled kernel in the repository is what its source compiles to. `UPDATE=1` compiles it anew. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { scanWasm } from "../../src/core/digest/kernel/scan-wasm.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const target = join(root, "src/core/digest/kernel/scan-wasm.ts");

test("the kernel is compiled from its source", async () => {
  const base64 = (await compile()).toString("base64");
  if (process.env["UPDATE"] === "1") {
    const lines = base64.match(/.{1,90}/g) ?? [];
    const literal = lines.map((line) => `  "${line}"`).join(" +\n");
    const text =
      `/** Made from scan.ts by \`UPDATE=1 node --test test/repo/kernel.test.ts\`. */\n` +
      `export const scanWasm =\n${literal};\n`;
    await writeFile(target, text);
    return;
  }
  const advice = "Compile the kernel anew: UPDATE=1 node --test test/repo/kernel.test.ts";
  assert.equal(scanWasm, base64, advice);
});

/**
 * Memory below 64 K is the kernel's own; see its source. The compiler runs as a program, because its type declarations
 * change those of JavaScript's own arrays.
 */
async function compile(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "tunesmith-kernel-"));
  try {
    const binary = join(folder, "scan.wasm");
    const compiler = createRequire(import.meta.url).resolve("assemblyscript/bin/asc.js");
    await promisify(execFile)(
      process.execPath,
      [
        ...[compiler, "src/core/digest/kernel/scan.ts", "--outFile", binary],
        ...["--runtime", "stub", "--noAssert", "-O3", "--enable", "simd"],
        ...["--memoryBase", "65536", "--initialMemory", "2"],
      ],
      { cwd: root },
    );
    return await readFile(binary);
  } finally {
    await rm(folder, { recursive: true });
  }
}
