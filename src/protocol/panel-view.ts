/** What the extension and the page of the dataset panel say to each other. */

import type { DatasetOverview } from "../core/explore/overview.ts";
import type { RecordQuery } from "../core/explore/record-query.ts";
import type { ShownRecord } from "../core/explore/shown-record.ts";
import type { FindingGroup } from "../core/finding-source.ts";
import type { ShownRule } from "./shown-rule.ts";
import type { GroupsOverview, RecordRow } from "./panel-messages.ts";

export interface ShownVerdict {
  /** Of the target. */
  readonly label: string;
  readonly acceptance: "taken" | "noted" | "refused";
  /** Why, the most severe first: sentences with how often; a click lists the records with findings of the rule. */
  readonly reasons: readonly {
    readonly message: string;
    readonly ruleId: string;
    readonly count: number;
  }[];
}

export interface ShownQuality {
  /** "good", and who says so: "by rules", "Claude Opus 5.5, 40 examples". */
  readonly grade: string;
  readonly by: string;
  /** From 0 to 100, `undefined` where none is given. */
  readonly scores: readonly { readonly name: string; readonly score: number | undefined }[];
  /** The records have changed since. */
  readonly isStale: boolean;
  /** A click lists the records that they are about, `mostListedLines` of each at most. */
  readonly issues: readonly {
    readonly label: string;
    readonly lines: readonly number[];
  }[];
}

/** From 0 to 1; `undefined`: nobody knows. */
type Share = number | undefined;

export interface PanelState {
  /** Of the dataset: the page remembers it, so that the panel finds its dataset again when the window is opened anew. */
  readonly uri: string;
  readonly name: string;
  /** Folder in the workspace, for two files of one name; may be empty. */
  readonly folder: string;
  /** Counts states of the content: what the page asks about another one is not answered. */
  readonly revision: number;
  /** Nothing can be shown: why, and what to do, as a plain sentence. */
  readonly failure?: string | undefined;
  /** Plain sentences: unsaved changes of a big file are not seen, the file on disk has changed. */
  readonly notices: readonly string[];
  readonly formatLabel: string | undefined;
  /** As far as they are known. */
  readonly lines: number | undefined;
  readonly records: number | undefined;
  readonly bytes: number | undefined;
  /** The check of the dataset. */
  readonly check: { readonly isRunning: boolean; readonly share: Share };
  /** Of what overview and list are made: counting goes on, or waits. */
  readonly counting: { readonly isRunning: boolean; readonly share: Share };
  readonly overview: DatasetOverview | undefined;
  /** By severity, then by count. Labels of rules are told with it. */
  readonly findings: readonly FindingGroup[];
  readonly rules: Readonly<Record<string, ShownRule>>;
  readonly groups: GroupsOverview | undefined;
  readonly verdicts: readonly ShownVerdict[];
  /** Absent: nobody has judged it yet. */
  readonly quality: ShownQuality | undefined;
  readonly canEdit: "document" | "disk" | "no";
  /** Why not, as a sentence. */
  readonly whyNot?: string | undefined;
  /** Something that was done to the file on disk can be undone: "Undo: Line 12 Removed". */
  readonly undo?: string | undefined;
  /** The last query of the page, answered; `undefined`: none yet, or it is being worked on. */
  readonly list:
    | {
        readonly query: RecordQuery;
        /** Counts queries of the page: see "query". */
        readonly number: number;
        readonly total: number;
        readonly problems: readonly string[];
      }
    | undefined;
  readonly isListing: boolean;
}

export type ToPanelPage =
  | { readonly type: "state"; readonly state: PanelState }
  | {
      readonly type: "rows";
      readonly number: number;
      readonly revision: number;
      readonly from: number;
      readonly rows: readonly RecordRow[];
    }
  /** `record`: null: there is no such line any more. */
  | {
      readonly type: "record";
      readonly revision: number;
      readonly line: number;
      readonly record: ShownRecord | null;
      /** Instead of it: why it cannot be shown. */
      readonly failure?: string | undefined;
    }
  /** The answer to "startEdit". */
  | {
      readonly type: "editText";
      readonly line: number;
      readonly text: string;
      readonly hash: string;
    }
  /** The answer to "tryText". */
  | {
      readonly type: "tried";
      readonly text: string;
      readonly isRecord: boolean;
      readonly problems: readonly { readonly severity: string; readonly message: string }[];
    }
  /** An edit went through, or did not (`failure`: why). "undone": the last one on disk, of which the page names no line. */
  | {
      readonly type: "edited";
      readonly line: number;
      readonly done: "replaced" | "removed" | "fixed" | "undone" | "failed";
      readonly failure?: string | undefined;
    }
  /**
   * Shows a line: it is selected, the list scrolls there. `index`: of the list, null: it is not in it. Comes unasked where the
   * cursor of the editor goes; a page that is editing a record leaves that alone.
   */
  | {
      readonly type: "show";
      readonly number: number;
      readonly line: number;
      readonly index: number | null;
    }
  /** A person wants to name a line: VS Code has the key for that, which the page does not hear before it. */
  | { readonly type: "goToLine" };

export type FromPanelPage =
  | { readonly type: "ready" }
  /** `number`: greater than that of the query before. */
  | { readonly type: "query"; readonly number: number; readonly query: RecordQuery }
  | {
      readonly type: "rows";
      readonly number: number;
      readonly revision: number;
      readonly from: number;
      readonly count: number;
    }
  | { readonly type: "record"; readonly revision: number; readonly line: number }
  /** Answered by "show". */
  | { readonly type: "find"; readonly number: number; readonly line: number }
  /** Opens the file there; `span`: in the line. */
  | {
      readonly type: "jump";
      readonly line: number;
      readonly span?: { readonly start: number; readonly end: number } | undefined;
    }
  /** By their indexes in the `ShownRecord` with this hash. */
  | {
      readonly type: "fix";
      readonly line: number;
      readonly hash: string;
      readonly finding: number;
      readonly fix: number;
    }
  /** Puts the text of the line on the clipboard. */
  | { readonly type: "copy"; readonly line: number }
  | { readonly type: "startEdit"; readonly line: number }
  | { readonly type: "tryText"; readonly text: string }
  | {
      readonly type: "replace";
      readonly line: number;
      readonly hash: string;
      readonly text: string;
    }
  | { readonly type: "remove"; readonly line: number; readonly hash: string }
  | { readonly type: "undo" }
  /** Commands of the extension that concern the dataset as a whole. */
  | {
      readonly type: "run";
      readonly action:
        | "check"
        | "stop"
        | "fixSafe"
        | "redact"
        | "assess"
        | "cost"
        | "targets"
        | "groups"
        | "gradeByRules";
    }
  | { readonly type: "openRule"; readonly ruleId: string };
