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
const kinds = [setOf(/[a-z]/i), digits, setOf(/[^a-z\d]/i)] as const;
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
const beginning = [0.55, 0.15, 0.3] as const;
const following = [
  [0.78, 0.02, 0.2],
  [0.06, 0.52, 0.42],
  [0.38, 0.22, 0.4],
] as const;

/** For each kind of character: how much of it a set holds. */
const sharesOf = memoized((set: CharacterSet) =>
  kinds.map((kind) => {
    const all = frequencies.reduce((sum, one, code) => sum + one * (kind[code] ?? 0), 0);
    const held = frequencies.reduce(
      (sum, one, code) => sum + one * (kind[code] ?? 0) * (set[code] ?? 0),
      0,
    );
    return held / all;
  }),
);

/** Roughly how often a sequence begins at a place of a text. */
export function frequencyOf(sequence: readonly CharacterSet[]): number {
  let chances: readonly number[] = beginning;
  for (const [index, set] of sequence.entries()) {
    const shares = sharesOf(set);
    // Signs come in rows where lines are drawn.
    if (index > 0 && set === sequence[index - 1] && shares[0] === 0 && shares[1] === 0) {
      chances = chances.map((chance) => chance / 2);
      continue;
    }
    const reached = index === 0 ? chances : step(chances);
    chances = reached.map((chance, kind) => chance * (shares[kind] ?? 0));
  }
  return chances.reduce((sum, chance) => sum + chance, 0);
}

/** The kinds of the next character. */
function step(chances: readonly number[]): readonly number[] {
  return kinds.map((_, to) =>
    chances.reduce((sum, chance, from) => sum + chance * (following[from]?.[to] ?? 0), 0),
  );
}

export function memoized<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
