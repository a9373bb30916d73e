/** Money over time: what monthly savings come to, and when they have paid for what was spent once. */

import { calculate } from "./arithmetic.ts";

/** Of the first month; `variable` grows with the traffic, `fixed` does not. US dollars, shares a month. */
export interface MonthlySavings {
  /** What the requests of the month save. */
  readonly variable: number;
  /** What running a tuned model costs, whatever the traffic: not below 0. */
  readonly fixed: number;
  /** Above -1. */
  readonly growth: number;
  readonly discount: number;
}

/** When a cost is paid back while the model lives. */
export interface PaidBack {
  /** null: never, only after the model is shut down, or not known. */
  readonly breakEvenMonths: number | null;
  /** It would be paid back if the model lived longer. */
  readonly isTooLate?: true;
  /** It may be paid back all the same: that hangs on figures that were not told. */
  readonly isUnknown?: true;
}

/** `months`, `life`: not finite where there is none. */
export function paidBackWithin(months: number, life: number): PaidBack {
  if (!Number.isFinite(months)) return { breakEvenMonths: null };
  return months > life ? { breakEvenMonths: null, isTooLate: true } : { breakEvenMonths: months };
}

/** Longer than anybody plans; only a search needs it, a formula does not. */
const longestMonths = 12_000;

/** What `amount` of the first month adds up to in so many months, which need not be whole. */
export function grown(amount: number, growth: number, months: number): number {
  // Not (1 + growth) ^ months: of a small growth nothing would be left.
  return amount * (growth === 0 ? months : Math.expm1(months * Math.log1p(growth)) / growth);
}

/** What is saved in the first `months` as money of today: each month is paid at its end. */
export function presentWorth(savings: MonthlySavings, months: number): number {
  const { variable, fixed, growth, discount } = savings;
  const kept = 1 + discount;
  const saved = variable === 0 ? 0 : grown(variable, (growth - discount) / kept, months);
  return (saved - grown(fixed, -discount / kept, months)) / kept;
}

/** After how many months `cost` is paid for; `undefined`: never. */
export function paybackMonths(cost: number, savings: MonthlySavings): number | undefined {
  const { variable, fixed, growth, discount } = savings;
  const first = calculate("-", variable, fixed);
  if (!(variable > 0)) return undefined;
  if (first > 0 && cost <= 0) return 0;
  if (growth === 0) return paidBySteady(cost, { variable: first, growth, discount });
  if (fixed === 0) return paidBySteady(cost, savings);
  return search(cost, savings);
}

/** Of savings from which nothing is taken off. */
function paidBySteady(
  cost: number,
  { variable, growth, discount }: Omit<MonthlySavings, "fixed">,
): number | undefined {
  if (!(variable > 0)) return undefined;
  const rate = growth - discount;
  const months =
    rate === 0
      ? (cost / variable) * (1 + discount)
      : Math.log1p((cost * rate) / variable) / Math.log1p(rate / (1 + discount));
  // Savings that dwindle, or are worth ever less, add up to so much and no more.
  return Number.isFinite(months) ? months : undefined;
}

/** The monthly savings change their sign once at most, so that there is one crossing at most. */
function search(cost: number, savings: MonthlySavings): number | undefined {
  let high = savings.growth > 0 ? longestMonths : bestMonth(savings);
  const isPaid = (months: number): boolean => presentWorth(savings, months) >= cost;
  if (!(high > 0) || !isPaid(high)) return undefined;
  let low = 0;
  // From below: far out, small numbers drown in great ones.
  for (let months = 1; months < high; months *= 2) {
    if (isPaid(months)) high = months;
    else low = months;
  }
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isPaid(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Of savings that dwindle: the last month that does not cost more than it saves. */
function bestMonth({ variable, fixed, growth }: MonthlySavings): number {
  return Math.min(longestMonths, Math.floor(1 + Math.log(fixed / variable) / Math.log1p(growth)));
}
