import type { Recognizer, ShapeTrigger } from "../recognizer.ts";

const entity = "UK_NINO";

/**
 * HMRC, National Insurance Manual NIM39110: two letters, neither D, F, I, Q, U or V, the second not O, some pairs never
 * given; six digits; A to D.
 */
const shape =
  /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:\d{6}|[ -]\d{6}[ -]|([ -])\d{2}\1\d{2}\1\d{2}\1)[A-D]$/i;

const inPairs = ["aa 99 99 99 a", "aa-99-99-99-a"];
const shapes = ["aa999999a", "aa 999999 a", "aa-999999-a", ...inPairs];

const word = /\b(?:ni|nino|national insurance|n\.i)\b/i;
const reach = 60;

export const ukNino: Recognizer = {
  id: "uk-nino",
  entities: [entity],
  triggers: shapes.map((written): ShapeTrigger => ({ shape: written, boundary: "word" })),
  find(text, { start, end }, report) {
    const value = text.slice(start, end);
    if (!shape.test(value) || text.charAt(start - 1) === "-") return;
    const isAnnounced = word.test(text.slice(Math.max(0, start - reach), start));
    // Nobody writes serial numbers in pairs, but some look like the number without spaces, or in small letters.
    const isCapital = value === value.toUpperCase();
    const guess = isCapital ? (value.length === inPairs[0]?.length ? 0.8 : 0.6) : 0.4;
    report({ start, end, entity, confidence: isAnnounced ? 0.95 : guess });
  },
};
