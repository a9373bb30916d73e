/** How long to wait before a provider is asked again, and what is said meanwhile. */

import { setTimeout as sleep } from "node:timers/promises";

import type { ModelFailureKind } from "../core/assist/language-model.ts";
import type { ModelFailure } from "../core/assist/model-failure.ts";
import { count } from "../core/wording.ts";

/** They pass by themselves, and are no sign that anything is wrong. */
const passing: ReadonlySet<ModelFailureKind> = new Set<ModelFailureKind>([
  "rate-limited",
  "overloaded",
]);

/** How often a request is asked in all; with the waits of `backoffMs` for 15 s, or for three minutes. */
export const mostAttempts = (kind: ModelFailureKind): number => (passing.has(kind) ? 9 : 5);

/** Rejects when the signal is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const realWait: Wait = async (milliseconds, signal) => {
  await sleep(milliseconds, undefined, { signal });
};

/** A provider that wants more is not waited for. */
const longestWaitMs = 5 * 60_000;
/** Of those that grow. */
const longestBackoffMs = 60_000;

/** Before the attempt after this one, the first being 1; `undefined`: it takes too long. */
export function backoffMs(attempt: number, { context }: ModelFailure): number | undefined {
  const { retryAfterMs } = context;
  if (retryAfterMs !== undefined) return retryAfterMs > longestWaitMs ? undefined : retryAfterMs;
  // Whoever failed together must not come back together.
  const spread = 0.75 + Math.random() / 2;
  return Math.min(1000 * 2 ** (attempt - 1), longestBackoffMs) * spread;
}

export function waitingText({ kind }: ModelFailure, milliseconds: number): string {
  const time = duration(milliseconds);
  switch (kind) {
    case "rate-limited":
      return `Rate limit: going on in ${time}.`;
    case "overloaded":
      return `The provider is overloaded: trying again in ${time}.`;
    case "offline":
      return `No connection: trying again in ${time}.`;
    default:
      return `The provider did not answer: trying again in ${time}.`;
  }
}

/** "12 s", "3 minutes". */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds <= 90 ? `${seconds} s` : count(Math.ceil(seconds / 60), "minute");
}

export interface Countdown {
  readonly wait: Wait;
  readonly signal: AbortSignal;
  /** Hears every second how much is left. */
  readonly onTick: (leftMs: number) => void;
}

/** Resolves when the time is over, or the signal is aborted. */
export async function countDown(
  milliseconds: number,
  { wait, signal, onTick }: Countdown,
): Promise<void> {
  try {
    for (let left = milliseconds; left > 0 && !signal.aborted; left -= 1000) {
      onTick(left);
      await wait(Math.min(left, 1000), signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
