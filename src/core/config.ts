/** Reads `tunesmith.json`: its schema, made from the rules' own metadata, and what is wrong with it in words. */

import * as z from "zod";

import { assessSchema } from "./assessment/assess-schema.ts";
import { costMembers, costSchema } from "./cost/cost-schema.ts";
import { createMembers, createSchema } from "./create/create-schema.ts";
import { formats } from "./formats/index.ts";
import { readJsonDocument, type JsonPlace } from "./json-document.ts";
import { severities } from "./model.ts";
import type { JsonPath } from "./model.ts";
import { patternFaults } from "./privacy/patterns.ts";
import { privacySchema } from "./privacy/privacy-schema.ts";
import { ruleById, rules } from "./rules/index.ts";
import type { OptionSpec, OptionSpecs, Rule } from "./rules/rule.ts";
import type { Config } from "./settings.ts";
import { targets } from "./targets/index.ts";
import { alternatives, closestName, printable, unknownName } from "./wording.ts";

export type ConfigResult =
  | { readonly config: Config; readonly problems?: undefined }
  /** Plain sentences: where, what, and what to do. At least one. */
  | { readonly config?: undefined; readonly problems: readonly [string, ...string[]] };

// The words of a schema complete the sentence `"rules.pii" …`.

const severityNames = ["off", ...severities] as const;
const severitySchema = z.enum(severityNames, `must be ${alternatives(severityNames)}`);

/** `examples`: what to say where no name comes near the given one. */
function idSchema(ids: readonly string[], examples: string) {
  return z.enum(ids, {
    error: ({ input }) => {
      const closest = typeof input === "string" ? closestName(input, ids) : undefined;
      return closest === undefined
        ? `must be ${examples}; the schema of this file lists all`
        : `must be another name, perhaps "${closest}"`;
    },
  });
}

const formatSchema = idSchema(
  ["auto", ...formats.map(({ id }) => id)],
  '"auto" or the id of a format such as "openai-chat"',
);

const targetSchema = idSchema(
  targets.map(({ id }) => id),
  'the id of a target such as "openai-gpt-4.1"',
);

const rulesSchema = z
  .strictObject(
    Object.fromEntries(rules.map((rule) => [rule.meta.id, ruleSchema(rule)])),
    "must be an object with a setting for each rule to change",
  )
  // Written once in the JSON schema, however often it is referred to.
  .meta({ id: "rules" });

const patternsError = "must be a list of glob patterns";
const patternSchema = z
  .string(patternsError)
  .min(1, "must name files: an empty pattern names none")
  .max(4096, "must be shorter: a pattern has at most 4,096 characters");

const overrideSchema = z.strictObject(
  {
    files: z
      .array(patternSchema, patternsError)
      .min(1, "must name files: give one glob pattern at least")
      .meta({
        description:
          "Glob patterns, relative to the folder of this file: train/*.jsonl, **/draft-*.jsonl. A ! in front takes files out again.",
      }),
    rules: rulesSchema.meta({ description: "Severity and options by rule, in these files." }),
  },
  'must be an object with "files" and "rules"',
);

const configSchema = z
  .strictObject(
    {
      $schema: z.string("must be the address of a schema").optional(),
      format: formatSchema
        .optional()
        .meta({ description: "Format of the records; auto: told from a sample.", default: "auto" }),
      targets: z.array(targetSchema, "must be a list of targets").optional().meta({
        description:
          "Platforms that the dataset is meant for: their limits and rules are checked, too.",
        default: [],
      }),
      rules: rulesSchema.optional().meta({ description: "Severity and options by rule." }),
      privacy: privacySchema.optional().meta({
        description: "What to look for beside the usual, and what to ignore.",
      }),
      cost: costSchema.optional().meta({
        description: "Models and prices of your own, and where the cost view draws its lines.",
      }),
      assess: assessSchema.optional().meta({
        description: "What of the dataset a language model assesses, where it is asked to.",
      }),
      create: createSchema.optional().meta({
        description: "How datasets are created of tickets, configurations and logs.",
      }),
      overrides: z
        .array(overrideSchema, "must be a list of overrides")
        .optional()
        .meta({ description: "Other rules for some files; later ones win." }),
    },
    "must be an object",
  )
  .meta({ title: "Settings of Tunesmith" });

function ruleSchema({ meta }: Rule): z.ZodType {
  const options = Object.entries(meta.options ?? {}).map(([name, spec]) => [
    name,
    optionSchema(spec).optional(),
  ]);
  return z
    .union(
      [
        severitySchema,
        z.strictObject({
          severity: severitySchema.optional(),
          ...(Object.fromEntries(options) as Record<string, z.ZodType>),
        }),
      ],
      `must be ${alternatives(severityNames)}, or an object with "severity" and options`,
    )
    .optional()
    .meta({ description: `${meta.description}.`, default: meta.severity });
}

function optionSchema(spec: OptionSpec): z.ZodType {
  const { description, default: value } = spec;
  switch (spec.type) {
    case "integer": {
      const error = `must be a whole number from ${spec.minimum} up`;
      return z.int(error).min(spec.minimum, error).meta({ description, default: value });
    }
    case "share": {
      const error = "must be a number from 0 to 1";
      return z.number(error).min(0, error).max(1, error).meta({ description, default: value });
    }
    case "choices": {
      const error = `must be ${alternatives(spec.values)}`;
      const choices = Object.fromEntries(
        spec.keys.map((key) => [key, z.enum(spec.values, error).optional()]),
      );
      return z.strictObject(choices, "must be an object").meta({ description, default: value });
    }
    case "strings": {
      const error = "must be a list of strings";
      return z.array(z.string(error), error).meta({ description, default: value });
    }
  }
}

/** The JSON schema of `tunesmith.json`, for completion and checks in editors. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { target: "draft-7" });
}

/** Reads the text of a `tunesmith.json`, also what its patterns mean; `source` is what messages call it. */
export async function readConfig(text: string, source: string): Promise<ConfigResult> {
  const result = parseConfig(text, source);
  const faults = await patternFaults(result.config?.privacy ?? {});
  if (faults.length === 0) return result;
  const place = readJsonDocument(text, source).document?.place ?? (() => `${source}: `);
  return failure(
    faults.map(({ path: inside, problem }) => {
      const path = ["privacy", ...inside];
      return `${place(path, "value")}"${path.join(".")}" cannot be used. ${problem}`;
    }),
  );
}

/** As `readConfig`, but leaves out the patterns of "privacy". */
export function parseConfig(text: string, source: string): ConfigResult {
  const { document, problems } = readJsonDocument(text, source);
  return document === undefined ? failure(problems) : validate(document.value, document.place);
}

/** Checks settings that come as a value, as the editor's do; `source` is what messages call them. */
export function validateConfig(value: unknown, source: string): ConfigResult {
  return validate(value, () => `${source}: `);
}

function validate(value: unknown, place: JsonPlace): ConfigResult {
  const { success, error } = configSchema.safeParse(value);
  return success
    ? // The schema is built from data, so its type says less than it checks.
      { config: value as Config }
    : failure(error.issues.flatMap((issue) => sentences(issue, [], place)));
}

function sentences(issue: z.core.$ZodIssue, parent: JsonPath, place: JsonPlace): readonly string[] {
  // JSON has no symbols as keys.
  const path = [...parent, ...(issue.path as JsonPath)];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => place([...path, key], "key") + unknownKey(path, key));
  }
  if (issue.code === "invalid_union") {
    const inside = issuesOfObject(issue);
    if (inside.length > 0) return inside.flatMap((one) => sentences(one, path, place));
  }
  const name = path.length === 0 ? "The content" : `"${path.join(".")}"`;
  return [`${place(path, "value")}${name} ${issue.message}.`];
}

/** What is wrong inside an object says more than that it is no severity. */
function issuesOfObject({ errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  const issues = errors.at(-1) ?? [];
  return issues.filter(({ path, code }) => path.length > 0 || code === "unrecognized_keys");
}

/** Names of the settings at a path inside of an area that is no list of rules. */
function membersOf(area: JsonPath[number], path: JsonPath): readonly string[] | undefined {
  switch (area) {
    case "cost":
      return costMembers(path);
    case "assess":
      return Object.keys(assessSchema.shape);
    case "create":
      return createMembers(path);
    default:
      return undefined;
  }
}

/** `path`: of the object that has the key. */
function unknownKey(path: JsonPath, key: string): string {
  const isInOverride = path[0] === "overrides";
  const [area, ruleId, optionName] = isInOverride ? path.slice(2) : path;
  if (area === undefined) {
    return isInOverride
      ? unknownName("setting of an override named", key, Object.keys(overrideSchema.shape))
      : unknownName("setting", key, Object.keys(configSchema.shape));
  }
  const members = membersOf(area, path.slice(1));
  if (members !== undefined) {
    return unknownName(`setting in "${printable(path.join("."))}" named`, key, members);
  }
  if (area !== "rules") return `There is no setting "${printable(key)}" in "${path.join(".")}".`;
  if (ruleId === undefined)
    return unknownName(
      "rule",
      key,
      rules.map(({ meta }) => meta.id),
    );
  const options: OptionSpecs = ruleById(String(ruleId))?.meta.options ?? {};
  const option = options[String(optionName)];
  return option?.type === "choices"
    ? unknownName(`kind in "${ruleId}.${String(optionName)}" named`, key, option.keys)
    : unknownName(`option of "${ruleId}" named`, key, ["severity", ...Object.keys(options)]);
}

function failure(problems: readonly string[]): ConfigResult {
  const [first = "Something is wrong.", ...others] = problems;
  return { problems: [first, ...others] };
}
