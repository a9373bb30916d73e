/** What the Cost view asks about the tokens of open datasets. */

import type { TokensByTarget } from "../core/cost/tokens-by-target.ts";
import type { Settings } from "../core/settings.ts";
import { countDatasetTokens, MeteringsByReading, TokensOfTargets } from "./dataset-tokens.ts";
import type { FileDataset } from "./file-dataset.ts";
import { MadeByFormat } from "./made-by-format.ts";
import { passOverText } from "./metering.ts";
import { shareOf } from "./record-lines.ts";
import { RunningCounts } from "./running-counts.ts";
import type { TextDataset } from "./text-dataset.ts";

export class DatasetTokenRequests {
  readonly #meterings = new MadeByFormat(({ lines }) => new MeteringsByReading(lines.format));
  readonly #counts = new RunningCounts();

  /** Lines that were counted before are remembered. Rejects as aborted as `LearningRequests.textTotals` does. */
  ofText(uri: string, dataset: TextDataset, targetIds: readonly string[]): Promise<TokensByTarget> {
    return this.#counts.run(uri, async (signal) => {
      const meterings = this.#meterings.get(dataset);
      meterings.keepOnly(targetIds);
      const tokens = new TokensOfTargets(targetIds, meterings);
      const line = (text: string): void => {
        tokens.add(text);
      };
      await passOverText(dataset, tokens.meters, { signal, line });
      return tokens.counted();
    });
  }

  /** Reads the file once; of it nothing is remembered. */
  ofFile(
    uri: string,
    path: string,
    {
      settings,
      targetIds,
      onShare,
    }: {
      readonly settings: Settings;
      readonly targetIds: readonly string[];
      readonly onShare: (share: number) => void;
    },
  ): Promise<TokensByTarget> {
    return this.#counts.run(uri, (signal) =>
      countDatasetTokens(path, {
        settings,
        targetIds,
        signal,
        onProgress: (progress) => {
          onShare(shareOf(progress));
        },
      }),
    );
  }

  /** Nobody wants to know of it any more. */
  forget(uri: string, dataset: TextDataset | FileDataset): void {
    this.end(uri);
    this.#meterings.forget(dataset);
  }

  /** Ends the counting. */
  end(uri: string): void {
    this.#counts.end(uri);
  }
}
