/** Wallet addresses that are nobody's: their checksums are wrong, and those without one were drawn. */

import type { Fake } from "./fake.ts";
import { isMarked, opaque } from "./secret-text.ts";

/** What tells the chain: the part of bech32 before its separator, "0x", or the first character. */
const chain = /^(?:(?:bc|tb|ltc)1[a-z]|addr1|bitcoincash:|0x|.)/i;

export const wallet: Fake = {
  make(value, draws) {
    const start = chain.exec(value)?.[0] ?? "";
    const body = value.slice(start.length);
    // EIP-55 writes its checksum in the case of the digits; small letters have none.
    return start + opaque(start === "0x" ? body.toLowerCase() : body, draws);
  },
  isMade: isMarked,
};
