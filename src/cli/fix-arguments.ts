import type { DropWishes } from "../core/cleaning/removal.ts";
import type { Config } from "../core/settings.ts";
import { parseKeepRule } from "../core/similarity/keep-rule.ts";
import { redactionModes, type RedactionMode } from "../core/privacy/redaction/redactor.ts";
import { Failure } from "../node/failure.ts";
import { dropKinds, fixOptions, fixOutputs, type FixOutput } from "./fix-options.ts";
import { thresholds, type Threshold } from "./options.ts";
import { givenSettings } from "./setting-options.ts";
import { oneOf, type Words } from "./words.ts";

export interface FixCommand {
  readonly name: "fix";
  readonly paths: readonly string[];
  readonly destination: Destination;
  /** Nothing is written, whatever the destination. */
  readonly isDryRun: boolean;
  readonly appliesFixes: boolean;
  readonly redaction: RedactionWish | undefined;
  /** `undefined`: all records stay. */
  readonly drops: DropWishes | undefined;
  /** Of a run over one dataset. */
  readonly ledgerPath: string | undefined;
  readonly reportPath: string | undefined;
  readonly output: FixOutput;
  readonly failOn: Threshold;
  /** What `--format` and `--rule` say, to be laid over the settings file. */
  readonly settings: Config;
  readonly configPath: string | undefined;
}

export type Destination =
  | { readonly kind: "in-place" }
  /** "-" is standard output. */
  | { readonly kind: "out"; readonly path: string };

export interface RedactionWish {
  readonly mode: RedactionMode;
  /** Empty: what the settings say. */
  readonly entities: readonly string[];
  readonly keyPath: string | undefined;
}

export const fixTable = {
  command: "fix",
  options: fixOptions,
} as const;

type FixWords = Words<keyof typeof fixOptions>;

export function fixCommand(words: FixWords): FixCommand {
  const paths = words.positionals;
  if (paths.length === 0) {
    throw new Failure(
      'Say what to fix: name a file, a folder or a pattern, or "-" for standard input.',
    );
  }
  const redaction = redactionWish(words);
  if (redaction === undefined && words.has("redact-only")) throw onlyWithRedact("redact-only");
  return {
    name: "fix",
    paths,
    destination: destinationOf(words),
    isDryRun: words.has("dry-run"),
    appliesFixes: !words.has("redact-only"),
    redaction,
    drops: dropWishes(words),
    ledgerPath: words.last("ledger"),
    reportPath: words.last("report"),
    output: oneOf("output", fixOutputs, words.last("output") ?? "pretty"),
    failOn: oneOf("fail-on", thresholds, words.last("fail-on") ?? "never"),
    settings: givenSettings(words),
    configPath: words.last("config"),
  };
}

function destinationOf(words: FixWords): Destination {
  const out = words.last("out");
  if (words.all("out").length > 1) {
    throw new Failure("--out was given more than once: the result goes to one place, name one.");
  }
  if (out !== undefined) {
    if (words.has("in-place")) {
      throw new Failure("--out and --in-place exclude each other: leave one of them out.");
    }
    return { kind: "out", path: out };
  }
  if (words.has("in-place")) return { kind: "in-place" };
  const isFilter = words.positionals.length === 1 && words.positionals[0] === "-";
  if (isFilter || words.has("dry-run")) return { kind: "out", path: "-" };
  throw new Failure(
    "Say where the result goes: --out FILE or --in-place. --dry-run only says what would be done.",
  );
}

/** Options that only mean something together with `--redact`. */
const redactionOptions = ["entity", "key-file"] as const;

/** What `--redact` and its companions say. */
export function redactionWish(
  words: Words<"redact" | (typeof redactionOptions)[number]>,
): RedactionWish | undefined {
  const mode = words.last("redact");
  if (mode === undefined) {
    const lonely = redactionOptions.find((name) => words.has(name));
    if (lonely === undefined) return undefined;
    throw onlyWithRedact(lonely);
  }
  return {
    mode: oneOf("redact", redactionModes, mode),
    entities: words.all("entity"),
    keyPath: words.last("key-file"),
  };
}

function onlyWithRedact(option: string): Failure {
  return new Failure(
    `--${option} is for redaction: add --redact with ${redactionModes.join(", ").replace(/, (\w+)$/, " or $1")}.`,
  );
}

function dropWishes(words: FixWords): DropWishes | undefined {
  const kind = words.last("drop-duplicates");
  const keep = words.last("keep");
  if (keep !== undefined && kind === undefined) {
    throw new Failure(
      "--keep says which duplicate stays: add --drop-duplicates with exact or near.",
    );
  }
  const rule = parseKeepRule(keep ?? "first");
  if ("problem" in rule) throw new Failure(rule.problem);
  const wishes: DropWishes = {
    invalid: words.has("drop-invalid"),
    incomplete: words.has("drop-incomplete"),
    duplicates:
      kind === undefined
        ? undefined
        : { kind: oneOf("drop-duplicates", dropKinds, kind), keep: rule },
  };
  return wishes.invalid || wishes.incomplete || wishes.duplicates !== undefined
    ? wishes
    : undefined;
}
