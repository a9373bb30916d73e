/** Texts of a dataset as a model is shown them: short, in sight, and told from what is said to it. */

/** What a result may take up in a conversation, in bytes of its list. */
const listBytes = 12_000;

/** UTF-16 characters of one excerpt: the more of them, the shorter. */
export const excerptLength = (excerpts: number): number =>
  Math.max(100, Math.min(400, Math.floor(8000 / excerpts)));

/** How much stands before the place that an excerpt is about. */
const before = 0.3;

/** `at`: where what it is about begins. Characters that nobody sees are written out: they could carry hidden words. */
export function excerptAround(text: string, at: number, length: number): string {
  const start = Math.max(0, Math.min(at - Math.floor(before * length), text.length - length));
  const end = Math.min(text.length, start + length);
  // Half a character is none.
  const inside = text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return `${start > 0 ? "…" : ""}${inSight(inside)}${end < text.length ? "…" : ""}`.trim();
}

/** Line breaks and tabulators stay. */
export function inSight(text: string): string {
  return text.replace(
    /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Cs}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** One line that nothing in the text can end: what looks like an instruction or a heading stays inside of the quotes. */
export const quoted = (text: string): string => JSON.stringify(text);

/** The first items that there is room for. */
export function fitting<T>(items: readonly T[]): readonly T[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = items.findIndex((item) => {
    bytes += encoder.encode(JSON.stringify(item)).length;
    return bytes > listBytes;
  });
  return end === -1 ? items : items.slice(0, end);
}
