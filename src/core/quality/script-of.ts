/** In which script a text is written, which tells much of its language without knowing any. */

const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ["Latin", /\p{Script=Latin}/gu],
  // Kana before Han: Japanese has both, Chinese only Han.
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Chinese", /\p{Script=Han}/gu],
  ["Korean", /\p{Script=Hangul}/gu],
  ["Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Devanagari", /\p{Script=Devanagari}/gu],
  ["Thai", /\p{Script=Thai}/gu],
];

/** The beginning of a text tells its script. */
const looksAt = 600;

/** A character of these says as much as some letters of others. */
const dense: ReadonlySet<string> = new Set(["Japanese", "Chinese", "Korean"]);
const lettersOfDense = 3;

/** `undefined`: there are no letters of a script that is known here. */
export function scriptOf(text: string): string | undefined {
  const beginning = text.slice(0, looksAt);
  // Nothing beyond ASCII and Latin-1, as in most texts.
  // eslint-disable-next-line no-control-regex -- a range of characters, not of signs
  if (/^[\u0000-\u00ff]*$/.test(beginning)) return /[a-z]/i.test(beginning) ? "Latin" : undefined;
  let best: string | undefined;
  let most = 0;
  for (const [name, letters] of scripts) {
    const found = beginning.match(letters)?.length ?? 0;
    const letterCount = dense.has(name) ? found * lettersOfDense : found;
    if (letterCount > most) [best, most] = [name, letterCount];
  }
  // Where kana is mixed in, the Han characters are Japanese.
  return best === "Chinese" && /[\u3040-\u30ff]{2}/.test(beginning) ? "Japanese" : best;
}
