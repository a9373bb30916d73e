import { defineRule } from "./rule.ts";

/** Found by the engine: some records of a file lack a column that others have. Only formats whose graders name columns. */
export const inconsistentColumns = defineRule({
  meta: {
    id: "inconsistent-columns",
    description: "Require the columns that graders use in every record",
    category: "schema",
    severity: "warning",
    messages: {
      missing:
        '"{field}" is missing here, but {percent} of the records have it: a grader that uses it fails.',
    },
  },
});
