/** From a plan that is shown and agreed to, to what a model answers. */

import type { Outgoing } from "../core/assist/outgoing.ts";
import type { RunEnd } from "../core/assist/run.ts";
import type { Settings } from "../core/settings.ts";
import type { OutgoingParts } from "../llm/outgoing-of.ts";
import type { RunMeans } from "../llm/run-requests.ts";
import { secretGuard } from "../node/secret-guard.ts";
import { askToSend } from "./agreement.ts";
import { startAskingProgress } from "./asking-progress.ts";
import { interruptible, type Interruptible } from "./interruption.ts";
import type { ModelSession } from "./model-session.ts";
import { outgoingSheet } from "./outgoing-sheet.ts";

/** What plan and run of a session have in common. */
export type SessionMeans = RunMeans &
  Pick<OutgoingParts, "provider" | "host" | "keyFrom" | "mayCountTexts">;

export interface ModelTask<Plan extends { readonly outgoing: Outgoing }, Result> {
  /** What of it a person has written, as it is sent. */
  readonly written?: ((plan: Plan) => string) | undefined;
  readonly plan: (means: SessionMeans) => Promise<Plan>;
  readonly run: (plan: Plan, means: SessionMeans) => Promise<Result>;
}

/** Nothing of the dataset leaves the machine before somebody agrees. Rejects with a Failure if nobody does. */
export async function runWithModel<Plan extends { readonly outgoing: Outgoing }, Result>(
  { plan, run, written }: ModelTask<Plan, Result>,
  { wishes, ...session }: ModelSession,
  settings: Settings,
): Promise<Interruptible<Result>> {
  const guard = await secretGuard(settings);
  const means: SessionMeans = {
    ...session,
    holdSecrets: (texts) => Promise.resolve(guard(texts)),
    isBatch: wishes.isBatch,
    mayCountTexts: wishes.isAgreed,
    signal: new AbortController().signal,
  };
  const planned = await plan(means);
  const { outgoing } = planned;
  const texts = wishes.showsTexts ? "all" : wishes.isAgreed ? "none" : "first";
  process.stderr.write(`${outgoingSheet(outgoing, { texts, written: written?.(planned) })}\n`);
  if (!wishes.isAgreed && outgoing.requests > 0) {
    await askToSend({ input: process.stdin, output: process.stderr });
  }
  return interruptible(async (signal) => {
    const progress = startAskingProgress(process.stderr);
    return run(planned, { ...means, signal, onProgress: progress.show }).finally(progress.clear);
  });
}

/** 130: somebody has stopped it; 2: it could not go on to its end. */
export function exitCodeOf(end: RunEnd | undefined, isInterrupted: boolean): 0 | 2 | 130 {
  if (isInterrupted) return 130;
  return end?.isPartial === true ? 2 : 0;
}
