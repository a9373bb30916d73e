import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** What a pure function library must not know of: machine, clock, chance and network. */
const impureGlobals = [
  ...["process", "Buffer", "global", "__dirname", "__filename", "require", "navigator"],
  ...["fetch", "WebSocket", "XMLHttpRequest", "EventSource", "performance", "crypto"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "console"],
].map((name) => ({
  name,
  message: "src/core is pure: let the caller pass in what it found out.",
}));

/** With the namespace, bundles hold the parts of zod in use; with `{ z }`, all of it: four times the size. */
const zodByNamespace = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
  message: 'Write `import * as z from "zod"`: anything else bundles all of zod.',
};

export default defineConfig(
  globalIgnores(["dist/", "artifacts/", ".vscode-test/"]),
  // The kernels are AssemblyScript.
  globalIgnores([
    "src/core/digest/kernel/scan.ts",
    "src/core/privacy/kernel/find.ts",
    "src/core/similarity/kernel/!(sketch-wasm).ts",
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", zodByNamespace] },
  },
  {
    // `return log.refuse(why)` gives `undefined` on purpose, which this rule takes for nothing at all.
    files: ["src/core/{chat,converse,convert,formats,gemini,turns}/**/*.ts"],
    rules: { "@typescript-eslint/no-confusing-void-expression": "off" },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...impureGlobals],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["vscode", "node:*"],
              message:
                "src/core is pure: what needs the machine or the editor belongs one layer up.",
            },
          ],
        },
      ],
      "no-restricted-properties": [
        "error",
        {
          object: "Math",
          property: "random",
          message: "Take a seed and use a generator of its own.",
        },
        { object: "Date", property: "now", message: "Let the caller pass in the time." },
      ],
      "no-restricted-syntax": [
        "error",
        zodByNamespace,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Let the caller pass in the time.",
        },
      ],
    },
  },
  {
    // VS Code declares Disposable and Event's kin as classes and takes anything of their shape.
    files: ["src/editor/**/*.ts", "src/extension.ts", "test/editor/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
  {
    // node:test returns promises that its runner awaits.
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", name: ["test", "it", "describe", "suite"], package: "node:test" },
          ],
        },
      ],
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        ["Buffer", "console", "performance", "process", "URL"].map((name) => [name, "readonly"]),
      ),
    },
  },
);
