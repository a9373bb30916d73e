import type { InputUnit } from "../../src/core/cost/inputs.ts";

/** Beside a field; what its label says already is left out. */
export const unitTexts: Readonly<Record<InputUnit, string>> = {
  tokens: "tokens",
  "tokens/request": "tokens",
  "requests/month": "requests",
  USD: "USD",
  "USD/1M tokens": "USD/1M tokens",
  "USD/hour": "USD/hour",
  "USD/month": "USD/month",
  hours: "hours",
  "hours/month": "hours",
  months: "months",
  share: "percent",
  "share/month": "percent a month",
  times: "times",
  count: "",
};
