import { personalEntities } from "../privacy/entities.ts";
import { entitiesOption, minConfidence } from "../privacy/rule-options.ts";
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
      entities: entitiesOption(personalEntities, { PERSON: "off", LOCATION: "off" }),
      minConfidence,
    },
  },
});
