/**
 * Dates of birth: valid dates in the layout of the original, of years in which nobody alive was born, which tells them
 * from real ones. A year of two digits becomes one of four, as it would say nothing of the century.
 */

import type { Draws } from "./draws.ts";
import type { Fake } from "./fake.ts";

const firstYear = 1900;
const years = 5;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthNames =
  "January February March April May June July August September October November December".split(
    " ",
  );

interface Day {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

export const birthDate: Fake = {
  make(value, draws) {
    const date = anyDay(draws);
    const { year } = date;
    const digits = /^\D*(\d{4})(\d\d)(\d\d)\D*$/.exec(value);
    if (digits !== null) return `${year}${two(date.month)}${two(date.day)}`;
    return /\p{L}{3}/u.test(value) ? withMonthName(value, date) : inNumbers(value, date);
  },
  isMade: (value) => /(?<!\d)190[0-4](?!\d)|^190[0-4]\d{4}$/.test(value.trim()),
};

function anyDay(draws: Draws): Day {
  let rest = draws.below(years * 365);
  const year = String(firstYear + Math.floor(rest / 365));
  rest %= 365;
  let month = 0;
  for (const days of daysOfMonths) {
    if (rest < days) break;
    rest -= days;
    month += 1;
  }
  return { year, month: month + 1, day: rest + 1 };
}

function withMonthName(value: string, { year, month, day }: Day): string {
  const name = monthNames[month - 1] ?? "";
  const isShort = /(?<!\p{L})\p{L}{3}(?!\p{L})/u.test(value);
  let isYearNext = /^\D*\d{4}/.test(value);
  return value
    .replace(/\d(?:st|nd|rd|th)\b/gi, (end) => end.charAt(0))
    .replace(/\p{L}{3,}/u, isShort ? name.slice(0, 3) : name)
    .replace(/\d+/g, () => {
      const number = isYearNext ? year : String(day);
      isYearNext = !isYearNext;
      return number;
    });
}

/** Which of two numbers is the day stays as it is where it can be told. */
function inNumbers(value: string, { year, month, day }: Day): string {
  const parts = value.match(/\d+/g) ?? [];
  const yearAt = (parts[0]?.length ?? 0) === 4 ? 0 : 2;
  const [first = "", second = ""] = yearAt === 0 ? parts.slice(1) : parts;
  const isMonthFirst = yearAt === 0 || Number(second) > 12;
  // Where both orders are possible, a day up to 12 fits both.
  const isEither = yearAt !== 0 && Number(first) <= 12 && Number(second) <= 12;
  const safeDay = isEither ? 1 + (day % 12) : day;
  const pair = isMonthFirst ? [month, safeDay] : [safeDay, month];
  const [one = 1, other = 1] = pair;
  const numbers = [widthOf(one, first), widthOf(other, second)];
  numbers.splice(yearAt, 0, year);
  let next = 0;
  return value.replace(/\d+/g, () => numbers[next++] ?? "");
}

function widthOf(number: number, like: string): string {
  return like.length === 2 ? two(number) : String(number);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
