/** Tokens with their mark in the middle, behind a part of fixed length. */

import type { EntityType } from "../entities.ts";
import { isDummyToken } from "../placeholders.ts";
import type { Recognizer } from "../recognizer.ts";

interface InfixToken {
  readonly entity: EntityType;
  readonly infixes: readonly string[];
  /** How many characters stand before the infix. */
  readonly leadLength: number;
  /** The whole token; sticky. */
  readonly pattern: RegExp;
}

const tokens: readonly InfixToken[] = [
  // learn.microsoft.com, client secrets of Entra ID: the fourth and fifth character are a version; gitleaks' shape.
  {
    entity: "AZURE_CLIENT_SECRET",
    infixes: ["7Q~", "8Q~", "9Q~"],
    leadLength: 3,
    pattern: /(?<![\w~-])[\w~.-]{3}\dQ~[\w~.-]{30,33}[\w~-](?![\w~-]|\.\w)/y,
  },
  // developer.hashicorp.com "HCP Terraform API tokens".
  {
    entity: "TERRAFORM_TOKEN",
    infixes: [".atlasv1."],
    leadLength: 14,
    pattern: /(?<![\w-])[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}(?![\w-])/y,
  },
  // mailchimp.com/developer: the data centre behind a hyphen.
  {
    entity: "MAILCHIMP_KEY",
    infixes: Array.from("123456789", (digit) => `-us${digit}`),
    leadLength: 32,
    pattern: /(?<![\w-])[0-9a-f]{32}-us\d{1,2}(?!\w)/y,
  },
];

const tokenOf = new Map(
  tokens.flatMap((token) => token.infixes.map((infix) => [infix.toLowerCase(), token] as const)),
);

export const infixTokens: Recognizer = {
  id: "infix-tokens",
  entities: tokens.map(({ entity }) => entity),
  triggers: [...tokenOf.keys()].map((literal) => ({ literal })),
  find(text, trigger, report) {
    const token = tokenOf.get(text.slice(trigger.start, trigger.end).toLowerCase());
    if (token === undefined) return;
    const { entity, leadLength, pattern } = token;
    const start = trigger.start - leadLength;
    if (start < 0) return;
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return;
    const confidence = isDummyToken(found) ? 0.3 : 0.95;
    report({ start, end: start + found.length, entity, confidence });
  },
};
