/** Bodies of tokens that are random and the same in each run, so that no test holds what looks like a live key. */

const letters = "abcdefghijklmnopqrstuvwxyz";

export const alphabets = {
  hex: "0123456789abcdef",
  upperHex: "0123456789ABCDEF",
  digits: "0123456789",
  lower: `${letters}0123456789`,
  upper: `${letters.toUpperCase()}0123456789`,
  base32: `${letters.toUpperCase()}234567`,
  alphanumeric: `${letters}${letters.toUpperCase()}0123456789`,
  base64: `${letters}${letters.toUpperCase()}0123456789+/`,
} as const;

export function fakeBody(
  length: number,
  alphabet: keyof typeof alphabets = "alphanumeric",
): string {
  const characters = alphabets[alphabet];
  let state = 20_260_101 + length;
  let body = "";
  while (body.length < length) {
    // Numerical Recipes' constants.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    body += characters.charAt(Math.floor((state / 2 ** 32) * characters.length));
  }
  return body;
}
