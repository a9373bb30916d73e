/** Characters that nobody sees, or that turn the direction of writing, and what they are called. */

/** Names of Unicode 16.0, in lower case. */
const names: ReadonlyMap<number, string> = new Map([
  [0x00, "null"],
  [0x08, "backspace"],
  [0x0b, "vertical tab"],
  [0x0c, "form feed"],
  [0x0d, "carriage return"],
  [0x1b, "escape"],
  [0x7f, "delete"],
  [0xad, "soft hyphen"],
  [0x34f, "combining grapheme joiner"],
  [0x61c, "Arabic letter mark"],
  [0x115f, "Hangul choseong filler"],
  [0x1160, "Hangul jungseong filler"],
  [0x180e, "Mongolian vowel separator"],
  [0x200b, "zero width space"],
  [0x200c, "zero width non-joiner"],
  [0x200d, "zero width joiner"],
  [0x200e, "left-to-right mark"],
  [0x200f, "right-to-left mark"],
  [0x2028, "line separator"],
  [0x2029, "paragraph separator"],
  [0x202a, "left-to-right embedding"],
  [0x202b, "right-to-left embedding"],
  [0x202c, "pop directional formatting"],
  [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"],
  [0x2060, "word joiner"],
  [0x2061, "function application"],
  [0x2062, "invisible times"],
  [0x2063, "invisible separator"],
  [0x2064, "invisible plus"],
  [0x2066, "left-to-right isolate"],
  [0x2067, "right-to-left isolate"],
  [0x2068, "first strong isolate"],
  [0x2069, "pop directional isolate"],
  [0x3164, "Hangul filler"],
  [0xfeff, "byte order mark"],
  [0xffa0, "halfwidth Hangul filler"],
]);

/** With names of their own or by kind: controls but tab and line feed, format characters, tags, halves of characters. */
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|\u034f|[\u{e0100}-\u{e01ef}]|\p{Cs}/gu; // eslint-disable-line no-control-regex -- control characters are what this is about

/** What a joiner may stand between without being suspicious: parts of emoji, letters of scripts that are joined. */
const joined =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Kannada}\p{Script=Khmer}\p{Script=Malayalam}\p{Script=Mongolian}\p{Script=Sinhala}\p{Script=Syriac}\p{Script=Tamil}\p{Script=Telugu}]/u;

export interface InvisibleCharacter {
  readonly start: number;
  readonly end: number;
  /** "U+200B zero width space". */
  readonly name: string;
}

export function invisibleCharacters(text: string): InvisibleCharacter[] {
  const found: InvisibleCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(invisible)) {
    const end = index + character.length;
    const code = character.codePointAt(0) ?? 0;
    if ((code === 0x200c || code === 0x200d) && isJoining(text, index, end)) continue;
    found.push({ start: index, end, name: nameOf(code) });
  }
  return found;
}

/** With a dot in place of each run of such characters. */
export function withMarks(text: string): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of invisibleCharacters(text)) {
    if (start > at || marked === "") marked += `${text.slice(at, start)}·`;
    at = end;
  }
  return marked + text.slice(at);
}

function isJoining(text: string, start: number, end: number): boolean {
  const [before] = /.$/su.exec(text.slice(Math.max(0, start - 2), start)) ?? [];
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0);
  return before !== undefined && joined.test(before) && joined.test(after);
}

function nameOf(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return `${number} ${names.get(code) ?? kindOf(code)}`;
}

function kindOf(code: number): string {
  if (code < 0xa0) return "control character";
  if (code >= 0xd800 && code <= 0xdfff) return "half of a character";
  if (code >= 0xe0100) return "variation selector";
  return code >= 0xe0000 ? "tag character" : "format character";
}
