/** What agents may ask of Tunesmith. The editor knows the names before anything else of it is loaded. */

export const agentToolNames = [
  "check",
  "find_records",
  "estimate_cost",
  "preview_redaction",
] as const;
export type AgentToolName = (typeof agentToolNames)[number];

/** Of these, texts of records come back: a person is asked first. */
export const showsRecords: Readonly<Record<AgentToolName, boolean>> = {
  check: false,
  find_records: true,
  estimate_cost: false,
  preview_redaction: true,
};

/** Findings or records of one result. */
export const usualItems = 20;
export const mostItems = 100;
