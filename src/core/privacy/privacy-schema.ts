/** The schema of "privacy" in `tunesmith.json`. The words of a schema complete the sentence `"privacy.ignore" …`. */

import * as z from "zod";

import { alternatives, closestName } from "../wording.ts";
import { entityNames } from "./entities.ts";
import type { PrivacyConfig } from "./privacy-settings.ts";
import { severityChoices } from "./severity-choices.ts";

const strings = (error: string, item: string) => {
  const itemError = `must be ${item} and not empty`;
  return z.array(z.string(itemError).regex(/\S/, itemError), error);
};

const severity = z
  .enum(severityChoices, `must be ${alternatives(severityChoices)}`)
  .optional()
  .meta({ description: "Severity of what is found, if not that of the rule pii." });

const nameError =
  "must be a name in capitals, such as CUSTOMER_ID: letters, digits and _, a letter first";
const entityName = z
  .string(nameError)
  .regex(/^[A-Z][A-Z0-9_]{0,63}$/, nameError)
  .meta({ description: "What findings call it, such as CUSTOMER_ID." });

const patternError = "must be a regular expression of at most 1,000 characters";
const pattern = z.string(patternError).min(1, patternError).max(1000, patternError);
const patternSyntax = "RE2 syntax: no look-around and no back references.";

const list = z.strictObject(
  {
    name: entityName,
    words: strings("must be a list of words", "a word or a name")
      .max(10_000, "must have at most 10,000 words")
      .meta({ description: "Words or names, found as whole words, whatever their case." }),
    severity,
  },
  'must be an object with "name" and "words"',
);

const recognizer = z.strictObject(
  {
    name: entityName,
    pattern: pattern.meta({ description: `Regular expression. ${patternSyntax}` }),
    ignoreCase: z.boolean("must be true or false").optional(),
    context: strings("must be a list of words", "a word").optional().meta({
      description: "Words of which one has to stand nearby.",
    }),
    severity,
  },
  'must be an object with "name" and "pattern"',
);

const dateError = "must be a day, such as 2027-01-31";
const privacyRuleIds = ["pii", "secret", "network-identifier"] as const;
const conditions = ["value", "pattern", "entity", "rule", "files"] as const;

const ignore = z
  .strictObject(
    {
      value: z
        .string("must be a hash")
        .regex(/^[\w-]{16,64}$/, "must be a hash made by Tunesmith: values are not written down")
        .optional()
        .meta({ description: "Salted hash of one value, written by Tunesmith." }),
      pattern: pattern
        .optional()
        .meta({ description: `Regular expression for whole values. ${patternSyntax}` }),
      entity: z.string("must be a kind of finding").optional().meta({
        description: "Kind of finding: EMAIL_ADDRESS, or the name of a list or recognizer.",
      }),
      rule: z
        .enum(privacyRuleIds, `must be ${alternatives(privacyRuleIds)}`)
        .optional()
        .meta({ description: "Rule of the finding." }),
      files: strings("must be a list of glob patterns", "a glob pattern")
        .min(1, "must name files")
        .optional()
        .meta({ description: "Glob patterns, relative to the folder of this file." }),
      reason: z
        .string("must be a text")
        .optional()
        .meta({ description: "For those who review it." }),
      until: z.iso.date(dateError).optional().meta({ description: "Last day on which it holds." }),
    },
    "must be an object",
  )
  .refine((one) => conditions.some((name) => one[name] !== undefined), {
    error: `must say what to ignore: give ${alternatives(conditions)}`,
  });

const settings = z.strictObject(
  {
    ignoreFields: strings("must be a list of keys", "a key").optional().meta({
      description: "Keys whose texts are not looked at, wherever in a record they are.",
    }),
    lists: z.array(list, "must be a list of word lists").optional().meta({
      description: "Words that only this project knows: customers, sites, colleagues.",
    }),
    recognizers: z.array(recognizer, "must be a list of recognizers").optional().meta({
      description: "Patterns of this project.",
    }),
    hostnames: z
      .array(pattern, "must be a list of regular expressions")
      .optional()
      .meta({
        description: `Patterns of the project's host names. ${patternSyntax}`,
      }),
    ignore: z.array(ignore, "must be a list of ignores").optional().meta({
      description: "What is not to be reported.",
    }),
    salt: z.string("must be a text").optional().meta({
      description: "Of the hashes in ignore. Written by Tunesmith; leave it alone.",
    }),
    keepVendorPrefix: z.boolean("must be true or false").optional().meta({
      description: "Pseudonyms of MAC addresses keep the vendor's prefix.",
      default: false,
    }),
  },
  "must be an object",
);

export const privacySchema = settings.superRefine((config, context) => {
  const { lists = [], recognizers = [] } = config;
  const known = [...entityNames, ...[...lists, ...recognizers].map(({ name }) => name)];
  const taken = new Set<string>();
  for (const [member, entries] of Object.entries({ lists, recognizers })) {
    for (const [index, { name }] of entries.entries()) {
      const isBuiltIn = entityNames.includes(name);
      const message = isBuiltIn
        ? `must be a name of its own: ${name} is a kind that Tunesmith has already`
        : `must be a name of its own: another list or recognizer is called ${name}`;
      if (isBuiltIn || taken.has(name)) {
        context.addIssue({ code: "custom", path: [member, index, "name"], message });
      }
      taken.add(name);
    }
  }
  const ignores = config.ignore ?? [];
  if (!config.salt && ignores.some(({ value }) => value !== undefined)) {
    const message = 'must be there: the hashes in "ignore" were made with it';
    context.addIssue({ code: "custom", path: ["salt"], message });
  }
  for (const [index, { entity }] of ignores.entries()) {
    if (entity === undefined || known.includes(entity)) continue;
    const example = closestName(entity, known) ?? "EMAIL_ADDRESS";
    const message = `must be a kind of finding, such as "${example}"`;
    context.addIssue({ code: "custom", path: ["ignore", index, "entity"], message });
  }
}) satisfies z.ZodType<PrivacyConfig>;
