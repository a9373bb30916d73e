import type { SystemPromptChange } from "../core/convert/conversion.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { Config } from "../core/settings.ts";
import { targetById, targets } from "../core/targets/index.ts";
import type { Target } from "../core/targets/target.ts";
import { unknownName } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import { columnMapping, systemChange } from "./change-arguments.ts";
import { exportOptions } from "./export-options.ts";
import { redactionWish, type RedactionWish } from "./fix-arguments.ts";
import { fixOutputs, type FixOutput } from "./fix-options.ts";
import { givenSettings } from "./setting-options.ts";
import { dealWishes, type DealWishes } from "./split-deal.ts";
import { oneOf, wholeNumber, type Words } from "./words.ts";

export interface ExportCommand {
  readonly name: "export";
  readonly path: string;
  readonly target: Target;
  readonly folder: string;
  readonly deal: DealWishes;
  /** As the user wrote it. */
  readonly stratify: string | undefined;
  readonly redaction: RedactionWish | undefined;
  readonly system: SystemPromptChange | undefined;
  readonly mergesTurns: boolean;
  readonly mapping: ColumnMapping | undefined;
  readonly allowsLoss: boolean;
  readonly allowsRefused: boolean;
  readonly replaces: boolean;
  readonly isDryRun: boolean;
  readonly output: FixOutput;
  readonly settings: Config;
  readonly configPath: string | undefined;
  readonly jobs: number | undefined;
}

export const exportTable = { command: "export", options: exportOptions } as const;

type ExportWords = Words<keyof typeof exportOptions>;

export function exportCommand(words: ExportWords): ExportCommand {
  const [path, ...others] = words.positionals;
  if (path === undefined) throw new Failure("Say what to export: name the file of a dataset.");
  if (others.length > 0) throw new Failure("One dataset is exported at a time: name one file.");
  const target = targetOf(words);
  const folder = words.last("out");
  if (folder === undefined) throw new Failure("Say where the files go: --out FOLDER.");
  return {
    name: "export",
    path,
    target,
    folder,
    deal: dealOf(words),
    stratify: words.last("stratify"),
    redaction: redactionWish(words),
    system: systemChange(words),
    mergesTurns: words.has("merge"),
    mapping: columnMapping(words),
    allowsLoss: words.has("allow-loss"),
    allowsRefused: words.has("allow-refused"),
    replaces: words.has("force"),
    isDryRun: words.has("dry-run"),
    output: oneOf("output", fixOutputs, words.last("output") ?? "pretty"),
    settings: givenSettings(words),
    configPath: words.last("config"),
    jobs: wholeNumber("jobs", 1, words.last("jobs")),
  };
}

function targetOf(words: ExportWords): Target {
  const id = words.last("target");
  if (id === undefined) throw new Failure("Say which platform it is for: --target ID.");
  const target = targetById(id);
  if (target !== undefined) return target;
  const ids = targets.map((one) => one.id);
  throw new Failure(unknownName("target", id, ids));
}

/** Options that only mean something where the dataset is split. */
const splitting = ["seed", "stratify", "group-by", "by-time"] as const;

function dealOf(words: ExportWords): DealWishes {
  const deal = dealWishes(words);
  const lonely = splitting.find((name) => words.has(name));
  if (deal.shares !== undefined || lonely === undefined) return deal;
  throw new Failure(`--${lonely} says how to split: add --ratio, as in 80/20.`);
}
