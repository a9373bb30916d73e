/** The compiled kernels in the repository are what their sources compile to. `UPDATE=1` compiles them anew. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const kernels = [
  { source: "src/core/digest/kernel/scan.ts", name: "scanWasm" },
  { source: "src/core/privacy/kernel/find.ts", name: "findWasm" },
  { source: "src/core/similarity/kernel/sketch.ts", name: "sketchWasm" },
] as const;

for (const { source, name } of kernels) {
  test(`${source} is what was compiled`, async () => {
    const target = join(root, source.replace(".ts", "-wasm.ts"));
    const base64 = (await compile(source)).toString("base64");
    const lines = base64.match(/.{1,90}/g) ?? [];
    const literal = lines.map((line) => `  "${line}"`).join(" +\n");
    const text =
      `/** Made from ${basename(source)} by \`UPDATE=1 node --test test/repo/kernel.test.ts\`. */\n` +
      `export const ${name} =\n${literal};\n`;
    if (process.env["UPDATE"] === "1") await writeFile(target, text);
    const advice = "Compile the kernel anew: UPDATE=1 node --test test/repo/kernel.test.ts";
    assert.equal(await readFile(target, "utf8"), text, advice);
  });
}

/**
 * Memory below 64 K is a kernel's own; see its source. The compiler runs as a program, because its type declarations
 * change those of JavaScript's own arrays.
 */
async function compile(source: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "tunesmith-kernel-"));
  try {
    const binary = join(folder, "kernel.wasm");
    const compiler = createRequire(import.meta.url).resolve("assemblyscript/bin/asc.js");
    await promisify(execFile)(
      process.execPath,
      [
        ...[compiler, source, "--outFile", binary],
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
