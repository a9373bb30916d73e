/**
 * Similarity of records worked out the plain way, from its description and not from the kernel's code, so that one can be
 * held against the other. For conversations whose contents are texts.
 */

const runLength = 5;

/** White space, and punctuation beyond ASCII but for hyphens. */
const separators = /[\s\x00-\x1f]|(?![\x00-\x7f\u2010\u2011])\p{P}/u; // eslint-disable-line no-control-regex -- They separate words.

const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** The distinct runs of five words of a record's turns without those of the system. */
export function shinglesOf(line: string): ReadonlySet<string> {
  const { messages } = JSON.parse(line) as {
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  const words = messages
    .filter(({ role }) => role !== "system")
    .flatMap(({ content }) => wordsOf(content));
  if (words.length === 0) return new Set();
  const runs = Math.max(1, words.length - runLength + 1);
  return new Set(
    Array.from({ length: runs }, (_, start) => words.slice(start, start + runLength).join(" ")),
  );
}

export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = Array.from(a).filter((run) => b.has(run)).length;
  return shared / (a.size + b.size - shared);
}

function wordsOf(content: string): string[] {
  const text = content.toLowerCase().normalize("NFC");
  const foreign = text.match(unspaced)?.length ?? 0;
  const others = Array.from(text.replace(/\s/gu, "")).length - foreign;
  const spaced = foreign > 0 && 2 * foreign >= others ? text.replace(unspaced, " $& ") : text;
  return spaced
    .split(separators)
    .filter((word) => word !== "")
    .map((word) => withoutPunctuation(word) || word);
}

/** The sign of a number counts, and so do the colons of ::1 and fe80::. */
function withoutPunctuation(word: string): string {
  const [rest = ""] = /(?:-\d|::|[a-z\d\u0080-\u{10ffff}]).*$/u.exec(word) ?? [];
  const [network] = /^[\da-f:]*\d[\da-f:]*::/u.exec(rest) ?? [];
  const [inner = ""] = /^.*[a-z\d\u0080-\u{10ffff}]/u.exec(rest) ?? [];
  return network !== undefined && network.length > inner.length ? network : inner;
}
