/** Redacts the lines of records that are made, before anything of them is at its place. */

import { loadCheckTools, RecordChecker } from "../../core/check-record.ts";
import type { OperationalRecord } from "../../core/create/operational-record.ts";
import type { Format } from "../../core/formats/format.ts";
import { parseRecord } from "../../core/json/strict.ts";
import { LineFixer, type LineRedaction } from "../../core/line-fixer.ts";
import { hostnameReader, withHostnames } from "../../core/privacy/redaction/line-redaction.ts";
import type { Settings } from "../../core/settings.ts";
import type { ExportRedaction } from "../export-dataset-records.ts";

export class LineRedactor {
  readonly #lines: LineFixer;
  readonly #traits: LineFixer;

  /** `hostnames`: those that any of the records names. */
  static async open(
    redaction: ExportRedaction,
    settings: Settings,
    { format, hostnames }: { readonly format: Format; readonly hostnames: ReadonlySet<string> },
  ): Promise<LineRedactor> {
    const base = redactionSettings(redaction, settings);
    const known = withHostnames(base, hostnames);
    const ofLines = await fixerOf(known, { format, redaction: redaction.of(known) });
    const ofTraits = await fixerOf(known, { format: undefined, redaction: redaction.of(known) });
    return new LineRedactor(ofLines, ofTraits);
  }

  private constructor(lines: LineFixer, traits: LineFixer) {
    this.#lines = lines;
    this.#traits = traits;
  }

  line(text: string): string {
    return changed(this.#lines, text);
  }

  /** The traits in which there is nothing private. */
  traits(traits: OperationalRecord["traits"]): OperationalRecord["traits"] {
    const text = JSON.stringify(traits);
    const result = changed(this.#traits, text);
    if (result === text) return traits;
    const redacted = parseRecord(result) ?? {};
    return Object.fromEntries(Object.entries(traits).filter(([name, is]) => redacted[name] === is));
  }

  /** A text that is in no record. */
  text(text: string): string {
    const redacted = parseRecord(changed(this.#traits, JSON.stringify({ text })));
    return typeof redacted?.["text"] === "string" ? redacted["text"] : "";
  }

  /** How many values of lines were replaced. */
  get redacted(): number {
    let values = 0;
    for (const amount of this.#lines.redactedByEntity.values()) values += amount;
    return values;
  }
}

/** Looks at lines of records and keeps the host names in them, replacing nothing. */
export async function hostnamesIn(
  redaction: ExportRedaction,
  settings: Settings,
  { format, names }: { readonly format: Format; readonly names: Set<string> },
): Promise<(line: string) => void> {
  const fixer = await fixerOf(redactionSettings(redaction, settings), {
    format,
    redaction: hostnameReader(names),
  });
  return (line) => void fixer.fix(line);
}

const redactionSettings = (redaction: ExportRedaction, settings: Settings): Settings =>
  redaction.settings({ ...settings, targets: [] });

async function fixerOf(
  settings: Settings,
  { format, redaction }: { readonly format: Format | undefined; readonly redaction: LineRedaction },
): Promise<LineFixer> {
  const checker = new RecordChecker(settings, format, await loadCheckTools(settings));
  return new LineFixer(checker, { settings, appliesFixes: false, redaction });
}

/** A line stays a line: nothing is repaired here, and nothing goes. */
function changed(fixer: LineFixer, text: string): string {
  const [part] = fixer.fix(text) ?? [];
  return part === undefined ? text : String(part.content);
}
