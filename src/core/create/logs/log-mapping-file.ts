/** Reads "tunesmith-log-mapping.json": JSON with comments, whose faults are told in words. */

import * as z from "zod";

import { blankComments } from "../../json/blank-comments.ts";
import { readJsonDocument, type JsonPlace } from "../../json-document.ts";
import type { JsonPath } from "../../model.ts";
import { compilePattern } from "../../privacy/patterns.ts";
import { unknownName } from "../../wording.ts";
import type { LogMapping } from "./log-mapping.ts";

export const logMappingFileName = "tunesmith-log-mapping.json";

export type LogMappingResult =
  | { readonly mapping: LogMapping; readonly problems?: undefined }
  /** Plain sentences: where, what, and what to do. At least one. */
  | { readonly mapping?: undefined; readonly problems: readonly [string, ...string[]] };

// The words of the schema complete the sentence `"rules.3.message" …`.

const textError = "must be a text that is not empty";
const text = (limit: number) =>
  z
    .string(textError)
    .regex(/\S/, textError)
    .max(limit, `must be shorter: it has at most ${String(limit)} characters`);

const namesNote =
  "May name {interface}, {neighbour}, {host}, {mnemonic}, {process} and fields of the entry.";

const ruleShape = z.strictObject(
  {
    mnemonic: text(200).optional().meta({
      description:
        'Name of the message, such as "LINK-3-UPDOWN"; * stands for any characters: "BGP-*-ADJCHANGE". "*" alone: any entry.',
    }),
    message: text(1000).optional().meta({
      description: "Regular expression (RE2) that is searched in the message. (?i) ignores case.",
    }),
    classification: text(1000)
      .optional()
      .meta({ description: `What the entry means. ${namesNote}` }),
    severity: text(100).optional().meta({
      description: "How bad it is, in words of your own. Without: the severity of the entry.",
    }),
    action: text(10_000)
      .optional()
      .meta({ description: `What is to be done. ${namesNote}` }),
    ignore: z
      .boolean("must be true or false")
      .optional()
      .meta({ description: "Such entries make no records.", default: false }),
  },
  'must be an object such as {"mnemonic": "LINK-*-UPDOWN", "classification": "Link lost"}',
);

const ruleSchema = ruleShape.superRefine((rule, context) => {
  const { mnemonic, message, classification, severity, action, ignore } = rule;
  if (mnemonic === undefined && message === undefined) {
    const missing = 'must say which entries it is about: give "mnemonic" or "message"';
    context.addIssue({ code: "custom", message: missing });
  }
  if ((classification ?? severity ?? action ?? ignore) === undefined) {
    const missing = 'must say what they mean: give "classification", "action" or "ignore"';
    context.addIssue({ code: "custom", message: missing });
  }
});

const rulesError = "must be a list of rules";
const maxRules = 10_000;

const mappingSchema = z
  .strictObject(
    {
      $schema: z.string("must be the address of a schema").optional(),
      rules: z
        .array(ruleSchema, rulesError)
        .max(maxRules, "must be shorter: there are at most 10,000 rules")
        .meta({ description: "Of rules that fit an entry, the first one counts." }),
    },
    'must be an object with "rules"',
  )
  .meta({ title: "What log messages mean, for Tunesmith" });

/** The JSON schema of such files, for completion and checks in editors. */
export function logMappingJsonSchema(): object {
  return z.toJSONSchema(mappingSchema, { target: "draft-7" });
}

/** `source` is what messages call the file. */
export async function readLogMapping(content: string, source: string): Promise<LogMappingResult> {
  const { document, problems } = readJsonDocument(blankComments(content), source);
  if (document === undefined) return failure(problems);
  const { place } = document;
  const { data, error } = mappingSchema.safeParse(document.value);
  if (error !== undefined) {
    const { issues } = error;
    const told = issues.filter((issue) => !followsFromName(issue, issues));
    return failure(told.flatMap((issue) => sentencesOf(issue, place)));
  }
  const { rules } = data;
  const faults = await patternSentences({ rules }, place);
  return faults.length === 0 ? { mapping: { rules } } : failure(faults);
}

/** What a rule lacks is often there, under a name that is not known. */
function followsFromName(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  const path = issue.path.join(".");
  return (
    issue.code === "custom" &&
    issues.some((other) => other.code === "unrecognized_keys" && other.path.join(".") === path)
  );
}

function sentencesOf(issue: z.core.$ZodIssue, place: JsonPlace): readonly string[] {
  // JSON has no symbols as keys.
  const path = issue.path as JsonPath;
  if (issue.code === "unrecognized_keys") {
    const [kind, shape] =
      path.length === 0 ? ["member", mappingSchema.shape] : ["member of a rule", ruleShape.shape];
    return issue.keys.map(
      (key) => place([...path, key], "key") + unknownName(kind, key, Object.keys(shape)),
    );
  }
  const name = path.length === 0 ? "The content" : `"${path.join(".")}"`;
  return [`${place(path, "value")}${name} ${issue.message}.`];
}

async function patternSentences({ rules }: LogMapping, place: JsonPlace): Promise<string[]> {
  const sentences: string[] = [];
  for (const [index, { message }] of rules.entries()) {
    if (message === undefined) continue;
    const compiled = await compilePattern(message, { isSearched: true });
    if ("pattern" in compiled) continue;
    const path = ["rules", index, "message"];
    sentences.push(
      `${place(path, "value")}"${path.join(".")}" cannot be used. ${compiled.problem}`,
    );
  }
  return sentences;
}

function failure(problems: readonly string[]): LogMappingResult {
  const [first = "Something is wrong.", ...others] = problems;
  return { problems: [first, ...others] };
}
