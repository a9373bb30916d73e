/** What a created example teaches. */

/** As a record and its provenance spell them: the values of the column "task_type". */
export const taskTypes = [
  "troubleshooting",
  "configuration",
  "log_analysis",
  "explanation",
  "change_review",
  "security",
  "documentation",
] as const;
export type TaskType = (typeof taskTypes)[number];

export const isTaskType = (text: string): text is TaskType =>
  taskTypes.some((type) => type === text);
