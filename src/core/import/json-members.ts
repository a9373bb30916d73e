/** Finds lists of objects among the members of one JSON object, as ticket systems wrap their exports. */

export interface MemberList {
  readonly name: string;
  /** Of its bracket, in units from the beginning. */
  readonly offset: number;
  /** As far as it was seen, in units. */
  readonly size: number;
}

/** Names of lists in exports: of ServiceNow, Jira, Zendesk and programs around them (2026-11-23). */
const usualNames = [
  "records",
  "result",
  "results",
  "issues",
  "tickets",
  "requests",
  "incidents",
  "data",
  "items",
  "entries",
  "values",
];

export const isUsualList = (name: string): boolean => usualNames.includes(name.toLowerCase());

/** The list that holds the records: one of a usual name, otherwise the largest. */
export function recordList(lists: readonly MemberList[]): MemberList | undefined {
  const usual = lists.filter(({ name }) => isUsualList(name));
  let chosen: MemberList | undefined;
  for (const list of usual.length > 0 ? usual : lists) {
    if (chosen === undefined || list.size > chosen.size) chosen = list;
  }
  return chosen;
}

/** Longer names are none that anybody knows. */
const maxNameLength = 200;

/** Reads JSON in pieces of any size, a unit for each byte. It is taken to be right: who reads the list looks closer. */
export class JsonMembers {
  /** Lists whose first element is an object. */
  readonly lists: MemberList[] = [];
  /** Behind the object, in units; -1: it has not ended. */
  end = -1;

  #offset: number;
  #depth: number;
  #isInString = false;
  #isEscaped = false;
  /** The string that was read last beside the values of the object. */
  #name = "";
  /** Of the list that was begun, before its first element. */
  #begun = -1;
  /** Of the list that is read. */
  #current: { name: string; offset: number } | undefined;

  /** `offset`: of the first unit that comes; `depth`: how many brackets are open there. */
  constructor({ offset, depth } = { offset: 0, depth: 0 }) {
    this.#offset = offset;
    this.#depth = depth;
  }

  next(text: string): void {
    for (let at = 0; at < text.length && this.end === -1;) {
      at = this.#isInString ? this.#string(text, at) : this.#mark(text, at);
    }
    this.#offset += text.length;
  }

  #string(text: string, at: number): number {
    let end = at;
    while (end < text.length) {
      if (this.#isEscaped) {
        this.#isEscaped = false;
        end += 1;
        continue;
      }
      const quote = text.indexOf('"', end);
      const stop = quote === -1 ? text.length : quote;
      let before = stop;
      while (before > end && text[before - 1] === "\\") before -= 1;
      this.#isEscaped = (stop - before) % 2 === 1;
      end = stop;
      if (quote === -1) break;
      if (this.#isEscaped) {
        this.#isEscaped = false;
        end += 1;
        continue;
      }
      this.#isInString = false;
      break;
    }
    if (this.#depth === 1 && this.#name.length < maxNameLength) this.#name += text.slice(at, end);
    return this.#isInString ? end : end + 1;
  }

  #mark(text: string, at: number): number {
    const mark = text.charCodeAt(at);
    const isSpace = mark === 0x20 || (mark >= 0x09 && mark <= 0x0d);
    if (!isSpace && this.#begun !== -1) {
      if (mark === openBrace) this.#current = { name: nameOf(this.#name), offset: this.#begun };
      this.#begun = -1;
    }
    if (mark === quote) {
      this.#isInString = true;
      if (this.#depth === 1) this.#name = "";
    } else if (mark === openBracket || mark === openBrace) {
      if (mark === openBracket && this.#depth === 1) this.#begun = this.#offset + at;
      this.#depth += 1;
    } else if (mark === closeBracket || mark === closeBrace) {
      this.#depth -= 1;
      if (this.#depth === 1) this.#endList(at + 1);
      if (this.#depth === 0) this.end = this.#offset + at + 1;
    }
    return at + 1;
  }

  #endList(at: number): void {
    if (this.#current === undefined) return;
    this.lists.push({ ...this.#current, size: this.#offset + at - this.#current.offset });
    this.#current = undefined;
  }

  /** All lists, also the one that goes on. */
  seen(): readonly MemberList[] {
    if (this.#current === undefined) return this.lists;
    return [...this.lists, { ...this.#current, size: this.#offset - this.#current.offset }];
  }
}

const quote = 0x22;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** `units`: what stands between the quotes, a unit for each byte. */
function nameOf(units: string): string {
  try {
    const name: unknown = JSON.parse(`"${units}"`);
    return typeof name === "string" ? name : units;
  } catch {
    // No JSON: it names nothing, and who reads the list says so.
    return units;
  }
}
