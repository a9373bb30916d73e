/** What tools for agents work with. */

import type { Settings } from "../../core/settings.ts";
import type { AllowedFile, AllowedFiles } from "./allowed-files.ts";

export interface AgentMeans {
  readonly files: AllowedFiles;
  /** `undefined`: of no dataset. */
  readonly settingsOf: (file: AllowedFile | undefined) => Promise<Settings>;
  readonly shardWorkerPath: URL;
  /** Threads for big files. */
  readonly jobs: number;
  /** Ends the work, which rejects with its reason then. */
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onShare: (share: number) => void;
  /** What has to be known to read the result: plain sentences. */
  readonly notes: readonly string[];
}
