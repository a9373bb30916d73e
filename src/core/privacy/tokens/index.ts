/** The registry of recognizers of keys and tokens of services. */

import type { Recognizer } from "../recognizer.ts";
import { assignedPassword } from "./assigned-password.ts";
import { assignedToken } from "./assigned-token.ts";
import { authorizationHeader } from "./authorization-header.ts";
import { basicAuthPair } from "./basic-auth-pair.ts";
import { cloudTokens } from "./cloud-tokens.ts";
import { codeHostTokens } from "./code-host-tokens.ts";
import { commandLineCredential } from "./command-line-credential.ts";
import { discordToken } from "./discord-token.ts";
import { infixTokens } from "./infix-tokens.ts";
import { jsonWebToken } from "./json-web-token.ts";
import { languageModelTokens } from "./language-model-tokens.ts";
import { listedPassword } from "./listed-password.ts";
import { networkServiceTokens } from "./network-service-tokens.ts";
import { privateKey } from "./private-key.ts";
import { storedLogin } from "./stored-login.ts";
import { telegramToken } from "./telegram-token.ts";
import { toldPassword } from "./told-password.ts";
import { urlCredential } from "./url-credential.ts";
import { urlParameter } from "./url-parameter.ts";
import { vendorNamedKey } from "./vendor-named-key.ts";
import { webhook } from "./webhook.ts";
import { workplaceTokens } from "./workplace-tokens.ts";

export const tokenRecognizers: readonly Recognizer[] = [
  codeHostTokens,
  languageModelTokens,
  cloudTokens,
  workplaceTokens,
  networkServiceTokens,
  infixTokens,
  telegramToken,
  discordToken,
  jsonWebToken,
  webhook,
  privateKey,
  vendorNamedKey,
  authorizationHeader,
  urlCredential,
  commandLineCredential,
  basicAuthPair,
  storedLogin,
  assignedPassword,
  assignedToken,
  listedPassword,
  toldPassword,
  urlParameter,
];
