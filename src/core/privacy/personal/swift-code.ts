/** Bank codes: ISO 9362:2022, four characters of the party, a country, two of the place, and three of the branch. */

import { valueBehind } from "../labelled-value.ts";
import type { Recognizer } from "../recognizer.ts";

const shape = /[A-Z]{4}([A-Z]{2})[A-Z\d]{2}(?:[A-Z\d]{3})?(?![\w-])/y;

/** ISO 3166-1 alpha-2, and XK, which SWIFT uses for Kosovo. */
const countries =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD " +
  "CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF " +
  "GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN " +
  "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA " +
  "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI " +
  "SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI " +
  "VN VU WF WS XK YE YT ZA ZM ZW";
const countrySet = new Set(countries.split(" "));

export const swiftCode: Recognizer = {
  id: "swift-code",
  entities: ["SWIFT_CODE"],
  triggers: [
    { literal: "swift", boundary: "before" },
    { literal: "bic", boundary: "word" },
  ],

  find(text, { start, end }, report) {
    // "SWIFT/BIC", "swift_code": the label may be two.
    label.lastIndex = end;
    const labelEnd = end + (label.exec(text)?.[0].length ?? 0);
    const value = valueBehind(text, labelEnd, shape);
    if (value === undefined) return;
    const code = text.slice(value.start, value.end);
    if (!countrySet.has(code.slice(4, 6))) return;
    // Eight capital letters are a word as well, and Swift a language: the label has to say that a code comes.
    if (!/[:=]|code|\bis\b|swift.{0,3}bic|bic.{0,3}swift/i.test(text.slice(start, value.start)))
      return;
    report({ ...value, entity: "SWIFT_CODE", confidence: 0.8 });
  },
};

const label = /(?:[\s/_-]{0,3}\(?(?:bic|swift|code)\)?){0,2}/iy;
