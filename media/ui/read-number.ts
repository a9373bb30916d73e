import { formatInteger } from "../../src/core/wording.ts";

export interface NumberBounds {
  readonly least: number;
  readonly most: number;
  /** Whole numbers only, unless it says how many digits there are behind the point. */
  readonly digits?: number;
  /** It may be left empty. */
  readonly isOptional?: boolean;
}

export const numberText = (value: number, digits = 0): string =>
  digits === 0 ? formatInteger(value) : value.toFixed(digits);

/** Reads "1,200" and "0.50"; `problem`: a plain sentence. */
export function readNumber(
  text: string,
  { least, most, digits = 0, isOptional = false }: NumberBounds,
): { readonly value?: number; readonly problem?: string } {
  const plain = text
    .trim()
    .replace(/^\$ ?/, "")
    .replaceAll(/(?<=\d)[, _](?=\d{3}(?!\d))/g, "");
  if (plain === "" && isOptional) return {};
  const value = /^(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  const isFit = value >= least && value <= most && (digits > 0 || Number.isInteger(value));
  if (isFit) return { value };
  const [from, to] = [least, most].map((bound) => numberText(bound, digits));
  return { problem: `Write a ${digits > 0 ? "" : "whole "}number from ${from} to ${to}.` };
}
