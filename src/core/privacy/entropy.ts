/**
 * Shannon entropy of a text in bits a character: words and padding lie low, what was drawn at random lies near the
 * logarithm of its alphabet (hexadecimal 4, letters and digits 5.95) or of its length, whichever is less.
 */
export function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
