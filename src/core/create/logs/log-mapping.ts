/** What log entries mean and what is to be done: a file that a person edits. */

export interface LogRule {
  /** Of the mnemonic; "*" stands for any run of characters: "BGP-*-ADJCHANGE". */
  readonly mnemonic?: string | undefined;
  /** A regular expression that the message matches. */
  readonly message?: string | undefined;
  readonly classification?: string | undefined;
  /** In words of the project; without: that of the entry. */
  readonly severity?: string | undefined;
  /** May name {interface}, {neighbour}, {host} and fields of the entry. */
  readonly action?: string | undefined;
  /** Such entries make no records. */
  readonly ignore?: boolean | undefined;
}

/** Of rules that fit, the first one counts. */
export interface LogMapping {
  readonly rules: readonly LogRule[];
}
