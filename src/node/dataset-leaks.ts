/** Checks the datasets of a run, each with what it shares with its other splits. */

import type { FileBaseline } from "../core/baseline.ts";
import type { ComparedSplit } from "../core/leakage/compared-split.ts";
import { leakFindings, looksForLeaks } from "../core/leakage/leak-findings.ts";
import { leakSettings } from "../core/leakage/leak-settings.ts";
import type { Finding } from "../core/model.ts";
import type { DatasetReport } from "../core/report.ts";
import { ruleOptions, type Settings } from "../core/settings.ts";
import { comparePlan } from "../core/similarity/compare-plan.ts";
import { RecordComparer } from "../core/similarity/record-comparer.ts";
import { Sketcher } from "../core/similarity/sketcher.ts";
import type { CheckOptions } from "./check-file.ts";
import type { InspectedDataset } from "./inspected-dataset.ts";
import { splitName } from "./split-files.ts";

export type InspectOptions = Pick<CheckOptions, "settings" | "baseline" | "forLeakage">;

export interface RunDataset {
  readonly path: string;
  readonly settings: Settings;
  readonly baseline?: FileBaseline | undefined;
  /** Paths of its other splits: datasets of the run by their path there, or files that are only read. */
  readonly others: readonly string[];
}

export interface ReportedDataset {
  readonly path: string;
  readonly report: DatasetReport;
}

/**
 * Reports one after the other, in order. What was read of a dataset is kept while another one of the run will be
 * compared with it, and no longer.
 */
export async function* checkDatasets(
  datasets: readonly RunDataset[],
  inspect: (path: string, options: InspectOptions) => Promise<InspectedDataset>,
): AsyncGenerator<ReportedDataset> {
  const open = new OpenDatasets(datasets, inspect);
  try {
    for (const [index, dataset] of datasets.entries()) {
      const { path, settings } = dataset;
      const inspected = await open.own(dataset);
      const findings: Finding[] = [];
      for (const other of othersOf(dataset)) {
        const compared = await open.toCompareWith(other, settings);
        findings.push(
          ...leaksBetween({ path, settings, inspected }, { path: other, inspected: compared }),
        );
      }
      yield { path, report: inspected.report(findings) };
      open.keepFor(datasets.slice(index + 1));
    }
  } finally {
    open.keepFor([]);
  }
}

/** `settings`: of the first. */
export function leaksBetween(
  {
    path,
    settings,
    inspected,
  }: {
    readonly path: string;
    readonly settings: Settings;
    readonly inspected: InspectedDataset;
  },
  other: { readonly path: string; readonly inspected: InspectedDataset },
): Finding[] {
  return leakFindings(
    splitOf(inspected),
    { ...splitOf(other.inspected), name: splitName(other.path, path), path: other.path },
    { settings, plan: inspected.plan },
  );
}

function splitOf({ digests, sketches, texts, format, plan }: InspectedDataset): ComparedSplit {
  const { sameAnswer } = plan;
  const comparer = new RecordComparer(texts, format, { sketcher: new Sketcher(plan), sameAnswer });
  return { digests, sketches, comparer };
}

const othersOf = ({ settings, others }: RunDataset): readonly string[] =>
  looksForLeaks(settings) ? others : [];

/** Datasets that are read and can be compared. */
class OpenDatasets {
  readonly #datasets: ReadonlyMap<string, RunDataset>;
  readonly #compared: ReadonlySet<string>;
  readonly #inspect: (path: string, options: InspectOptions) => Promise<InspectedDataset>;
  /** By path: as the dataset itself is checked, and by what `comparisonKey` says of those that compare with it. */
  readonly #open = new Map<string, Map<string, InspectedDataset>>();

  constructor(
    datasets: readonly RunDataset[],
    inspect: (path: string, options: InspectOptions) => Promise<InspectedDataset>,
  ) {
    this.#datasets = new Map(datasets.map((dataset) => [dataset.path, dataset]));
    this.#compared = new Set(datasets.flatMap(othersOf));
    this.#inspect = inspect;
  }

  /** As its own settings have it checked. */
  own(dataset: RunDataset): Promise<InspectedDataset> {
    const { path, settings, baseline } = dataset;
    return this.#inspected(path, ownKey, {
      settings,
      baseline,
      forLeakage: this.#isCompared(dataset),
    });
  }

  /** Read in a way that can be compared with a dataset of these settings. */
  toCompareWith(path: string, settings: Settings): Promise<InspectedDataset> {
    const key = comparisonKey(settings);
    const dataset = this.#datasets.get(path);
    // Standard input cannot be read again in another way.
    const isUsable = path === "-" || (dataset && comparisonKey(dataset.settings) === key);
    if (dataset !== undefined && isUsable) return this.own(dataset);
    return this.#inspected(path, key, { settings: leakSettings(settings), forLeakage: true });
  }

  /** Closes what none of these needs. */
  keepFor(datasets: readonly RunDataset[]): void {
    const needed = new Set(datasets.flatMap((dataset) => [dataset.path, ...othersOf(dataset)]));
    for (const [path, variants] of this.#open) {
      if (needed.has(path)) continue;
      for (const dataset of variants.values()) dataset.close();
      this.#open.delete(path);
    }
  }

  #isCompared(dataset: RunDataset): boolean {
    return this.#compared.has(dataset.path) || othersOf(dataset).length > 0;
  }

  async #inspected(path: string, key: string, options: InspectOptions): Promise<InspectedDataset> {
    const variants = this.#open.get(path) ?? new Map<string, InspectedDataset>();
    this.#open.set(path, variants);
    const known = variants.get(key);
    if (known !== undefined) return known;
    const inspected = await this.#inspect(path, options);
    variants.set(key, inspected);
    return inspected;
  }
}

const ownKey = "";

/** Equal for settings that make sketches and digests of one kind. */
function comparisonKey(settings: Settings): string {
  const { plainBands, prompts, families } = comparePlan(settings, { forLeakage: true });
  const ignored = ruleOptions(settings, "exact-duplicate").strings("ignoreFields");
  return JSON.stringify([looksForLeaks(settings), plainBands, prompts, families, ignored]);
}
