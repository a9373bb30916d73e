/** What a recognizer is: where it wants to be asked, and what it finds there. Replacing is another matter. */

import type { Recognized, Span } from "../model.ts";
import type { EntityType } from "./entities.ts";

/**
 * A place found. `confidence`: 0.95 and more where a checksum, a decoder or a vendor's fixed shape confirms it; about
 * 0.8 for a sure shape or a weak shape with the words around it; 0.6 for a plausible guess; 0.3 for what is well formed
 * and yet harmless (reserved domains, published examples), which is not reported by default.
 */
export type Match = Span & Recognized;

/**
 * Where a recognizer is asked to look. Only texts that hold a trigger cost it any time, so triggers are as rare as can
 * be; they may stand anywhere in or before what is to be found.
 */
export type Trigger = LiteralTrigger | ShapeTrigger | DigitsTrigger | RunTrigger | WholeTextTrigger;

export interface LiteralTrigger {
  /** ASCII, compared without case. */
  readonly literal: string;
  /** No letter, digit or `_` directly before, or directly behind; "word": neither. */
  readonly boundary?: "before" | "after" | "word";
}

export interface ShapeTrigger {
  /**
   * A sequence of kinds of ASCII characters: `9` stands for a digit, `h` for a hexadecimal digit, `a` for a letter,
   * `w` for a letter or a digit; signs stand for themselves, and capitals for a letter in either case. "hh:hh:" begins
   * most MAC addresses.
   */
  readonly shape: string;
  readonly boundary?: "before" | "after" | "word";
}

export interface DigitsTrigger {
  /** A run of ASCII digits of this length (at most 64), with no letter, digit or `_` directly before it. */
  readonly digits: readonly [least: number, most: number];
  /** What stands directly behind the run must be one of these characters. */
  readonly before?: string;
}

export interface RunTrigger {
  /** A run of at least so many ASCII letters and digits, in full; not of 12 and less, which are words. */
  readonly run: number;
}

/**
 * Once for each text, whatever is in it; its span is the whole text. For lists and patterns that a project has of its
 * own: it is the one trigger at which a recognizer reads all of the text, once and in linear time.
 */
export interface WholeTextTrigger {
  readonly wholeText: true;
}

export interface Recognizer {
  readonly id: string;
  /** All that it may report; it is left out of the scan where none of them is wanted. */
  readonly entities: readonly EntityType[];
  readonly triggers: readonly Trigger[];
  /**
   * Looks around one trigger and reports what it finds, which may be several places or none. Not asked again inside of
   * what it reported. Keeps no state, and looks at a bounded stretch of text only, or a long text takes for ever.
   */
  find(text: string, trigger: Span, report: (match: Match) => void): void;
}
