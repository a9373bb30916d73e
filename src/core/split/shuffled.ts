/** An order that looks like chance and depends on nothing but the seed: core has no randomness. */

/** The numbers below `length`. `seed`: a whole number from 0 up. */
export function shuffled(length: number, seed: number): Uint32Array {
  const keys = new Uint32Array(length);
  for (let index = 0; index < length; index++) keys[index] = mixed(index, seed);
  return Uint32Array.from(keys.keys()).sort((a, b) => {
    return (keys[a] ?? 0) - (keys[b] ?? 0) || a - b;
  });
}

/** MurmurHash3 of three numbers of 32 bits (A. Appleby, public domain). */
function mixed(index: number, seed: number): number {
  let hash = block(0, seed | 0);
  hash = block(hash, Math.floor(seed / 2 ** 32));
  hash = block(hash, index) ^ 12;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function block(hash: number, number: number): number {
  const scattered = Math.imul(rotated(Math.imul(number, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotated(hash ^ scattered, 13), 5) + 0xe6546b64) | 0;
}

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
