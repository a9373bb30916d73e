/** What the chosen targets say of a dataset that is being edited. */

import type { RecordChecker } from "../check-record.ts";
import type { Format } from "../formats/format.ts";
import type { Finding, RecordFinding } from "../model.ts";
import type { Settings } from "../settings.ts";
import { noTargets, type ChosenTarget } from "./chosen-target.ts";
import { targetFindings } from "./dataset-limits.ts";
import { gathererMaker, TargetGatherer, type TargetShard } from "./target-gatherer.ts";
import type { TargetVerdict } from "./verdict.ts";
import { VerdictTally } from "./verdict-tally.ts";

/** What is known of a document beside its text. */
export interface DocumentFacts {
  /** The calendar's day, as YYYY-MM-DD. */
  readonly today: string;
  /** Its name says that it is for validation or tests. */
  readonly isHeldOut?: boolean;
}

/** A line, as far as targets look at it. */
export interface LiveLine {
  readonly kind: RecordChecker["kind"];
  readonly findings: readonly RecordFinding[];
  readonly headLength: number;
  /** What `shardOf` or `skippedShard` answered. */
  readonly targets: TargetShard | undefined;
}

export class LiveTargets {
  chosen: readonly ChosenTarget[] = noTargets;
  /** Whether the file begins with a byte order mark; `undefined`: not known. */
  hasMark: boolean | undefined;

  readonly #settings: Settings;
  readonly #document: DocumentFacts;
  #own: Format | undefined;
  #newGatherer: () => TargetGatherer | undefined = () => undefined;
  /** Both are worked out anew after an edit. */
  #gathered: TargetGatherer | undefined;
  #verdicts: readonly TargetVerdict[] | undefined;

  constructor(settings: Settings, document: DocumentFacts) {
    this.#settings = settings;
    this.#document = document;
  }

  /** All lines will be looked at anew; `own`: the dataset's format. */
  restart(own: Format | undefined): void {
    this.#own = own;
    this.#newGatherer = gathererMaker(this.chosen, own);
    this.forget();
  }

  /** Of the line that was checked last. */
  shardOf({ kind, record }: RecordChecker, text: string): TargetShard | undefined {
    const gatherer = this.#newGatherer();
    if (kind === "record") gatherer?.record(record);
    else gatherer?.other(text);
    return noted(gatherer);
  }

  /** Of a line that is too long to be looked into. */
  skippedShard(): TargetShard | undefined {
    const gatherer = this.#newGatherer();
    gatherer?.skip();
    return noted(gatherer);
  }

  /** Lines or findings have changed. */
  forget(): void {
    this.#gathered = undefined;
    this.#verdicts = undefined;
  }

  /** What is said of the dataset as a whole; all lines are checked. */
  findings(lines: readonly LiveLine[], records: number): Finding[] {
    // How large the file will be, only saving it tells; documents are far from such limits.
    const size = { records, bytes: undefined, characters: 0 };
    const facts = { ...size, hasMark: this.hasMark, ...this.#document };
    const aboutFile = targetFindings(this.chosen, facts, this.#settings);
    return aboutFile.concat(this.#aboutColumns(lines));
  }

  /** One for each chosen target. `others`: what is said of the dataset as a whole. */
  verdicts(lines: readonly LiveLine[], others: readonly Finding[]): readonly TargetVerdict[] {
    if (this.chosen.length === 0) return noVerdicts;
    return (this.#verdicts ??= this.#judge(lines, others));
  }

  #judge(lines: readonly LiveLine[], others: readonly Finding[]): readonly TargetVerdict[] {
    const tally = new VerdictTally(this.chosen, this.#own);
    for (const [index, { findings }] of lines.entries()) {
      for (const finding of findings) tally.add(finding, index);
    }
    for (const finding of others) tally.add(finding, finding.line);
    return tally.verdicts(this.#gather(lines).vendorTallies);
  }

  #aboutColumns(lines: readonly LiveLine[]): Finding[] {
    const gathered = this.#gather(lines);
    if (!gathered.isNeeded) return [];
    const records = lines.flatMap(({ kind, headLength }, line) =>
      kind === "record" ? [{ line, headLength }] : [],
    );
    return gathered.findings(this.#settings, (record) => records[record] ?? noPlace);
  }

  #gather(lines: readonly LiveLine[]): TargetGatherer {
    if (this.#gathered !== undefined) return this.#gathered;
    const gathered = new TargetGatherer(this.chosen, this.#own);
    let plainLines = 0;
    for (const { targets } of lines) {
      if (targets === nothingNoted) plainLines += 1;
      else if (targets !== undefined) {
        gathered.merge(nothingNoted, plainLines);
        gathered.merge(targets, 1);
        plainLines = 0;
      }
    }
    gathered.merge(nothingNoted, plainLines);
    return (this.#gathered = gathered);
  }
}

export const noVerdicts: readonly TargetVerdict[] = [];

/** Shared by the many lines that are like this, which are passed over together. */
const nothingNoted: TargetShard = { vendorNotes: [], sets: [] };

function noted(gatherer: TargetGatherer | undefined): TargetShard | undefined {
  const shard = gatherer?.shard();
  const isEmpty =
    shard?.sets.length === 0 && shard.vendorNotes.every((notes) => notes.length === 0);
  return isEmpty ? nothingNoted : shard;
}

const noPlace = { line: 0, headLength: 0 };
