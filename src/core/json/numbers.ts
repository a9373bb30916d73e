/** Numbers, and what looks like one. */

import { matchAt } from "../sticky.ts";
import { isTokenEnd } from "./characters.ts";

export interface NumberToken {
  readonly end: number;
  readonly value: number;
  /** Absent for a number that JSON knows. */
  readonly repair?: { readonly text: string; readonly isClear: boolean };
}

const numberLike = /[+-]?\.?\d[\w.]*(?:(?<=[eE])[+-]\d[\w.]*)?/y;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const decimal = /^(?<sign>[+-]?)(?<integer>\d*)(?:\.(?<fraction>\d*))?(?<exponent>e[+-]?\d+)?$/i;
/** Longer ones are no numbers anybody meant, and slow to convert. */
const otherRadix = /^(?<sign>[+-]?)(?<digits>0(?:x[\da-f]{1,32}|o[0-7]{1,64}|b[01]{1,128}))$/i;

/** The number at `at`; `undefined` if what stands there is none, such as a date or an IP address. */
export function readNumber(text: string, at: number): NumberToken | undefined {
  const source = matchAt(numberLike, text, at);
  if (source === undefined) return;
  const end = at + source.length;
  if (!isTokenEnd(text, end)) return;
  if (jsonNumber.test(source)) return { end, value: Number(source) };
  const repair = repairNumber(source);
  return repair && { end, value: Number(repair.text), repair };
}

function repairNumber(source: string): NumberToken["repair"] {
  const digits = source.replace(/(?<=[\da-f])_(?=[\da-f])/gi, "");
  return repairRadix(digits) ?? repairDecimal(digits);
}

function repairRadix(source: string): NumberToken["repair"] {
  const groups = otherRadix.exec(source)?.groups;
  if (groups === undefined) return;
  const sign = groups["sign"] === "-" ? "-" : "";
  return { text: sign + BigInt(groups["digits"] ?? 0).toString(), isClear: true };
}

function repairDecimal(source: string): NumberToken["repair"] {
  const groups = decimal.exec(source)?.groups;
  if (groups === undefined) return;
  const { sign, integer = "", fraction, exponent = "" } = groups;
  const text =
    (sign === "-" ? "-" : "") +
    (integer.replace(/^0+(?=\d)/, "") || "0") +
    (fraction === undefined ? "" : `.${fraction || "0"}`) +
    exponent;
  // 007 may be seven, an octal number, or a code that wants to be a string.
  const isWhole = fraction === undefined && exponent === "";
  return { text, isClear: !(isWhole && /^0\d/.test(integer)) };
}
