/** What a dataset format is, and the canonical example every format is read into and written from. */

import type { JsonObject, JsonPath, JsonValue, Problem } from "../model.ts";

export const roles = ["system", "user", "assistant", "tool"] as const;
export type Role = (typeof roles)[number];

/**
 * A piece of a turn's content. Text keeps its path, so that findings reach the very string in the record. An answer of a
 * tool that is an object there has its JSON as its text.
 */
export type Part =
  | { readonly type: "text"; readonly text: string; readonly path: JsonPath }
  | {
      /** "other": a document, reasoning and the like, which no other format holds. */
      readonly type: "image" | "video" | "other";
      readonly path: JsonPath;
      /** Where it is: an http(s), data:, s3: or gs: address; `undefined` if that could not be read. */
      readonly uri?: string | undefined;
      /** "image/png"; `undefined` where the format does not say. */
      readonly mediaType?: string | undefined;
      /** Of an image: how closely OpenAI's models look at it; `undefined`: as they choose. */
      readonly detail?: "low" | "high" | undefined;
    };

/** The assistant wants a tool to be run. */
export interface ToolCall {
  /** Ties the answer to the call; `undefined` in formats without ids. */
  readonly id: string | undefined;
  readonly name: string;
  /** As the format has them: an object, or JSON in a string. */
  readonly arguments: JsonValue;
}

export interface Turn {
  readonly role: Role;
  readonly parts: readonly Part[];
  /** Calls of tools by the assistant in this turn; those that could not be read count, with an empty name. */
  readonly calls: readonly ToolCall[];
  /** Whether the loss is taken on this turn. */
  readonly trained: boolean;
  /** The value of the record that is this turn (a message, or the field that holds its text). */
  readonly path: JsonPath;
  /** Of an answer of a tool: the call that it answers. */
  readonly callId?: string | undefined;
  /** The parts are texts that are one, with a line break between them: Alpaca's instruction and input. */
  readonly isOneText?: boolean | undefined;
  /** The texts have a mark, such as `<image>`, where each of the media belongs; these stand behind the texts. */
  readonly hasMarks?: boolean | undefined;
  /** Who speaks, or the name of the tool that answers. */
  readonly name?: string | undefined;
}

export const noCalls: readonly ToolCall[] = [];

/** A function that the assistant may call. */
export interface ToolDefinition {
  readonly name: string;
  readonly description?: string | undefined;
  /** A JSON schema. */
  readonly parameters?: JsonValue | undefined;
  /** Whether calls keep to the schema exactly (OpenAI). */
  readonly strict?: boolean | undefined;
}

/** What a record is there for, hence what must be in it. */
export const exampleKinds = [
  /** A conversation whose answers are learned. */
  "conversation",
  /** A prompt whose answer the training finds itself: reinforcement, distillation. */
  "prompt",
  /** A prompt with a better and a worse answer. */
  "preference",
  /** A prompt with an answer and whether that is wanted. */
  "rated",
  /** A prompt with the steps of an answer and whether each of them is right. */
  "steps",
  /** Plain text, all of it learned. */
  "text",
] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/**
 * The canonical meaning of a record. Texts that a format allows to be empty (an alpaca `input`, an open-ended
 * `prompt`) make no turn or part when they are.
 */
export interface Example {
  readonly kind: ExampleKind;
  /**
   * The conversation. A preference pair has the better answer at its end, text is one turn of the assistant, and of
   * steps each is a turn of the assistant.
   */
  readonly turns: readonly Turn[];
  /** Of a preference pair: the worse answer, in place of the turns from `turns[answerStart]` on. */
  readonly rejected?: { readonly turns: readonly Turn[]; readonly answerStart: number } | undefined;
  /** Of a rated answer: whether it is wanted. */
  readonly isWanted?: boolean | undefined;
  /** Of steps: whether each of them is right. */
  readonly stepLabels?: readonly boolean[] | undefined;
  readonly tools?: readonly ToolDefinition[] | undefined;
  /** What the record has and the example has no place for: a conversion loses it. */
  readonly unheld?: readonly LosablePart[] | undefined;
  /** Columns that are no part of the example, such as ids or what a grader looks at. */
  readonly columns?: JsonObject | undefined;
}

export type ReportProblem = (problem: Problem) => void;

/** What an example has and a format may not be able to hold; the record is written without it. */
export const losableParts = [
  "tools",
  "tool-calls",
  "call-ids",
  "text-with-calls",
  "weights",
  "names",
  "images",
  "media",
  "system-prompt",
  "earlier-turns",
  "earlier-training",
  "worse-answer",
  "rating",
  "step-labels",
  "repeated-fields",
  "columns",
] as const;
export type LosablePart = (typeof losableParts)[number];

/** Why a format cannot hold an example at all. */
export const refusals = [
  "other-kind",
  "repeated-role",
  "starts-with-answer",
  "no-answer",
  "no-question",
  "ends-without-answer",
  "late-system-prompt",
  "several-turns",
  "unwanted-answer",
  "only-tool-calls",
  "unmatched-calls",
  "reserved-text",
  "unreadable",
] as const;
export type Refusal = (typeof refusals)[number];

/** What a format tells while it writes one example. */
export interface WriteLog {
  /** `name`: of the column that is lost; with other parts there is none. Repeated reports of one example count once. */
  lose(part: LosablePart, name?: string): void;
  /** The record is left out: `return log.refuse("no-answer")`. */
  refuse(why: Refusal): undefined;
}

export interface Format {
  readonly id: string;
  /** What a person sees. */
  readonly label: string;
  /** The vendor's page the format was written from, with the date of the copy read. */
  readonly docs: string;
  /** It writes marks such as `<image>` in texts where the media beside them belong. */
  readonly marksMedia?: boolean;
  /** Paths of fields that it knows and no example holds, "*" for each item of a list: a conversion loses them. */
  readonly unheld?: readonly (readonly string[])[];
  /** Its files begin with a byte order mark. */
  readonly wantsMark?: boolean;
  /** The kinds of examples that it can hold. */
  readonly kinds: readonly ExampleKind[];
  /**
   * How much the record looks like this format: 1 all marks, 0 none. Looks at the presence and type of the marking
   * keys only, so that a record with faults inside is still recognised. Of formats that score the same, the first of
   * the registry is taken: one that looks just like another is used only if it is named.
   */
  score(json: JsonObject): number;
  /**
   * Of formats with several sets of columns, of which a file is to have one: the set that the record has; `undefined`:
   * none of them as a whole.
   */
  columnsOf?(json: JsonObject): readonly string[] | undefined;
  /** Reads as much as can be read and reports what breaks the format's rules. `undefined`: nothing could be read. */
  read(json: JsonObject, report: ReportProblem): Example | undefined;
  /**
   * The example in this format; a valid example of one of `kinds` makes a record that `read` finds nothing wrong with.
   * Never drops anything in silence.
   */
  write(example: Example, log: WriteLog): JsonObject | undefined;
}
