/** What a person sees before anything is sent: to whom, how much, for which price, and every word of it. */

/** A text that leaves the machine. It may be made whenever it is read: all texts of a whole set do not fit into a page. */
export interface OutgoingText {
  /** "Example on line 12", "Instructions, sent with each of the 45 requests". */
  readonly title: string;
  readonly text: string;
}

export interface TokenSpan {
  /** What it will probably be. */
  readonly likely: number;
  /** What it can be at most. */
  readonly most: number;
}

export interface Outgoing {
  /** "Anthropic", "GitHub Copilot (through the editor)". */
  readonly provider: string;
  readonly model: string;
  /** Where it goes: "api.anthropic.com", the host of a gateway, or "through the editor". */
  readonly host: string;
  /** Where the key is from: "VS Code's store of secrets", "ANTHROPIC_API_KEY", ".env beside the dataset". */
  readonly keyFrom: string | undefined;
  /** Batches API: half the price, within a day. */
  readonly isBatch: boolean;
  readonly requests: number;
  /** Requests that were answered before: they are not sent again. */
  readonly remembered: number;
  readonly examples: number;
  readonly inputTokens: TokenSpan;
  /** Of what it probably is: instructions that the provider reads again from its cache, at a part of the price. */
  readonly cachedTokens: number;
  /** Counted by the provider; otherwise estimated. */
  readonly isInputCounted: boolean;
  readonly outputTokens: TokenSpan;
  /** In USD; `undefined`: nobody knows the price of the model. */
  readonly priceUsd: TokenSpan | undefined;
  /** Where the price is from: "Anthropic, 2026-10-24". */
  readonly priceFrom: string | undefined;
  /** More than this is never spent, in USD; `undefined`: no limit can hold, the price is not known. */
  readonly capUsd: number | undefined;
  /** Private values that are masked in what is sent. */
  readonly masked: number;
  /** Which kinds of private values are masked, and which are sent as they are: plain sentences. */
  readonly privacy: readonly string[];
  /** Why records are not among it: plain sentences. */
  readonly leftOut: readonly string[];
  /** All of it; the first is the instructions. */
  readonly texts: readonly OutgoingText[];
  /** What a person should know first, such as the end of the model's life: plain sentences. */
  readonly warnings: readonly string[];
  /** Why sending it would bring nothing at all, as a plain sentence; absent: it would bring something. */
  readonly obstacle?: string | undefined;
}
