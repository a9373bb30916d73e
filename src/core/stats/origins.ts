/** What a dataset tells of where its records are from and what they teach. Nothing is guessed of texts. */

export interface Origins {
  /** The most frequent first. */
  readonly taskTypes: readonly { readonly taskType: string; readonly records: number }[];
  /** Paths as provenance has them, in the order in which they are met. */
  readonly sources: readonly { readonly path: string; readonly records: number }[];
  /** Parts that a person still has to write. Lines are 0-based, the first `listedPlaces`. */
  readonly missing: readonly {
    readonly part: string;
    readonly records: number;
    readonly lines: readonly number[];
  }[];
  /** Records of which no task type is told. */
  readonly untold: number;
}

/** What is told of one record. */
export interface Origin {
  readonly taskType?: string | undefined;
  readonly path?: string | undefined;
  readonly missing?: readonly string[] | undefined;
}

/** Whether anything is told at all. */
export const tellsOrigins = ({ taskTypes, sources, missing }: Origins): boolean =>
  taskTypes.length + sources.length + missing.length > 0;
