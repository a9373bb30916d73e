/** What is known of a target before it sees a dataset, in words. */

import { count, formatInteger } from "../wording.ts";
import { stateOn } from "./dataset-limits.ts";
import type { LimitedState, Limits, OverLimit, Target } from "./target.ts";
import { gigabyte, megabyte } from "./units.ts";

/** "10 to 50,000 records, up to 512 MB, 65,536 tokens each (more are cut off)". */
export function limitsInWords({ limits, encoding }: Target): string {
  const { maxFileBytes, maxTrainedTokens, maxImages } = limits;
  const parts = [
    ...recordsInWords(limits),
    ...(maxFileBytes === undefined ? [] : [`up to ${sizeInWords(maxFileBytes)}`]),
    ...tokensInWords(limits),
    ...(maxTrainedTokens === undefined
      ? []
      : [`${formatInteger(maxTrainedTokens)} tokens in all epochs`]),
    ...(maxImages === undefined ? [] : [imagesInWords(maxImages)]),
    ...(encoding === "utf-8-with-mark" ? ["a byte order mark at the start"] : []),
  ];
  return parts.length === 0 ? "no limits of its own" : parts.join(", ");
}

/** "takes no new jobs since 2026-10-23"; `undefined`: whoever wants can start jobs. `today`: as YYYY-MM-DD. */
export function availabilityInWords({ availability }: Target, today: string): string | undefined {
  return availability.state === "open"
    ? undefined
    : `${states[stateOn(today, availability)]} ${availability.on}`;
}

const states: Readonly<Record<LimitedState, string>> = {
  closed: "takes no new jobs since",
  closing: "takes new jobs until",
  restricted: "takes new jobs of some customers only, until",
  unsupported: "no longer supported since",
  unclear: "perhaps takes no new jobs since",
  unlisted: "no longer in the vendor's list of",
};

/** "OpenAI deprecations page (2026-11), OpenAI API, OpenAPI file (2026-08-21)". */
export function sourcesInWords({ sources }: Target): string {
  return sources.map(({ name, date }) => `${name} (${date})`).join("; ");
}

function recordsInWords({ minExamples = 0, maxExamples }: Limits): readonly string[] {
  if (maxExamples === undefined) {
    return minExamples > 1 ? [`at least ${formatInteger(minExamples)} records`] : [];
  }
  return minExamples > 1
    ? [`${formatInteger(minExamples)} to ${formatInteger(maxExamples)} records`]
    : [`up to ${formatInteger(maxExamples)} records`];
}

const fates: Readonly<Record<OverLimit, string>> = {
  refused: "refused",
  cut: "cut off",
  dropped: "dropped",
};

function tokensInWords({ tokens }: Limits): readonly string[] {
  if (tokens === undefined) return [];
  const { max, over, of } = tokens;
  const place = of === "turn" ? "a turn" : "each";
  return [`${formatInteger(max)} tokens ${place} (more are ${fates[over]})`];
}

const imagesInWords = (max: number): string =>
  max === 0 ? "no images" : `${count(max, "image")} each`;

const sizeInWords = (bytes: number): string =>
  bytes % gigabyte === 0
    ? `${formatInteger(bytes / gigabyte)} GB`
    : `${formatInteger(Math.round(bytes / megabyte))} MB`;
