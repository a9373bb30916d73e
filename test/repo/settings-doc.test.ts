/** docs/settings.md says of each setting what package.json says. `UPDATE=1` writes it anew. */
import { test } from "node:test";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";
import { shownManifest } from "./manifest.ts";

interface Setting {
  readonly default: unknown;
  readonly order: number;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Section {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

const page = new URL("../../docs/settings.md", import.meta.url);

test("docs/settings.md is what package.json says", async () => {
  const settings = settingsInWords();
  await checkGeneratedParts(page, { parts: { settings }, test: "test/repo/settings-doc.test.ts" });
});

function settingsInWords(): string {
  // The manifest is ours; the editor tests hold its settings against the code.
  const { contributes } = shownManifest() as {
    readonly contributes: { readonly configuration: readonly Section[] };
  };
  return contributes.configuration.toSorted(byOrder).map(sectionInWords).join("\n\n");
}

function sectionInWords({ title, properties }: Section): string {
  const settings = Object.entries(properties).toSorted(([, a], [, b]) => byOrder(a, b));
  return [`## ${title}`, ...settings.map(([id, setting]) => inWords(id, setting))].join("\n\n");
}

const byOrder = (a: { readonly order: number }, b: { readonly order: number }): number =>
  a.order - b.order;

/** Of what has more values than this, the editor lists them. */
const fewValues = 6;

function inWords(id: string, setting: Setting): string {
  const { enum: values = [], enumDescriptions = [] } = setting;
  const rows = values.map((value, index) => [
    `\`${value}\``,
    enumDescriptions[index]?.replace(/<\w+>/g, "`$&`") ?? "",
  ]);
  return [
    `### ${id}`,
    linksOfPage(setting.markdownDescription),
    [`Default: \`${JSON.stringify(setting.default)}\`.`, rangeOf(setting)]
      .filter(Boolean)
      .join(" "),
    ...(rows.length > 0 && rows.length <= fewValues ? [markdownTable(["value", ""], rows)] : []),
  ].join("\n\n");
}

function rangeOf({ minimum, maximum }: Setting): string {
  return minimum === undefined || maximum === undefined ? "" : `From ${minimum} to ${maximum}.`;
}

/** The editor's links to pages, to other settings and to commands, as this page can have them. */
function linksOfPage(text: string): string {
  return text
    .replaceAll("https://github.com/tunesmith/tunesmith/blob/main/docs/", "")
    .replaceAll("https://github.com/tunesmith/tunesmith/blob/main/", "../")
    .replaceAll(/\[([^\]]+)\]\(command:[^)]+\)/g, "_$1_")
    .replaceAll(/`#([\w.]+)#`/g, (_, id: string) => {
      return `[\`${id}\`](#${id.replaceAll(".", "").toLowerCase()})`;
    });
}
