/** Which way imports may point. Each rule's comment says what to do instead of breaking it. */

/** Pure libraries that core may use beside its own modules. */
const pureLibraries = ["@noble/hashes", "libphonenumber-js", "picomatch", "re2js", "zod"];

/** Libraries of which nothing but types exists. */
const typeLibraries = ["sarif"];

/** Libraries of the pages of webviews. */
const pageLibraries = ["d3-scale", "preact"];

const pureLibrary = `^node_modules/(${pureLibraries.join("|")})/`;
const pageLibrary = `^node_modules/(@types/)?(${pageLibraries.join("|")})/`;
const typeLibrary = `^(node_modules/@types/)?(${typeLibraries.join("|")})(/|$)`;

/** Folders of alternatives: members do not know each other, only the index knows them all. */
const registries = [
  "rules",
  "formats",
  "privacy/personal",
  "privacy/devices",
  "privacy/tokens",
  "privacy/network",
];

const entryPoints = "^(src/(extension|cli|worker|shard-worker)[.]ts|media/[^/]+/main[.]tsx)$";

/** What is in dist/llm.cjs beside libraries and core. */
const modelBundle = "^src/llm/(client[.]ts$|anthropic/)";

/** AssemblyScript: compiled, not imported. */
const kernelSource =
  "^src/core/(digest/kernel/scan|privacy/kernel/find|similarity/kernel/(?!sketch-wasm).*)[.]ts$";

/** Folder-wide helpers that are no members of a registry: its contract and its list. */
const registryFiles = "(index|rule|format)";

export default {
  forbidden: [
    {
      name: "core-is-pure",
      comment:
        "Core imports core and the named pure libraries. Move what needs the machine or the editor one layer up " +
        "and pass its result in; a new pure library is named in pureLibraries.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", pureLibrary, typeLibrary] },
    },
    ...registries.flatMap((folder) => [
      {
        name: `${folder.replace("/", "-")}-stand-alone`,
        comment: `A member of core/${folder} imports no other member. Move what two share up into src/core/.`,
        severity: "error",
        from: {
          path: `^src/core/${folder}/`,
          pathNot: `^src/core/${folder}/${registryFiles}[.]ts$`,
        },
        to: { path: `^src/core/${folder}/`, pathNot: `^src/core/${folder}/${registryFiles}[.]ts$` },
      },
      {
        name: `${folder.replace("/", "-")}-through-index`,
        comment: `Only core/${folder}/index.ts names the members. Import that, or look one up by its id.`,
        severity: "error",
        from: { path: "^src/", pathNot: `^src/core/${folder}/` },
        to: { path: `^src/core/${folder}/`, pathNot: `^src/core/${folder}/${registryFiles}[.]ts$` },
      },
    ]),
    {
      name: "protocol-knows-core-only",
      comment:
        "Messages are made of core's types and zod. What a message needs from elsewhere is sent in it.",
      severity: "error",
      from: { path: "^src/protocol/" },
      to: { pathNot: ["^src/(protocol|core)/", "^node_modules/zod/"] },
    },
    {
      name: "pages-know-core-only",
      comment:
        "A page runs in a browser: it imports core, its messages' types and the named libraries. What it needs from " +
        "elsewhere is sent to it; a new library is named in pageLibraries.",
      severity: "error",
      from: { path: "^media/" },
      to: { pathNot: ["^(media|src/(core|protocol))/", pageLibrary] },
    },
    {
      name: "pages-take-types-of-messages",
      comment: "What reads messages is heavy and for the other side. Import the type.",
      severity: "error",
      from: { path: "^media/" },
      to: { path: "^src/protocol/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "product-without-pages",
      comment: "Pages are started by a webview. Move what both sides need into src/core.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^media/" },
    },
    {
      name: "node-below-editor",
      comment:
        "src/node and src/llm use core and protocol and libraries. Pass in what the editor knows, or move the code there.",
      severity: "error",
      from: { path: "^src/(node|llm)/" },
      to: { path: "^src/", pathNot: "^src/(node|llm|core|protocol)/" },
    },
    {
      name: "sdk-apart",
      comment:
        "The SDK of language models is in a bundle of its own. Take a LanguageModel, from src/llm/open-anthropic.ts.",
      severity: "error",
      from: { path: "^(src|media)/", pathNot: modelBundle },
      to: { path: "(^|/)@anthropic-ai/" },
    },
    {
      name: "model-bundle-through-open-anthropic",
      comment: "That bundle is loaded late, by src/llm/open-anthropic.ts. Import that.",
      severity: "error",
      from: { path: "^(src|media)/", pathNot: ["^src/llm/open-anthropic[.]ts$", modelBundle] },
      to: { path: modelBundle },
    },
    {
      name: "mcp-sdk-apart",
      comment:
        "The SDK of the Model Context Protocol is in a bundle of its own, loaded late by src/cli/mcp.ts. Import that.",
      severity: "error",
      from: { path: "^(src|media)/", pathNot: "^src/cli/mcp-sdk[.]ts$" },
      to: { path: "(^|/)@modelcontextprotocol/" },
    },
    {
      name: "vscode-in-editor-only",
      comment: "Only src/editor and extension.ts import vscode. Give the rest plain data instead.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(editor/|extension[.]ts$)" },
      to: { path: "(^|/)vscode$|@types/vscode/" },
    },
    {
      name: "workers-and-cli-without-editor",
      comment:
        "The command line and the workers run without an editor. Move what they share with it to src/node.",
      severity: "error",
      from: { path: "^src/(cli/|(cli|worker|shard-worker)[.]ts$)" },
      to: { path: "^src/editor/" },
    },
    {
      name: "no-entry-point-import",
      comment:
        "Entry points run when they are loaded. Move what you want from one into a module of its layer.",
      severity: "error",
      from: {},
      to: { path: entryPoints },
    },
    {
      name: "product-without-tests",
      comment: "What ships does not import tests or tooling. Move the shared part into src.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-development-dependency",
      comment: "What ships is bundled from dependencies. Move the package there in package.json.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "^node_modules/@types/" },
    },
    {
      name: "no-cycles",
      comment:
        "Modules that need each other are one, or share a third: make that third module. (Types may form a circle.)",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      comment: "Nothing leads here from an entry point or a test. Register the file, or delete it.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: [entryPoints, "[.]d[.]ts$", kernelSource] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "^node_modules/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
