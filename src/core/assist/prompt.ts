/** Instructions for a model: a file of its own, with a version that changes whenever a word of it does. */
export interface Prompt {
  /** "judge-example". */
  readonly id: string;
  /** From 1 up. */
  readonly version: number;
  readonly text: string;
}

/** "judge-example 1": by it a result says which words have made it. */
export const promptName = ({ id, version }: Prompt): string => `${id} ${version}`;
