/** Editing single records of files that no editor hands out: streamed, atomic, with a ledger to undo. */

export type RecordEdit =
  | { readonly type: "remove" }
  /** One line of JSON, without a break. */
  | { readonly type: "replace"; readonly text: string };

export interface UndoableEdit {
  /** 0-based, where it happened. */
  readonly line: number;
  readonly done: "removed" | "replaced";
}

/** About files on disk. Fails with a sentence if the file is no longer as it was, or cannot be written. */
export interface RewriteRequests {
  /** `hash`: of the line's text as it was seen, by `hashOfLine`. */
  rewriteRecord: {
    params: { path: string; line: number; hash: string; edit: RecordEdit };
    answer: { done: UndoableEdit["done"]; ledger: string };
  };
  undoRewrite: { params: { path: string }; answer: { undone: UndoableEdit } };
  /** The last one that can be undone; `null`: there is none, or the file was changed by others since. */
  lastRewrite: { params: { path: string }; answer: UndoableEdit | null };
}
