/** What the notes of a ticket say where nobody wrote a diagnosis or a resolution. */

import { timeOrders } from "./note-time.ts";
import { splitNotes, type Note } from "./split-notes.ts";

export interface TicketTexts {
  readonly problem?: string;
  readonly diagnosis?: string;
  readonly resolution?: string;
}

/** The texts of the notes in these cells, cleaned, oldest first. */
export function notesOf(
  cells: readonly string[],
  clean: (text: string) => string,
): readonly string[] {
  const notes = cells.flatMap((cell) => (cell === "" ? [] : splitNotes(cell)));
  return (cells.length > 1 ? inOrder(notes) : notes)
    .map(({ text }) => clean(text))
    .filter((text) => text !== "");
}

/** Of several threads, if all of their times are told. */
function inOrder(notes: readonly Note[]): readonly Note[] {
  const orders = timeOrders(notes.map(({ time }) => time ?? ""));
  const timed = notes.map((note, index) => ({ note, order: orders[index] ?? NaN }));
  if (timed.some(({ order }) => Number.isNaN(order))) return notes;
  return timed.sort((a, b) => a.order - b.order).map(({ note }) => note);
}

/**
 * The last of the notes is the resolution, the others are the diagnosis, where there is none of its own. `notes` have
 * something to say, each of them; asked for only where something is missing.
 */
export function withNotes(
  texts: TicketTexts,
  notes: () => readonly string[],
  isEmpty: (text: string | undefined) => boolean,
): TicketTexts {
  const needsResolution = isEmpty(texts.resolution);
  if (!needsResolution && !isEmpty(texts.diagnosis)) return texts;
  const said = notes();
  const last = said.at(-1);
  if (last === undefined) return texts;
  const resolution = needsResolution ? last : texts.resolution;
  const before = (needsResolution ? said.slice(0, -1) : said).filter((note) => note !== resolution);
  const diagnosis =
    isEmpty(texts.diagnosis) && before.length > 0 ? before.join("\n\n") : texts.diagnosis;
  return {
    ...texts,
    ...(diagnosis !== undefined && { diagnosis }),
    ...(resolution !== undefined && { resolution }),
  };
}
