/** What examples of a task type say around what was read: texts with {names} of parts and traits in them. */

import type { TaskType } from "./task-type.ts";

/**
 * A line whose names are all empty goes, as does "{name}" itself otherwise; "{{" is a brace. An empty system prompt is
 * none.
 */
export interface PromptTemplate {
  readonly system: string;
  readonly request: string;
  readonly answer: string;
}

export type PromptTemplates = Readonly<Record<TaskType, PromptTemplate>>;
