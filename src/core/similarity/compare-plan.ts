/** What of each record is worked out so that records can be compared: derived from the settings, once. */

import { ruleOptions, type Settings } from "../settings.ts";
import { bandsFor } from "./bands.ts";
import type { View } from "./sketcher.ts";

export interface ComparePlan {
  /** Bands of the sketch of the texts as they are; 0: near-duplicates are not wanted. */
  readonly plainBands: number;
  /** Bands of the sketch of the masked texts; 0: the ticket-blind view is off. */
  readonly blindBands: number;
  /** Whether prompts are wanted. */
  readonly prompts: boolean;
  /** From which share of common words on longer answers are the same. */
  readonly sameAnswer: number;
  /** What makes a family, as the option of `split-leakage` says; empty: not wanted. */
  readonly families: readonly string[];
}

/** `forLeakage`: another split will be compared with this dataset, which needs more than the dataset's own rules. */
export function comparePlan(
  settings: Settings,
  { forLeakage = false }: { readonly forLeakage?: boolean } = {},
): ComparePlan {
  const isOn = (ruleId: string): boolean => settings.rules[ruleId]?.severity !== "off";
  const near = ruleOptions(settings, "near-duplicate");
  const leaks = forLeakage && isOn("split-leakage");
  const isBlindOn = near.choices("severities")["ticketBlind"] !== "off";
  return {
    plainBands: isOn("near-duplicate") || leaks ? bandsFor(near.number("threshold"), "plain") : 0,
    blindBands:
      isOn("near-duplicate") && isBlindOn
        ? bandsFor(near.number("ticketBlindThreshold"), "blind")
        : 0,
    prompts: isOn("conflicting-answers") || leaks,
    sameAnswer: ruleOptions(settings, "conflicting-answers").number("sameAnswer"),
    families: leaks ? ruleOptions(settings, "split-leakage").strings("families") : [],
  };
}

/** Whether anything is worked out of the records' texts, and their lines may be read again. */
export function comparesTexts({ plainBands, blindBands, prompts, families }: ComparePlan): boolean {
  return plainBands > 0 || blindBands > 0 || prompts || families.length > 0;
}

/** From which similarity on records are alike in a view. */
export function thresholdOf(view: View, settings: Settings): number {
  const name = view === "plain" ? "threshold" : "ticketBlindThreshold";
  return ruleOptions(settings, "near-duplicate").number(name);
}
