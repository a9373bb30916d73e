/** What a creation is told: plain data that crosses worker boundaries. */

import type { ColumnMapping } from "../import/column-mapping.ts";
import type { ConfigStyle } from "./configs/config-style.ts";
import type { LogMapping } from "./logs/log-mapping.ts";
import type { Doubt, SourceKind } from "./operational-record.ts";
import type { PromptTemplates } from "./prompt-templates.ts";
import type { TaskType } from "./task-type.ts";

/** What is taken out of the texts of tickets, beside HTML, which always becomes text. */
export interface TextCleaning {
  /** What was said before, in replies of mails. */
  readonly quotes: boolean;
  readonly signatures: boolean;
  /** "Hi team," and "Kind regards". */
  readonly greetings: boolean;
}

export interface LogOptions {
  readonly mapping: LogMapping;
  /** Of entries without a year: the one in which the log was last written. */
  readonly year: number;
  /** 1 to 12, in which the log was last written: one that begins in a later month began the year before. Without: 12. */
  readonly month?: number | undefined;
  /** Minutes east of UTC, of times without a zone. */
  readonly zone: number;
  /** Entries of one host that follow each other within so many minutes are one record; `undefined`: each is one. */
  readonly incidentMinutes: number | undefined;
  /** Entries of a higher number (less severe) are left out. */
  readonly leastSevere: number;
}

export interface CreationOptions {
  readonly kind: SourceKind;
  /** Of tables: columns for the parts of the kind, "notes", "id", or names of traits. `undefined`: guessed. */
  readonly mapping: ColumnMapping | undefined;
  /** Fields that the mapping does not have are guessed too. */
  readonly guessesOthers?: boolean | undefined;
  readonly cleaning: TextCleaning;
  /** Records with these doubts are left out. */
  readonly skipped: readonly Doubt[];
  /** In place of that which the kind has. */
  readonly taskType: TaskType | undefined;
  readonly prompts: PromptTemplates;
  /** What is asked for by configurations that come without a request: a text with {names} of their traits. */
  readonly goldenRequest: string;
  /** Answers that say nothing, in words of the project, beside those that are known. */
  readonly boilerplate: readonly string[];
  /** Without a year: that in which the file was changed last. */
  readonly log: Omit<LogOptions, "year"> & { readonly year: number | undefined };
  /** `undefined`: told from the text. */
  readonly configStyle: ConfigStyle | undefined;
  /** Id of the format of the result. */
  readonly format: string;
  /** Where provenance goes. */
  readonly provenance: "sidecar" | "record" | "none";
}
