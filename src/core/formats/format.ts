/** What a dataset format is, and the canonical example every format is read into. */

import type { JsonObject, JsonPath, Problem } from "../model.ts";

export const roles = ["system", "user", "assistant", "tool"] as const;
export type Role = (typeof roles)[number];

/** A piece of a turn's content. Text keeps its path, so that findings reach the very string in the record. */
export type Part =
  | { readonly type: "text"; readonly text: string; readonly path: JsonPath }
  | { readonly type: "image"; readonly path: JsonPath };

export interface Turn {
  readonly role: Role;
  readonly parts: readonly Part[];
  /** Number of tools the assistant calls in this turn. */
  readonly toolCalls: number;
  /** Whether the loss is taken on this turn. */
  readonly trained: boolean;
  /** The value of the record that is this turn (a message, or the field that holds its text). */
  readonly path: JsonPath;
}

/**
 * The canonical meaning of a record. Texts that a format allows to be empty (an alpaca `input`, an open-ended
 * `prompt`) make no turn or part when they are.
 */
export interface Example {
  readonly turns: readonly Turn[];
}

export type ReportProblem = (problem: Problem) => void;

export interface Format {
  readonly id: string;
  /** What a person sees. */
  readonly label: string;
  /** The vendor's page the format was written from, with the date of the copy read. */
  readonly docs: string;
  /**
   * How much the record looks like this format: 1 all marks, 0 none. Looks at the presence and type of the marking
   * keys only, so that a record with faults inside is still recognised.
   */
  score(json: JsonObject): number;
  /** Reads as much as can be read and reports what breaks the format's rules. `undefined`: nothing could be read. */
  read(json: JsonObject, report: ReportProblem): Example | undefined;
}
