import type { Severity } from "../core/model.ts";

/** Names of codicons. */
export const severityIcons = {
  error: "error",
  warning: "warning",
  info: "info",
  hint: "lightbulb",
} as const satisfies Record<Severity, string>;
