/** Tags of HTML in texts in which other things stand in angle brackets: "<cr>", "<1-4094>", "<name>", XML of devices. */

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Behind ">". */
  readonly end: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nothing else is written like that. */
const sureTags = words(
  "p br hr div span img ul ol li table thead tbody tfoot tr td th blockquote pre strong em h1 h2 h3 h4 h5 h6 html body head meta",
);

/** Placeholders are written like that too: tags where they have an attribute or are closed. */
const possibleTags = words(
  "a b i s u q em big small sub sup tt code kbd samp var style script title font center strike del ins section article aside nav main figure figcaption caption colgroup col dl dt dd form textarea select button label iframe svg link base o:p",
);

/** Of tags that are told by being closed. */
export class TagReader {
  readonly #text: string;
  readonly #closed = new Map<string, boolean>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The tag at "<"; `undefined`: it is something else. */
  read(at: number): Tag | undefined {
    // In Markdown, "`<b>x</b>`" is about the tags.
    if (this.#text[at - 1] === "`") return undefined;
    const isClosing = this.#text[at + 1] === "/";
    tagName.lastIndex = at + (isClosing ? 2 : 1);
    const name = tagName.exec(this.#text)?.[0].toLowerCase();
    if (name === undefined) return undefined;
    const isSure = sureTags.has(name);
    if (!isSure && !possibleTags.has(name)) return undefined;
    const from = tagName.lastIndex;
    const end = this.#endOf(from);
    if (end === undefined || this.#text[end] === "`") return undefined;
    const hasAttributes = this.#text.slice(from, Math.min(end, from + 200)).includes("=");
    const isTag = isSure || isClosing || hasAttributes || this.#isClosed(name);
    return isTag ? { name, isClosing, end } : undefined;
  }

  /** Behind the ">" that ends the attributes. */
  #endOf(from: number): number | undefined {
    const text = this.#text;
    let at = from;
    // More attributes has no one; it bounds what hostile text costs.
    for (let values = 0; values < 100; values++) {
      plain.lastIndex = at;
      plain.test(text);
      const stop = plain.lastIndex;
      const found = text[stop];
      if (found === ">") return stop + 1;
      if (found !== '"' && found !== "'") return undefined;
      const close = text.indexOf(found, stop + 1);
      if (close === -1) return undefined;
      at = close + 1;
    }
    return undefined;
  }

  #isClosed(name: string): boolean {
    const known = this.#closed.get(name);
    if (known !== undefined) return known;
    const isClosed = new RegExp(`</${name}\\s{0,9}>`, "i").test(this.#text);
    this.#closed.set(name, isClosed);
    return isClosed;
  }
}

/** With what must follow it. */
const tagName = /[a-z][a-z\d:]{0,10}(?=[\s/>])/iy;
/** A run without quotes and brackets; no value of an attribute without quotes is long. */
const plain = /[^<>"']{0,2000}/y;
