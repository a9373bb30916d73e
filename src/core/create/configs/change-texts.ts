/** The texts of an example about a change: what is asked for, and why the answer is as it is. */

import { capitalized, count, enumeration } from "../../wording.ts";
import type { ChangeSummary } from "./change-summary.ts";

interface Device {
  readonly host: string;
  readonly vendor: string;
}

export function changeRequest(summary: ChangeSummary, { host, vendor }: Device): string {
  const article = /^[AEIOU]/.test(vendor) ? "an" : "a";
  const parts = [
    `Change the configuration of ${host}, ${article} ${vendor} device, as follows. Answer with the commands to enter, in a safe order.`,
    summary.sections.map((section) => sectionText(section)).join("\n"),
    currentText(summary),
  ];
  return parts.join("\n\n");
}

function sectionText({ title, phrases }: ChangeSummary["sections"][number]): string {
  if (phrases.length === 0) return `- ${title}.`;
  if (title === "") return phrases.map((phrase) => `- ${capitalized(phrase)}.`).join("\n");
  const [only] = phrases;
  if (phrases.length === 1 && only !== undefined) return `- ${title}: ${only}.`;
  return [`- ${title}:`, ...phrases.map((phrase) => `  - ${phrase}`)].join("\n");
}

function currentText({ current, notShown }: ChangeSummary): string {
  if (current.length === 0) return "None of this is configured yet.";
  const more = notShown === 0 ? [] : [`... ${count(notShown, "more line")}`];
  return ["This is configured now:", "```", ...current, ...more, "```"].join("\n");
}

/** So many names are read by somebody. */
const named = 3;

/** Nothing but what the commands themselves show. */
export function changeExplanation(summary: ChangeSummary): string {
  const { created, removed, changed, order, sections } = summary;
  const isGlobal = sections.some(({ title }) => title === "");
  const deeds = [
    deed("create", created),
    deed("change", changed, isGlobal ? ["global settings"] : []),
    deed("remove", removed),
  ].filter((text) => text !== "");
  return [`The commands ${enumeration(deeds)}.`, ...order].join(" ");
}

function deed(verb: string, names: readonly string[], others: readonly string[] = []): string {
  if (names.length === 0 && others.length === 0) return "";
  const told =
    names.length > named
      ? [...names.slice(0, named), count(names.length - named, "more section")]
      : names;
  return `${verb} ${enumeration([...told, ...others])}`;
}
