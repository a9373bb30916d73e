/** Small parts of sentences that messages share. */

/** "3 errors", "1 error", "1,204 records". */
export function count(amount: number, noun: string): string {
  return `${formatInteger(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

/** "3 errors" as "3 errors.", "no findings" as "No findings.". */
export function sentence(text: string): string {
  return `${capitalized(text)}.`;
}

/** "training cost" as "Training cost". */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** "The assessment" as "the assessment". */
export function uncapitalized(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** 1204 as "1,204". */
export function formatInteger(value: number | bigint): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** 0.917 as 91: not more than it is, so that only all is 100. */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/** 0.917 as "91 %". */
export function percent(share: number): string {
  return `${wholePercent(share)} %`;
}

/** `"a", "b" or "c"`. */
export function alternatives(names: readonly string[]): string {
  return names.length === 0
    ? "nothing"
    : enumeration(
        names.map((name) => `"${name}"`),
        "or",
      );
}

/** "a, b and c". */
export function enumeration(parts: readonly string[], conjunction: "and" | "or" = "and"): string {
  const rest = parts.slice(0, -1).join(", ");
  return [rest, ...parts.slice(-1)].filter(Boolean).join(` ${conjunction} `);
}

/** More than these in a sentence are read by nobody. */
const readableNames = 30;
const examples = 3;

/**
 * The sentence for a name that does not exist, with the one that was probably meant, or with those there are. `list`: what
 * has them where they are many.
 */
export function unknownName(
  kind: string,
  name: string,
  known: readonly string[],
  list = "the schema of tunesmith.json",
): string {
  const closest = closestName(name, known);
  const all =
    known.length > readableNames
      ? `use one such as ${alternatives(known.slice(0, examples))}; ${list} lists all.`
      : `use ${alternatives(known)}.`;
  const advice = closest === undefined ? all : `did you mean "${closest}"?`;
  return `There is no ${kind} "${printable(name)}": ${advice}`;
}

/** Text from outside for a terminal or a log: control and direction characters are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what this is about
    /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What was probably meant; `undefined` if nothing comes near. */
export function closestName(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  // A third of the letters may be wrong: beyond that a suggestion is a guess.
  let closest: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), least);
    if (distance < least) [closest, least] = [candidate, distance];
  }
  return closest;
}

/** Letters to add, drop, replace or swap with their neighbour; gives up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = at(previous, j) + (a[i] === b[j] ? 0 : 1);
      const isSwap = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      const swapped = isSwap ? at(beforePrevious, j - 1) + 1 : Infinity;
      row.push(Math.min(replaced, swapped, at(previous, j + 1) + 1, at(row, j) + 1));
    }
    [beforePrevious, previous] = [previous, row];
  }
  return at(previous, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
