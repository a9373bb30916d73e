/** A record as a conversation that a person reads: plain data for a page, texts cut where they are endless. */

import type { ExampleKind, Role } from "../formats/format.ts";
import type { Severity, Span } from "../model.ts";

/** A run of text. `finding`: index in `findings` of the most severe one that is there. */
export interface TextRun {
  readonly text: string;
  readonly finding?: number | undefined;
  /** The text is one character that nobody sees or that turns the direction of writing: what it is called, "U+200B zero width space". */
  readonly invisible?: string | undefined;
}

/** "config": lines of a device configuration; "log": syslog lines. */
export type BlockKind = "prose" | "code" | "config" | "log" | "json";

export interface TextBlock {
  readonly kind: BlockKind;
  /** As the fence says: "python". */
  readonly language?: string | undefined;
  readonly runs: readonly TextRun[];
}

export interface ShownText {
  /** RFC 6901, of the string in the record. */
  readonly pointer: string;
  readonly blocks: readonly TextBlock[];
  /** UTF-16 characters that were left out at the end. */
  readonly cut: number;
}

export type ShownPart =
  | ({ readonly type: "text" } & ShownText)
  /** `label`: "image/png, 34 KB" or the address; never loaded. */
  | { readonly type: "image" | "video" | "other"; readonly label: string };

export interface ShownCall {
  readonly id?: string | undefined;
  readonly name: string;
  readonly arguments: ShownText;
}

export interface ShownTurn {
  readonly role: Role;
  readonly name?: string | undefined;
  /** Whether the loss is taken on this turn. */
  readonly isTrained: boolean;
  readonly parts: readonly ShownPart[];
  readonly calls: readonly ShownCall[];
  /** Of an answer of a tool: the call that it answers. */
  readonly callId?: string | undefined;
}

export interface ShownFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** In the line. */
  readonly span: Span;
  readonly isFixable: boolean;
  /** Its fixes, as a menu shows them; by index in the finding's `fixes`. */
  readonly fixes: readonly { readonly label: string; readonly isSafe: boolean }[];
  /** 0-based lines of other records of this dataset that are concerned, capped. */
  readonly relatedLines: readonly number[];
  /** It is drawn in one of the texts. */
  readonly isInText: boolean;
}

export interface ShownRecord {
  /** 0-based. */
  readonly line: number;
  /** Of the line's text: who edits it says which text was seen. */
  readonly hash: string;
  /** UTF-16 characters of the line. */
  readonly length: number;
  /** `undefined`: the line is no record of the format, and `raw` has its text. */
  readonly kind: ExampleKind | undefined;
  readonly turns: readonly ShownTurn[];
  /** Of a preference pair: the worse answer. */
  readonly rejected: readonly ShownTurn[];
  readonly tools: readonly { readonly name: string; readonly definition: ShownText }[];
  /** Columns that are no part of the conversation. */
  readonly columns: readonly { readonly name: string; readonly value: ShownText }[];
  readonly raw?: ShownText | undefined;
  /** The first of them. */
  readonly findings: readonly ShownFinding[];
  /** Findings that are not in the list, as there are too many. */
  readonly findingsCut: number;
  /** Turns that are not shown, as there are too many. */
  readonly turnsCut: number;
}
