import { secretEntities } from "../privacy/entities.ts";
import { severityChoices } from "../privacy/severity-choices.ts";
import { defineRule } from "./rule.ts";

export const secret = defineRule({
  meta: {
    id: "secret",
    description: "Disallow passwords, keys and tokens",
    category: "privacy",
    severity: "error",
    messages: {
      inTurn: "{what} in the {role} turn.",
      inRecord: "{what} in this record.",
    },
    fixes: { mask: "Mask it" },
    options: {
      entities: {
        type: "choices",
        keys: Object.keys(secretEntities),
        values: severityChoices,
        default: {},
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
