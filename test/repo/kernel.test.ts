/** The compiled kernel in the repository is what its source compiles to. `UPDATE=1` compiles it anew. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { test } from "node:test";
import asc from "assemblyscript/asc";
import { scanWasm } from "../../src/core/digest/kernel/scan-wasm.ts";

const source = "src/core/digest/kernel/scan.ts";
const target = new URL("../../src/core/digest/kernel/scan-wasm.ts", import.meta.url);

test("the kernel is compiled from its source", async () => {
  const base64 = Buffer.from(await compile()).toString("base64");
  if (process.env["UPDATE"] === "1") {
    const lines = base64.match(/.{1,90}/g) ?? [];
    const literal = lines.map((line) => `  "${line}"`).join(" +\n");
    const text =
      `/** Made from scan.ts by \`UPDATE=1 node --test test/repo/kernel.test.ts\`. */\n` +
      `export const scanWasm =\n${literal};\n`;
    await writeFile(target, text);
    return;
  }
  assert.equal(
    scanWasm,
    base64,
    "Compile the kernel anew: UPDATE=1 node --test test/repo/kernel.test.ts",
  );
});

/** Memory below 64 K is the kernel's own; see its source. */
async function compile(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const messages: string[] = [];
  const { error } = await asc.main(
    [
      source,
      ...["--outFile", "scan.wasm", "--runtime", "stub", "--noAssert", "-O3", "--enable", "simd"],
      ...["--memoryBase", "65536", "--initialMemory", "2"],
    ],
    {
      writeFile: (_name, contents) => {
        if (typeof contents !== "string") binary = contents;
      },
      stderr: {
        write: (chunk) => {
          messages.push(String(chunk));
        },
      },
    },
  );
  if (error !== null || binary === undefined) throw new Error(messages.join(""));
  return binary;
}
