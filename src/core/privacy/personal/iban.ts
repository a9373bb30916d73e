/** International bank account numbers: ISO 13616, with each country's structure from SWIFT's IBAN registry. */

import { isMod97Valid } from "../checksums/mod97.ts";
import { isWordAt } from "../context.ts";
import type { Recognizer } from "../recognizer.ts";

/**
 * Structures behind the four leading characters, as the registry (release 99, 2024) writes them: n digits, a capital
 * letters, c both.
 */
const structures =
  "AD:8n12c AE:19n AL:8n16c AT:16n AZ:4a20c BA:16n BE:12n BG:4a6n8c BH:4a14c BI:23n BR:23n1a1c BY:4c4n16c CH:5n12c " +
  "CR:18n CY:8n16c CZ:20n DE:18n DJ:23n DK:14n DO:4c20n EE:16n EG:25n ES:20n FI:14n FK:2a12n FO:14n FR:10n11c2n GB:4a14n " +
  "GE:2a16n GI:4a15c GL:14n GR:7n16c GT:4c20c HN:4a20n HR:17n HU:24n IE:4a14n IL:19n IQ:4a15n IS:22n IT:1a10n12c " +
  "JO:4a4n18c KW:4a22c KZ:3n13c LB:4n20c LC:4a24c LI:5n12c LT:16n LU:3n13c LV:4a13c LY:21n MC:10n11c2n MD:2c18c " +
  "ME:18n MK:3n10c2n MN:16n MR:23n MT:4a5n18c MU:4a19n3a NI:4a20n NL:4a10n NO:11n OM:3n16c PK:4a16c PL:24n PS:4a21c " +
  "PT:21n QA:4a21c RO:4a16c RS:18n RU:14n15c SA:2n18c SC:4a20n3a SD:14n SE:20n SI:15n SK:20n SM:1a10n12c SO:19n ST:21n " +
  "SV:4a20n TL:19n TN:20n TR:5n1n16c UA:6n19c VA:18n VG:4a16n XK:16n YE:4a4n18c";

/** Letters and digits of a shape by its code; the registry's lengths are exact. */
const classes: Readonly<Record<string, string>> = { n: "\\d", a: "[A-Z]", c: "[A-Z\\d]" };

interface Structure {
  readonly length: number;
  readonly shape: RegExp;
}

const structureByCountry: ReadonlyMap<string, Structure> = new Map(
  structures.split(" ").map((entry) => {
    const [country = "", parts = ""] = entry.split(":");
    const pieces = [...parts.matchAll(/(\d+)([nac])/g)];
    const length = pieces.reduce((sum, piece) => sum + Number(piece[1]), 4);
    const source = pieces.map((piece) => `${classes[piece[2] ?? ""] ?? ""}{${piece[1] ?? ""}}`);
    return [country, { length, shape: new RegExp(`^${country}\\d\\d${source.join("")}$`, "i") }];
  }),
);

/** The longest registered one, with a separator in front of each group. */
const candidate = /[a-z]{2}\d{2}(?:[ -]?[a-z\d]){11,30}/iy;

export const iban: Recognizer = {
  id: "iban",
  entities: ["IBAN_CODE"],
  triggers: [...structureByCountry.keys()].map((country) => ({
    shape: `${country.toUpperCase()}99`,
    boundary: "before",
  })),

  find(text, { start }, report) {
    const structure = structureByCountry.get(text.slice(start, start + 2).toUpperCase());
    if (structure === undefined) return;
    // Part numbers, paths and host names.
    if (start > 0 && "-/.".includes(text.charAt(start - 1))) return;
    candidate.lastIndex = start;
    const found = candidate.exec(text)?.[0];
    if (found === undefined) return;
    const end = start + endOfCharacters(found, structure.length);
    if (isWordAt(text, end) || !hasRegularGroups(text.slice(start, end))) return;
    const characters = text.slice(start, end).replace(/[ -]/g, "");
    if (!structure.shape.test(characters)) return;
    if (!isMod97Valid(characters.slice(4) + characters.slice(0, 4))) return;
    const confidence = publishedExamples.has(characters.toUpperCase()) ? 0.3 : 0.98;
    report({ start, end, entity: "IBAN_CODE", confidence });
  },
};

/** Offset behind the given number of letters and digits, or the end. */
function endOfCharacters(text: string, count: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== " " && text[at] !== "-") seen += 1;
    if (seen === count) return at + 1;
  }
  return text.length;
}

/** Nothing between, or one separator behind every fourth character. */
function hasRegularGroups(text: string): boolean {
  return (
    /^[a-z\d]+$/i.test(text) || /^(?:[a-z\d]{4}([ -]))(?:[a-z\d]{4}\1)*[a-z\d]{1,4}$/i.test(text)
  );
}

/** Examples of the registry and of many manuals. */
const publishedExamples = new Set([
  "GB29NWBK60161331926819",
  "GB82WEST12345698765432",
  "DE89370400440532013000",
  "FR1420041010050500013M02606",
  "NL91ABNA0417164300",
  "ES9121000418450200051332",
  "IT60X0542811101000000123456",
  "CH9300762011623852957",
  "BE68539007547034",
  "AT611904300234573201",
  "PL61109010140000071219812874",
  "NO9386011117947",
  "SE4550000000058398257466",
  "PT50000201231234567890154",
  "LU280019400644750000",
  "DK5000400440116243",
  "FI2112345600000785",
]);
