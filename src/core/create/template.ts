/** Texts with {names} in them, filled with what a record has. */

/** What stands for a name; `undefined`, or nothing but white space: the record does not have it. */
export type ValueOf = (name: string) => string | undefined;

interface TemplateLine {
  readonly pieces: readonly (string | { readonly name: string })[];
  readonly hasNames: boolean;
}

/** Lines between "```" and "```", which stand or go together. */
interface TemplateFence {
  readonly opening: string;
  readonly lines: readonly TemplateLine[];
}

/** A name begins with a letter, so that braces of JSON or of a configuration are what they are. */
const nameOrBrace = /\{\{|\{([\p{L}_][^{}\n]{0,99})\}/gu;

const mark = "```";

export class Template {
  /** In the order in which they come, each once. */
  readonly names: readonly string[];
  readonly #parts: readonly (TemplateLine | TemplateFence)[];
  /** Of a text without names. */
  readonly #constant: string | undefined;

  constructor(text: string) {
    const names = new Set<string>();
    this.#parts = partsOf(text.split(/\r?\n/).map((line) => lineOf(line, names)));
    this.names = [...names];
    if (names.size === 0) this.#constant = this.#filled(() => undefined);
  }

  /**
   * A line whose names are all empty goes, and blank lines that then have nothing before or behind them, too. The marks
   * around code grow where the code has such marks itself.
   */
  fill(valueOf: ValueOf): string {
    return this.#constant ?? this.#filled(valueOf);
  }

  /** Joined as it comes: texts of values are long, and each way over an array copies them once more. */
  #filled(valueOf: ValueOf): string {
    let text = "";
    let isBlankOwed = false;
    for (const part of this.#parts) {
      const line = "opening" in part ? filledFence(part, valueOf) : filledLine(part, valueOf);
      if (line === undefined) continue;
      if (line === "") {
        isBlankOwed = text !== "";
        continue;
      }
      if (text !== "") text += isBlankOwed ? "\n\n" : "\n";
      isBlankOwed = false;
      text += line;
    }
    return text;
  }
}

function lineOf(text: string, names: Set<string>): TemplateLine {
  const pieces: (string | { readonly name: string })[] = [];
  let end = 0;
  let hasNames = false;
  for (const match of text.matchAll(nameOrBrace)) {
    const [whole, name] = match;
    if (match.index > end) pieces.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (name === undefined) pieces.push("{");
    else {
      hasNames = true;
      names.add(name);
      pieces.push({ name });
    }
  }
  if (end < text.length) pieces.push(text.slice(end));
  return { pieces, hasNames };
}

function partsOf(lines: readonly TemplateLine[]): (TemplateLine | TemplateFence)[] {
  const parts: (TemplateLine | TemplateFence)[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const opening = literalOf(line);
    const length = opening.startsWith(mark)
      ? lines.slice(index + 1).findIndex((one) => literalOf(one) === mark)
      : -1;
    if (length === -1) parts.push(line);
    else {
      parts.push({ opening, lines: lines.slice(index + 1, index + 1 + length) });
      index += length + 1;
    }
  }
  return parts;
}

/** Of a line without names its text, of others nothing. */
const literalOf = ({ pieces, hasNames }: TemplateLine): string =>
  hasNames ? "" : pieces.filter((piece) => typeof piece === "string").join("");

function filledLine({ pieces, hasNames }: TemplateLine, valueOf: ValueOf): string | undefined {
  let text = "";
  let last = "";
  let isFilled = false;
  for (const piece of pieces) {
    if (typeof piece === "string") last = piece;
    else {
      const value = valueOf(piece.name);
      if (value === undefined || value === "") continue;
      isFilled = true;
      last = value;
    }
    text += last;
  }
  if (hasNames && !isFilled) return undefined;
  // Most end in a letter or a full stop, and a long text is not put together only to look at its end.
  const end = last.charCodeAt(last.length - 1);
  return end > 0x20 && end < 0xa0 ? text : text.trimEnd();
}

function filledFence({ opening, lines }: TemplateFence, valueOf: ValueOf): string | undefined {
  const texts = lines.flatMap((line) => filledLine(line, valueOf) ?? []);
  if (texts.length === 0 && lines.length > 0) return undefined;
  const code = texts.join("\n");
  let fence = mark;
  while (code.includes(fence)) fence += "`";
  return `${fence}${opening.slice(mark.length)}\n${code}\n${fence}`;
}
