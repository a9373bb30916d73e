/** How the form calls what it asks for. */

import type { PartName, SourceKind } from "../../src/core/create/operational-record.ts";
import type { TaskType } from "../../src/core/create/task-type.ts";
import { capitalized } from "../../src/core/wording.ts";

export const kindLabels: Readonly<Record<SourceKind, string>> = {
  ticket: "Ticket",
  config: "Configuration",
  log: "Log",
};

export const partLabels: Readonly<Record<PartName, string>> = {
  problem: "Problem",
  diagnosis: "Diagnosis",
  resolution: "Resolution",
  request: "Request",
  config: "Configuration",
  explanation: "Explanation",
  entry: "Log entry",
  classification: "Classification",
  severity: "Severity",
  action: "Action",
};

/** Typed as devices have it. */
export const codeParts: readonly PartName[] = ["config", "entry"];

export const partId = (part: PartName): string => `part-${part}`;

/** "log_analysis" as "Log analysis". */
export const taskTypeLabel = (type: TaskType): string => capitalized(type.replaceAll("_", " "));
