/** Keys of services that run language models. */

import { alphanumeric, base64Url, hex, tokenShapeRecognizer, uuid } from "../token-shapes.ts";

export const languageModelTokens = tokenShapeRecognizer("language-model-tokens", [
  // Shapes that Anthropic, OpenAI and GitHub's secret scanning partners publish.
  {
    entity: "ANTHROPIC_API_KEY",
    prefixes: ["sk-ant-"],
    body: `(?:api|admin|oat|ort|sid)\\d\\d-${base64Url}{80,120}`,
  },
  { entity: "OPENROUTER_KEY", prefixes: ["sk-or-v1-"], body: `${hex}{64}` },
  {
    entity: "OPENAI_API_KEY",
    prefixes: ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"],
    body: `${base64Url}{40,250}`,
  },
  // "T3BlbkFJ" is base64 of "OpenAI"; the oldest keys have it not.
  {
    entity: "OPENAI_API_KEY",
    prefixes: ["sk-"],
    body: `(?:${alphanumeric}{20}T3BlbkFJ${alphanumeric}{20}|${alphanumeric}{48})`,
  },
  { entity: "OPENAI_API_KEY", prefixes: ["sess-"], body: `${alphanumeric}{40}` },
  // DeepSeek, Moonshot, DashScope and others with OpenAI's interface.
  {
    entity: "API_KEY",
    prefixes: ["sk-"],
    body: `(?=\\D{0,31}\\d)${alphanumeric}{32}`,
    confidence: 0.8,
  },
  // langfuse.com/docs.
  { entity: "API_KEY", prefixes: ["sk-lf-"], body: uuid },
  // console.groq.com, docs.x.ai, docs.perplexity.ai, replicate.com/docs: as gitleaks and secretlint describe them.
  { entity: "GROQ_KEY", prefixes: ["gsk_"], body: `${alphanumeric}{52}` },
  { entity: "XAI_KEY", prefixes: ["xai-"], body: `${alphanumeric}{70,90}` },
  { entity: "PERPLEXITY_KEY", prefixes: ["pplx-"], body: `${alphanumeric}{48}` },
  { entity: "REPLICATE_TOKEN", prefixes: ["r8_"], body: `${alphanumeric}{37}` },
  // huggingface.co/docs/hub/security-tokens; api_org_ until 2023.
  { entity: "HUGGINGFACE_TOKEN", prefixes: ["hf_"], body: `${alphanumeric}{34,40}` },
  { entity: "HUGGINGFACE_TOKEN", prefixes: ["api_org_"], body: `${alphanumeric}{34}` },
  // docs.langchain.com (LangSmith); docs.nvidia.com/ngc; docs.together.ai.
  { entity: "API_KEY", prefixes: ["lsv2_pt_", "lsv2_sk_"], body: `${hex}{32}_${hex}{10}` },
  { entity: "API_KEY", prefixes: ["nvapi-"], body: `${base64Url}{60,70}` },
  { entity: "API_KEY", prefixes: ["tgp_v1_"], body: `${base64Url}{43}` },
  // docs.pinecone.io; docs.tavily.com.
  { entity: "API_KEY", prefixes: ["pcsk_"], body: `${alphanumeric}{5,6}_${alphanumeric}{60,70}` },
  { entity: "API_KEY", prefixes: ["tvly-"], body: `(?:dev-|prod-)?${alphanumeric}{32}` },
  // docs.aws.amazon.com/bedrock "API keys": base64 of "BedrockAPIKey-" and of "bedrock.amazonaws.com".
  { entity: "API_KEY", prefixes: ["ABSKQmVkcm9ja0FQSUtleS"], body: "[\\w+/]{80,300}={0,2}" },
  {
    entity: "API_KEY",
    prefixes: ["bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t"],
    body: "[\\w+/%-]{20,4000}={0,2}",
  },
]);
