/** Times of notes, as far as they put notes in order. */

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Numbers that are greater of later times, all of one thread: the first of two numbers is the day if it cannot be the
 * month in any of them. `undefined`: not told.
 */
export function timeOrders(texts: readonly string[]): readonly (number | undefined)[] {
  const isDayFirst = texts.some((text) => Number(byNumbers.exec(text)?.[1] ?? 0) > 12);
  return texts.map((text) => timeOrder(text, isDayFirst));
}

function timeOrder(text: string, isDayFirst: boolean): number | undefined {
  const [year, month, day] = dateOf(text, isDayFirst) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const [, hour, minute, second, half] = clock.exec(text) ?? [];
  const hours =
    (Number(hour ?? 0) % (half === undefined ? 24 : 12)) + (/p/i.test(half ?? "") ? 12 : 0);
  const days = (year * 12 + month) * 31 + day;
  return ((days * 24 + hours) * 60 + Number(minute ?? 0)) * 60 + Number(second ?? 0);
}

const clock = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)? ?([AaPp][Mm])?/;

const byNumbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2,4})/;

function dateOf(
  text: string,
  isDayFirst: boolean,
): readonly [year: number, month: number, day: number] | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (iso !== null) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const named = /^(\d{1,2})[-/.]([A-Za-z]{3})[-/.](\d{2,4})/.exec(text);
  if (named !== null) {
    const month = months.indexOf((named[2] ?? "").toLowerCase());
    return month === -1 ? undefined : [fullYear(named[3]), month + 1, Number(named[1])];
  }
  const [, first, separator, second, year] = byNumbers.exec(text) ?? [];
  if (first === undefined) return undefined;
  return isDayFirst || separator === "."
    ? [fullYear(year), Number(second), Number(first)]
    : [fullYear(year), Number(first), Number(second)];
}

const fullYear = (text = ""): number => (text.length === 2 ? 2000 : 0) + Number(text);
