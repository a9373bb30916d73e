/** Characters that HTML has names for. */

/**
 * Names of U+00A0 to U+00FF, in order.
 * https://html.spec.whatwg.org/multipage/named-characters.html, 2026-11
 */
const latinNames =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
  sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml
  Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times
  Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute
  ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml
  yacute thorn yuml`.split(/\s+/);

const named: ReadonlyMap<string, string> = new Map([
  ...latinNames.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bdquo", "„"],
  ["bull", "•"],
  ["hellip", "…"],
  ["euro", "€"],
  ["trade", "™"],
  ["rarr", "→"],
  ["larr", "←"],
  ["ensp", " "],
  ["emsp", " "],
  ["zwnj", ""],
  ["zwj", ""],
]);

/** "&lt;" as "<"; what is no such name stays. */
export function decodedEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,7}));/g,
    (entity, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? entity;
      return character(decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal)) ?? entity;
    },
  );
}

/** `undefined`: there is none of this code. */
function character(code: number): string | undefined {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return code < 0x20 && code !== 0x09 && code !== 0x0a ? "" : String.fromCodePoint(code);
}
