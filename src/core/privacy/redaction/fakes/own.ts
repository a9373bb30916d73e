/** Values of the project's own lists and patterns, of which nothing is known but that they are not to be seen. */

import type { Fake } from "./fake.ts";

const ownMark = /^FAKE-[a-z]{6}$/i;

export const own: Fake = {
  make: (_value, draws) => `FAKE-${draws.text("abcdefghijklmnopqrstuvwxyz", 6)}`,
  isMade: (value) => ownMark.test(value),
};
