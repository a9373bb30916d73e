/** JSON with comments, for files that people write. */

/**
 * The same text with white space in place of its comments, so that offsets and lines stay. A comment that nothing closes
 * ends with the text; in strings there are none.
 */
export function blankComments(text: string): string {
  if (!text.includes("//") && !text.includes("/*")) return text;
  return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$)/g, (piece) =>
    piece.startsWith("/") ? piece.replace(/[^\n\r]/g, " ") : piece,
  );
}
