/** What the extension and the page of the panel that creates datasets say to each other. */

import type { ConfigStyle } from "../core/create/configs/config-style.ts";
import type { CreationOptions, LogOptions, TextCleaning } from "../core/create/creation-options.ts";
import type { Doubt, LeaveReason, SourceKind } from "../core/create/operational-record.ts";
import type { PromptTemplate, PromptTemplates } from "../core/create/prompt-templates.ts";
import type { TaskType } from "../core/create/task-type.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { RedactionMode } from "../core/privacy/redaction/redactor.ts";
import type { Spread } from "../core/stats/spread.ts";

export interface LogChoices extends Pick<LogOptions, "zone" | "leastSevere"> {
  /** Absent: that in which the file was changed last. */
  readonly year?: number | undefined;
  /** Absent: each entry is a record. */
  readonly incidentMinutes?: number | undefined;
}

/** What a person decides on the page. What takes a dialog, such as files, is not among it. */
export interface CreateChoices {
  readonly kind: SourceKind;
  /** By kind; absent: as it is guessed. */
  readonly mappings: Readonly<Partial<Record<SourceKind, ColumnMapping>>>;
  readonly cleaning: TextCleaning;
  readonly skipped: readonly Doubt[];
  /** Absent: that of the kind. */
  readonly taskType?: TaskType | undefined;
  /** Those that are others than the project's. */
  readonly prompts: Readonly<Partial<Record<TaskType, PromptTemplate>>>;
  /** Absent: the project's. */
  readonly goldenRequest?: string | undefined;
  readonly log: LogChoices;
  /** Absent: told from the text. */
  readonly configStyle?: ConfigStyle | undefined;
  /** Id. */
  readonly format: string;
  readonly provenance: CreationOptions["provenance"];
  readonly redaction: RedactionMode | "none";
}

/** Names of files or folders. */
export type ShownSources =
  | { readonly type: "files"; readonly names: readonly string[]; readonly inAll: number }
  | { readonly type: "pairs"; readonly before: string; readonly after: string };

export interface ShownPlace {
  readonly path: string;
  /** What a person reads of the path. */
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  readonly endLine: number;
  /** 1-based, of a table or a list. */
  readonly row?: number | undefined;
  /** What is wrong there. */
  readonly detail?: string | undefined;
}

/** Texts are cut; so are lists of places, of which there may be many. */
export interface ShownPreview {
  readonly records: readonly {
    readonly turns: readonly { readonly role: string; readonly text: string }[];
    readonly place: ShownPlace;
  }[];
  readonly read: number;
  readonly written: number;
  /** By whatever reason. */
  readonly leftOutInAll: number;
  /** That was all there is. */
  readonly isWhole: boolean;
  readonly doubted: readonly {
    readonly doubt: Doubt;
    readonly records: number;
    readonly places: readonly ShownPlace[];
  }[];
  readonly leftOut: readonly {
    readonly why: LeaveReason;
    readonly count: number;
    readonly places: readonly ShownPlace[];
  }[];
  readonly missing: readonly { readonly part: string; readonly records: number }[];
  /** That the format cannot hold: why, in words. */
  readonly refused: readonly {
    readonly why: string;
    readonly count: number;
    readonly places: readonly ShownPlace[];
  }[];
  /** Names in templates that no record has. */
  readonly unknownNames: readonly string[];
  /** To look at: text of the source. */
  readonly looks: readonly {
    readonly why: Doubt | LeaveReason;
    readonly place: ShownPlace;
    readonly text: string;
  }[];
  readonly privacy: readonly ShownValues[];
  /** What is wrong as a whole, as a sentence. */
  readonly fault?: string | undefined;
}

/** Private values of one kind. */
export interface ShownValues {
  /** "e-mail address". */
  readonly label: string;
  readonly values: number;
}

export interface ShownOutcome {
  /** Id of the format that was written. */
  readonly format: string;
  readonly read: number;
  readonly written: number;
  readonly leftOutInAll: number;
  readonly byTaskType: Readonly<Partial<Record<TaskType, number>>>;
  readonly sources: readonly { readonly name: string; readonly records: number }[];
  /** `sources` has only the first of so many. */
  readonly sourcesInAll: number;
  readonly doubted: readonly (ShownPreview["doubted"][number] & { readonly isSkipped: boolean })[];
  readonly leftOut: ShownPreview["leftOut"];
  readonly missing: ShownPreview["missing"];
  readonly refused: ShownPreview["refused"];
  /** Plain sentences about the sources as a whole. */
  readonly notes: readonly string[];
  readonly tokens: { readonly total: number; readonly tokenizer: string };
  readonly tokensPerRecord?: Spread | undefined;
  /** UTF-16 characters. */
  readonly answerLengths?: Spread | undefined;
  /** Of the new records, by rule, most frequent first. */
  readonly findings: readonly { readonly ruleId: string; readonly findings: number }[];
  readonly privacy: readonly ShownValues[];
  /** How many values were replaced. */
  readonly redacted: number;
}

export type CreateStage =
  | { readonly stage: "form" }
  /** From 0 to 1, where it is known. */
  | { readonly stage: "preparing"; readonly share?: number | undefined }
  /** Waits for "write" or "goBack". */
  | { readonly stage: "prepared"; readonly outcome: ShownOutcome };

export interface CreateState {
  /** Of the sources that were chosen: choices are made for one session. */
  readonly session: number;
  /** Of the last choices of the page that are in this state. */
  readonly revision: number;
  readonly stage: CreateStage;
  readonly sources: ShownSources;
  /** Of tables; samples are cut. */
  readonly columns?:
    readonly { readonly name: string; readonly samples: readonly string[] }[] | undefined;
  /** Of tables, by kind. */
  readonly guesses?: Readonly<Record<SourceKind, ColumnMapping>> | undefined;
  /** The sources have been looked at. */
  readonly isKnown: boolean;
  readonly choices: CreateChoices;
  /** Of the kind. */
  readonly usualTaskType: TaskType;
  /** As tunesmith.json has them, and else Tunesmith itself. */
  readonly projectPrompts: PromptTemplates;
  readonly projectGoldenRequest: string;
  /** Names that templates of the kind may use. */
  readonly promptNames: readonly string[];
  /** Where log entries get their meaning from. `file`: absent: the starter of Tunesmith. */
  readonly logMapping: {
    readonly file?: string | undefined;
    readonly rules: number;
    readonly problems: readonly string[];
  };
  /** Formats that hold what is created. */
  readonly formats: readonly { readonly id: string; readonly label: string }[];
  readonly out: {
    readonly name: string;
    readonly folder: string;
    readonly appends: boolean;
    /** A new file would take the place of one that is there. */
    readonly isThere: boolean;
    /** So would the file that says where records are from. */
    readonly isProvenanceThere: boolean;
    /** Id of the format of what is appended to; absent: nobody can tell it. */
    readonly format?: string | undefined;
  };
  /** Absent: it is being worked out. */
  readonly preview?: ShownPreview | undefined;
  /** Settings have changed since. */
  readonly isPreviewStale: boolean;
  /** Why there is no preview, or nothing was created: a plain sentence. */
  readonly failure?: string | undefined;
  /** What was created last. */
  readonly done?: string | undefined;
}

export interface ToCreatePage {
  readonly type: "state";
  readonly state: CreateState;
}

export type FromCreatePage =
  | { readonly type: "ready" }
  | {
      readonly type: "choose";
      readonly session: number;
      readonly revision: number;
      readonly choices: CreateChoices;
    }
  | { readonly type: "chooseSources"; readonly what: "files" | "folder" }
  /** Configurations after the change; the folder that is there has those before it. */
  | { readonly type: "chooseCounterpart" }
  /** No pairs any more: each configuration stands for itself. */
  | { readonly type: "dropCounterpart" }
  | { readonly type: "swapPair" }
  | { readonly type: "chooseLogMapping" }
  | { readonly type: "useStarterMapping" }
  /** Writes the starter into the project, opens it, and uses it. */
  | { readonly type: "writeStarterMapping" }
  | { readonly type: "openLogMapping" }
  | { readonly type: "savePrompts" }
  | { readonly type: "chooseOut"; readonly appends: boolean }
  /** What is appended to, in another format: its conversion. */
  | { readonly type: "convertOut" }
  /** 1-based. */
  | { readonly type: "openPlace"; readonly path: string; readonly line: number }
  | { readonly type: "create" }
  | { readonly type: "stop" }
  | { readonly type: "write" }
  | { readonly type: "goBack" };
