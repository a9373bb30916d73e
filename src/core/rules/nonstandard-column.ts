import { defineRule } from "./rule.ts";

/** Reported by the formats. A hint: records often carry ids, labels or columns for a grader on purpose. */
export const nonstandardColumn = defineRule({
  meta: {
    id: "nonstandard-column",
    description: "Point out columns that only some trainers accept",
    category: "schema",
    severity: "hint",
    messages: {
      extra:
        '{format} has no column "{field}": some trainers ignore it, strict ones refuse the file.',
      expected:
        '{format} asks for "{field}": {expected}. Some models do without it, others refuse the record.',
      otherName: '"{field}" stands for "{expected}": tell the trainer so, or rename it.',
    },
  },
});
