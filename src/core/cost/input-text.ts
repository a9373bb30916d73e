/** Inputs as they are typed: numbers in the ways that people write them, each held against its bounds. */

import { formatInteger, printable, sentence } from "../wording.ts";
import { inputSpec, type InputId, type InputSpec } from "./inputs.ts";

export type ParsedInput =
  | { readonly value: number; readonly problem?: undefined }
  /** A plain sentence that names the input and says what to do. */
  | { readonly value?: undefined; readonly problem: string };

/** Reads "50,000", "50 000", "50_000", "50k", "1.5M", "90 %" of shares and "$10" of money. */
export function parseInput(id: InputId, text: string): ParsedInput {
  const spec = inputSpec(id);
  const number = parseNumber(text, spec);
  if (typeof number === "string") return { problem: about(spec, number) };
  const problem = checkInput(id, number, text.trim());
  return problem === undefined ? { value: number } : { problem };
}

/**
 * What is wrong with a number for an input: a plain sentence; `undefined`: nothing. `shown`: what the user wrote.
 */
export function checkInput(
  id: InputId,
  value: number,
  shown = formatInput(id, value),
): string | undefined {
  const spec = inputSpec(id);
  const given = quoted(shown);
  if (Number.isNaN(value)) return about(spec, `${given} is no number; ${advice(spec)}`);
  if (value < spec.min) {
    const least = bound(id, spec.min);
    return about(spec, `${given} is less than ${least}; give ${least} or more`);
  }
  if (value > spec.max) {
    const most = bound(id, spec.max);
    // A bare 90 is meant as a percentage.
    const remedy =
      isShare(spec) && !shown.includes("%")
        ? "write a share as 90 % or 0.9"
        : `give ${most} or less`;
    return about(spec, `${given} is more than ${most}; ${remedy}`);
  }
  if (spec.isWhole === true && !Number.isInteger(value)) {
    const [below, above] = [Math.floor(value), Math.ceil(value)].map(formatInteger);
    return about(spec, `${given} is no whole number; give ${below} or ${above}`);
  }
  return undefined;
}

/** As `parseInput` reads it again, without a loss. */
export function formatInput(id: InputId, value: number): string {
  if (isShare(inputSpec(id))) {
    const percent = String(Number((value * 100).toPrecision(15)));
    if (Number(`${percent}e-2`) === value) return `${percent} %`;
  }
  const text = String(value);
  if (isCounted(inputSpec(id)) && looksGrouped(text)) return `${text}0`;
  if (Math.abs(value) < 1000 || text.includes("e")) return text;
  return text.replace(/^-?\d+/, (integer) => formatInteger(Number(integer)));
}

const exponents: Readonly<Record<string, string>> = { k: "e3", m: "e6", b: "e9", "%": "e-2" };

/** A string: what is wrong with it, to go after the input's name. */
function parseNumber(text: string, spec: InputSpec): number | string {
  const plain = text.replaceAll(/\s/g, " ").replaceAll("−", "-").trim();
  if (plain === "") return `nothing is given; ${advice(spec)}`;
  const { sign, money, digits, exponent, scale } = partsOf(plain);
  if (digits === undefined) return `${quoted(text)} is no number; ${advice(spec)}`;
  if (money !== undefined && !spec.unit.startsWith("USD"))
    return `${quoted(text)} is money, but this is a number without "$"; ${advice(spec)}`;
  if (scale === "%" && !isShare(spec))
    return `${quoted(text)} is a percentage, but this is none; ${advice(spec)}`;
  const number = withoutGroups(digits);
  if (number === undefined) return commaProblem(digits, text);
  // "50.000" is fifty thousand to half of the world, and nobody counts thousandths.
  if (isCounted(spec) && looksGrouped(plain)) return pointProblem(plain, spec);
  const value = Number(`${sign ?? ""}${number}${exponent ?? exponents[scale ?? ""] ?? ""}`);
  // "-0" is 0.
  return value + 0;
}

type Parts = Readonly<Partial<Record<"sign" | "money" | "digits" | "exponent" | "scale", string>>>;

/** "-$1,500.5k" in its parts; none: it is no number. */
function partsOf(text: string): Parts {
  const { groups } =
    /^(?<sign>[-+]?) ?(?<money>\$)? ?(?<digits>[\d.][\d., _]*?)(?:(?<exponent>e[-+]?\d{1,4})| ?(?<scale>[kmb%]))?$/.exec(
      text.toLowerCase(),
    ) ?? {};
  return groups ?? {};
}

/** "1,500.5" as "1500.5"; `undefined`: the commas, spaces or points are not where they belong. */
function withoutGroups(digits: string): string | undefined {
  if (/^(?:\d+\.?\d*|\.\d+)$/.test(digits)) return digits;
  // A group of thousands does not begin with 0: "0,500" is meant as 0.5.
  if (!/^[1-9]\d{0,2}(?<separator>[, _])\d{3}(?:\k<separator>\d{3})*(?:\.\d*)?$/.test(digits))
    return undefined;
  return digits.replaceAll(/[, _]/g, "");
}

function commaProblem(digits: string, text: string): string {
  const point = /^\d*,\d+$/.test(digits) ? `: ${digits.replace(",", ".")}` : "";
  return `${quoted(text)} is not clear; use a point for decimals${point}, and commas or spaces for thousands only`;
}

const isCounted = ({ isWhole = false, unit }: InputSpec): boolean =>
  isWhole || unit === "requests/month";

const looksGrouped = (text: string): boolean => /^\+?[1-9]\d{0,2}\.\d{3}$/.test(text);

function pointProblem(text: string, { isWhole = false }: InputSpec): string {
  const decimal = text.endsWith(".000") ? text.slice(0, -4) : `${text}0`;
  const other = isWhole && !text.endsWith(".000") ? "" : ` or ${decimal}`;
  return `${quoted(text)} is not clear; write ${text.replace(".", ",")}${other}`;
}

const isShare = ({ unit }: InputSpec): boolean => unit === "share" || unit === "share/month";

const about = ({ label }: InputSpec, trouble: string): string => sentence(`${label}: ${trouble}`);

const longestQuote = 40;

/** What a person typed, as far as it helps to find it. */
function quoted(text: string): string {
  const short = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return `"${printable(short)}"`;
}

/** As the user can type it: the label says already what is counted. */
const bound = (id: InputId, value: number): string => formatInput(id, value).replace("-", "−");

function advice(spec: InputSpec): string {
  if (isShare(spec)) return "write a percentage such as 90 % or a number such as 0.9";
  if (spec.unit.startsWith("USD")) return "write an amount in US dollars such as 10 or 0.0075";
  if (spec.isWhole !== true) return "write a number such as 12, 1.5 or 50,000";
  return spec.max < 50_000
    ? `write a whole number from ${formatInteger(spec.min)} to ${formatInteger(spec.max)}`
    : "write a whole number such as 500, 50,000 or 1.5M";
}
