/** A project's own words: customers, sites, colleagues. */

import { isWord } from "../ascii.ts";
import type { EntityType } from "./entities.ts";
import type { Match, Recognizer } from "./recognizer.ts";

export interface WordListSpec {
  readonly id: string;
  readonly entity: EntityType;
  readonly words: readonly string[];
}

/**
 * Finds whole words of the list whatever their case, the longest where several begin. Scripts that put no spaces between
 * words (Chinese, Japanese, Thai …) have no whole words: there any place counts.
 */
export function wordListRecognizer({ id, entity, words }: WordListSpec): Recognizer {
  const root = newNode();
  /** By code unit: whether a word of the list begins with it. Nearly all of a text is passed by on it. */
  const beginsWord = new Uint8Array(0x10000);
  for (const word of words) {
    // What is typed on a Mac or copied from its file names is in the other of the two forms.
    for (const form of new Set([word.normalize("NFC"), word.normalize("NFD")])) {
      addWord(root, form);
    }
  }
  for (const first of root.next.keys()) {
    for (const spelling of spellings(first)) beginsWord[spelling] = 1;
  }
  return {
    id,
    entities: [entity],
    triggers: [{ wholeText: true }],
    find(text, trigger, report) {
      for (let at = trigger.start; at < trigger.end; at++) {
        if (beginsWord[text.charCodeAt(at)] === 0) continue;
        if (joinsWords(text, at)) continue;
        const end = longestFrom(root, text, at);
        if (end === undefined) continue;
        const match: Match = { start: at, end, entity, confidence: 0.95 };
        report(match);
        at = end - 1;
      }
    },
  };
}

interface Node {
  readonly next: Map<number, Node>;
  isWord: boolean;
}

function newNode(): Node {
  return { next: new Map(), isWord: false };
}

const space = 0x20;

/** Longer entries are no names; how far a search may go from each place is bounded by it. */
const maxWordLength = 200;

function addWord(root: Node, word: string): void {
  const plain = word.trim().replace(/\s+/g, " ").slice(0, maxWordLength);
  if (plain === "") return;
  let node = root;
  for (let at = 0; at < plain.length; at++) {
    const code = folded(plain.charCodeAt(at));
    let next = node.next.get(code);
    if (next === undefined) {
      next = newNode();
      node.next.set(code, next);
    }
    node = next;
  }
  node.isWord = true;
}

/** A name may be broken over two lines with an indentation. */
const maxSpaces = 16;

function longestFrom(root: Node, text: string, start: number): number | undefined {
  let node: Node | undefined = root;
  let longest: number | undefined;
  for (let at = start; at < text.length; at++) {
    const code = folded(text.charCodeAt(at));
    node = node.next.get(isSpace(code) ? space : code);
    if (node === undefined) return longest;
    if (node.isWord && !joinsWords(text, at + 1)) longest = at + 1;
    if (isSpace(code)) at = lastSpace(text, at);
  }
  return longest;
}

function lastSpace(text: string, first: number): number {
  let last = first;
  while (last - first < maxSpaces && isSpace(text.charCodeAt(last + 1))) last += 1;
  return last;
}

const isSpace = (code: number): boolean => code === space || (code >= 0x09 && code <= 0x0d);

/** Case-insensitive by code unit, so that offsets stay what they are. */
function folded(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function spellings(code: number): readonly number[] {
  const upper = String.fromCharCode(code).toUpperCase();
  return upper.length === 1 ? [code, upper.charCodeAt(0)] : [code];
}

/** Whether the characters on both sides of an offset belong to one word. */
function joinsWords(text: string, offset: number): boolean {
  return isWordUnit(text.charCodeAt(offset - 1)) && isWordUnit(text.charCodeAt(offset));
}

const letter = /[\p{L}\p{M}\p{N}_]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A letter, mark, digit or `_` of a script with spaces. Halves of characters beyond 16 bits are none. */
function isWordUnit(code: number): boolean {
  if (code < 0x80) return isWord(code);
  const character = String.fromCharCode(code);
  return letter.test(character) && !unspaced.test(character);
}
