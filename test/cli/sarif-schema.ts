/**
 * The parts of SARIF 2.1.0 that reports of Tunesmith use, as a JSON schema: names, types, enumerations, bounds and what is
 * required, as the standard has them (OASIS, "SARIF Version 2.1.0 Plus Errata 01", 28 August 2023, and its schema
 * sarif-schema-2.1.0.json, looked up on 23 November 2026). A part that is not here is refused: it has to be added, as the
 * standard has it, before a report may use it.
 */

import { Ajv } from "ajv";
import addFormats from "ajv-formats";

type Schema = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const uri = { type: "string", format: "uri" };
const level = { enum: ["none", "note", "warning", "error"] };
const index = { type: "integer", minimum: -1 };
const fromOne = { type: "integer", minimum: 1 };
const texts = { type: "object", additionalProperties: text };

const ref = (definition: string): Schema => ({ $ref: `#/definitions/${definition}` });

const list = (items: Schema, { unique = false } = {}): Schema => ({
  type: "array",
  items,
  uniqueItems: unique,
});

const object = (properties: Schema, required: readonly string[] = []): Schema => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});

const schema = {
  ...object({ $schema: uri, version: { const: "2.1.0" }, runs: list(ref("run")) }, [
    "version",
    "runs",
  ]),
  definitions: {
    run: object(
      {
        tool: object({ driver: ref("toolComponent") }, ["driver"]),
        columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
        invocations: list(ref("invocation")),
        artifacts: list(ref("artifact"), { unique: true }),
        results: list(ref("result")),
      },
      ["tool"],
    ),
    toolComponent: object(
      {
        name: text,
        version: text,
        semanticVersion: text,
        informationUri: uri,
        rules: list(ref("reportingDescriptor"), { unique: true }),
      },
      ["name"],
    ),
    reportingDescriptor: object(
      {
        id: text,
        shortDescription: ref("multiformatMessageString"),
        fullDescription: ref("multiformatMessageString"),
        help: ref("multiformatMessageString"),
        helpUri: uri,
        defaultConfiguration: object({ level }),
        properties: ref("propertyBag"),
      },
      ["id"],
    ),
    invocation: object(
      {
        executionSuccessful: { type: "boolean" },
        toolExecutionNotifications: list(ref("notification")),
      },
      ["executionSuccessful"],
    ),
    notification: object({ level, message: ref("message") }, ["message"]),
    artifact: object({ location: ref("artifactLocation"), length: index }),
    result: object(
      {
        ruleId: text,
        ruleIndex: index,
        level,
        message: ref("message"),
        locations: list(ref("location")),
        relatedLocations: list(ref("location"), { unique: true }),
        partialFingerprints: texts,
        properties: ref("propertyBag"),
      },
      ["message"],
    ),
    location: object({ id: index, physicalLocation: ref("physicalLocation") }),
    physicalLocation: object(
      { artifactLocation: ref("artifactLocation"), region: ref("region") },
      // One of it and "address", which is for programs.
      ["artifactLocation"],
    ),
    artifactLocation: object({ uri: { type: "string", format: "uri-reference" } }),
    region: object({
      startLine: fromOne,
      startColumn: fromOne,
      endLine: fromOne,
      endColumn: fromOne,
    }),
    // One of "text" and "id", which needs "messageStrings".
    message: object({ text }, ["text"]),
    multiformatMessageString: object({ text }, ["text"]),
    propertyBag: {
      type: "object",
      properties: { tags: list(text, { unique: true }) },
    },
  },
};

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What the standard does not allow, or this schema has no part for: "/runs/0/results/3 must have …"; at most ten. */
export function sarifFaults(log: unknown): string[] {
  if (validate(log)) return [];
  return (validate.errors ?? []).slice(0, 10).map(({ instancePath, message = "", params }) => {
    return `${instancePath} ${message} ${JSON.stringify(params)}`;
  });
}
