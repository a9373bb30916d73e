import assert from "node:assert/strict";
import * as vscode from "vscode";
import { configJsonSchema } from "../../src/core/config.ts";
import { formats } from "../../src/core/formats/index.ts";
import { rules } from "../../src/core/rules/index.ts";
import { targets } from "../../src/core/targets/index.ts";
import { commandIds } from "../../src/editor/commands.ts";
import { maxDiagnostics } from "../../src/editor/settings.ts";
import { test } from "./harness.ts";
import { extensionUnderTest } from "./support.ts";

interface Property {
  readonly default: unknown;
  readonly order: number;
  readonly markdownDescription: string;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly propertyNames?: { readonly enum: readonly string[] };
  readonly items?: { readonly enum: readonly string[] };
  readonly properties?: Properties;
  readonly additionalProperties?: { readonly properties?: Properties };
}

type Properties = Readonly<Record<string, Property>>;

interface Manifest {
  readonly contributes: {
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when: string }[]>
    >;
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly configuration: readonly Section[];
  };
}

interface Section {
  readonly title: string;
  readonly order: number;
  readonly properties: Properties;
}

// VS Code does not type the manifest.
const contributes = (): Manifest["contributes"] =>
  (extensionUnderTest().packageJSON as Manifest).contributes;

/** Of all sections. */
const settings = (): Properties =>
  Object.assign(
    {},
    ...contributes().configuration.map(({ properties }) => properties),
  ) as Properties;

test("package.json and the extension name the same commands", async () => {
  const contributed = contributes().commands.map(({ command }) => command);
  assert.deepEqual(contributed.toSorted(), commandIds.toSorted());
  assert.ok(contributes().commands.every(({ category }) => category === "Tunesmith"));
  await extensionUnderTest().activate();
  const registered = await vscode.commands.getCommands(true);
  assert.deepEqual(
    commandIds.filter((id) => !registered.includes(id)),
    [],
  );
});

test("package.json and the extension agree on settings", () => {
  const properties = settings();
  const limit = properties["tunesmith.maxDiagnostics"];
  assert.equal(limit?.default, maxDiagnostics.default);
  assert.equal(limit.maximum, maxDiagnostics.maximum);
  assert.deepEqual(properties["tunesmith.format"]?.enum, ["auto", ...formats.map(({ id }) => id)]);
  assert.deepEqual(
    properties["tunesmith.targets"]?.items?.enum,
    targets.map(({ id }) => id),
  );
  assert.deepEqual(
    properties["tunesmith.rules"]?.propertyNames?.enum,
    rules.map(({ meta }) => meta.id),
  );
});

test("VS Code shows settings in order, in words", () => {
  const { configuration } = contributes();
  assert.deepEqual(
    configuration.map(({ order }) => order),
    configuration.map((_, index) => index + 1),
  );
  for (const { title, properties } of configuration) {
    assert.doesNotMatch(title, /%/);
    const shown = Object.values(properties);
    assert.deepEqual(
      shown.map(({ order }) => order),
      shown.map((_, index) => index + 1),
    );
    for (const { markdownDescription } of shown) assert.match(markdownDescription, /^[^%].*[.]$/);
  }
});

test("settings of costs are those of tunesmith.json", () => {
  const properties = settings();
  // The schema is JSON of this shape.
  const schema = configJsonSchema() as { properties: { cost: { properties: Properties } } };
  const { models, thresholds } = schema.properties.cost.properties;
  const prices = properties["tunesmith.cost.models"]?.additionalProperties?.properties ?? {};
  assert.deepEqual(
    Object.keys(prices),
    Object.keys(models?.additionalProperties?.properties ?? {}),
  );
  const lines = properties["tunesmith.cost.thresholds"]?.properties ?? {};
  const defaults = (of: Properties = {}): unknown =>
    Object.entries(of).map(([name, property]) => [name, property.default]);
  assert.deepEqual(defaults(lines), defaults(thresholds?.properties));
});

test("the Explorer offers to import what may hold records", () => {
  const [entry] = contributes().menus["explorer/context"] ?? [];
  assert.equal(entry?.command, "tunesmith.importDataset");
  // VS Code puts the terms in an order of its own.
  const [, source] = /resourceFilename =~ \/(.+)\/i/.exec(entry.when) ?? [];
  assert.ok(source, entry.when);
  const isOffered = new RegExp(source, "i");
  const files = ["faq.csv", "FAQ.TSV", "records.json", "data.jsonl.gz", "my.package.json"];
  for (const file of files) assert.match(file, isOffered);
  const others = ["package.json", "tsconfig.test.json", "a.code-workspace", ".tunesmith.json"];
  for (const file of [...others, "logs.tar.gz", "data.jsonl"]) assert.doesNotMatch(file, isOffered);
});
