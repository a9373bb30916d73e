import { defineRule } from "./rule.ts";

/** Found by the engine's index of digests. Key order, white space around texts and Unicode normalisation do not matter. */
export const exactDuplicate = defineRule({
  meta: {
    id: "exact-duplicate",
    description: "Disallow records that repeat an example",
    category: "duplicates",
    severity: "warning",
    messages: {
      first: "Repeated later in the dataset (copies besides this one: {others}).",
      repeated: "Repeats the example of line {line} (copies besides this one: {others}).",
    },
    fixes: {
      removeRecord: "Remove this record",
    },
    options: {
      ignoreFields: {
        type: "strings",
        default: ["id", "metadata"],
        description: "Columns of a record that do not count in the comparison.",
      },
    },
  },
});
