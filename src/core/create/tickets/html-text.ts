/** HTML as text: blocks become lines, code keeps its form. */

import { decodedEntities } from "./entities.ts";
import { fenced } from "./fences.ts";
import { TagReader, type Tag } from "./html-tags.ts";

/** Text without tags of HTML stays as it is, its entities aside. */
export function htmlToText(html: string): string {
  if (!html.includes("<")) return decodedEntities(html);
  return new HtmlText(html).toString();
}

const lineTags = new Set(
  "p div ul ol li table tr blockquote h1 h2 h3 h4 h5 h6 hr br section article aside nav main figure figcaption caption dl dt dd form body".split(
    " ",
  ),
);
/** Of which nothing is read. */
const droppedElements = new Set(["script", "style", "head", "svg", "title"]);

class HtmlText {
  readonly #html: string;
  readonly #tags: TagReader;
  /** Whether breaks of lines are only how the page is written down. */
  readonly #isPage: boolean;
  /** Of the outermost, or of the code or quote that is open. */
  #pieces: string[] = [];
  #around: string[] | undefined;
  /** "pre", "code" or "blockquote". */
  #block: string | undefined;
  readonly #lists: (number | undefined)[] = [];
  #isFirstCell = true;
  readonly #unclosed = new Set<string>();
  readonly #found = new Map<string, number>();

  constructor(html: string) {
    this.#html = html;
    this.#tags = new TagReader(html);
    this.#isPage = /<(?:html|body)\b/i.test(html);
  }

  toString(): string {
    const html = this.#html;
    let kept = 0;
    for (let at = html.indexOf("<"); at !== -1;) {
      const tag = this.#tags.read(at);
      const end = tag?.end ?? this.#commentEnd(at);
      if (end === undefined) {
        at = html.indexOf("<", at + 1);
        continue;
      }
      this.#add(html.slice(kept, at), tag);
      kept = tag === undefined ? end : this.#read(tag);
      at = html.indexOf("<", kept);
    }
    // XML of devices needs its entities.
    if (kept === 0) return html.includes("</") ? html : decodedEntities(html);
    this.#add(html.slice(kept));
    this.#close();
    return this.#pieces.join("");
  }

  #add(text: string, next?: Tag): void {
    if (text === "") return;
    const isCode = this.#block === "pre" || this.#block === "code";
    if (isCode) {
      this.#pieces.push(decodedEntities(text));
      return;
    }
    // Between two tags, breaks with nothing else are the writer's.
    if (next !== undefined && this.#isAtLine() && text.trim() === "") return;
    const line = this.#isPage ? text.replace(/\s+/g, " ") : text;
    this.#pieces.push(decodedEntities(this.#isAtLine() ? line.replace(/^[ \t]*\r?\n/, "") : line));
  }

  /** Where reading goes on. */
  #read(tag: Tag): number {
    const { name, isClosing, end } = tag;
    const isCode = this.#block === "pre" || this.#block === "code";
    if (!isClosing && droppedElements.has(name)) return this.#elementEnd(name, end);
    if (isClosing && name === this.#block) this.#close();
    else if (isCode) {
      if (name === "br" || name === "p" || name === "div") this.#breakLine();
    } else if (!isClosing && this.#block === undefined && this.#opensBlock(name, end)) {
      this.#block = name;
      this.#around = this.#pieces;
      this.#pieces = [];
    } else if (name === "td" || name === "th") {
      if (!isClosing && !this.#isFirstCell) this.#pieces.push(" | ");
      this.#isFirstCell = false;
    } else if (lineTags.has(name)) this.#readLine(name, isClosing);
    return end;
  }

  #opensBlock(name: string, end: number): boolean {
    if (name === "pre" || name === "blockquote") return true;
    if (name !== "code") return false;
    // Within a line it is a word of the sentence.
    const close = Math.min(this.#next("</code", end), this.#next("</CODE", end));
    const lineEnd = Math.min(this.#next("\n", end), this.#next("<br", end), this.#next("<BR", end));
    return lineEnd < close && close !== Infinity;
  }

  /** Where it is found next; asked with rising places, so that nothing is searched twice. */
  #next(wanted: string, from: number): number {
    const known = this.#found.get(wanted);
    if (known !== undefined && known >= from) return known;
    const found = this.#html.indexOf(wanted, from);
    const place = found === -1 ? Infinity : found;
    this.#found.set(wanted, place);
    return place;
  }

  #readLine(name: string, isClosing: boolean): void {
    if (name === "br") this.#pieces.push("\n");
    else this.#breakLine();
    if (name === "tr" && !isClosing) this.#isFirstCell = true;
    if (name === "ul" || name === "ol") {
      if (isClosing) this.#lists.pop();
      else if (this.#lists.length < 100) this.#lists.push(name === "ol" ? 0 : undefined);
    }
    if (name === "li" && !isClosing) this.#pieces.push(this.#bullet());
    // Paragraphs and what is like them have a line between them.
    if (isClosing && /^(?:p|h\d|table|ul|ol)$/.test(name)) this.#pieces.push("\n");
  }

  #bullet(): string {
    const number = this.#lists.at(-1);
    if (number === undefined) return "- ";
    this.#lists[this.#lists.length - 1] = number + 1;
    return `${number + 1}. `;
  }

  /** Ends the block that is open. */
  #close(): void {
    if (this.#around === undefined) return;
    const text = this.#pieces.join("");
    this.#pieces = this.#around;
    this.#pieces.push(this.#block === "blockquote" ? quoted(text) : fenced(text));
    this.#around = undefined;
    this.#block = undefined;
  }

  #breakLine(): void {
    if (!this.#isAtLine()) this.#pieces.push("\n");
  }

  #isAtLine(): boolean {
    const last = this.#pieces.at(-1);
    return last === undefined || last.endsWith("\n");
  }

  #elementEnd(name: string, from: number): number {
    if (this.#unclosed.has(name)) return from;
    const close = new RegExp(`</${name}\\s{0,9}>`, "gi");
    close.lastIndex = from;
    if (close.test(this.#html)) return close.lastIndex;
    this.#unclosed.add(name);
    return from;
  }

  #commentEnd(at: number): number | undefined {
    if (this.#html.startsWith("<!--", at)) {
      if (this.#unclosed.has("!--")) return undefined;
      const end = this.#html.indexOf("-->", at + 4);
      if (end !== -1) return end + 3;
      this.#unclosed.add("!--");
    }
    declaration.lastIndex = at;
    return declaration.test(this.#html) ? declaration.lastIndex : undefined;
  }
}

/** "<!DOCTYPE html>", "<![endif]>", "<?xml …?>" of Office. */
const declaration = /<(?:!doctype\b|!\[|\?xml:namespace\b)[^<>]{0,300}>/iy;

function quoted(text: string): string {
  const lines = text.trim().split("\n");
  return text.trim() === "" ? "\n" : `\n${lines.map((line) => `> ${line}`).join("\n")}\n\n`;
}
