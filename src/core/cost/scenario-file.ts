/** Reads scenarios that people keep in a file: one of them, a list, or `{"scenarios": […]}`. */

import * as z from "zod";

import { readJsonDocument, type JsonPlace } from "../json-document.ts";
import type { JsonPath } from "../model.ts";
import { alternatives, printable, unknownName } from "../wording.ts";
import { misplacedRange } from "./check-scenario.ts";
import { checkInput } from "./input-text.ts";
import { inputIds, type InputId } from "./inputs.ts";
import { trainingMethods } from "./price-book.ts";
import type { Scenario } from "./scenario.ts";

export type ScenarioFileResult =
  | { readonly scenarios: readonly Scenario[]; readonly problems?: undefined }
  /** Plain sentences: where, what, and what to do. At least one. */
  | { readonly scenarios?: undefined; readonly problems: readonly [string, ...string[]] };

const textError = "must be a text that is not empty";
const text = z.string(textError).regex(/\S/, textError);

/** A member for each input, with the sentences of `checkInput`. */
const byInput = (schemaOf: (id: InputId) => z.ZodType) =>
  z.strictObject(
    Object.fromEntries(inputIds.map((id) => [id, schemaOf(id).optional()])),
    'must be an object with inputs such as "requests"',
  );

const numberOf = (id: InputId) =>
  z.number("must be a number").superRefine((value, context) => {
    const problem = checkInput(id, value);
    if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
  });

const rangeError = "must be a list of two numbers: from and to";

const scenarioShape = z.strictObject(
  {
    name: text.optional(),
    model: text.optional(),
    method: z.enum(trainingMethods, `must be ${alternatives(trainingMethods)}`).optional(),
    rival: text.optional(),
    inputs: byInput(numberOf).optional(),
    ranges: byInput((id) => z.tuple([numberOf(id), numberOf(id)], rangeError)).optional(),
  },
  'must be an object such as {"name": "Tickets", "inputs": {"requests": 50000}}',
);

const scenarioSchema = scenarioShape.superRefine((scenario, context) => {
  // The schema is made of the same inputs.
  const { inputs = {}, ranges = {} } = scenario as Partial<Scenario>;
  for (const id of inputIds) {
    const range = ranges[id];
    const message = range && misplacedRange(id, range, inputs[id]);
    if (message) context.addIssue({ code: "custom", path: ["ranges", id], message });
  }
});

const fileSchema = z.strictObject({
  scenarios: z.array(z.unknown(), "must be a list of scenarios"),
});

/** `source` is what messages call the file. Scenarios without a name are numbered. */
export function readScenarioFile(content: string, source: string): ScenarioFileResult {
  const { document, problems } = readJsonDocument(content, source);
  if (document === undefined) return failure(problems);
  const { value, place } = document;
  const { list, path, issues = [] } = listOf(value);
  if (issues.length > 0)
    return failure(issues.flatMap((issue) => [...besideSentences(issue, place)]));
  if (list.length === 0) return failure([`${place(path, "value")}There is no scenario: give one.`]);
  const scenarios: Scenario[] = [];
  const found: string[] = [];
  for (const [index, one] of list.entries()) {
    const here = list === value || path.length > 0 ? [...path, index] : path;
    const { data, error } = scenarioSchema.safeParse(one);
    if (error !== undefined) {
      found.push(...error.issues.flatMap((issue) => sentencesOf(issue, here, place)));
      continue;
    }
    const name = data.name ?? `Scenario ${index + 1}`;
    if (scenarios.some((other) => other.name === name)) {
      found.push(`${place([...here, "name"], "value")}Two scenarios have this name: rename one.`);
    }
    // The schema is made of the same inputs; what is absent is absent.
    scenarios.push({ ...data, name, inputs: data.inputs ?? {} } as Scenario);
  }
  return found.length > 0 ? failure(found) : { scenarios };
}

interface ListResult {
  readonly list: readonly unknown[];
  readonly path: JsonPath;
  readonly issues?: readonly z.core.$ZodIssue[];
}

function listOf(value: unknown): ListResult {
  if (Array.isArray(value)) return { list: value, path: [] };
  const isFile = typeof value === "object" && value !== null && "scenarios" in value;
  if (!isFile) return { list: [value], path: [] };
  const { data, error } = fileSchema.safeParse(value);
  return {
    list: data?.scenarios ?? [],
    path: ["scenarios"],
    ...(error && { issues: error.issues }),
  };
}

function* besideSentences(issue: z.core.$ZodIssue, place: JsonPlace): Iterable<string> {
  if (issue.code !== "unrecognized_keys") yield* sentencesOf(issue, [], place);
  else {
    for (const key of issue.keys) {
      yield `${place([key], "key")}"${printable(key)}" cannot stand beside "scenarios": remove it, or put it into a scenario.`;
    }
  }
}

function sentencesOf(
  issue: z.core.$ZodIssue,
  parent: JsonPath,
  place: JsonPlace,
): readonly string[] {
  // JSON has no symbols as keys.
  const inside = issue.path as JsonPath;
  const path = [...parent, ...inside];
  if (issue.code === "unrecognized_keys") {
    const isInput = inside.length > 0;
    const known = isInput ? inputIds : Object.keys(scenarioShape.shape);
    const kind = isInput ? "input" : "member of a scenario named";
    return issue.keys.map(
      (key) => place([...path, key], "key") + unknownName(kind, key, known, "docs/cost.md"),
    );
  }
  if (issue.code === "custom") return [place(path, "value") + issue.message];
  const name = inside.length === 0 ? "A scenario" : `"${inside.join(".")}"`;
  return [`${place(path, "value")}${name} ${issue.message}.`];
}

function failure(problems: readonly string[]): ScenarioFileResult {
  const [first = "The file cannot be read.", ...others] = problems;
  return { problems: [first, ...others] };
}
