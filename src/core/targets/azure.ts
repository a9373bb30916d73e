/** Azure OpenAI: OpenAI's formats with a byte order mark, and limits of its own. */

import type { Source, Target } from "./target.ts";
import { megabyte } from "./units.ts";

const sources: readonly Source[] = [
  { name: "Microsoft Learn, Azure OpenAI fine-tuning", date: "2025-11-26" },
  { name: "Microsoft Learn, Azure OpenAI quotas and limits", date: "2025-07-11" },
];

const azure = (
  id: string,
  label: string,
  more: Pick<Target, "formats" | "tokenizer"> & { readonly tokens?: number },
): Target => ({
  id,
  label,
  vendor: "Microsoft",
  formats: more.formats,
  limits: {
    minExamples: 10,
    // In the portal 200 MB.
    maxFileBytes: 512 * megabyte,
    maxTrainedTokens: 2_000_000_000,
    maxImages: 64,
    ...(more.tokens !== undefined && { tokens: { max: more.tokens, over: "cut" } }),
  },
  encoding: "utf-8-with-mark",
  tokenizer: more.tokenizer,
  defaultEpochs: "by-examples",
  availability: { state: "open" },
  sources,
  nextSteps: [
    "Keep the byte order mark at the start of the files: other tools drop it when they save.",
    "Upload the files in Azure AI Foundry under Fine-tuning (up to 200 MB), or with the REST interface (up to 512 MB).",
  ],
});

const formats = ["azure-openai", "openai-dpo", "openai-rft", "openai-completion"];

export const azureTargets: readonly Target[] = [
  azure("azure-openai", "Azure OpenAI", { formats, tokenizer: "o200k_base", tokens: 65_536 }),
  azure("azure-openai-gpt-3.5-turbo", "Azure OpenAI, GPT-3.5 Turbo", {
    formats: ["azure-openai"],
    tokenizer: "cl100k_base",
    tokens: 16_385,
  }),
];
