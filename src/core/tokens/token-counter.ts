/** What counts tokens. Counters hold tables of megabytes: they are made once, where they are used, and lazily. */

export interface TokenCounter {
  /** "o200k_base", "cl100k_base", the name of a tokenizer.json, or of an estimate. */
  readonly id: string;
  /** What a person sees: "o200k_base", "estimate for Claude". */
  readonly label: string;
  /**
   * `undefined`: the counts are exact. Otherwise how far the true count may lie below and above, as shares of it:
   * { below: 0.1, above: 0.3 }.
   */
  readonly error?: { readonly below: number; readonly above: number } | undefined;
  /** Tokens of a text; special tokens in it are text like any other. */
  count(text: string): number;
  /** UTF-16 length of the longest beginning of the text that has at most `tokens` tokens, not inside a character. */
  fit(text: string, tokens: number): number;
}
