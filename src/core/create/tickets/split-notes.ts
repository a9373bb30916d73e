/** Threads of work notes and comments, taken apart. */

import { isDigit } from "../../ascii.ts";
import { timeOrders } from "./note-time.ts";

/** One entry of a thread. Who wrote it and when is in no record's text. */
export interface Note {
  /** As it is written there. */
  readonly time?: string | undefined;
  readonly author?: string | undefined;
  /** "Work notes", "Additional comments". */
  readonly kind?: string | undefined;
  readonly text: string;
}

const date = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.](?:\d{1,2}|[A-Za-z]{3})[-/.]\d{2,4})`;
const time = String.raw`${date}[ T,]{1,2}\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?(?: ?[AP]M)?(?: ?(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2}))?`;
const person = String.raw`[^\n;():]{1,80}?`;

/**
 * "John Doe", "Doe, John (Network)"; what happened at a time is written in capitals too: "Link Down", "Router Rebooted".
 */
const fullName = String.raw`(?!(?:[^\n]* )?(?:Down|Up|\p{L}+(?:ed|ing))\b)\p{Lu}[\p{Ll}'’-]{1,30}\p{L}{0,30},? \p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,2}(?: \([^()\n]{1,60}\))?`;

/** Beginnings of notes, by who writes them so; they take up the whole line, or what is said follows at once. */
const timeFirst = sticky(
  // ServiceNow: "2024-05-01 12:00:01 - Jane Doe (Work notes)".
  `(?<t1>${time}) - (?<a1>${person}(?: \\([^()\\n]{1,60}\\))??) \\((?<kind>[^()\\n]{1,60})\\)[ \\t]*$`,
  // Jira's exports: "01/May/24 12:00 PM;jdoe;what was said".
  `(?<t2>${time});(?<a2>[^;\\n]{1,100});`,
  // Remedy: "5/1/2024 12:00:01 PM jdoe".
  `(?<t3>${time})[ \\t]+(?<a3>[\\w.\\\\@-]{1,60}|${fullName})[ \\t]*$`,
  // What people write: "[2024-05-01 12:00] Jane Doe: what was said", "2024-05-01 12:00 - jdoe: …".
  `\\[?(?<t4>${time})\\]?(?: ?[-–])? (?<a4>[\\p{L}.\\\\_-]{1,40}(?: [\\p{L}.-]{1,40}){0,2}):(?=\\s)[ \\t]*`,
);
/** Lists of comments in JSON: "Jane Doe (2024-05-01T12:00:01Z): what was said". */
const authorFirst = sticky(`(?<a1>${person}) ?\\((?<t1>${time})\\):[ \\t]*`);

function sticky(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?:${patterns.join("|")})`, "muy");
}

interface Header {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Partial<Record<string, string>>>;
}

/** Of the notes in the text, with a look at the beginning of each line. */
function headers(text: string): readonly Header[] {
  const found: Header[] = [];
  const mayBeList = text.includes("):");
  for (let at = 0; ;) {
    const isTimed = text[at] === "[" || isDigit(text.charCodeAt(at));
    if (isTimed || mayBeList) {
      // Authors are numbers in some exports.
      const header =
        (isTimed ? headerAt(text, at, timeFirst) : undefined) ??
        (mayBeList ? headerAt(text, at, authorFirst) : undefined);
      if (header !== undefined) found.push(header);
    }
    const end = text.indexOf("\n", at);
    if (end === -1) return found;
    at = end + 1;
  }
}

function headerAt(text: string, at: number, pattern: RegExp): Header | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return { start: at, end: pattern.lastIndex, groups: match.groups ?? {} };
}

/** Oldest first; a text without a header of a note is one note, an empty one none. */
export function splitNotes(text: string): readonly Note[] {
  const found = headers(text);
  const notes: Note[] = [];
  const add = (note: Note): void => {
    if (note.text.trim() !== "") notes.push({ ...note, text: note.text.trim() });
  };
  add({ text: text.slice(0, found[0]?.start ?? text.length) });
  found.forEach(({ end, groups }, index) => {
    const { t1, t2, t3, t4, a1, a2, a3, a4, kind } = groups;
    add({
      time: t1 ?? t2 ?? t3 ?? t4,
      author: a1 ?? a2 ?? a3 ?? a4,
      kind,
      text: text.slice(end, found[index + 1]?.start ?? text.length),
    });
  });
  return isNewestFirst(notes) ? notes.reverse() : notes;
}

function isNewestFirst(notes: readonly Note[]): boolean {
  const times = timeOrders(notes.map(({ time }) => time ?? "")).filter(
    (order) => order !== undefined,
  );
  const [first = 0] = times;
  return first > (times.at(-1) ?? 0);
}
