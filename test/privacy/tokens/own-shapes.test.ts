/** Tokens that no prefix tells. */

import { suite } from "node:test";
import { discordToken } from "../../../src/core/privacy/tokens/discord-token.ts";
import { infixTokens } from "../../../src/core/privacy/tokens/infix-tokens.ts";
import { jsonWebToken } from "../../../src/core/privacy/tokens/json-web-token.ts";
import { privateKey } from "../../../src/core/privacy/tokens/private-key.ts";
import { telegramToken } from "../../../src/core/privacy/tokens/telegram-token.ts";
import { webhook } from "../../../src/core/privacy/tokens/webhook.ts";
import { testRecognizers } from "../recognizer-tester.ts";
import { fakeBody } from "./fake-body.ts";

const azure = `aB38Q~${fakeBody(34)}`;
const terraform = `${fakeBody(14)}.atlasv1.${fakeBody(67)}`;
const mailchimp = `${fakeBody(32, "hex")}-us14`;

suite("infix-tokens", () => {
  testRecognizers(
    [infixTokens],
    [
      { text: `secret: ⟦${azure}⟧.`, entity: "AZURE_CLIENT_SECRET" },
      { text: `(⟦${azure}⟧)`, entity: "AZURE_CLIENT_SECRET" },
      { text: `⟦${terraform}⟧`, entity: "TERRAFORM_TOKEN" },
      { text: `\`⟦${mailchimp}⟧\``, entity: "MAILCHIMP_KEY" },
      { text: `x${azure}` },
      { text: `${azure}abc` },
      { text: "aB38Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
      { text: "region is-us1 and us-us12, 8Q~" },
    ],
  );
});

suite("telegram-token", () => {
  const token = `7123456789:A${fakeBody(34)}`;
  testRecognizers(
    [telegramToken],
    [
      { text: `TOKEN=⟦${token}⟧`, entity: "TELEGRAM_TOKEN" },
      { text: `The token is ⟦${token}⟧.` },
      { text: `https://api.telegram.org/bot⟦${token}⟧/getMe` },
      { text: "1700000000: A packet was dropped" },
      { text: `123456:A${fakeBody(34)}` },
    ],
  );
});

suite("discord-token", () => {
  const token = `MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.${fakeBody(38)}`;
  testRecognizers(
    [discordToken],
    [
      { text: `TOKEN=⟦${token}⟧`, entity: "DISCORD_TOKEN" },
      { text: `The token is ⟦${token}⟧.` },
      { text: `(⟦${token}⟧)` },
      { text: `x${token}` },
      { text: "NetworkAutomationServiceX.module.SomeVeryLongClassNameForThis1" },
      { text: "10.200.200.1 and 1.3.6.1.4.1.9.9.109.1" },
    ],
  );
});

suite("webhook", () => {
  const slack = `https://hooks.slack.com/services/T${fakeBody(10, "upper")}/B${fakeBody(10, "upper")}/${fakeBody(24)}`;
  const discord = `https://discord.com/api/webhooks/${"1" + fakeBody(17, "digits")}/${fakeBody(68)}`;
  testRecognizers(
    [webhook],
    [
      { text: `URL=⟦${slack}⟧`, entity: "SLACK_WEBHOOK" },
      { text: `'⟦${discord}⟧'.`, entity: "DISCORD_WEBHOOK" },
      { text: "hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX" },
      { text: "https://discord.com/api/webhooks/ takes a POST" },
    ],
  );
});

suite("json-web-token", () => {
  // RFC 7515 appendix A.1: header and payload of its first example.
  const header = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9";
  const payload = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODB9";
  const signature = fakeBody(43);
  testRecognizers(
    [jsonWebToken],
    [
      { text: `Bearer ⟦${header}.${payload}.${signature}⟧`, entity: "JWT" },
      { text: `The token is ⟦${header}.${payload}.${signature}⟧.` },
      { text: `"⟦${header}.${payload}⟧."`, confidence: 0.8 },
      { text: `{"c":"⟦${header}.${payload}.${signature}⟧\\n"}` },
      { text: "eyJ is the prefix of a JSON object" },
      { text: `eyJmb28iOiJiYXIifQ.${payload}.${signature}` },
      { text: "eyJhbGciOi-broken.aaaa.bbbb" },
    ],
  );
});

suite("private-key", () => {
  const lines = [1, 2, 3].map((line) => fakeBody(64 + line, "base64").slice(0, 64)).join("\n");
  const block = (kind: string) => `-----BEGIN ${kind}-----\n${lines}\n-----END ${kind}-----`;
  testRecognizers(
    [privateKey],
    [
      { name: "PKCS #8", text: `key:\n⟦${block("PRIVATE KEY")}⟧\n`, entity: "PRIVATE_KEY" },
      { name: "OpenSSH", text: `⟦${block("OPENSSH PRIVATE KEY")}⟧` },
      { name: "OpenPGP", text: `⟦${block("PGP PRIVATE KEY BLOCK")}⟧` },
      {
        name: "escaped",
        text: `{"private_key": "⟦${block("RSA PRIVATE KEY").replaceAll("\n", "\\n")}⟧\\n"}`,
      },
      { name: "indented", text: `  ⟦${block("EC PRIVATE KEY").replaceAll("\n", "\n  ")}⟧` },
      {
        name: "encrypted",
        text: `⟦-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0F1E2D3C\n\n${lines}\n-----END RSA PRIVATE KEY-----⟧`,
      },
      { name: "cut off", text: `⟦-----BEGIN RSA PRIVATE KEY-----\n${lines}⟧\n...` },
      { name: "PuTTY", text: `Private-Lines: 3\n⟦${lines}⟧\nPrivate-MAC: 00` },
      { name: "public", text: block("PUBLIC KEY") },
      { name: "certificate", text: block("CERTIFICATE") },
      {
        name: "empty",
        text: "-----BEGIN OPENSSH PRIVATE KEY----------END OPENSSH PRIVATE KEY-----",
      },
      {
        name: "left out",
        text: "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
      },
      {
        name: "filled",
        text: `-----BEGIN PRIVATE KEY-----\n${"x".repeat(200)}\n-----END PRIVATE KEY-----`,
      },
    ],
  );
});
