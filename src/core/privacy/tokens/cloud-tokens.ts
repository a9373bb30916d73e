/** Tokens of clouds, of what runs there and of what watches over it. */

import { hasBech32Checksum } from "../checksums/bech32.ts";
import {
  alphanumeric,
  anyHex,
  base64Url,
  hex,
  tokenShapeRecognizer,
  uuid,
} from "../token-shapes.ts";

export const cloudTokens = tokenShapeRecognizer("cloud-tokens", [
  // docs.aws.amazon.com "IAM identifiers": long-term, temporary, bearer and context-specific keys; base 32.
  {
    entity: "AWS_ACCESS_KEY_ID",
    prefixes: ["AKIA", "ASIA", "ABIA", "ACCA"],
    body: "[2-7A-Z]{16}",
  },
  // cloud.google.com/docs/authentication/api-keys; OAuth client secrets, access and refresh tokens.
  { entity: "GOOGLE_API_KEY", prefixes: ["AIza"], body: `${base64Url}{35}` },
  { entity: "GOOGLE_OAUTH", prefixes: ["GOCSPX-"], body: `${base64Url}{28}` },
  { entity: "GOOGLE_OAUTH", prefixes: ["ya29."], body: `${base64Url}{30,1000}` },
  { entity: "GOOGLE_OAUTH", prefixes: ["1//0"], body: `${base64Url}{40,120}` },
  // docs.digitalocean.com: personal, OAuth and refresh tokens.
  {
    entity: "DIGITALOCEAN_TOKEN",
    prefixes: ["dop_v1_", "doo_v1_", "dor_v1_"],
    body: `${hex}{64}`,
  },
  // docs.databricks.com: personal access tokens, with a number on Azure.
  { entity: "DATABRICKS_TOKEN", prefixes: ["dapi"], body: `${hex}{32}(?:-\\d)?` },
  // developers.cloudflare.com: key of the origin CA.
  { entity: "CLOUDFLARE_TOKEN", prefixes: ["v1.0-"], body: `${hex}{24}-${hex}{140,160}` },
  // developer.hashicorp.com/vault: service, batch and recovery tokens since 1.10.
  {
    entity: "VAULT_TOKEN",
    prefixes: ["hvs.", "hvb.", "hvr."],
    body: `${base64Url}{24,300}`,
  },
  // www.pulumi.com/docs: personal, organization and team tokens.
  { entity: "PULUMI_TOKEN", prefixes: ["pul-"], body: `${hex}{40}` },
  // docs.doppler.com "Auth token formats".
  {
    entity: "DOPPLER_TOKEN",
    prefixes: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
    body: `(?:[\\w-]{2,35}\\.)?${alphanumeric}{40,44}`,
  },
  // filippo.io/age: bech32 in upper case.
  {
    entity: "AGE_SECRET_KEY",
    prefixes: ["AGE-SECRET-KEY-1"],
    body: "[02-9AC-HJ-NP-Z]{58}",
    isConfirmed: hasBech32Checksum,
  },
  // grafana.com/docs: service accounts and cloud access policies.
  { entity: "GRAFANA_TOKEN", prefixes: ["glsa_"], body: `${alphanumeric}{32}_${anyHex}{8}` },
  { entity: "GRAFANA_TOKEN", prefixes: ["glc_"], body: "[A-Za-z0-9+/]{32,400}={0,2}" },
  // docs.newrelic.com "API keys": user, ingest-insert, ingest-query, browser.
  { entity: "NEWRELIC_KEY", prefixes: ["NRAK-"], body: "[0-9A-Z]{27}" },
  { entity: "NEWRELIC_KEY", prefixes: ["NRII-", "NRIQ-"], body: `${base64Url}{32}` },
  { entity: "NEWRELIC_KEY", prefixes: ["NRJS-"], body: `${hex}{19}` },
  // docs.dynatrace.com "Access tokens": public part and secret.
  {
    entity: "API_KEY",
    prefixes: ["dt0c01.", "dt0s01.", "dt0s16."],
    body: "[0-9A-Z]{24}\\.[0-9A-Z]{64}",
  },
  // www.alibabacloud.com: ids of access keys.
  { entity: "API_KEY", prefixes: ["LTAI"], body: `${alphanumeric}{16,24}` },
  // yandex.cloud/docs: IAM token, API key, static access key.
  { entity: "API_KEY", prefixes: ["t1."], body: `${base64Url}{80,400}={0,2}\\.[\\w-]{86}={0,2}` },
  { entity: "API_KEY", prefixes: ["AQVN"], body: `${base64Url}{35,38}` },
  // devcenter.heroku.com (2024): tokens with a prefix.
  { entity: "API_KEY", prefixes: ["HRKU-AA"], body: `${base64Url}{58}` },
  // fly.io/docs: macaroons.
  { entity: "API_KEY", prefixes: ["fo1_"], body: `${base64Url}{43}` },
  { entity: "API_KEY", prefixes: ["fm1r_", "fm1a_", "fm2_"], body: "[\\w+/]{100,1000}={0,3}" },
  // planetscale.com/docs: database passwords, service tokens, OAuth tokens.
  {
    entity: "API_KEY",
    prefixes: ["pscale_pw_", "pscale_tkn_", "pscale_oauth_"],
    body: "[\\w.=-]{31,63}[\\w=-]",
  },
  // docs.prefect.io; docs.netlify.com; supabase.com/docs.
  { entity: "API_KEY", prefixes: ["pnu_"], body: `${alphanumeric}{36}` },
  { entity: "API_KEY", prefixes: ["nfp_"], body: `${alphanumeric}{36}` },
  { entity: "API_KEY", prefixes: ["sbp_"], body: `(?:v0_)?${hex}{40}` },
  { entity: "API_KEY", prefixes: ["sb_secret_"], body: `${base64Url}{31,40}` },
  // launchdarkly.com/docs: server-side SDK and API keys are told from UUIDs by their prefix.
  {
    entity: "API_KEY",
    prefixes: ["sdk-", "api-"],
    body: uuid,
    confidence: 0.8,
  },
  // docs.sentry.io: organization and user tokens.
  { entity: "API_KEY", prefixes: ["sntrys_"], body: "[\\w+/]{80,400}={0,2}_?[\\w+/]{0,50}" },
  { entity: "API_KEY", prefixes: ["sntryu_"], body: `${hex}{64}` },
  // circleci.com/docs; buildkite.com/docs; render.com/docs; docs.openshift.com.
  { entity: "API_KEY", prefixes: ["CCIPAT_"], body: `${alphanumeric}{22}_${hex}{40}` },
  { entity: "API_KEY", prefixes: ["bkua_"], body: `${hex}{40}` },
  { entity: "API_KEY", prefixes: ["rnd_"], body: `${alphanumeric}{32}`, confidence: 0.8 },
  { entity: "API_KEY", prefixes: ["sha256~"], body: `${base64Url}{43}` },
  // Scalingo (gitleaks).
  { entity: "API_KEY", prefixes: ["tk-us-"], body: `${base64Url}{48}` },
  // docs.harness.io: personal and service account tokens.
  {
    entity: "API_KEY",
    prefixes: ["pat.", "sat."],
    body: `${base64Url}{22}\\.${hex}{24}\\.${alphanumeric}{20}`,
  },
  // octopus.com/docs; infracost.io/docs.
  { entity: "API_KEY", prefixes: ["API-"], body: "[0-9A-Z]{26,30}", confidence: 0.6 },
  { entity: "API_KEY", prefixes: ["ico-"], body: `${alphanumeric}{32}` },
]);
