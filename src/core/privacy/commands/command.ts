/**
 * Commands of network devices that carry a secret, as data. A command is written as one reads it, from its most telling
 * word on: `authentication-key # md5 <secret>`.
 *
 *   word        the word itself; `one|other` either of them; without case, unless the command has capitals
 *   *           any word          #   a number          ...   up to eight words
 *   [ a b ]     what may be left out        ~   the end of a line or of the text
 *   <secret>    the value, with or without quotes, encoding, `=` or `:` before it
 */

import { isDigit } from "../../ascii.ts";
import type { SecretEntity } from "../entities.ts";
import type { Match, Recognizer } from "../recognizer.ts";
import { entityOfEncoding } from "./encodings.ts";
import {
  isMaskBehind,
  isMasked,
  isNeverSecret,
  isSentenceBehind,
  isWordOnly,
  looksSecret,
} from "./never-secret.ts";
import {
  alternativesOf,
  countWords,
  firstWord,
  partsOf,
  scopePattern,
  secondWords,
  wordAt,
} from "./grammar.ts";
import type { SecretValue } from "./secret-value.ts";
import { Surroundings } from "./surroundings.ts";

export interface Command {
  readonly words: string;
  readonly entity: SecretEntity;
  /** Words that begin a word before it on the line, or in the head of a block around it; `|` between them. */
  readonly within?: string;
  /** The same, where none may stand. */
  readonly notWithin?: string;
  /** Of a value that its own shape does not confirm. */
  readonly confidence?: number;
  /** For what is a secret of a device only where its value says how it is written. */
  readonly needsEncoding?: boolean;
  /** For words that elsewhere name something: the value is in quotes, or behind `=` or `:`. */
  readonly needsSign?: boolean;
  /** Words of a sentence rather than of a command: the value has to look like a secret. */
  readonly isSentence?: boolean;
  /** Behind `=` or `:`, where as much speaks for other kinds of text. */
  readonly signedConfidence?: number;
  /** The command says so much before the value that it may be any word, `read` for one. */
  readonly takesAnyWord?: boolean;
  /** Values that everybody knows, at a low confidence. */
  readonly harmless?: RegExp;
}

const defaultConfidence = 0.85;
const harmlessConfidence = 0.3;
/** Of words that may belong to a sentence. */
const doubtfulConfidence = 0.6;

/** Commands of the same words: they are read once, and what stands around tells which of them it is. */
interface Wording {
  /** What stands before each value, and behind the last where the command goes on there. */
  readonly parts: readonly RegExp[];
  readonly values: number;
  readonly meanings: readonly Meaning[];
  /** One of them does. */
  readonly takesAnyWord: boolean;
}

interface Meaning extends Command {
  readonly inside: RegExp | undefined;
  readonly outside: RegExp | undefined;
}

/** Of commands that begin alike the one with the most words is tried first, then the surest one. */
export function commandRecognizer(id: string, commands: readonly Command[]): Recognizer {
  const wordings = wordingsByTrigger(commands);
  return {
    id,
    entities: [...new Set(commands.map(({ entity }) => entity)), ...encodedEntities],
    triggers: [...wordings.keys()].map((literal) => ({ literal, boundary: "word" })),
    find(text, { start, end }, report) {
      if (!goesOnAt(text, start, end) || !isWordStart(text, start)) return;
      const possible = possibleWordings(
        wordings.get(text.slice(start, end).toLowerCase()),
        text,
        end,
      );
      if (possible.length === 0) return;
      const surroundings = new Surroundings(text, start);
      for (const wording of possible) {
        const matches = matchWording(wording, text, start, surroundings);
        if (matches === undefined) continue;
        matches.forEach(report);
        return;
      }
    },
  };
}

const encodedEntities = ["CISCO_TYPE7", "CISCO_TYPE6", "CISCO_TYPE8_9"] as const;

/** The wordings that begin with a word, by what may stand behind it. */
interface Wordings {
  readonly bySecondWord: ReadonlyMap<string, readonly Wording[]>;
  readonly byNumber: readonly Wording[];
  /** Those that any word may follow. */
  readonly others: readonly Wording[];
}

function wordingsByTrigger(commands: readonly Command[]): ReadonlyMap<string, Wordings> {
  const byWords = new Map<string, Command[]>();
  for (const command of commands) {
    for (const words of alternativesOf(command.words)) {
      byWords.set(words, [...(byWords.get(words) ?? []), command]);
    }
  }
  const byTrigger = new Map<string, (readonly [words: string, wording: Wording])[]>();
  for (const words of [...byWords.keys()].toSorted((a, b) => countWords(b) - countWords(a))) {
    const meanings = meaningsOf(byWords.get(words) ?? []);
    const takesAnyWord = meanings.some((meaning) => meaning.takesAnyWord);
    const wording = { ...partsOf(words), meanings, takesAnyWord };
    const trigger = firstWord(words);
    byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), [words, wording]]);
  }
  return new Map([...byTrigger].map(([trigger, list]) => [trigger, bySecondWord(list)]));
}

/** In the same order everywhere: a word's own wordings stand among those that any word may follow. */
function bySecondWord(list: readonly (readonly [words: string, wording: Wording])[]): Wordings {
  const entries = list.map(([words, wording]) => ({ wording, second: secondWords(words) }));
  const all = new Set(entries.flatMap(({ second }) => second ?? []));
  const followedBy = (word: string): readonly Wording[] =>
    entries
      .filter(({ second }) => {
        if (second === undefined || second.includes(word)) return true;
        return beginsWithDigit(word) && second.includes("#");
      })
      .map(({ wording }) => wording);
  return {
    bySecondWord: new Map([...all].map((word) => [word, followedBy(word)])),
    byNumber: followedBy("#"),
    others: followedBy(""),
  };
}

const none: readonly never[] = [];

/** Most words that commands begin with are words of other commands and of sentences, too: the second one tells. */
function possibleWordings(
  wordings: Wordings | undefined,
  text: string,
  end: number,
): readonly Wording[] {
  if (wordings === undefined) return none;
  const word = wordAt(text, end);
  const found = wordings.bySecondWord.get(word);
  return found ?? (beginsWithDigit(word) ? wordings.byNumber : wordings.others);
}

function beginsWithDigit(word: string): boolean {
  return isDigit(word.charCodeAt(0));
}

/** Whether a space, a quote or a sign of assignment follows; the end of a tag only where one was opened. */
function goesOnAt(text: string, start: number, end: number): boolean {
  switch (text.charCodeAt(end)) {
    case 0x20:
    case 0x09:
    case 0x22:
    case 0x27:
    case 0x60:
    case 0x3a:
    case 0x3d:
      return true;
    case 0x3e:
      return text.charCodeAt(start - 1) === 0x3c;
    default:
      return false;
  }
}

function meaningsOf(commands: readonly Command[]): readonly Meaning[] {
  const confidence = (command: Command): number => command.confidence ?? defaultConfidence;
  return commands
    .toSorted((a, b) => confidence(b) - confidence(a))
    .map((command) => ({
      ...command,
      inside: scopePattern(command.within),
      outside: scopePattern(command.notWithin),
    }));
}

/** Hyphens are part of words here, but for those of an option (`-password`); variables and values are no words. */
function isWordStart(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === "/") return !pathBefore.test(text.slice(Math.max(0, start - 48), start));
  if (before !== "-") return before !== "$" && before !== "=";
  return /(?:^|[\s"'])-{1,2}$/.test(text.slice(Math.max(0, start - 3), start));
}

/** `/etc/passwd` is a file; `/snmp community` a command. */
const pathBefore = /(?:^|[\s"'`=(])[.~]{0,2}\/(?:[\w.-]{1,40}\/){1,8}$/;

function matchWording(
  wording: Wording,
  text: string,
  start: number,
  surroundings: Surroundings,
): readonly Match[] | undefined {
  const secrets = readSecrets(wording, text, start, surroundings);
  if (secrets === undefined) return undefined;
  // The whole command is written without its secret: none of its words is one.
  if (secrets.some(({ value }) => isMasked(value))) return none;
  if (secrets.some(({ value }) => value.endsWith(">")) && surroundings.isInBrackets) return none;
  const isNever = secrets.some((secret) => isNeverSecret(secret));
  if (isNever && !wording.takesAnyWord) return undefined;
  // Words of a sentence, as most are: what the meanings need of the surroundings costs more to find out.
  const credible = secrets.filter((secret) => isCredible(secret, text, false));
  if (credible.length === 0) return undefined;
  const meant = credible.filter((secret) => isCredible(secret, text, true));
  if (meant.length === 0 && surroundings.isProse) return undefined;
  for (const meaning of wording.meanings) {
    const { inside, outside, isSentence = false } = meaning;
    if (isSentence && meant.length === 0) continue;
    if (isNever && !secrets.every((secret) => meaning.takesAnyWord && !isNeverSecret(secret, true)))
      continue;
    if (!secrets.every((secret) => isAcceptable(meaning, secret))) continue;
    if (outside !== undefined && surroundings.has(outside)) continue;
    if (inside !== undefined && !surroundings.has(inside)) continue;
    if (surroundings.isNegated) return undefined;
    const isAny = meant.length === credible.length || !(isSentence || surroundings.isProse);
    return (isAny ? credible : meant).map((secret) =>
      matchOf(meaning, secret, isDoubtful(secret, text, surroundings)),
    );
  }
  return undefined;
}

function readSecrets(
  { parts, values }: Wording,
  text: string,
  start: number,
  surroundings: Surroundings,
): readonly SecretValue[] | undefined {
  const secrets: SecretValue[] = [];
  let at = start;
  for (const part of parts) {
    part.lastIndex = at;
    if (!part.test(text)) return undefined;
    at = part.lastIndex;
    if (secrets.length === values) break;
    const secret = surroundings.secretAt(at);
    if (secret === undefined) return undefined;
    // An element's value is followed by its end, not by more of the command.
    if (secret.sign === ">" && text.charAt(start - 1) !== "<") return undefined;
    secrets.push(secret);
    at = secret.next;
  }
  return secrets;
}

/** How devices write keys; other digits are numbers of keys. */
const writtenAs = /^(?:[0678]|[a-z].*)$/;

function isAcceptable(command: Command, secret: SecretValue): boolean {
  const { encoding, sign, isQuoted } = secret;
  if (command.needsEncoding === true && !writtenAs.test(encoding ?? "")) return false;
  return command.needsSign !== true || sign !== "" || isQuoted;
}

function isCredible(secret: SecretValue, text: string, isSentence: boolean): boolean {
  if (secret.isQuoted || looksSecret(secret.value)) return true;
  if (isSentence || secret.sign === "is") return false;
  if (secret.encoding !== undefined) return true;
  return !isSentenceBehind(text, secret.end) && !isMaskBehind(text, secret.next);
}

/** With nothing around it that says where it begins. */
function isBare({ sign, encoding, isQuoted }: SecretValue): boolean {
  return sign === "" && encoding === undefined && !isQuoted;
}

const clauseEnd = /^[.,!?:](?:\s|$)/;

/** Words alone, which end a clause or stand in one that begins as a sentence does. */
function isDoubtful(secret: SecretValue, text: string, surroundings: Surroundings): boolean {
  if (!isBare(secret) || !isWordOnly(secret.value)) return false;
  const behind = text.slice(secret.end, secret.end + 2);
  return clauseEnd.test(behind) || surroundings.isCapitalized;
}

function matchOf(command: Command, secret: SecretValue, isDoubted: boolean): Match {
  const { entity, confidence = defaultConfidence, harmless } = command;
  const { start, end, value, sign } = secret;
  const encoded = entityOfEncoding(secret);
  if (encoded !== undefined) return { start, end, ...encoded };
  if (harmless?.test(value) === true) return { start, end, entity, confidence: harmlessConfidence };
  if (isDoubted) return { start, end, entity, confidence: doubtfulConfidence };
  const isSigned = sign === "=" || sign === ":";
  const signedConfidence = command.signedConfidence ?? confidence;
  return { start, end, entity, confidence: isSigned ? signedConfidence : confidence };
}
