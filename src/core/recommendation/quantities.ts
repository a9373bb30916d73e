/** Numbers with a unit in running text: amounts of money, shares, durations, and how many examples or requests. */

export interface Quantity {
  /** As it is written: "$3 million", "10 to 20 %". */
  readonly text: string;
  /** Only quantities of one kind can be the same. "number": without a unit, as in tables and lists. */
  readonly kind: "usd" | "other-money" | "percent" | "seconds" | "months" | "count" | "number";
  /** In US dollars, another currency, percent, seconds or months. */
  readonly value: number;
  /** How far off the value may be by rounding: half of its last digit that is written. */
  readonly rounding: number;
}

const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.\d{1,10})?`;
const scale = String.raw`\s?(?:thousand|million|billion)\b|(?:k|K|M|B|bn)(?![\p{L}\d])`;
const before = String.raw`(?:US\s?)?\$|USD|€|EUR|£|GBP|¥|CHF`;
const counted = String.raw`(?:examples?|records?|requests?|tokens?|samples?|tickets?|rows?|lines?|conversations?)`;
const after = String.raw`%|per\s?cent\b|percentage points?\b|(?:US\s)?dollars?\b|USD\b|€|euros?\b|EUR\b|£|GBP\b|CHF\b|(?:ms|milliseconds?|s|secs?|seconds?|min|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)\b|(?:\p{L}{2,20}\s)?${counted}\b`;

/** Also ranges, whose unit and scale stand once: "10–20 %", "$3 to 5 million". */
const quantity = new RegExp(
  String.raw`(?<before>${before})?\s?(?<![\p{L}\d.])(?<first>${number})(?<firstScale>${scale})?` +
    String.raw`(?:\s?(?:–|-|\bto\b|\bor\b|\band\b)\s?(?:${before})?\s?(?<second>${number})(?<secondScale>${scale})?)?` +
    String.raw`(?:[\s-]?(?<after>${after}))?`,
  "gu",
);

export const quantitiesIn = (text: string): readonly Quantity[] =>
  [...text.matchAll(quantity)].flatMap(({ 0: found, groups = {} }) => {
    const { kind, factor } = unitOf(groups["before"], groups["after"]);
    const scaled = scaleOf(groups["secondScale"]);
    const last = groups["second"];
    const own = groups["firstScale"];
    return [
      { digits: groups["first"] ?? "", times: own === undefined ? scaled : scaleOf(own) },
      ...(last === undefined ? [] : [{ digits: last, times: scaled }]),
    ].map(({ digits, times }) => {
      const plain = digits.replaceAll(",", "");
      const decimals = plain.split(".")[1]?.length ?? 0;
      return {
        text: found.trim(),
        kind,
        value: Number(plain) * times * factor,
        rounding: (10 ** -decimals / 2) * times * factor,
      };
    });
  });

const scales: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };

const scaleOf = (word = ""): number => scales[word.trim().charAt(0).toLowerCase()] ?? 1;

type Unit = Pick<Quantity, "kind"> & { readonly factor: number };

function unitOf(currency: string | undefined, unit = ""): Unit {
  if (currency !== undefined) {
    return { kind: /\$|USD/.test(currency) ? "usd" : "other-money", factor: 1 };
  }
  if (unit === "") return { kind: "number", factor: 1 };
  return units.find(({ pattern }) => pattern.test(unit)) ?? { kind: "other-money", factor: 1 };
}

const day = 86_400;

/** The first that fits. */
const units: readonly (Unit & { readonly pattern: RegExp })[] = [
  { pattern: new RegExp(`${counted}$`), kind: "count", factor: 1 },
  { pattern: /^(?:%|per)/, kind: "percent", factor: 1 },
  { pattern: /dollar|USD/, kind: "usd", factor: 1 },
  { pattern: /^(?:ms|milli)/, kind: "seconds", factor: 0.001 },
  { pattern: /^s/, kind: "seconds", factor: 1 },
  { pattern: /^mi/, kind: "seconds", factor: 60 },
  { pattern: /^h/, kind: "seconds", factor: 3600 },
  { pattern: /^d/, kind: "seconds", factor: day },
  { pattern: /^w/, kind: "seconds", factor: 7 * day },
  { pattern: /^mo/, kind: "months", factor: 1 },
  { pattern: /^y/, kind: "months", factor: 12 },
];
