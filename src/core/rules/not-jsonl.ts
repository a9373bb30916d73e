import { defineRule } from "./rule.ts";

/** Found by the engine from the beginning of the file; one finding instead of one for every line. */
export const notJsonl = defineRule({
  meta: {
    id: "not-jsonl",
    description: "Require the file to be JSON Lines",
    category: "syntax",
    severity: "error",
    messages: {
      jsonArray:
        'The file is one JSON array: write each of its elements on a line of its own, as "tunesmith convert" does.',
      prettyPrinted:
        'The records are spread over several lines: write each one on a single line, as "tunesmith convert" does.',
      csv: 'The file looks like a table with {delimiter} between its columns: make one JSON object of each row, as "tunesmith convert" does.',
      compressed: "The file is {kind} data: unpack it first.",
      parquet: "The file is a Parquet table: convert it to one JSON object a line.",
      other: "The file is not text with one JSON object a line.",
    },
  },
});
