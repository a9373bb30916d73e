import type { Config } from "../core/settings.ts";
import { sideNames } from "../core/split/split-shares.ts";
import { Failure } from "../node/failure.ts";
import { givenFormat } from "./setting-options.ts";
import { dealWishes, type DealWishes } from "./split-deal.ts";
import { splitOptions, splitOutputs, type SplitOutput } from "./split-options.ts";
import { oneOf, wholeNumber, type Words } from "./words.ts";

export interface SplitCommand {
  readonly name: "split";
  readonly path: string;
  /** Two or three. */
  readonly sides: readonly NamedSide[];
  readonly deal: DealWishes;
  readonly replaces: boolean;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  readonly output: SplitOutput;
  readonly settings: Config;
  readonly configPath: string | undefined;
  readonly jobs: number | undefined;
}

export interface NamedSide {
  readonly name: (typeof sideNames)[number];
  readonly share: number;
  /** `undefined`: nothing is written. */
  readonly path: string | undefined;
}

export const splitTable = { command: "split", options: splitOptions } as const;

type SplitWords = Words<keyof typeof splitOptions>;

export function splitCommand(words: SplitWords): SplitCommand {
  const [path, ...others] = words.positionals;
  if (path === undefined) throw new Failure("Say what to split: name the file of a dataset.");
  if (others.length > 0) {
    throw new Failure("A split is of one dataset: name one file.");
  }
  const deal = dealWishes(words);
  return {
    name: "split",
    path,
    sides: sidesOf(words, deal),
    deal,
    replaces: words.has("force"),
    isDryRun: words.has("dry-run"),
    output: oneOf("output", splitOutputs, words.last("output") ?? "pretty"),
    settings: { format: givenFormat(words) },
    configPath: words.last("config"),
    jobs: wholeNumber("jobs", 1, words.last("jobs")),
  };
}

function sidesOf(words: SplitWords, { shares }: DealWishes): NamedSide[] {
  const isDryRun = words.has("dry-run");
  const named = sideNames.filter((name) => words.has(name));
  const parts = shares ?? (words.has("test") ? [0.8, 0.1, 0.1] : [0.8, 0.2]);
  const wanted = sideNames.slice(0, parts.length);
  const missing = wanted.find((name) => !words.has(name));
  if (missing !== undefined && !(isDryRun && named.length === 0)) {
    throw new Failure(
      `Say where the ${missing === "train" ? "training" : missing} part goes: --${missing} FILE. --dry-run without files only says what would be done.`,
    );
  }
  if (words.has("test") && parts.length === 2) {
    throw new Failure("--test needs a third share: give --ratio three numbers, as in 80/10/10.");
  }
  return wanted.map((name, side) => ({ name, share: parts[side] ?? 0, path: words.last(name) }));
}
