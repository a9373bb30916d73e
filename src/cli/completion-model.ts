/** What the scripts of all shells are made from. */

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What may stand behind the command; `undefined`: paths. */
  readonly positionals: readonly string[] | undefined;
}

export interface CompletedOption {
  /** Without "--". */
  readonly name: string;
  readonly summary: string;
  /** `undefined`: it takes none. */
  readonly value: CompletedValue | undefined;
}

/** Words are made of letters, digits and the signs "-", "_", "." and "/": none means anything to a shell. */
export interface CompletedValue {
  /** "FILE", as in the help. */
  readonly placeholder: string;
  readonly words: readonly string[];
  /** What follows a word and "=", as in "pii=off"; empty: nothing does. */
  readonly behindEquals: readonly string[];
  /** Paths may be given as well as the words. */
  readonly isPath: boolean;
}

/** 'It'\''s', as shells of Bourne's kind read it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
