/** Which of several sources a text was made of, told by their words. */

/** Fewer would say nothing. */
const leastWords = 3;

/** `undefined`: that is not clear. */
export function mostAlike(text: string, sources: readonly string[]): number | undefined {
  const own = wordsOf(text);
  const words = sources.map(wordsOf);
  const scores = words.map((all, index) => {
    const others = words.filter((_, other) => other !== index);
    // What all of them say tells none from the others.
    const special = [...all].filter((word) => !others.some((other) => other.has(word)));
    const shared = special.filter((word) => own.has(word)).length;
    return { index, shared, share: shared / Math.max(1, special.length) };
  });
  const [best, second] = scores.sort((a, b) => b.shared - a.shared);
  if (best === undefined || best.shared < leastWords || best.share < 0.25) return undefined;
  return best.shared >= 2 * (second?.shared ?? 0) ? best.index : undefined;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
