/** Names of persons and places, and streets: plain ones that say of themselves that they are examples. */

import { pronounceable } from "./addresses.ts";
import type { Draws } from "./draws.ts";
import { lowerCase, type Fake } from "./fake.ts";

const givenNames = (
  "Alex Ariel Ashley Avery Blair Cameron Casey Charlie Chris Dakota Dana Drew Eden Ellis Emery Finley Frankie Harper " +
  "Jamie Jess Jordan Jules Kai Kelly Kendall Kim Lee Leslie Logan Marley Max Morgan Nicky Noel Pat Phoenix Quinn Reese " +
  "Riley Robin Rowan Sam Sasha Shannon Sidney Sky Taylor Terry Toni Val"
).split(" ");
const directions = ["North", "South", "East", "West", "New", "Old", "Upper", "Lower"];

/** A fixed beginning by which the fake is known again, and a variable end. */
const surnameStart = "Example";
const surnameEnds =
  "by dale field ford gate ham ley man mere son stone ton well wick wood worth".split(" ");
const surname =
  /(?:^|[ -])Example(?:[a-z]{2}){0,2}(?:by|dale|field|ford|gate|ham|ley|man|mere|son|stone|ton|well|wick|wood|worth)$/i;

export const person: Fake = {
  make: (value, draws) => named(value, draws, givenNames),
  isMade: (value) => surname.test(value),
  identityOf: lowerCase,
};

export const place: Fake = {
  make: (value, draws) => named(value, draws, directions),
  isMade: (value) => surname.test(value),
  identityOf: lowerCase,
};

/** Of as many words as the value. */
function named(value: string, draws: Draws, firstWords: readonly string[]): string {
  const count = value.trim().split(/\s+/).length;
  const last = `${surnameStart}${pronounceable(2, draws)}${draws.of(surnameEnds)}`;
  const words = Array.from({ length: count - 1 }, () => draws.of(firstWords));
  return inCaseOf(value, [...words, last].join(" "));
}

function inCaseOf(value: string, name: string): string {
  if (!/\p{Lu}/u.test(value)) return name.toLowerCase();
  return /\p{Ll}/u.test(value) ? name : name.toUpperCase();
}

const streetType =
  /\b(?:street|avenue|road|lane|drive|boulevard|court|place|square|terrace|way|close|crescent|parkway|highway|st|ave|rd|ln|dr|blvd|ct|pl|sq|pkwy|hwy)\b/i;

export const streetAddress: Fake = {
  make(value, draws) {
    const number = String(1 + draws.below(9999));
    if (!/^\s*\d/.test(value) && /\d/.test(value)) return `Example Strasse ${number}`;
    const type = streetType.exec(value)?.[0] ?? "Street";
    return inCaseOf(value, `${number} Example ${type}`);
  },
  isMade: (value) => /\bexample\b/i.test(value),
  identityOf: lowerCase,
};
