/** Asks a model many questions: within a cap on spend, and so that what is answered is never lost nor paid twice. */

import type { LanguageModel, ModelRequest } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import type { ModelPrices } from "../core/assist/model-prices.ts";
import type { RunEnd, RunProgress } from "../core/assist/run.ts";
import { SpendMeter } from "../core/assist/spend-meter.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { rememberedAnswers, unlessSecret, type SecretGuard } from "./open-requests.ts";
import { RequestRunner } from "./request-runner.ts";
import { runBatch } from "./run-batch.ts";
import { RunTally } from "./run-tally.ts";
import { realWait, type Wait } from "./run-waits.ts";

export interface RunMeans {
  readonly model: LanguageModel;
  readonly prices: ModelPrices | undefined;
  /** In USD; it can hold only where prices are known. */
  readonly capUsd: number | undefined;
  /** In USD: so much of the cap is left for what is asked after these requests. */
  readonly reserveUsd?: number | undefined;
  readonly cache: AnswerCache;
  readonly holdSecrets: SecretGuard;
  /** By the Batches API, where the model has it. */
  readonly isBatch: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
  /** Stopped, a batch is cancelled; otherwise it goes on, and the next run takes it up. */
  readonly cancelsBatch?: boolean | undefined;
  /** For tests, which have no time. */
  readonly wait?: Wait | undefined;
}

export interface RunResult {
  /** By key, as the request's schema has parsed it. */
  readonly answers: ReadonlyMap<string, unknown>;
  /** Keys of requests that have left the machine, in this run or an earlier one, whatever came of them. */
  readonly sent: ReadonlySet<string>;
  readonly end: RunEnd;
}

/** Where it is stopped, or the model fails, `end` says what came of it. Rejects for bugs, and if secrets cannot be looked for. */
export async function runRequests(
  requests: readonly ModelRequest[],
  means: RunMeans,
): Promise<RunResult> {
  const { model, prices, cache, isBatch, signal, onProgress, wait = realWait } = means;
  const batches = isBatch ? model.batches : undefined;
  const { capUsd = Infinity, reserveUsd = 0 } = means;
  const meter = new SpendMeter({
    prices,
    capUsd: capUsd - reserveUsd,
    isBatch: batches !== undefined,
  });
  const unique = [...new Map(requests.map((request) => [request.key, request])).values()];
  const tally = new RunTally(unique.length, { meter, onProgress });

  const remembered = await rememberedAnswers(unique, means);
  tally.recall(remembered);
  tally.progress();
  const open = unique.filter(({ key }) => !remembered.has(key));
  const { safe, secret } = await unlessSecret(open, means);
  const failure = new ModelFailure("secret", { model: model.facts.label });
  secret.forEach(() => {
    tally.fail(failure);
  });

  if (safe.length > 0 && !signal.aborted) {
    const all = { model, cache, signal, wait, meter, tally };
    if (batches === undefined) await new RequestRunner(all).run(safe);
    else await runBatch(safe, { ...all, batches, cancels: means.cancelsBatch === true });
  }
  if (signal.aborted) tally.stop("It was stopped before they were answered.");
  const { answers, sent } = tally;
  return { answers, sent, end: tally.end() };
}
