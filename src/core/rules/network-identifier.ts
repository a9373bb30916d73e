import { networkClasses, networkPolicies } from "../privacy/network-classes.ts";
import { minConfidence } from "../privacy/rule-options.ts";
import { defineRule } from "./rule.ts";

export const networkIdentifier = defineRule({
  meta: {
    id: "network-identifier",
    description: "Apply the project's policy for addresses, AS numbers and host names",
    category: "privacy",
    severity: "hint",
    messages: {
      inTurn: "{what} in the {role} turn.",
      inRecord: "{what} in this record.",
      toMask: "{what}, which the project's policy wants masked.",
      toPseudonymize: "{what}, which the project's policy wants replaced by a pseudonym.",
      blocked: "{what}, which the project's policy does not allow.",
    },
    fixes: { mask: "Mask it" },
    options: {
      policy: {
        type: "choices",
        keys: Object.keys(networkClasses),
        values: networkPolicies,
        default: { "ip-public": "inform" },
        description:
          "What becomes of a class of identifiers; keep, for those that are not named: nothing is reported.",
      },
      minConfidence,
    },
  },
});
