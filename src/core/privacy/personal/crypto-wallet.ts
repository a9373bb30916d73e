import {
  base58Bytes,
  base58CheckPayload,
  bitcoinAlphabet,
  rippleAlphabet,
} from "../checksums/base58.ts";
import { hasBech32Checksum } from "../checksums/bech32.ts";
import { hasEip55Case } from "../checksums/eip-55.ts";
import { isWordAt } from "../context.ts";
import type { Match, Recognizer, Trigger } from "../recognizer.ts";

const entity = "CRYPTO";

const solanaWords = ["solana", "phantom"];

const ethereum = /^0x[\da-f]{40}$/i;
/** Bitcoin and its test network (BIP 173), Litecoin, Cardano (CIP 19). */
const bech32 = /^(?:bc|tb|ltc|addr|stake)1[02-9ac-hj-np-z]{11,110}$/i;
/** First characters of Bitcoin, Litecoin, Dogecoin, Dash, Tron, Zcash and XRP. */
const base58 = /^[1-37LMDXTtr][1-9A-HJ-NP-Za-km-z]{25,35}$/;
const solana = /(?<!\w)[1-9A-HJ-NP-Za-km-z]{32,44}(?!\w)/g;
const publicKeyLength = 32;

const shortestAddress = 26;
const longestAddress = 120;

/** Addresses of one case carry no checksum. */
const ethereumWord =
  /\b(?:eth|ethereum|ether|wallet|erc-?20|metamask|usdt|usdc|polygon|bsc|crypto)\b/i;
const reach = 80;

export const cryptoWallet: Recognizer = {
  id: "crypto-wallet",
  entities: [entity],
  triggers: [
    { run: shortestAddress },
    ...solanaWords.map((literal): Trigger => ({ literal, boundary: "word" })),
  ],
  find(text, { start, end }, report) {
    const length = end - start;
    if (length < shortestAddress) {
      reportSolana(text, end, report);
      return;
    }
    if (length > longestAddress || isWordAt(text, start - 1) || isWordAt(text, end)) return;
    const run = text.slice(start, end);
    const isAddress =
      (base58.test(run) && isBase58Address(run)) || (bech32.test(run) && hasBech32Checksum(run));
    const confidence = isAddress ? 0.98 : ethereumConfidence(text, start, run);
    if (confidence !== undefined) report({ start, end, entity, confidence });
  },
};

function ethereumConfidence(text: string, start: number, run: string): number | undefined {
  if (!ethereum.test(run)) return undefined;
  const hex = run.slice(2);
  const hasOneCase = hex === hex.toLowerCase() || hex === hex.toUpperCase();
  if (!hasOneCase) return hasEip55Case(hex) ? 0.98 : undefined;
  const isAnnounced = ethereumWord.test(text.slice(Math.max(0, start - reach), start));
  return isAnnounced && !/^(.)\1*$/.test(hex) ? 0.8 : 0.3;
}

/** Solana's addresses are bare public keys without a checksum: a word has to announce them. */
function reportSolana(text: string, from: number, report: (match: Match) => void): void {
  for (const { 0: found, index } of text.slice(from, from + reach + 44).matchAll(solana)) {
    const start = from + index;
    const end = start + found.length;
    if (isWordAt(text, end)) continue;
    if (base58Bytes(found, bitcoinAlphabet)?.length !== publicKeyLength) continue;
    report({ start, end, entity, confidence: 0.8 });
  }
}

/** One byte of version before a hash of 20 bytes, Zcash has two; XRP has an alphabet of its own. */
function isBase58Address(found: string): boolean {
  const alphabet = found.startsWith("r") ? rippleAlphabet : bitcoinAlphabet;
  const length = base58CheckPayload(found, alphabet)?.length;
  return length === 21 || length === 22;
}
