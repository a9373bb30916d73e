import { personalEntities } from "../privacy/entities.ts";
import { severityChoices } from "../privacy/severity-choices.ts";
import { defineRule } from "./rule.ts";

export const pii = defineRule({
  meta: {
    id: "pii",
    description: "Disallow data of persons: addresses, numbers and names",
    category: "privacy",
    severity: "warning",
    messages: {
      inTurn: "{what} in the {role} turn.",
      inRecord: "{what} in this record.",
    },
    fixes: { mask: "Mask it" },
    options: {
      entities: {
        type: "choices",
        keys: Object.keys(personalEntities),
        values: severityChoices,
        default: { PERSON: "off", LOCATION: "off" },
        description: "Severity by kind, where it is not that of the rule; off: not looked for.",
      },
      minConfidence: {
        type: "share",
        default: 0.5,
        description: "Confidence from which something is reported, from 0 to 1.",
      },
    },
  },
});
