/** Amounts as people read them; a number is rounded here and nowhere before. */

import { figureSpecs, type FigureId, type FigureUnit, type QuantityId } from "./formulas.ts";
import { inputSpecs, type InputId, type InputUnit } from "./inputs.ts";
import type { PaidBack } from "./payback.ts";
import { millisecondsPerDay } from "./price-age.ts";

const formatWith = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
  const format = new Intl.NumberFormat("en-US", options);
  // What the computer's arithmetic leaves behind the 15th digit does not decide on a half.
  return (value) => format.format(Number(value.toPrecision(15)));
};

const cents = formatWith({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const belowOneCent = formatWith({ maximumSignificantDigits: 4 });
const exactly = formatWith({ maximumSignificantDigits: 10 });
const exactUsd = formatWith({ minimumFractionDigits: 2, maximumFractionDigits: 10 });
const oneDecimal = formatWith({ maximumFractionDigits: 1 });
const twoDecimals = formatWith({ maximumFractionDigits: 2 });
const whole = formatWith({ maximumFractionDigits: 0 });

/** "−" in front of what is below zero, unless nothing is left of it. */
function signed(value: number, text: (magnitude: number) => string): string {
  const shown = text(Math.abs(value));
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown;
}

/** Less is what a computer's arithmetic leaves behind. */
const nothingUsd = 1e-9;

/** "$300.00", "−$3.75"; below a cent as many digits as it takes: "$0.0075". */
export function usd(value: number): string {
  return signed(value, (amount) => {
    if (amount < nothingUsd) return "$0.00";
    return `$${amount < 0.01 ? atLeastCents(belowOneCent(amount)) : cents(amount)}`;
  });
}

/** What a single request costs: below a dollar, cents say too little. */
function usdOfRequest(value: number): string {
  return signed(value, (amount) => {
    return `$${amount < 1 ? atLeastCents(belowOneCent(amount)) : cents(amount)}`;
  });
}

/** "0.01" stays, "0.1" is "0.10". */
function atLeastCents(text: string): string {
  const [integer = "0", decimals = ""] = text.split(".");
  return `${integer}.${decimals.padEnd(2, "0")}`;
}

/** "23,900 %", "12.5 %". */
export function percentText(share: number): string {
  const amount = share * 100;
  return `${signed(amount, Math.abs(amount) < 100 ? twoDecimals : whole)} %`;
}

/** How an amount is written, and what it is for. */
type Writing = readonly [amount: (value: number) => string, per?: string];

const price = (value: number): string => signed(value, (amount) => `$${exactUsd(amount)}`);
const plain = (value: number): string => signed(value, exactly);

const writings: Readonly<Record<InputUnit | FigureUnit, Writing>> = {
  tokens: [(value) => counted(value, "token")],
  "tokens/request": [(value) => counted(value, "token"), "/request"],
  "requests/month": [(value) => counted(value, "request"), "/month"],
  USD: [usd],
  "USD/1M tokens": [price, "/1M tokens"],
  "USD/hour": [price, "/hour"],
  "USD/month": [usd, "/month"],
  "USD/request": [usdOfRequest, "/request"],
  hours: [(value) => counted(value, "hour")],
  "hours/month": [(value) => counted(value, "hour"), "/month"],
  months: [(value) => counted(value, "month", oneDecimal)],
  days: [(value) => counted(value, "day", oneDecimal)],
  share: [percentText],
  "share/month": [percentText, " a month"],
  times: [plain],
  count: [plain],
};

function counted(value: number, noun: string, text = value < 1 ? exactly : oneDecimal): string {
  const shown = signed(value, text);
  return `${shown} ${noun}${shown === "1" ? "" : "s"}`;
}

/**
 * "$300.00/month", "1.5 days", "50,000 requests/month". `none`: what stands for a value that is not there, as "never" of a
 * break-even.
 */
export function figureText(
  unit: InputUnit | FigureUnit,
  value: number | null,
  { none = notKnown }: { readonly none?: string } = {},
): string {
  if (value === null || !Number.isFinite(value)) return none;
  const [amount, per = ""] = writings[unit];
  return `${amount(value)}${per}`;
}

/** "$300.00", "2,500 tokens": where what it is for is said already. */
export function amountText(unit: InputUnit | FigureUnit, value: number | null): string {
  const [amount] = writings[unit];
  return value === null || !Number.isFinite(value) ? notKnown : amount(value);
}

const notKnown = "not known";

const breakEvens: ReadonlySet<QuantityId> = new Set<QuantityId>([
  "breakEvenMonths",
  "breakEvenDays",
  "discountedBreakEvenMonths",
  "breakEvenRequests",
]);

/** An input or a figure in its own unit; a break-even that is not there is "never". */
export function quantityText(id: QuantityId, value: number | null): string {
  return figureText(unitOf(id), value, breakEvens.has(id) ? { none: "never" } : {});
}

export const unitOf = (id: QuantityId): InputUnit | FigureUnit =>
  (isInput(id) ? inputSpecs[id] : figureSpecs[id]).unit;

const isInput = (id: InputId | FigureId): id is InputId => Object.hasOwn(inputSpecs, id);

const [mostDays, mostMonths] = [60, 36];

/** "1.5 days", "33.3 months", from three years on "3.1 years"; with `today`, an ISO day, "20 days (13 Dec 2026)". */
export function breakEvenText(months: number | null, today?: string): string {
  if (months === null || !Number.isFinite(months)) return "never";
  const date = today === undefined ? undefined : breakEvenDate(months, today);
  return date === undefined ? duration(months) : `${duration(months)} (${date})`;
}

/** As `breakEvenText`; what is paid back only after the model's end is "not before the shutdown". */
export function paidBackText(
  { breakEvenMonths, isTooLate, isUnknown }: PaidBack,
  today?: string,
): string {
  if (isUnknown) return notKnown;
  return isTooLate ? tooLateText : breakEvenText(breakEvenMonths, today);
}

export const tooLateText = "not before the shutdown";

function duration(months: number): string {
  const days = 30 * months;
  if (days <= 0) return "at once";
  if (days < 0.1) return "less than 0.1 days";
  if (days < mostDays) return figureText("days", days);
  if (months < mostMonths) return figureText("months", months);
  return counted(months / 12, "year", oneDecimal);
}

/** Further ahead a date says nothing. */
const mostDatedMonths = 1200;
// Not Intl's: whether September is "Sep" or "Sept" depends on where it runs.
const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** The day on which it is paid back, as "13 Dec 2026"; `undefined`: too far ahead. `today`: an ISO day. */
function breakEvenDate(months: number, today: string): string | undefined {
  if (months > mostDatedMonths) return undefined;
  // 20.000000001 days are 20.
  const days = Math.ceil(Number((30 * months).toPrecision(12)));
  const day = new Date(Date.parse(today) + days * millisecondsPerDay);
  return `${day.getUTCDate()} ${monthNames[day.getUTCMonth()] ?? ""} ${day.getUTCFullYear()}`;
}
