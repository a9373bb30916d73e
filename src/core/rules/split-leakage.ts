import { severityChoices } from "../privacy/severity-choices.ts";
import { defineRule } from "./rule.ts";

/** Found by comparing two datasets, such as the training and the validation split. */
export const splitLeakage = defineRule({
  meta: {
    id: "split-leakage",
    description: "Disallow examples that are in another split as well",
    category: "duplicates",
    severity: "warning",
    messages: {
      exact: "The same example is in {file}, line {line}.",
      near: "{percent} % the same as an example in {file}, line {line}.",
      prompt: "The same prompt, with another answer, is in {file}, line {line}.",
      family: "The same {family} is in {file}, line {line}.",
    },
    options: {
      against: {
        type: "strings",
        default: [],
        description:
          "The files of the other splits, from the dataset's folder. Without it they are told by name: train, validation, test, eval.",
      },
      families: {
        type: "strings",
        default: ["ticket"],
        description:
          'What two splits must not share, apart from texts: "ticket" (ticket ids), "device" (host names), or a field, by its name or its JSON pointer.',
      },
      severities: {
        type: "choices",
        keys: ["exact", "near", "prompt", "family"],
        values: severityChoices,
        default: { exact: "error", near: "warning", prompt: "warning", family: "info" },
        description: "How severe each kind of leak is; of a record the gravest kind is reported.",
      },
    },
  },
});
