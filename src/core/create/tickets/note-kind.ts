/** Whom notes of tickets are from and for, as far as they show it. */

import type { Note } from "./split-notes.ts";

/** "Additional comments", "Zusätzliche Kommentare" are for customers, and may be theirs. `undefined`: not told. */
export function audienceOf({ kind }: Note): "customers" | "engineers" | undefined {
  if (kind === undefined) return undefined;
  return /comment|kommentar|customer|kunde|public|reply/i.test(kind) ? "customers" : "engineers";
}

/** ServiceNow puts who sent a mail above it: "reply from: jane@example.com". */
export const isMail = ({ text }: Note): boolean => mailHead.test(text);

const mailHead = /^(?:reply|received|email) from: ?\S+@\S+[ \t]*(?:\n|$)/i;

/** Without what systems write into threads when a field of the ticket changes, and without heads of mails. */
export function withoutSystemLines(text: string): string {
  const bare = text.replace(mailHead, "");
  if (!mayBeSystem.test(bare)) return bare;
  return bare
    .split("\n")
    .filter((line) => line.length > 200 || !isSystemLine(line.trim()))
    .join("\n");
}

/** States of tickets, not those of protocols: "state changed from Idle to Active" is a symptom. */
const states =
  "(?:new|open(?:ed)?|assigned|(?:work )?in progress|on hold|pending|awaiting .{1,40}|waiting .{1,40}|resolved|closed|cancell?ed|done|neu|offen|in (?:arbeit|bearbeitung)|wartend|gelöst|geschlossen)";
const mayBeSystem = /changed|assigned|assignment|assignee| was: |set to|zugewiesen|geändert/i;
const systemLines = [
  `(?:incident |ticket )?(?:state|status|zustand) (?:was |wurde )?(?:changed |set |geändert )?(?:(?:from|von) .{1,40} )?(?:to|auf|zu|in) ["']?${states}["']?\\.?`,
  "(?:priority|impact|urgency|severity|category|assignment group|queue|priorität) (?:was )?(?:changed|set) (?:from .{1,60} )?to .{1,60}",
  "(?:re-?)?assigned (?:to|from)\\b:? ?[^.]{1,80}\\.?",
  "(?:assignment group|assignee|assigned group|zugewiesen an|zuweisungsgruppe): ?.{0,80}",
  "(?:incident state|state|status|priority|impact|urgency|assigned to|assignment group|category|opened by|caller): .{0,60} was: .{0,60}",
];
const systemLine = new RegExp(`^(?:${systemLines.join("|")})$`, "i");
const isSystemLine = (line: string): boolean => systemLine.test(line);
