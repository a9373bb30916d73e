/** What the notes of a ticket say where nobody wrote a diagnosis or a resolution. */

import { tellsDeed } from "./deeds.ts";
import { timeOrders } from "./note-time.ts";
import { audienceOf, isMail, withoutSystemLines } from "./note-kind.ts";
import { splitNotes, type Note } from "./split-notes.ts";

export interface TicketTexts {
  readonly problem?: string;
  readonly diagnosis?: string;
  readonly resolution?: string;
}

/** A note as records have it, and what tells whose it is. */
export interface TicketNote {
  readonly text: string;
  readonly author?: string | undefined;
  /** Who reads it; what customers read may be theirs. */
  readonly audience?: "customers" | "engineers" | undefined;
  /** A customer wrote it. */
  readonly isCustomers: boolean;
}

/** The notes in these cells that say something, cleaned, oldest first. */
export function notesOf(
  cells: readonly string[],
  clean: (text: string) => string,
): readonly TicketNote[] {
  const notes = cells.flatMap((cell) => (cell === "" ? [] : splitNotes(cell)));
  return (cells.length > 1 ? inOrder(notes) : notes)
    .map((note) => ({
      text: clean(withoutSystemLines(note.text)),
      author: note.author,
      audience: audienceOf(note),
      isCustomers: isMail(note),
    }))
    .filter(({ text }) => text !== "");
}

/** Of several threads, if all of their times are told. */
function inOrder(notes: readonly Note[]): readonly Note[] {
  const orders = timeOrders(notes.map(({ time }) => time ?? ""));
  const timed = notes.map((note, index) => ({ note, order: orders[index] ?? NaN }));
  if (timed.some(({ order }) => Number.isNaN(order))) return notes;
  return timed.sort((a, b) => a.order - b.order).map(({ note }) => note);
}

/**
 * The last note that tells what was done is the resolution, with what is noted behind it; the notes before are the
 * diagnosis; each where there is none of its own. Notes of engineers go before those that customers read, and those before
 * what customers wrote: of these, none behind the resolution is taken. `notes` have something to say, each of them; asked
 * for only where something is missing.
 */
export function withNotes(
  texts: TicketTexts,
  notes: () => readonly TicketNote[],
  isEmpty: (text: string | undefined) => boolean,
): TicketTexts {
  const needsResolution = isEmpty(texts.resolution);
  if (!needsResolution && !isEmpty(texts.diagnosis)) return texts;
  const said = withoutProblem(notes(), texts.problem);
  const at = needsResolution ? resolvingIndex(said) : said.length;
  if (at === -1) return texts;
  const behind = said.slice(at + 1).filter((note) => rank(note) === 0);
  const resolution = needsResolution ? joined([...said.slice(at, at + 1), ...behind]) : undefined;
  const before = said.slice(0, at).filter(({ text }) => text !== texts.resolution);
  const diagnosis = isEmpty(texts.diagnosis) && before.length > 0 ? joined(before) : undefined;
  return {
    ...texts,
    ...(diagnosis !== undefined && { diagnosis }),
    ...(resolution !== undefined && { resolution }),
  };
}

const joined = (notes: readonly TicketNote[]): string => notes.map(({ text }) => text).join("\n\n");

/** Without those that only repeat what is asked: who wrote one of them asks, and is no engineer in the others. */
function withoutProblem(
  notes: readonly TicketNote[],
  problem: string | undefined,
): readonly TicketNote[] {
  if (problem === undefined || notes.length === 0) return notes;
  const isPart = partTest(problem);
  const repeats = new Set(notes.filter(({ text }) => isPart(text)));
  if (repeats.size === 0) return notes;
  const isInternal = ({ audience }: TicketNote): boolean => audience === "engineers";
  const others = notes.filter((note) => !repeats.has(note));
  const askers = new Set<string | undefined>();
  for (const note of repeats) if (!isInternal(note)) askers.add(note.author);
  // Who takes notes alone asks and answers.
  if (others.every(({ author }) => author === undefined || askers.has(author))) return others;
  return others.map((note) =>
    note.author !== undefined && askers.has(note.author) && !isInternal(note)
      ? { ...note, isCustomers: true }
      : note,
  );
}

/** Whether a text stands in this one, whatever its capitals and spaces. */
function partTest(whole: string): (text: string) => boolean {
  const lower = whole.toLowerCase();
  let known: string | undefined;
  return (text) => {
    // Nearly all notes begin with something else.
    const start = text.slice(0, mostOfStart).toLowerCase().trimStart();
    if (!lower.includes(/^\S*/.exec(start)?.[0] ?? "")) return false;
    const end = text.slice(-mostOfStart).toLowerCase().trimEnd();
    if (!lower.includes(/\S*$/.exec(end)?.[0] ?? "")) return false;
    known ??= spaced(lower);
    return known.includes(spaced(text.toLowerCase()));
  };
}

/** So many characters are looked at first. */
const mostOfStart = 24;

const spaced = (text: string): string => text.replace(/\s+/g, " ");

/** -1: there is no note. */
function resolvingIndex(notes: readonly TicketNote[]): number {
  const last = (is: (note: TicketNote) => boolean): number | undefined => {
    const at = notes.findLastIndex(is);
    return at === -1 ? undefined : at;
  };
  return (
    last((note) => rank(note) === 0 && tellsDeed(note.text)) ??
    last((note) => rank(note) === 1 && tellsDeed(note.text)) ??
    last((note) => rank(note) === 0) ??
    last((note) => rank(note) === 1) ??
    notes.length - 1
  );
}

/** 0 of engineers for engineers. */
const rank = ({ audience, isCustomers }: TicketNote): number =>
  isCustomers ? 2 : audience === "customers" ? 1 : 0;
