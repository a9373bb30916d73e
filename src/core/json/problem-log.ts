/** Collects the problems of one line: repeated causes become one problem, and a hopeless line ends early. */

import type { Fix, MessageData, Span, TextEdit } from "../model.ts";
import type { JsonProblem, JsonRuleId, RepairId, SyntaxMessageId } from "./tree.ts";

/** More problems of a rule on one line help nobody. For `invalid-json`, reading stops there. */
const maxProblemsPerRule = 20;

/**
 * Habits of whoever wrote the line, rather than slips. They are one problem however often they occur: the span is the
 * first place, `data.count` and the sentence say how many there are, and the fix repairs all of them.
 */
const habits: ReadonlySet<SyntaxMessageId> = new Set<SyntaxMessageId>([
  "notANumber",
  "nulByte",
  "pythonLiteral",
  "severalValues",
  "singleQuotes",
  "smartQuotes",
  "unicodeSpace",
  "unquotedKey",
  "unquotedString",
  "wrongCase",
]);

/**
 * Slips that one text can be full of. Each is a problem of its own; those beyond the limit are counted in, and repaired
 * with, the last one like them.
 */
const slips: ReadonlySet<SyntaxMessageId> = new Set<SyntaxMessageId>([
  "badEscape",
  "badNumber",
  "comment",
  "missingValue",
  "unescapedControl",
]);

/** Where one of these stands, how the line is read is a guess, and so is every repair of it. */
const guesses: ReadonlySet<JsonProblem["messageId"]> = new Set<SyntaxMessageId>([
  "missingKey",
  "missingValue",
  "unexpectedText",
  "unquotedString",
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
  /** How many places a habit or slip stands for. */
  count: number | undefined;
}

export class ProblemLog {
  readonly #drafts: Draft[] = [];
  readonly #repeated = new Map<string, Draft>();
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
    const isHabit = habits.has(messageId);
    const hasRoom = this.hasRoomFor("invalid-json");
    const key = isHabit || slips.has(messageId) ? repetitionKey(messageId, details) : undefined;
    const known = key === undefined ? undefined : this.#repeated.get(key);
    if (known?.count !== undefined && (isHabit || !hasRoom)) {
      known.count += 1;
      for (const edit of details.fix?.edits ?? []) known.edits.push(edit);
    } else if (hasRoom) {
      const draft = this.#add("invalid-json", messageId, span, details);
      if (key === undefined) return;
      draft.count = 1;
      this.#repeated.set(key, draft);
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
    const isGuess = this.#drafts.some(({ problem }) => guesses.has(problem.messageId));
    return this.#drafts
      .map((draft) => finish(draft, isGuess))
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

/** What makes two occurrences the same habit or slip: the same words would describe them, and the same repair. */
function repetitionKey(messageId: SyntaxMessageId, { data, fix }: ProblemDetails): string {
  const words = data === undefined ? "" : Object.values(data).join(" ");
  return `${messageId} ${fix?.id ?? ""} ${fix?.safety ?? ""} ${words}`;
}

function finish({ problem, fix, edits, count }: Draft, isGuess: boolean): JsonProblem {
  return {
    ...problem,
    ...(count !== undefined && { data: { ...problem.data, count, places: describePlaces(count) } }),
    ...(fix && { fix: { ...fix, ...(isGuess && { safety: "suggestion" as const }), edits } }),
  };
}

/** Goes into the sentence as it is, so there is nothing to say of a single place. */
function describePlaces(count: number): string {
  return count > 1 ? ` (${String(count)} places on this line)` : "";
}
