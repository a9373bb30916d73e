/** What log entries mean and what is to be done: a file that a person edits. */

export interface LogRule {
  /** Of the mnemonic; "*" stands for any run of characters: "BGP-*-ADJCHANGE". "*" alone is any entry, also one without. */
  readonly mnemonic?: string | undefined;
  /** A regular expression (RE2's syntax) that is searched in the message. */
  readonly message?: string | undefined;
  readonly classification?: string | undefined;
  /** In words of the project; without: that of the entry. */
  readonly severity?: string | undefined;
  /**
   * May name {interface}, {neighbour}, {host}, {mnemonic}, {process} and fields of the entry, and so may `classification`;
   * "{{" is a brace. What the entry lacks becomes "the interface", "the neighbour".
   */
  readonly action?: string | undefined;
  /** Such entries make no records. */
  readonly ignore?: boolean | undefined;
}

/** Of rules that fit, the first one counts. */
export interface LogMapping {
  readonly rules: readonly LogRule[];
}
