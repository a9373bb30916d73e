/** A mapping made ready for hundreds of thousands of entries a second. */

import { compilePattern } from "../../privacy/patterns.ts";
import type { LogEntry } from "./log-entry.ts";
import type { LogMapping, LogRule } from "./log-mapping.ts";
import { compileSentence, type LogSentence } from "./log-sentence.ts";

/** What a rule says of entries. */
export interface LogMeaning {
  readonly classification: LogSentence | undefined;
  readonly severity: string | undefined;
  readonly action: LogSentence | undefined;
  readonly isIgnored: boolean;
}

type TextTest = (text: string) => boolean;

interface CompiledRule {
  /** `undefined`: any entry. */
  readonly fitsMnemonic: TextTest | undefined;
  /** `undefined`: any message. */
  readonly fitsMessage: TextTest | undefined;
  readonly meaning: LogMeaning;
}

/** Devices know some thousand mnemonics; a log that has more of them was made up. */
const maxKnownMnemonics = 20_000;
const maxMnemonic = 200;

export class LogRules {
  readonly #rules: readonly CompiledRule[];
  /** By mnemonic, the rules that may fit, in their order; "": of entries without one. */
  readonly #candidates = new Map<string, readonly CompiledRule[]>();

  private constructor(rules: readonly CompiledRule[]) {
    this.#rules = rules;
  }

  /** The mapping has been checked: a pattern that cannot be used is a bug here. */
  static async compile({ rules }: LogMapping): Promise<LogRules> {
    return new LogRules(await Promise.all(rules.map(compileRule)));
  }

  /** Of the first rule that fits. */
  meaningOf({ mnemonic = "", message }: LogEntry): LogMeaning | undefined {
    for (const { fitsMessage, meaning } of this.#candidatesOf(mnemonic)) {
      if (fitsMessage === undefined || fitsMessage(message)) return meaning;
    }
    return undefined;
  }

  /** Whether there are rules, and none of them fits. */
  isUnknown(entry: LogEntry): boolean {
    return this.#rules.length > 0 && this.meaningOf(entry) === undefined;
  }

  #candidatesOf(mnemonic: string): readonly CompiledRule[] {
    const known = this.#candidates.get(mnemonic);
    if (known !== undefined) return known;
    const candidates = this.#rules.filter(
      ({ fitsMnemonic }) => fitsMnemonic === undefined || fitsMnemonic(mnemonic),
    );
    if (mnemonic.length <= maxMnemonic) {
      if (this.#candidates.size >= maxKnownMnemonics) this.#candidates.clear();
      this.#candidates.set(mnemonic, candidates);
    }
    return candidates;
  }
}

async function compileRule(rule: LogRule): Promise<CompiledRule> {
  const { mnemonic, message, classification, severity, action, ignore = false } = rule;
  return {
    fitsMnemonic: mnemonic === undefined || mnemonic === "*" ? undefined : wildcardTest(mnemonic),
    fitsMessage: message === undefined ? undefined : await messageTest(message),
    meaning: {
      classification: classification === undefined ? undefined : compileSentence(classification),
      severity,
      action: action === undefined ? undefined : compileSentence(action),
      isIgnored: ignore,
    },
  };
}

/** "BGP-*-ADJCHANGE": its pieces in their order, the first and the last one at the ends. */
function wildcardTest(pattern: string): TextTest {
  const [first = "", ...others] = pattern.split("*");
  const last = others.pop();
  if (last === undefined) return (text) => text === pattern;
  return (text) => {
    const end = text.length - last.length;
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const piece of others) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at <= end;
  };
}

/** Most patterns are words, or a few of them: these need no engine. */
async function messageTest(pattern: string): Promise<TextTest> {
  const words = wordsOf(pattern);
  if (words !== undefined) return (text) => words.some((word) => text.includes(word));
  const compiled = await compilePattern(pattern, { isSearched: true });
  if ("problem" in compiled) throw new Error(compiled.problem);
  return (text) => compiled.pattern.test(text);
}

const mostWords = 16;

/** "link|changed state to [Dd]own" as the words that it finds; `undefined`: it is more than that. */
function wordsOf(pattern: string): readonly string[] | undefined {
  const words: string[] = pattern.split("|");
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const [choice, letters = ""] = /\[([A-Za-z]+)\]/.exec(word) ?? [];
    if (choice === undefined) continue;
    const spelled = Array.from(letters, (letter) => word.replace(choice, letter));
    words.splice(index, 1, ...spelled);
    index -= 1;
    if (words.length > mostWords) return undefined;
  }
  return words.some((word) => /[\\^$.?*+()[\]{}]/.test(word)) ? undefined : words;
}
