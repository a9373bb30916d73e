/** Keys without a shape of their own: plain hexadecimal or base64 of a length, told by the vendor's name before them. */

import type { EntityType } from "../entities.ts";
import { isDummyToken } from "../placeholders.ts";
import type { Recognizer } from "../recognizer.ts";

interface VendorKey {
  readonly entity: EntityType;
  /** In lower case. */
  readonly words: readonly string[];
  /** The whole value. */
  readonly value: RegExp;
  /** The word says already that a key follows. */
  readonly isKeyWord?: boolean;
  readonly confidence?: number;
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

const vendorKeys: readonly VendorKey[] = [
  // docs.aws.amazon.com "Manage access keys": 40 characters of base64.
  {
    entity: "AWS_SECRET_ACCESS_KEY",
    words: ["secret_access_key", "secretaccesskey", "secret access key", "secret-access-key"],
    value: /^[\w+/]{40}$/,
    isKeyWord: true,
    confidence: 0.95,
  },
  {
    entity: "AWS_SECRET_ACCESS_KEY",
    words: ["aws_secret", "aws secret", "aws-secret", "awssecret"],
    value: /^[\w+/]{40}$/,
    isKeyWord: true,
  },
  // learn.microsoft.com "Manage storage account access keys": 64 bytes; also of Cosmos DB and Batch.
  {
    entity: "AZURE_STORAGE_KEY",
    words: [
      ...["accountkey", "account_key", "account-key", "account key"],
      ...["storagekey", "storage_key", "storage-key", "storage key", "azure_storage", "cosmos"],
    ],
    value: /^[\w+/]{86}==$/,
    isKeyWord: true,
    confidence: 0.95,
  },
  // Service Bus, Event Hubs, IoT Hub and Notification Hubs: 32 bytes.
  {
    entity: "API_KEY",
    words: ["sharedaccesskey"],
    value: /^[\w+/]{43}=$/,
    isKeyWord: true,
    confidence: 0.95,
  },
  // developer.cisco.com/meraki/api-v1 "Authorization".
  { entity: "MERAKI_API_KEY", words: ["meraki"], value: /^[\da-f]{40}$/i },
  // netboxlabs.com/docs, v1 tokens; Nautobot kept them.
  { entity: "NETBOX_TOKEN", words: ["netbox"], value: /^[\da-f]{40}$/i },
  { entity: "API_KEY", words: ["nautobot"], value: /^[\da-f]{40}$/i },
  // docs.datadoghq.com "API and Application Keys".
  {
    entity: "DATADOG_KEY",
    words: ["datadog", "dd_api", "dd-api", "dd_app", "dd-app", "ddog"],
    value: /^(?:[\da-f]{32}|[\da-f]{40})$/i,
  },
  // developers.cloudflare.com: API tokens; global API keys.
  {
    entity: "CLOUDFLARE_TOKEN",
    words: ["cloudflare", "cf_api"],
    value: /^(?:[\w-]{40}|[\da-f]{37})$/,
  },
  // docs.cohere.com.
  {
    entity: "COHERE_KEY",
    words: ["cohere_", "cohere-", "cohere.", "cohereapi", "cohere api", "cohere key", "co_api_key"],
    value: /^[A-Za-z0-9]{40}$/,
  },
  // www.twilio.com/docs: auth tokens. documentation.mailgun.com: keys since 2020.
  { entity: "TWILIO_KEY", words: ["twilio"], value: /^[\da-f]{32}$/ },
  { entity: "MAILGUN_KEY", words: ["mailgun"], value: /^[\da-f]{32}-[\da-f]{8}-[\da-f]{8}$/ },
  // docs.newrelic.com: license keys.
  {
    entity: "NEWRELIC_KEY",
    words: ["new_relic", "newrelic", "new relic", "new-relic"],
    value: /^(?:[\da-f]{40}|[\da-z]{6}[\da-f]{30}NRAL)$/,
  },
  // Atlassian's API tokens before 2023.
  {
    entity: "ATLASSIAN_TOKEN",
    words: ["atlassian", "jira", "confluence"],
    value: /^[A-Za-z0-9]{24}$/,
  },
  // UUIDs: docs of Heroku, Snyk, HubSpot, Squarespace, Postmark, ThousandEyes.
  {
    entity: "API_KEY",
    words: ["heroku", "snyk", "hubspot", "squarespace", "postmark", "thousandeyes"],
    value: uuid,
  },
  // docs.npmjs.com: tokens before 2021.
  { entity: "NPM_TOKEN", words: ["_authtoken"], value: uuid, isKeyWord: true },
  // developer.webex.com: cluster and organization at the end.
  {
    entity: "API_KEY",
    words: ["webex"],
    value: /^[\w-]{64,80}_[A-Z0-9]{2,6}_[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/,
  },
  // developer.okta.com; www.algolia.com/doc; docs.fastly.com; developer.zendesk.com.
  { entity: "API_KEY", words: ["okta", "ssws"], value: /^00[\w-]{40}$/ },
  { entity: "API_KEY", words: ["algolia"], value: /^[\da-f]{32}$/ },
  { entity: "API_KEY", words: ["fastly"], value: /^[\w-]{32}$/ },
  { entity: "API_KEY", words: ["zendesk"], value: /^[A-Za-z0-9]{40}$/ },
];

const keyByWord = new Map<string, VendorKey[]>();
for (const key of vendorKeys) {
  for (const word of key.words) keyByWord.set(word, [...(keyByWord.get(word) ?? []), key]);
}

/** How far behind the name, on its line, the key may stand. */
const reach = 100;
const candidate = /[A-Za-z0-9][\w+/-]{19,150}={0,2}/g;
const keyWord = /key|token|secret|pass|auth|pat\b|credential|bearer/i;
/** What else is as long. */
const otherWord =
  /commit|hash|sha-?\d|sha\b|md5|digest|checksum|serial|fingerprint|uuid|etag|trace|span|revision|integrity|(?:id|name|url|uri|file|path)["']?\s{0,4}[:=]\s{0,4}["']?$/i;
/** A sign or a word that hands the value over. */
const handover = /(?:^|[=:"'`>(,]|\b(?:is|key|token|secret))\s{0,8}["'`]?$/i;

export const vendorNamedKey: Recognizer = {
  id: "vendor-named-key",
  entities: [...new Set(vendorKeys.map(({ entity }) => entity))],
  triggers: [...keyByWord.keys()].map((literal) => ({ literal })),
  find(text, trigger, report) {
    const keys = keyByWord.get(text.slice(trigger.start, trigger.end).toLowerCase()) ?? [];
    const line = text.slice(trigger.end, trigger.end + reach + 152).split("\n", 1)[0] ?? "";
    for (const { 0: value, index } of line.matchAll(candidate)) {
      if (index > reach) return;
      const key = keys.find((each) => each.value.test(value));
      if (key === undefined || !isRandom(value)) continue;
      const { entity, isKeyWord = false, confidence = 0.8 } = key;
      const between = line.slice(0, index);
      if (!handover.test(between) || otherWord.test(between)) continue;
      if (!isKeyWord && !keyWord.test(between)) continue;
      const start = trigger.end + index;
      report({ start, end: start + value.length, entity, confidence });
      return;
    }
  },
};

function isRandom(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value) && !isDummyToken(value);
}
