/** What turns the meaning of a short text though nearly all of its words stay: numbers, negations and opposites. */

export interface Stance {
  /** The words with digits, in their order. */
  readonly numbers: string;
  readonly negations: number;
  /** For each set of opposites, which of them stand in the text, as digits in their order. */
  readonly opposites: readonly string[];
}

const negations = new Set(
  "no not never none neither nor without cannot nothing".split(" ").concat("n't", "nicht", "kein"),
);

/** Words of a set exclude each other. */
const opposites = [
  ["yes", "no"],
  ["permit", "deny"],
  ["allow", "block"],
  ["accept", "reject", "drop"],
  ["enable", "disable"],
  ["up", "down"],
  ["in", "out"],
  ["on", "off"],
  ["inbound", "outbound"],
  ["ingress", "egress"],
  ["input", "output"],
  ["add", "remove"],
  ["increase", "decrease"],
  ["raise", "lower"],
  ["open", "close"],
  ["true", "false"],
  ["before", "after"],
  ["minor", "major", "critical"],
  ["low", "medium", "high"],
  ["active", "standby", "passive"],
  ["reachable", "unreachable"],
  ["valid", "invalid"],
  ["correct", "incorrect"],
  ["possible", "impossible"],
] as const;

const places = new Map<string, { readonly set: number; readonly word: string }>(
  opposites.flatMap((words, set) =>
    words.map((word, index) => [word, { set, word: String(index) }] as const),
  ),
);

export function stanceOf(text: string): Stance {
  const numbers: string[] = [];
  const found: string[][] = opposites.map(() => []);
  let negated = 0;
  for (const token of text.normalize("NFC").toLowerCase().replaceAll("’", "'").split(/\s+/)) {
    if (/\d/.test(token)) {
      numbers.push(token.replace(/^["'`(]+|["'`).,;:!?]+$/g, ""));
      continue;
    }
    for (const word of token.match(/[\p{L}\p{M}']+/gu) ?? []) {
      if (negations.has(word) || word.endsWith("n't")) negated += 1;
      const place = baseForms(word)
        .map((form) => places.get(form))
        .find((one) => one !== undefined);
      if (place !== undefined) found[place.set]?.push(place.word);
    }
  }
  return {
    numbers: numbers.join(" "),
    negations: negated,
    opposites: found.map((words) => words.join("")),
  };
}

/** Whether one text says what the other one denies. Of opposites that one of them does not mention nothing is known. */
export function isOpposed(a: Stance, b: Stance): boolean {
  return (
    a.negations !== b.negations ||
    a.opposites.some((words, set) => {
      const others = b.opposites[set] ?? "";
      return !words.startsWith(others) && !others.startsWith(words);
    })
  );
}

/** What an inflected word may come from: "denies" and "denied" from "deny", "permitted" from "permit". */
function baseForms(word: string): string[] {
  const stem = word.replace(/(?:ing|e[ds]|s)$/, "");
  return [word, stem, `${stem}e`, stem.replace(/i$/, "y"), stem.replace(/(.)\1$/, "$1")];
}
