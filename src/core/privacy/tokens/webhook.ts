/** Addresses that let whoever knows them post: the whole address is the secret. */

import type { EntityType } from "../entities.ts";
import { isDummyToken } from "../placeholders.ts";
import type { Recognizer } from "../recognizer.ts";

interface Webhook {
  readonly entity: EntityType;
  readonly host: string;
  readonly pattern: RegExp;
}

const webhooks: readonly Webhook[] = [
  // api.slack.com/messaging/webhooks; workflows and their triggers.
  {
    entity: "SLACK_WEBHOOK",
    host: "hooks.slack.com/",
    pattern:
      /hooks\.slack\.com\/(?:(?:services|workflows)\/[TE]\w{6,14}\/[AB]\w{6,14}\/(?:\d{10,20}\/)?\w{20,48}|triggers\/[TE]\w{6,14}\/\d{8,16}\/\w{20,48})(?!\w)/iy,
  },
  // discord.com/developers/docs/resources/webhook.
  ...["discord.com/api/", "discordapp.com/api/"].map((host) => ({
    entity: "DISCORD_WEBHOOK",
    host,
    pattern:
      /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{16,20}\/[\w-]{50,90}(?![\w-])/iy,
  })),
  // learn.microsoft.com "Create incoming webhooks", Teams; a signature makes those of Power Automate secret.
  {
    entity: "API_KEY",
    host: "webhook.office.com/",
    pattern:
      /webhook\.office\.com\/webhookb2\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36}(?:\/[\w-]{20,60})?/iy,
  },
  // support.zapier.com.
  {
    entity: "API_KEY",
    host: "hooks.zapier.com/",
    pattern: /hooks\.zapier\.com\/hooks\/catch\/\d{4,10}\/\w{5,10}(?!\w)/iy,
  },
];

/** Scheme and, for Teams, the name of the organization. */
const lead = /(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.)?$/i;
const longestLead = 72;

export const webhook: Recognizer = {
  id: "webhook",
  entities: [...new Set(webhooks.map(({ entity }) => entity))],
  triggers: webhooks.map(({ host }) => ({ literal: host, boundary: "before" })),
  find(text, trigger, report) {
    const host = text.slice(trigger.start, trigger.end).toLowerCase();
    const found = webhooks.find((candidate) => candidate.host === host);
    if (found === undefined) return;
    found.pattern.lastIndex = trigger.start;
    const path = found.pattern.exec(text)?.[0];
    if (path === undefined) return;
    const before = text.slice(Math.max(0, trigger.start - longestLead), trigger.start);
    const start = trigger.start - (lead.exec(before)?.[0].length ?? 0);
    const secret = path.slice(path.lastIndexOf("/") + 1);
    const confidence = isDummyToken(secret) ? 0.3 : 0.95;
    report({ start, end: trigger.start + path.length, entity: found.entity, confidence });
  },
};
