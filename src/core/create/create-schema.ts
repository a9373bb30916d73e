/** The schema of "create" in `tunesmith.json`. The words of a schema complete the sentence `"create.provenance" …`. */

import * as z from "zod";

import type { JsonPath } from "../model.ts";
import { alternatives } from "../wording.ts";
import { defaultCreateSettings, provenancePlaces } from "./create-settings.ts";
import { taskTypes } from "./task-type.ts";

const maxCharacters = 20_000;

function textSchema(description: string) {
  return z
    .string("must be a text")
    .max(maxCharacters, "must be shorter: a text has at most 20,000 characters")
    .optional()
    .meta({ description });
}

const templateSchema = z.strictObject(
  {
    system: textSchema("The system prompt; an empty one is none."),
    request: textSchema(
      "What is asked, with {names} of what was read: {problem}, {request}, {entry}, {host} and the like.",
    ),
    answer: textSchema(
      "What is answered: a line whose {names} are all empty is left out; {{ is a brace.",
    ),
  },
  'must be an object with "system", "request" and "answer"',
);

const { cleaning, provenance, boilerplate, goldenRequest } = defaultCreateSettings;

function cleaningSchema(name: keyof typeof cleaning, description: string) {
  return z
    .boolean("must be true or false")
    .optional()
    .meta({ description, default: cleaning[name] });
}

const cleaningsSchema = z.strictObject(
  {
    quotes: cleaningSchema("quotes", "Take out what replies of mails quote."),
    signatures: cleaningSchema("signatures", "Take out signatures of mails."),
    greetings: cleaningSchema("greetings", 'Take out "Hi team" and "Kind regards".'),
  },
  "must be an object",
);

const promptsSchema = z.strictObject(
  Object.fromEntries(taskTypes.map((type) => [type, templateSchema.optional()])),
  "must be an object with a template for each task type to change",
);

export const createSchema = z.strictObject(
  {
    prompts: promptsSchema.optional().meta({
      description: "What examples say around what was read, by task type.",
    }),
    boilerplate: z
      .array(
        z.string("must be a text").min(1, "must be a text that is not empty"),
        "must be a list of texts",
      )
      .optional()
      .meta({
        description:
          "Answers that say nothing, beside those that are known: records are proposed for skipping.",
        default: boilerplate,
      }),
    logMapping: z.string("must be a path").min(1, "must be a path").optional().meta({
      description:
        "What log messages mean: path of a mapping, from the folder of this file. tunesmith create --starter-mapping FILE writes one to begin with.",
    }),
    cleaning: cleaningsSchema
      .optional()
      .meta({ description: "What is taken out of the texts of tickets." }),
    provenance: z
      .enum(provenancePlaces, `must be ${alternatives(provenancePlaces)}`)
      .optional()
      .meta({
        description:
          "Where it is written what each record was made of: in a file beside the dataset, or in the record.",
        default: provenance,
      }),
    goldenRequest: z
      .string("must be a text")
      .min(1, "must be a text that is not empty")
      .max(maxCharacters, "must be shorter: a text has at most 20,000 characters")
      .optional()
      .meta({
        description:
          "What is asked for by configurations that come without a request, with {names} such as {host}, {vendor} and {features}.",
        default: goldenRequest,
      }),
  },
  "must be an object",
);

/** Names of the settings at a path inside of "create". */
export function createMembers(path: JsonPath): readonly string[] {
  const [area, type] = path;
  if (area === undefined) return Object.keys(createSchema.shape);
  if (area === "cleaning") return Object.keys(cleaningsSchema.shape);
  return type === undefined ? taskTypes : Object.keys(templateSchema.shape);
}
