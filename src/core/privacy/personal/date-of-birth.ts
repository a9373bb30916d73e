/** Dates of birth: a date behind the words that make it one. */

import { valueBehind } from "../labelled-value.ts";
import type { Recognizer } from "../recognizer.ts";

const month =
  "(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|janv|f[ée]v|avr|juin|juil|ao[ûu]|ene|abr|ago|dic|gen|mag|giu|lug|set|ott)[a-zà-ü]{0,7}\\.?";
const day = "(?:0?[1-9]|[12]\\d|3[01])";
const year = "(?:19|20)\\d\\d";
const date = new RegExp(
  `(?:${year}([-./])(?:0?[1-9]|1[0-2])\\1${day}|${day}([-./])${day}\\2(?:${year}|\\d\\d)|` +
    `${day}(?:st|nd|rd|th|\\.|er|º)?[ -](?:of |de )?${month}(?:[ -]|, | de )${year}|` +
    `${month}[ -]${day}(?:st|nd|rd|th)?,? ${year}|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?!\\w|[-./]\\d)`,
  "iy",
);

const words = [
  "born",
  "dob",
  "d.o.b",
  "birthday",
  "birthdate",
  "geburtsdatum",
  "geburtstag",
  "geboren",
  "geb",
  "nacimiento",
  "nascita",
  "nascimento",
  "geboortedatum",
  "naissance",
];

export const dateOfBirth: Recognizer = {
  id: "date-of-birth",
  entities: ["DATE_OF_BIRTH"],
  triggers: [
    ...["date of birth", "dateofbirth", "date_of_birth", "birth_date", "birth date"].map(
      (literal) => ({ literal }),
    ),
    ...words.map((literal) => ({ literal, boundary: "word" as const })),
  ],

  find(text, { end }, report) {
    const value = valueBehind(text, end, date);
    if (value !== undefined) report({ ...value, entity: "DATE_OF_BIRTH", confidence: 0.8 });
  },
};
