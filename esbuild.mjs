/**
 * Bundles everything that runs into dist/, pages of webviews with their styles among it. Workers lie beside the bundle that starts them, so any module finds one
 * with `new URL("./NAME.cjs", import.meta.url)`. So do the tables of tokens, compressed.
 *
 *   node esbuild.mjs [--production] [--watch]
 */
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { context } from "esbuild";

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  platform: "node",
  outdir: "dist",
  minify: production,
  sourcemap: production ? false : "linked",
  legalComments: "none",
  logLevel: "warning",
};

/**
 * A CommonJS bundle, in which `import.meta.url` works all the same.
 * @type {import("esbuild").BuildOptions}
 */
const commonJs = {
  ...shared,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  define: { "import.meta.url": "__bundleUrl" },
  banner: { js: 'const __bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/** What is loaded when it is wanted for the first time: bundles of their own, by the only import of each. */
const lateBundles = [
  // The SDK of language models.
  { from: /[\\/]src[\\/]llm[\\/]open-anthropic[.]ts$/, to: "./client.ts", bundle: "./llm.cjs" },
  // The SDK of the Model Context Protocol.
  { from: /[\\/]src[\\/]cli[\\/]mcp[.]ts$/, to: "./mcp-sdk.ts", bundle: "./mcp.cjs" },
  {
    from: /[\\/]logs[\\/]load-starter[.]ts$/,
    to: "./starter-mapping.ts",
    bundle: "./starter-mapping.cjs",
  },
];

/** @type {import("esbuild").Plugin} */
const bundlesApart = {
  name: "bundles-apart",
  setup(build) {
    build.onResolve({ filter: /^[.][/]/ }, ({ importer, path, kind }) => {
      if (kind !== "dynamic-import") return undefined;
      const late = lateBundles.find(({ from, to }) => to === path && from.test(importer));
      return late && { path: late.bundle, external: true };
    });
  },
};

/**
 * The SDK of the Model Context Protocol brings a validator of JSON Schema, for questions that a server asks of people. Ours
 * asks none, and a third of its bundle would be that.
 * @type {import("esbuild").Plugin}
 */
const withoutSchemaValidator = {
  name: "without-schema-validator",
  setup(build) {
    const shims = /^@modelcontextprotocol[/]server[/]_shims$/;
    build.onResolve({ filter: shims }, ({ path }) => ({ path, namespace: "shims" }));
    build.onLoad({ filter: shims, namespace: "shims" }, () => ({
      contents:
        'export { default as process } from "node:process"; export class DefaultJsonSchemaValidator {}',
    }));
  },
};

// The oldest VS Code in engines.vscode runs its extensions on Node 22, the command line has Node 20.
const editorTarget = "node22";
const cliTarget = "node20";
// And it shows its pages in Chromium 138.
const pageTarget = "chrome138";

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  {
    ...commonJs,
    entryPoints: { extension: "src/extension.ts", worker: "src/worker.ts" },
    external: ["vscode"],
    plugins: [bundlesApart],
    // What is loaded late is loaded by require(), as everything in an extension.
    supported: { "dynamic-import": false },
    // The command line has the worker run tools for agents.
    target: cliTarget,
  },
  {
    ...commonJs,
    entryPoints: {
      "shard-worker": "src/shard-worker.ts",
      llm: "src/llm/client.ts",
      mcp: "src/cli/mcp-sdk.ts",
      "starter-mapping": "src/core/create/logs/starter-mapping.ts",
    },
    plugins: [withoutSchemaValidator],
    target: cliTarget,
  },
  {
    ...shared,
    entryPoints: { cli: "src/cli.ts" },
    plugins: [bundlesApart],
    format: "esm",
    target: cliTarget,
    banner: {
      // Bundled CommonJS libraries ask for Node's modules with require().
      js:
        "#!/usr/bin/env node\n" +
        'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  },
  {
    ...shared,
    entryPoints: [
      { in: "media/cost/main.tsx", out: "cost" },
      { in: "media/cost/cost.css", out: "cost" },
      { in: "media/advice/main.tsx", out: "advice" },
      { in: "media/advice/advice.css", out: "advice" },
      { in: "media/create/main.tsx", out: "create" },
      { in: "media/create/create.css", out: "create" },
      { in: "media/example/main.tsx", out: "example" },
      { in: "media/example/example.css", out: "example" },
      { in: "media/dataset/main.tsx", out: "dataset" },
      { in: "media/dataset/dataset.css", out: "dataset" },
      { in: "media/diff/main.tsx", out: "diff" },
      { in: "media/diff/diff.css", out: "diff" },
    ],
    platform: "browser",
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    target: pageTarget,
  },
  {
    ...commonJs,
    entryPoints: { "test/index": "test/editor/index.ts" },
    external: ["vscode"],
    target: editorTarget,
  },
];

/** The ranks of tokens as OpenAI has published them, for src/node/token-counters.ts. */
async function packTokens() {
  const quality = production ? constants.BROTLI_MAX_QUALITY : 5;
  await mkdir("dist", { recursive: true });
  await Promise.all(
    ["o200k_base", "cl100k_base"].map(async (id) => {
      const file = await readFile(`node_modules/tiktoken/encoders/${id}.json`, "utf8");
      const packed = await promisify(brotliCompress)(JSON.parse(file).bpe_ranks, {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 },
      });
      await writeFile(`dist/${id}.br`, packed);
    }),
  );
}

const contexts = await Promise.all(bundles.map((options) => context(options)));
try {
  await Promise.all([packTokens(), ...contexts.map((bundle) => bundle.rebuild())]);
  await chmod("dist/cli.js", 0o755);
} catch (error) {
  // esbuild has printed its own errors.
  if (!("errors" in error)) console.error(error);
  process.exitCode = 1;
}
if (watch) {
  await Promise.all(contexts.map((bundle) => bundle.watch()));
  console.log("Watching src, media and test/editor. Ctrl-C ends it.");
} else {
  await Promise.all(contexts.map((bundle) => bundle.dispose()));
}
