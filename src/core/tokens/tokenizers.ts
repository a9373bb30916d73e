/** The tokenizers that targets and options name. */

/** Counted exactly, with the vendor's published tables. */
export const exactTokenizers = ["o200k_base", "cl100k_base"] as const;
export type ExactTokenizer = (typeof exactTokenizers)[number];

/** Model families whose vocabulary is not public, or not shipped: their tokens are estimated. */
const estimatedFamilies = {
  claude: "Claude",
  nova: "Amazon Nova",
  titan: "Amazon Titan",
  cohere: "Cohere Command",
  gemini: "Gemini",
  "llama-3": "Llama 3",
  mistral: "Mistral",
  qwen: "Qwen",
};

export interface Tokenizer {
  readonly id: string;
  readonly label: string;
  readonly isEstimate: boolean;
}

export const tokenizers: readonly Tokenizer[] = [
  ...exactTokenizers.map((id) => ({ id, label: id, isEstimate: false })),
  ...Object.entries(estimatedFamilies).map(([family, name]) => {
    return { id: `estimate-${family}`, label: `estimate for ${name}`, isEstimate: true };
  }),
];

export function tokenizerById(id: string): Tokenizer | undefined {
  return tokenizers.find((tokenizer) => tokenizer.id === id);
}
