/** Collects the problems of one line: repeated causes become one problem, and a hopeless line ends early. */

import type { Fix, MessageData, Span, TextEdit } from "../model.ts";
import type { JsonProblem, JsonRuleId, RepairId, SyntaxMessageId } from "./tree.ts";

/** More problems of a rule on one line help nobody. For `invalid-json`, reading stops there. */
const maxProblemsPerRule = 20;

/**
 * Habits of whoever wrote the line, rather than slips. They are one problem however often they occur: the span is the
 * first place, `data.count` says how many there are, and the fix repairs all of them.
 */
const habits: ReadonlySet<SyntaxMessageId> = new Set<SyntaxMessageId>([
  "badEscape",
  "badNumber",
  "comment",
  "missingValue",
  "notANumber",
  "nulByte",
  "pythonLiteral",
  "severalValues",
  "singleQuotes",
  "smartQuotes",
  "unescapedControl",
  "unicodeSpace",
  "unquotedKey",
  "unquotedString",
  "wrongCase",
]);

/** A fix of ours. */
export interface Repair extends Fix {
  readonly id: RepairId;
}

/** The one sensible repair. */
export function safe(id: RepairId, edits: readonly TextEdit[]): Repair {
  return { id, safety: "safe", edits };
}

/** A repair that a person should look at. */
export function suggestion(id: RepairId, edits: readonly TextEdit[]): Repair {
  return { id, safety: "suggestion", edits };
}

/** A safe repair if it is clear what was meant, else a suggestion. */
export function repairIf(isClear: boolean, id: RepairId, edits: readonly TextEdit[]): Repair {
  return isClear ? safe(id, edits) : suggestion(id, edits);
}

export interface ProblemDetails {
  readonly data?: MessageData;
  readonly fix?: Repair | undefined;
}

/** A problem that may still grow. */
interface Draft {
  readonly problem: Omit<JsonProblem, "fix">;
  readonly fix: Fix | undefined;
  readonly edits: TextEdit[];
  /** How often a habit occurred. */
  count: number | undefined;
}

export class ProblemLog {
  readonly #drafts: Draft[] = [];
  readonly #habits = new Map<string, Draft>();
  readonly #countByRule = new Map<JsonRuleId, number>();
  #stopped = false;

  /** Whether reading on is pointless. */
  get stopped(): boolean {
    return this.#stopped;
  }

  get isEmpty(): boolean {
    return this.#drafts.length === 0;
  }

  /** Adds a cause that makes the line invalid. */
  addSyntax(messageId: SyntaxMessageId, span: Span, details: ProblemDetails = {}): void {
    if (this.#stopped) return;
    const key = habits.has(messageId) ? habitKey(messageId, details) : undefined;
    const known = key === undefined ? undefined : this.#habits.get(key);
    if (known?.count !== undefined) {
      known.count += 1;
      for (const edit of details.fix?.edits ?? []) known.edits.push(edit);
    } else if (this.hasRoomFor("invalid-json")) {
      const draft = this.#add("invalid-json", messageId, span, details);
      if (key === undefined) return;
      draft.count = 1;
      this.#habits.set(key, draft);
    } else {
      this.#add("invalid-json", "tooMany", span, {});
      this.#stopped = true;
    }
  }

  /** Adds something wrong with a value that `JSON.parse` lets pass. Beyond the limit it is dropped. */
  addValue(problem: JsonProblem): void {
    if (this.#stopped || !this.hasRoomFor(problem.ruleId)) return;
    this.#add(problem.ruleId, problem.messageId, problem.span, problem);
  }

  hasRoomFor(ruleId: JsonRuleId): boolean {
    return (this.#countByRule.get(ruleId) ?? 0) < maxProblemsPerRule;
  }

  /** Nothing that comes later on the line is of interest. */
  stop(): void {
    this.#stopped = true;
  }

  /** The problems in the order of the text. */
  sorted(): readonly JsonProblem[] {
    return this.#drafts
      .map(finish)
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #add(
    ruleId: JsonRuleId,
    messageId: JsonProblem["messageId"],
    { start, end }: Span,
    { data, fix }: { readonly data?: MessageData; readonly fix?: Fix | undefined },
  ): Draft {
    const draft: Draft = {
      problem: { ruleId, messageId, span: { start, end }, ...(data && { data }) },
      fix,
      edits: [...(fix?.edits ?? [])],
      count: undefined,
    };
    this.#drafts.push(draft);
    this.#countByRule.set(ruleId, (this.#countByRule.get(ruleId) ?? 0) + 1);
    return draft;
  }
}

/** What makes two occurrences the same habit: the same words would describe them, and the same repair. */
function habitKey(messageId: SyntaxMessageId, { data, fix }: ProblemDetails): string {
  const words = data === undefined ? "" : Object.values(data).join(" ");
  return `${messageId} ${fix?.id ?? ""} ${fix?.safety ?? ""} ${words}`;
}

function finish({ problem, fix, edits, count }: Draft): JsonProblem {
  return {
    ...problem,
    ...(count !== undefined && { data: { ...problem.data, count } }),
    ...(fix && { fix: { ...fix, edits } }),
  };
}
