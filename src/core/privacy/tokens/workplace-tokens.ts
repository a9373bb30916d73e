/** Tokens of messaging, mail, payment, shops and the other services of an office. */

import {
  alphanumeric,
  anyHex,
  base64Url,
  hex,
  tokenShapeRecognizer,
  uuid,
} from "../token-shapes.ts";

export const workplaceTokens = tokenShapeRecognizer("workplace-tokens", [
  // api.slack.com/authentication/token-types, and the rotating, legacy and session tokens gitleaks describes.
  {
    entity: "SLACK_TOKEN",
    prefixes: ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxo-", "xoxs-", "xoxc-", "xoxd-"],
    body: "(?:\\d{1,2}-)?\\d{6,14}-[A-Za-z0-9-]{8,180}",
  },
  { entity: "SLACK_TOKEN", prefixes: ["xoxa-2-", "xoxr-2-"], body: "[A-Za-z0-9-]{20,200}" },
  { entity: "SLACK_TOKEN", prefixes: ["xoxe."], body: "xox[bp]-\\d-[A-Za-z0-9]{140,220}" },
  { entity: "SLACK_TOKEN", prefixes: ["xoxe-"], body: "\\d-[A-Za-z0-9]{120,220}" },
  {
    entity: "SLACK_TOKEN",
    prefixes: ["xapp-"],
    body: "\\d-[0-9A-Z]{8,14}-\\d{8,15}-[0-9a-z]{30,80}",
  },
  // docs.stripe.com/keys: secret and restricted keys, webhook secrets; publishable keys are no secrets.
  {
    entity: "STRIPE_KEY",
    prefixes: ["sk_live_", "sk_test_", "sk_prod_", "rk_live_", "rk_test_", "rk_prod_"],
    body: `${alphanumeric}{10,120}`,
  },
  { entity: "STRIPE_KEY", prefixes: ["whsec_"], body: "[A-Za-z0-9+/]{32,64}={0,2}" },
  // developer.squareup.com: personal tokens, OAuth tokens and secrets.
  { entity: "SQUARE_TOKEN", prefixes: ["EAAA"], body: `${base64Url}{60}` },
  { entity: "SQUARE_TOKEN", prefixes: ["sq0atp-"], body: `${base64Url}{22}` },
  { entity: "SQUARE_TOKEN", prefixes: ["sq0csp-"], body: `${base64Url}{43}` },
  // shopify.dev "Access tokens".
  {
    entity: "SHOPIFY_TOKEN",
    prefixes: ["shpat_", "shpca_", "shppa_", "shpss_"],
    body: `${anyHex}{32}`,
  },
  // docs.sendgrid.com; help.brevo.com (once Sendinblue); documentation.mailgun.com.
  { entity: "SENDGRID_KEY", prefixes: ["SG."], body: `${base64Url}{22}\\.${base64Url}{43}` },
  { entity: "API_KEY", prefixes: ["xkeysib-"], body: `${hex}{64}-${alphanumeric}{16}` },
  { entity: "MAILGUN_KEY", prefixes: ["key-"], body: `${hex}{32}` },
  // www.twilio.com/docs/iam/api-keys: SIDs of API keys.
  {
    entity: "TWILIO_KEY",
    prefixes: Array.from("0123456789abcdef", (digit) => `SK${digit}`),
    body: `${hex}{31}`,
  },
  // developers.notion.com (September 2024); before that "secret_".
  { entity: "NOTION_TOKEN", prefixes: ["ntn_"], body: `\\d{11}${alphanumeric}{35}` },
  { entity: "NOTION_TOKEN", prefixes: ["secret_"], body: `${alphanumeric}{43}` },
  // linear.app/developers; www.figma.com/developers; learning.postman.com.
  {
    entity: "LINEAR_KEY",
    prefixes: ["lin_api_", "lin_oauth_", "lin_wh_"],
    body: `${alphanumeric}{40,64}`,
  },
  { entity: "FIGMA_TOKEN", prefixes: ["figd_", "figo_", "figu_"], body: `${base64Url}{36,60}` },
  { entity: "POSTMAN_KEY", prefixes: ["PMAK-"], body: `${hex}{24}-${hex}{34}` },
  // airtable.com/developers; developers.hubspot.com.
  { entity: "API_KEY", prefixes: ["pat"], body: `${alphanumeric}{14}\\.${hex}{64}` },
  { entity: "API_KEY", prefixes: ["pat-na1-", "pat-na2-", "pat-eu1-"], body: uuid },
  // Shapes of gitleaks' published list: Shippo, Lob, Duffel, EasyPost, Flutterwave, Frame.io, Plaid, ReadMe, Typeform,
  // 1Password (service account and secret key), Mapbox, Adobe, Dropbox, Facebook.
  { entity: "API_KEY", prefixes: ["shippo_live_", "shippo_test_"], body: `${hex}{40}` },
  { entity: "API_KEY", prefixes: ["live_", "test_"], body: `${hex}{35}` },
  { entity: "API_KEY", prefixes: ["duffel_live_", "duffel_test_"], body: `${base64Url}{43}` },
  { entity: "API_KEY", prefixes: ["EZAK", "EZTK"], body: `${alphanumeric}{54}` },
  { entity: "API_KEY", prefixes: ["FLWSECK_TEST-", "FLWSECK-"], body: `${alphanumeric}{32}-X` },
  { entity: "API_KEY", prefixes: ["fio-u-"], body: `${base64Url}{64}` },
  { entity: "API_KEY", prefixes: ["access-sandbox-", "access-production-"], body: uuid },
  { entity: "API_KEY", prefixes: ["rdme_"], body: `[0-9a-z]{70}` },
  { entity: "API_KEY", prefixes: ["tfp_"], body: "[\\w.=-]{58}[\\w=-]" },
  { entity: "API_KEY", prefixes: ["ops_eyJ"], body: "[A-Za-z0-9+/]{200,2000}={0,3}" },
  {
    entity: "API_KEY",
    prefixes: ["A3-"],
    body: "[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}",
  },
  { entity: "API_KEY", prefixes: ["sk.eyJ"], body: `${base64Url}{60,100}\\.${base64Url}{22}` },
  { entity: "API_KEY", prefixes: ["p8e-"], body: `${alphanumeric}{32}` },
  { entity: "API_KEY", prefixes: ["sl."], body: `${base64Url}{130,1200}` },
  { entity: "API_KEY", prefixes: ["EAAM", "EAAC"], body: `${alphanumeric}{80,300}` },
  // elevenlabs.io/docs.
  { entity: "API_KEY", prefixes: ["sk_"], body: `${hex}{48}` },
]);
