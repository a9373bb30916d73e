/** Options that the rules of similar records share. */

import { severityChoices } from "../privacy/severity-choices.ts";

/** How severe it is what is found only once tickets, times, addresses and devices are masked. */
export function ticketBlindSeverity(description: string) {
  return {
    type: "choices",
    keys: ["ticketBlind"],
    values: severityChoices,
    default: { ticketBlind: "info" },
    description,
  } as const;
}
