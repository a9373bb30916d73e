/** The tables of tokens with a prefix. */

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { PrivacyScanner } from "../../../src/core/privacy/privacy-scanner.ts";
import { cloudTokens } from "../../../src/core/privacy/tokens/cloud-tokens.ts";
import { codeHostTokens } from "../../../src/core/privacy/tokens/code-host-tokens.ts";
import { languageModelTokens } from "../../../src/core/privacy/tokens/language-model-tokens.ts";
import { networkServiceTokens } from "../../../src/core/privacy/tokens/network-service-tokens.ts";
import { workplaceTokens } from "../../../src/core/privacy/tokens/workplace-tokens.ts";
import { testRecognizers } from "../recognizer-tester.ts";
import { fakeBody } from "./fake-body.ts";

const tables = [
  codeHostTokens,
  languageModelTokens,
  cloudTokens,
  workplaceTokens,
  networkServiceTokens,
];
const id = `${fakeBody(8, "hex")}-${fakeBody(4, "hex")}-4abc-8def-${fakeBody(12, "hex")}`;

const tokens: readonly (readonly [entity: string, token: string])[] = [
  ["GITHUB_TOKEN", `ghp_${fakeBody(36)}`],
  ["GITHUB_TOKEN", `github_pat_${fakeBody(22)}_${fakeBody(59)}`],
  ["GITLAB_TOKEN", `glpat-${fakeBody(20)}`],
  ["GITLAB_TOKEN", `glpat-${fakeBody(44)}.01.${fakeBody(9, "lower")}`],
  ["GITLAB_TOKEN", `glptt-${fakeBody(40, "hex")}`],
  ["GITLAB_TOKEN", `GR1348941${fakeBody(20)}`],
  ["NPM_TOKEN", `npm_${fakeBody(36)}`],
  ["PYPI_TOKEN", `pypi-AgEIcHlwaS5vcmc${fakeBody(150)}`],
  ["DOCKER_PAT", `dckr_pat_${fakeBody(27)}`],
  ["API_KEY", `rubygems_${fakeBody(48, "hex")}`],
  ["API_KEY", `sgp_${fakeBody(40, "hex")}`],
  ["API_KEY", `squ_${fakeBody(40, "hex")}`],
  ["ATLASSIAN_TOKEN", `ATATT3xFfGF0${fakeBody(170)}=${fakeBody(8, "upperHex")}`],
  ["ANTHROPIC_API_KEY", `sk-ant-api03-${fakeBody(93)}AA`],
  ["ANTHROPIC_API_KEY", `sk-ant-oat01-${fakeBody(93)}AA`],
  ["OPENAI_API_KEY", `sk-proj-${fakeBody(74)}T3BlbkFJ${fakeBody(74)}`],
  ["OPENAI_API_KEY", `sk-${fakeBody(20)}T3BlbkFJ${fakeBody(20)}`],
  ["OPENROUTER_KEY", `sk-or-v1-${fakeBody(64, "hex")}`],
  ["API_KEY", `sk-${fakeBody(32, "lower")}`],
  ["GROQ_KEY", `gsk_${fakeBody(52)}`],
  ["XAI_KEY", `xai-${fakeBody(80)}`],
  ["PERPLEXITY_KEY", `pplx-${fakeBody(48)}`],
  ["REPLICATE_TOKEN", `r8_${fakeBody(37)}`],
  ["HUGGINGFACE_TOKEN", `hf_${fakeBody(34)}`],
  ["AWS_ACCESS_KEY_ID", `AKIA${fakeBody(16, "base32")}`],
  ["AWS_ACCESS_KEY_ID", `ASIA${fakeBody(16, "base32")}`],
  ["GOOGLE_API_KEY", `AIza${fakeBody(35)}`],
  ["GOOGLE_OAUTH", `GOCSPX-${fakeBody(28)}`],
  ["GOOGLE_OAUTH", `ya29.${fakeBody(120)}`],
  ["DIGITALOCEAN_TOKEN", `dop_v1_${fakeBody(64, "hex")}`],
  ["DATABRICKS_TOKEN", `dapi${fakeBody(32, "hex")}`],
  ["VAULT_TOKEN", `hvs.${fakeBody(95)}`],
  ["PULUMI_TOKEN", `pul-${fakeBody(40, "hex")}`],
  ["DOPPLER_TOKEN", `dp.st.dev_lab.${fakeBody(43)}`],
  ["AGE_SECRET_KEY", "AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQ2P9Z4R7Y3X5G8F6T0V2DWSJNK"],
  ["GRAFANA_TOKEN", `glsa_${fakeBody(32)}_${fakeBody(8, "hex")}`],
  ["NEWRELIC_KEY", `NRAK-${fakeBody(27, "upper")}`],
  ["API_KEY", `dt0c01.${fakeBody(24, "upper")}.${fakeBody(64, "upper")}`],
  ["API_KEY", `pscale_pw_${fakeBody(43)}`],
  ["API_KEY", `sdk-${id}`],
  ["SLACK_TOKEN", `xoxb-${fakeBody(12, "digits")}-${fakeBody(13, "digits")}-${fakeBody(24)}`],
  [
    "SLACK_TOKEN",
    `xapp-1-A${fakeBody(10, "upper")}-${fakeBody(13, "digits")}-${fakeBody(64, "hex")}`,
  ],
  ["STRIPE_KEY", `sk_live_${fakeBody(24)}`],
  ["STRIPE_KEY", `rk_test_${fakeBody(99)}`],
  ["SQUARE_TOKEN", `EAAA${fakeBody(60)}`],
  ["SHOPIFY_TOKEN", `shpat_${fakeBody(32, "hex")}`],
  ["SENDGRID_KEY", `SG.${fakeBody(22)}.${fakeBody(43)}`],
  ["MAILGUN_KEY", `key-${fakeBody(32, "hex")}`],
  ["TWILIO_KEY", `SK${fakeBody(32, "hex")}`],
  ["NOTION_TOKEN", `ntn_${fakeBody(11, "digits")}${fakeBody(35)}`],
  ["LINEAR_KEY", `lin_api_${fakeBody(40)}`],
  ["FIGMA_TOKEN", `figd_${fakeBody(40)}`],
  ["POSTMAN_KEY", `PMAK-${fakeBody(24, "hex")}-${fakeBody(34, "hex")}`],
  ["API_KEY", `pat-na1-${id}`],
  ["PANOS_API_KEY", `LUFRPT1${fakeBody(60, "base64")}==`],
  ["TAILSCALE_KEY", `tskey-auth-${fakeBody(12)}CNTRL-${fakeBody(32)}`],
  ["NETBOX_TOKEN", `nbt_${fakeBody(12)}.${fakeBody(40)}`],
];

for (const [entity, token] of tokens) {
  const shown = `${token.slice(0, 12)}…`;
  suite(shown, () => {
    testRecognizers(tables, [
      { name: "alone", text: `⟦${token}⟧`, entity },
      { name: "before a full stop", text: `The token is ⟦${token}⟧.`, entity },
      { name: "in brackets", text: `(⟦${token}⟧), see above`, entity },
      { name: "in backticks", text: `Use \`⟦${token}⟧\` here`, entity },
      { name: "in escaped JSON", text: `{"c":"export T=⟦${token}⟧\\nrun it"}`, entity },
      { name: "quoted in escaped JSON", text: `{"c":"{\\"t\\": \\"⟦${token}⟧\\"}"}`, entity },
      { name: "not in the middle of a word", text: `x${token}` },
      // A part that may be missing is left out of what goes on too long.
      ...(/[.=]/.test(token)
        ? []
        : [{ name: "not with a longer body", text: `${token}${"Zz9".repeat(500)}` }]),
    ]);
  });
}

/** GitHub's own example (GitHub blog, 2021-04-05) up to the end of its checksum, which is "0mLq17". */
const published = "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq";

testRecognizers(tables, [
  { text: `token ⟦ghp_${published}17⟧`, confidence: 1 },
  { text: `token ⟦ghp_${published}18⟧`, confidence: 0.95 },
  { name: "Amazon's published example", text: "⟦AKIAIOSFODNN7EXAMPLE⟧", confidence: 0.3 },
  ...[
    "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "AKIAXXXXXXXXXXXXXXXX",
    "xoxb-your-token-here",
    "xoxb-12345-abcd234",
    "sk-ant-...",
    "hf_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "glpat-ABCDEFGHIJKLMNOPQRST",
    "sk_test_your_key_here_please",
    "pk_live_ keys are published",
    "skip sk-learn skeleton SKU-4482",
    "key-chain key-string key-id",
    "sl. no. t1.micro t1.example",
    "https://example.com/images/xoxo-indieweb-1.jpg",
    "commit 3f1d8a7b6c5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a",
  ].map((text) => ({ text })),
]);

test("tokens cost nothing in a text without a prefix", () => {
  const scanner = new PrivacyScanner(tables);
  assert.deepEqual(
    scanner.scan("interface GigabitEthernet0/1\n ip address 192.0.2.1 255.255.255.0"),
    [],
  );
});
