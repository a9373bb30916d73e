import { secretEntities } from "../privacy/entities.ts";
import { entitiesOption, minConfidence } from "../privacy/rule-options.ts";
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
      entities: entitiesOption(secretEntities, {}),
      minConfidence,
    },
  },
});
