/** Sets of ASCII characters that triggers are made of, and how rare sequences of them are. */

/** Flags by code. */
export type CharacterSet = Uint8Array;

function setOf(expression: RegExp): CharacterSet {
  return Uint8Array.from({ length: 128 }, (_, code) => {
    return expression.test(String.fromCharCode(code)) ? 1 : 0;
  });
}

export const digits = setOf(/\d/);
export const wordCharacters = setOf(/\w/);
export const otherCharacters = setOf(/\W/);
export const alphanumerics = setOf(/[\da-z]/i);

/** What the letters of a shape stand for; all else stands for itself. */
const shapeSets: Readonly<Record<string, CharacterSet>> = {
  9: digits,
  h: setOf(/[\da-f]/i),
  a: setOf(/[a-z]/i),
  w: alphanumerics,
};

/** By code: each character whatever its case. */
const literalSets = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return Uint8Array.from({ length: 128 }, (_flag, other) => {
    return String.fromCharCode(other).toLowerCase() === character ? 1 : 0;
  });
});

export function literalSet(character: string): CharacterSet {
  const set = literalSets[character.charCodeAt(0)];
  if (set === undefined) throw new RangeError("A trigger is ASCII.");
  return set;
}

export function shapeSet(character: string): CharacterSet {
  return shapeSets[character] ?? literalSet(character);
}

/** All characters of a list, case by case. */
export function anyOf(characters: string): CharacterSet {
  return Uint8Array.from({ length: 128 }, (_, code) => {
    return characters.includes(String.fromCharCode(code)) ? 1 : 0;
  });
}

/**
 * How frequent characters are in technical English with configurations, roughly: of letters, digits and other
 * characters each by itself. What follows what says more than how frequent it is: numbers come in a row.
 */
const letters = setOf(/[a-z]/i);
const signs = setOf(/[^a-z\d]/i);
const frequencies = Float64Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === " ") return 60;
  if ("etaoinsr".includes(character)) return 8;
  if ("lcdupmhgfb".includes(character)) return 3;
  if (/[a-z]/.test(character)) return 1;
  if (/[A-Z]/.test(character)) return 0.5;
  if ("01".includes(character)) return 2;
  if (character === "\n" || character === ".") return 8;
  if (":-/=,".includes(character)) return 3;
  return /\d/.test(character) ? 1 : 0.4;
});
const beginning: Readonly<Record<"letter" | "digit" | "sign", number>> = {
  letter: 0.55,
  digit: 0.15,
  sign: 0.3,
};

/** How much a set holds of each kind of character. */
const sharesOf = memoized((set: CharacterSet) => ({
  letter: sumOf(letters, set) / sumOf(letters, letters),
  digit: sumOf(digits, set) / sumOf(digits, digits),
  sign: sumOf(signs, set) / sumOf(signs, signs),
}));

/** Of the characters that are in both sets. */
function sumOf(one: CharacterSet, other: CharacterSet): number {
  return frequencies.reduce(
    (sum, frequency, code) => sum + frequency * (one[code] ?? 0) * (other[code] ?? 0),
    0,
  );
}

/** Roughly how often a sequence begins at a place of a text. Asked some ten thousand times, so it makes no lists. */
export function frequencyOf(sequence: readonly CharacterSet[]): number {
  let { letter, digit, sign } = beginning;
  let before: CharacterSet | undefined;
  for (const set of sequence) {
    const shares = sharesOf(set);
    if (set === before && shares.letter === 0 && shares.digit === 0) {
      // Signs come in rows where lines are drawn.
      sign /= 2;
      continue;
    }
    if (before !== undefined) {
      const next = [
        letter * 0.78 + digit * 0.06 + sign * 0.38,
        letter * 0.02 + digit * 0.52 + sign * 0.22,
        letter * 0.2 + digit * 0.42 + sign * 0.4,
      ] as const;
      [letter, digit, sign] = next;
    }
    letter *= shares.letter;
    digit *= shares.digit;
    sign *= shares.sign;
    before = set;
  }
  return letter + digit + sign;
}

export function memoized<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
