/** The plain data every layer speaks: spans, edits, problems and findings. All of it survives a structured clone. */

import type { EntityType } from "./privacy/entities.ts";
import type { NetworkClass } from "./privacy/network-classes.ts";

export type Severity = "error" | "warning" | "info" | "hint";

/** From most to least severe: the order of every list and total. */
export const severities = [
  "error",
  "warning",
  "info",
  "hint",
] as const satisfies readonly Severity[];

/** Half-open UTF-16 offsets into the text of one line (without its line break). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces `span` of a line by `text`. Never reaches beyond the line. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Values that fill the placeholders of a message. Never a secret, never a person's data. */
export type MessageData = Readonly<Record<string, string | number>>;

/** Steps from the root of a record to one of its values. */
export type JsonPath = readonly (string | number)[];

/** `JSON.parse` output, before any format has looked at it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/**
 * A repair of one finding. `safe`: there is one sensible repair and it keeps the meaning; `suggestion`: a person
 * should look. `id` names the label in the rule's `meta.fixes`. A line of which the edits leave nothing goes together
 * with its line break: no fix means to leave a blank line. (On an empty line that is one edit without length.)
 */
export interface Fix {
  readonly id: string;
  readonly safety: "safe" | "suggestion";
  readonly edits: readonly TextEdit[];
}

/** What a parser, a format or a rule says about one place of a record, before severities and positions are known. */
export interface Problem {
  readonly ruleId: string;
  readonly messageId: string;
  readonly data?: MessageData;
  /** Where: a value of the record, or (with `at: "key"`) the key that leads to it. The engine turns it into a span. */
  readonly path: JsonPath;
  readonly at?: "key" | "value";
  /** A part of the string value at `path`, as UTF-16 offsets in the decoded string. */
  readonly valueSpan?: Span;
}

/** What a privacy finding is about. Never the value itself. */
export interface Recognized {
  readonly entity: EntityType;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Of network identifiers only. */
  readonly networkClass?: NetworkClass;
}

/** A problem of one record with severity and place; positions are relative to the line, so lines above may move. */
export interface RecordFinding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly data?: MessageData;
  readonly span: Span;
  /** RFC 6901 pointer of the value concerned. */
  readonly pointer?: string;
  readonly valueSpan?: Span;
  readonly fixes?: readonly Fix[];
  readonly recognized?: Recognized;
  /** Id of the chosen target that this is said for; `undefined`: it holds everywhere. */
  readonly target?: string | undefined;
  /** Ids of further chosen targets that say the same of the same place. */
  readonly alsoFor?: readonly string[] | undefined;
}

/** A finding with its place in the dataset. */
export interface Finding extends RecordFinding {
  /** 0-based physical line. */
  readonly line: number;
  /** 0-based lines of the other records concerned, capped; `data.others` holds the full count. */
  readonly relatedLines?: readonly number[];
  /** Where the related lines are if not in this dataset: the path of the other one, as it was named. */
  readonly relatedPath?: string;
  /** Number of the group of records this finding belongs to, unique in the dataset; the same for every member. */
  readonly group?: number;
  /** Of records that are alike, from 0 to 1, verified. */
  readonly similarity?: number;
}
