import { formats } from "../core/formats/index.ts";
import { unknownName } from "../core/wording.ts";
import type { ConversionWish } from "../node/begin-conversion.ts";
import { Failure } from "../node/failure.ts";
import { columnMapping, systemChange } from "./change-arguments.ts";
import { convertOptions } from "./convert-options.ts";
import { fixOutputs, type FixOutput } from "./fix-options.ts";
import { oneOf, type Words } from "./words.ts";

export interface ConvertCommand {
  readonly name: "convert";
  /** "-" is standard input. */
  readonly path: string;
  /** "-" is standard output; `undefined`: nothing is written. */
  readonly out: string | undefined;
  readonly replacesFile: boolean;
  readonly wish: ConversionWish;
  readonly allowsLoss: boolean;
  readonly output: FixOutput;
}

export const convertTable = {
  command: "convert",
  options: convertOptions,
} as const;

type ConvertWords = Words<keyof typeof convertOptions>;

export function convertCommand(words: ConvertWords): ConvertCommand {
  const [path, ...others] = words.positionals;
  if (path === undefined) {
    throw new Failure('Say what to convert: name a file, or "-" for standard input.');
  }
  if (others.length > 0) {
    throw new Failure("One dataset is converted at a time: name one file.");
  }
  return {
    name: "convert",
    path,
    out: outOf(words, path),
    replacesFile: words.has("force"),
    wish: {
      from: formatOf("from", words, "auto"),
      to: formatOf("to", words),
      system: systemChange(words),
      mergesTurns: words.has("merge"),
      mapping: columnMapping(words),
    },
    allowsLoss: words.has("allow-loss"),
    output: oneOf("output", fixOutputs, words.last("output") ?? "pretty"),
  };
}

function formatOf(option: "from" | "to", words: ConvertWords, usual?: string): string {
  const id = words.last(option) ?? usual;
  if (id === undefined) throw new Failure("Say which format the result has: --to FORMAT.");
  const known = formats.map((format) => format.id);
  if ((option === "from" && id === "auto") || known.includes(id)) return id;
  throw new Failure(unknownName("format", id, known));
}

function outOf(words: ConvertWords, path: string): string | undefined {
  if (words.has("dry-run")) return undefined;
  if (words.all("out").length > 1) {
    throw new Failure("--out was given more than once: the result goes to one place, name one.");
  }
  const out = words.last("out") ?? (path === "-" ? "-" : undefined);
  if (out !== undefined) return out;
  throw new Failure(
    "Say where the result goes: --out FILE. --dry-run only says what would be lost.",
  );
}
