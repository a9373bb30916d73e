/** What examples say where a project says nothing else: the system prompt by task type, the rest by what was read. */

import type { SourceKind } from "./operational-record.ts";
import type { PromptTemplate, PromptTemplates } from "./prompt-templates.ts";
import { taskTypes, type TaskType } from "./task-type.ts";

/** Asks for configurations that come without a request; these traits every one of them has. */
export const goldenRequest =
  "Write the complete configuration of {host}, a {vendor} device with {features}.";

const systemPrompts: Readonly<Record<TaskType, string>> = {
  troubleshooting:
    "You are an experienced network engineer. Diagnose the problem and say how to resolve it.",
  configuration:
    "You are an experienced network engineer. Write the configuration that is asked for, ready to be entered.",
  log_analysis:
    "You are an experienced network engineer. Classify log entries, rate how severe they are and say what to do.",
  explanation:
    "You are an experienced network engineer. Explain what is asked so that a colleague understands it.",
  change_review:
    "You are an experienced network engineer. Review the change and say what it does and what it puts at risk.",
  security:
    "You are an experienced network security engineer. Assess what is described and say how to protect the network.",
  documentation:
    "You are an experienced network engineer. Write documentation that is short, complete and correct.",
};

const talks: Readonly<Record<SourceKind, Omit<PromptTemplate, "system">>> = {
  ticket: {
    request: "{problem}",
    answer: "Diagnosis: {diagnosis}\n\nResolution: {resolution}",
  },
  config: {
    request: "{request}",
    answer: "```\n{config}\n```\n\n{explanation}",
  },
  log: {
    request: "What does this log entry mean, and what is to be done?\n\n{entry}",
    answer: "Classification: {classification}\nSeverity: {severity}\nAction: {action}",
  },
};

export function defaultPrompts(kind: SourceKind): PromptTemplates {
  const templates = taskTypes.map((type) => [
    type,
    { system: systemPrompts[type], ...talks[kind] },
  ]);
  return Object.fromEntries(templates) as PromptTemplates; // One for each type.
}
