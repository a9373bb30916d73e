/** The first records of a dataset as a person sees them: no more than an editor shows without a pause. */

/** Of all of them together. */
const shownCharacters = 1 << 18;

/** Of one. */
const longestShown = 1 << 17;

/** As many of the first as fit, the first one in any case; too long ones are cut. */
export function asShown(records: readonly string[]): string[] {
  const space = new ShownSpace();
  return records.flatMap((record) => space.take([record])?.[0] ?? []);
}

/** What is left of the space for records. */
export class ShownSpace {
  #left = shownCharacters;

  /** The texts of one record as they are shown; `undefined`: it does not fit, and no later one is to be shown either. */
  take(texts: readonly (string | undefined)[]): (string | undefined)[] | undefined {
    const shown = texts.map(cut);
    const length = shown.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    const fits = length <= this.#left;
    this.#left = fits ? this.#left - length : -1;
    return fits ? shown : undefined;
  }
}

function cut(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= longestShown) return text;
  // Not within a character of two units.
  return `${text.slice(0, longestShown - 2).replace(/[\ud800-\udbff]$/, "")}…`;
}
