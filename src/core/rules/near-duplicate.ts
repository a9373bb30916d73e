import { ticketBlindSeverity } from "../similarity/rule-options.ts";
import { defineRule } from "./rule.ts";

/** Found by the engine's comparison of sketches; every similarity is verified on the texts. */
export const nearDuplicate = defineRule({
  meta: {
    id: "near-duplicate",
    description: "Disallow records that are nearly the same",
    category: "duplicates",
    severity: "warning",
    messages: {
      first: "Nearly the same example comes again later (such examples: {others}).",
      similar: "{percent} % the same as the example of line {line}.",
      firstIncident:
        "The same incident comes again with other tickets, times, addresses or devices (such examples: {others}).",
      sameIncident:
        "The same incident as on line {line} with other tickets, times, addresses or devices: {percent} % the same without them.",
    },
    fixes: { removeRecord: "Remove this record" },
    options: {
      threshold: {
        type: "share",
        default: 0.8,
        description:
          "From which similarity on records are near-duplicates: shared runs of five words among all of both (Jaccard).",
      },
      ticketBlindThreshold: {
        type: "share",
        default: 0.9,
        description:
          "The same for records whose ticket ids, times, addresses, interfaces and host names are masked.",
      },
      severities: ticketBlindSeverity(
        "How severe it is that records differ only in ticket ids, times, addresses, interfaces and host names.",
      ),
    },
  },
});
