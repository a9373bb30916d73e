/** What a page tells of a rule. */

export interface ShownRule {
  /** One sentence, from its `meta`. */
  readonly description: string;
  readonly category: string;
}
