/** Telephone numbers: those that regulators keep for films and books; elsewhere the country's code and zeros. */

import type { Draws } from "./draws.ts";
import { digitsOf, intoLayout, type Fake } from "./fake.ts";

interface Plan {
  readonly country: string;
  /** Numbers as dialled inside of the country, without the digit before the area code. */
  readonly numbers: readonly FictitiousRange[];
}

interface FictitiousRange {
  /** Of numbers that this range stands in for. */
  readonly like?: RegExp;
  /** `#`: any digit. */
  readonly pattern: string;
}

/**
 * NANPA 555 guidelines (2016); Ofcom, Numbers for use in TV and radio drama (2019); ACMA, Phone numbers for use in TV,
 * film and creative works (2023); ARCEP decision 2018-0881; ComReg, National Numbering Conventions (2022); PTS, Numbers
 * for fiction (2021); Bundesnetzagentur, drama numbers (2021).
 */
const plans: readonly Plan[] = [
  { country: "1", numbers: [{ pattern: "@55501##" }, { pattern: "55501##" }] },
  {
    country: "44",
    numbers: [
      { like: /^7/, pattern: "7700900###" },
      { like: /^20/, pattern: "2079460###" },
      { pattern: "1632960###" },
    ],
  },
  { country: "61", numbers: [{ pattern: "25550####" }] },
  { country: "33", numbers: [{ like: /^[67]/, pattern: "63998####" }, { pattern: "19900####" }] },
  { country: "353", numbers: [{ pattern: "2091#####" }] },
  { country: "46", numbers: [{ pattern: "8465004##" }] },
  { country: "49", numbers: [{ pattern: "3023125###" }] },
];

/** Area codes of North America, for 100 numbers are few. */
const areaCodes =
  "202 206 212 213 303 305 312 313 401 404 405 410 412 414 415 502 503 504 505 512 513 602 603 612 614 615 617 619 702 713 714 716 801 802 803 804 808 816 901 907 913 919".split(
    " ",
  );

/** Country codes of one and two digits (ITU-T E.164); all others have three. */
const countryCode = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Where no range is known; so many digits differ. */
const freeDigits = 3;

const extension = /[\s,;]*(?:ext(?:ension|n)?\b|x|#|poste|durchwahl)[.:\s]*\d+$/i;

export const phone: Fake = {
  make(value, draws) {
    const tail = extension.exec(value)?.[0] ?? "";
    const main = value.slice(0, value.length - tail.length);
    return intoLayout(main, fictitious(main, draws)) + tail.replace(/\d/g, () => draws.digits(1));
  },
  isMade(value) {
    const { country, number } = partsOf(value.replace(extension, ""));
    // No number in use begins with two zeros behind the codes of trunk and country.
    return number.startsWith("00") || rangesOf(country).some((range) => isIn(range, number));
  },
  identityOf: (value) => {
    const { country, number } = partsOf(value.replace(extension, ""));
    return `${country} ${number}`;
  },
};

interface Parts {
  /** What is dialled before the country's code. */
  readonly exit: string;
  /** Told from the layout where it is not written. */
  readonly country: string;
  readonly isCountryWritten: boolean;
  /** The digit before the area code that callers from abroad leave out. */
  readonly trunk: string;
  readonly number: string;
}

function partsOf(main: string): Parts {
  // Letters of a keypad are digits.
  const digits = digitsOf(main.replace(/\p{L}/gu, "2"));
  const exit = /^(?:00|011)(?=[1-9])/.exec(digits)?.[0] ?? "";
  if (main.trimStart().startsWith("+") || (exit !== "" && digits.length > 10)) {
    const behindExit = main.trimStart().startsWith("+") ? digits : digits.slice(exit.length);
    const country = countryCode.exec(behindExit)?.[0] ?? "";
    const trunk = main.includes("(0)") ? "0" : "";
    const number = behindExit.slice(country.length + trunk.length);
    const written = behindExit === digits ? "" : exit;
    return { exit: written, country, isCountryWritten: true, trunk, number };
  }
  const trunk = /^(?:0|1(?=\d{10}$))/.exec(digits)?.[0] ?? "";
  const number = digits.slice(trunk.length);
  return {
    exit: "",
    country: countryOf(main, trunk, number),
    isCountryWritten: false,
    trunk,
    number,
  };
}

function countryOf(main: string, trunk: string, number: string): string {
  if (trunk !== "0") return number.length === 10 || number.length === 7 ? "1" : "";
  if (number.length === 10) return "44";
  if (number.length !== 9) return "";
  return /^0\d(?:\D\d\d){4}$/.test(main.trim()) ? "33" : "61";
}

function rangesOf(country: string): readonly FictitiousRange[] {
  return plans.find((plan) => plan.country === country)?.numbers ?? [];
}

function lengthOf({ pattern }: FictitiousRange): number {
  return pattern.replace("@", "###").length;
}

function isIn({ pattern }: FictitiousRange, number: string): boolean {
  return new RegExp(`^${pattern.replace("@", "\\d{3}").replaceAll("#", "\\d")}$`).test(number);
}

/** The digits of a number nobody has. */
function fictitious(main: string, draws: Draws): string {
  const { exit, country, isCountryWritten, trunk, number } = partsOf(main);
  const range = rangesOf(country).find(
    (one) => lengthOf(one) === number.length && (one.like?.test(number) ?? true),
  );
  const made =
    range === undefined
      ? draws.digits(freeDigits).padStart(number.length, "0").slice(-number.length)
      : filled(range, draws);
  return exit + (isCountryWritten ? country : "") + trunk + made;
}

function filled({ pattern }: FictitiousRange, draws: Draws): string {
  // The digits at the end first, which may count through the range.
  const free = pattern.length - pattern.replaceAll("#", "").length;
  const end = String(draws.below(10 ** free)).padStart(free, "0");
  return pattern.replace("@", () => draws.of(areaCodes)).replace(/#+/, end);
}
