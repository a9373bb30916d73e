/** Which records of a dataset repeat or contradict each other: plain data for findings, the editor's tree and cleaning. */

/** A record of a group, by its 0-based line. */
export interface GroupMember {
  readonly line: number;
  /** To the record that is kept, from 0 to 1: verified, never estimated. */
  readonly similarity: number;
}

/** "ticketBlind": alike once ticket ids, times, addresses, interfaces and host names are masked. */
export type DuplicateKind = "exact" | "near" | "ticketBlind";

/** Records around one that is kept. Each is similar to that one itself, not only to another member. */
export interface DuplicateGroup {
  readonly kind: DuplicateKind;
  /** 0-based line. */
  readonly kept: number;
  /** Without the one that is kept, in the order of the dataset. */
  readonly members: readonly GroupMember[];
}

/** Records with one prompt and answers that differ. */
export interface ConflictGroup {
  /** The prompts are equal only once they are masked. */
  readonly isTicketBlind: boolean;
  /** Which of the assistant's turns differs, from 1; the histories up to it are equal. */
  readonly turn: number;
  /** For each answer the lines of the records that give it, the answers and their lines in the order of the dataset. */
  readonly answers: readonly (readonly number[])[];
}

export type RecordGroup = DuplicateGroup | ConflictGroup;

/** All of its records, the one that is kept first. */
export function linesOf(group: RecordGroup): number[] {
  if ("answers" in group) return group.answers.flat();
  return [group.kept, ...group.members.map(({ line }) => line)];
}

export interface RecordGroups {
  /** Exact ones first, then near, then ticket-blind ones; each kind in the order of what is kept. */
  readonly duplicates: readonly DuplicateGroup[];
  readonly conflicts: readonly ConflictGroup[];
}

export const noGroups: RecordGroups = { duplicates: [], conflicts: [] };
