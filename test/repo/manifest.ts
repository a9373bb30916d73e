/** package.json with its texts, which stand in package.nls.json: "%key%" as VS Code fills it in. */
import { readFileSync } from "node:fs";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));

/** As it is written, with its keys. */
export const rawManifest = read("package.json");

/** Both files are ours, and tests check them. */
export const manifestTexts = read("package.nls.json") as Readonly<Record<string, string>>;

/** "command.redact.title" of "%command.redact.title%". */
export function keyOf(text: string): string | undefined {
  return /^%(.+)%$/.exec(text)?.[1];
}

/** As people get to see it. */
export function shownManifest(): unknown {
  return filled(rawManifest);
}

function filled(value: unknown): unknown {
  if (typeof value === "string") return manifestTexts[keyOf(value) ?? ""] ?? value;
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, filled(part)]));
}
