/** Words of a Junos configuration: names, quoted texts, braces; comments left out. Linear. */

const word = /[^\s{};[\]"]+/y;
const plain = /^"([\w.:/@%+-]+)"$/;

/** Quotes that nothing needs are left out. Of a text whose quote has no end, the rest is one word. */
export function* junosTokens(text: string): Generator<string, void, undefined> {
  let at = 0;
  while (at < text.length) {
    const start = text.charAt(at);
    if (/\s/.test(start)) at++;
    else if (start === "#") at = after(text, "\n", at);
    else if (text.startsWith("/*", at)) at = after(text, "*/", at + 2);
    else if (start === '"') {
      const end = endOfQuote(text, at);
      yield text.slice(at, end).replace(plain, "$1");
      at = end;
    } else {
      word.lastIndex = at;
      const token = word.exec(text)?.[0] ?? start;
      yield token;
      at += token.length;
    }
  }
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found + end.length;
}

function endOfQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\") at++;
    else if (character === '"') return at + 1;
  }
  return text.length;
}
