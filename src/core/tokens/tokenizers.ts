/** The tokenizers that targets and options name. */

/** Counted exactly, with the vendor's published tables. */
export const exactTokenizers = ["o200k_base", "cl100k_base"] as const;
export type ExactTokenizer = (typeof exactTokenizers)[number];
