/** Money over time: what monthly savings come to, and when they have paid for what was spent once. */

/** Of the first month; `variable` grows with the traffic, `fixed` does not. US dollars, shares a month. */
export interface MonthlySavings {
  /** What the requests of the month save. */
  readonly variable: number;
  /** What running a tuned model costs, whatever the traffic. */
  readonly fixed: number;
  readonly growth: number;
  readonly discount: number;
}

/** Longer than anybody plans; only a search needs it, a formula does not. */
const longestMonths = 12_000;

/** What is saved in the first `months`, which need not be whole, as money of today: each month is paid at its end. */
export function presentWorth(savings: MonthlySavings, months: number): number {
  const { variable, fixed, growth, discount } = savings;
  const kept = 1 + discount;
  return (variable * series((1 + growth) / kept, months) - fixed * series(1 / kept, months)) / kept;
}

/** 1 + factor + factor² + …, of so many terms. */
function series(factor: number, terms: number): number {
  return Math.abs(factor - 1) < 1e-12 ? terms : (factor ** terms - 1) / (factor - 1);
}

/** After how many months `cost` is paid for; `undefined`: never. */
export function paybackMonths(cost: number, savings: MonthlySavings): number | undefined {
  const { variable, fixed, growth, discount } = savings;
  const first = variable - fixed;
  // Prices that cancel out leave a remainder behind the last digit.
  const isNothing = Math.abs(first) <= 1e-12 * Math.max(Math.abs(variable), Math.abs(fixed));
  if (!isNothing && first > 0 && cost <= 0) return 0;
  if (growth === 0 || variable === 0) {
    if (isNothing || !(first > 0)) return undefined;
    if (discount === 0) return cost / first;
  }
  return search(cost, savings);
}

/** The savings change their sign once at most, so there is one crossing at most. */
function search(cost: number, savings: MonthlySavings): number | undefined {
  let high = growsForever(savings) ? longestMonths : bestMonth(savings);
  const isPaid = (months: number): boolean => presentWorth(savings, months) >= cost;
  if (!(high > 0) || !isPaid(high)) return undefined;
  let low = 0;
  // From below: far out, small numbers drown in great ones.
  for (let months = 1; months < high; months *= 2) {
    if (isPaid(months)) high = months;
    else low = months;
  }
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (isPaid(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const growsForever = ({ variable, fixed, growth }: MonthlySavings): boolean =>
  variable > 0 && (growth >= 0 || fixed <= 0);

/** Of savings that dwindle: the last month that does not cost more than it saves. */
function bestMonth({ variable, fixed, growth }: MonthlySavings): number {
  if (variable <= fixed) return 0;
  return Math.min(longestMonths, Math.floor(1 + Math.log(fixed / variable) / Math.log1p(growth)));
}
