/**
 * Conversations as platforms take them that have two speakers, the user first and the model last, one after the other:
 * the system prompt stands beside them, and the user hands over the answers of tools.
 */

import { orderFaults, reportOrderFault, type OrderContext } from "../chat/turn-order.ts";
import type { TurnOrder } from "../chat/dialect.ts";
import type { Role, ToolCall, Turn, WriteLog } from "../formats/format.ts";

export const alternatingOrder: TurnOrder = {
  first: "user",
  last: "assistant",
  alternates: true,
  system: "first",
  demands: ["assistant"],
};

/** `roles`: of the messages read; `undefined` where one could not be read. */
export function reportOrder(roles: readonly (Role | undefined)[], context: OrderContext): void {
  if (isUsual(roles)) return;
  const isAnswered = roles.includes("assistant");
  for (const fault of orderFaults(roles, alternatingOrder)) {
    // That there is no answer says the same.
    if (fault.messageId === "mustEnd" && !isAnswered) continue;
    reportOrderFault(fault, context);
  }
}

function isUsual(roles: readonly (Role | undefined)[]): boolean {
  let index = 0;
  for (const role of roles) if (role !== (index++ % 2 === 0 ? "user" : "assistant")) return false;
  return index % 2 === 0;
}

/** What one speaker says until the other one does. */
export interface Message {
  readonly role: "user" | "assistant";
  /** One turn of the assistant; or answers of tools and what the user says. */
  readonly turns: readonly Turn[];
}

export interface Alternation {
  readonly system: Turn | undefined;
  readonly messages: readonly Message[];
}

/** The turns as messages; `undefined`: refused, since that would need other turns. */
export function alternate(turns: readonly Turn[], log: WriteLog): Alternation | undefined {
  if (!turns.some(({ role }) => role === "assistant")) return log.refuse("no-answer");
  if (!turns.some(({ role }) => role === "user")) return log.refuse("no-question");
  const messages: { role: Message["role"]; turns: Turn[] }[] = [];
  let system: Turn | undefined;
  for (const turn of turns) {
    const message = messages.at(-1);
    if (turn.role === "system") {
      if (message !== undefined) return log.refuse("late-system-prompt");
      if (system !== undefined) return log.refuse("repeated-role");
      system = turn;
      continue;
    }
    const role = turn.role === "assistant" ? "assistant" : "user";
    if (message?.role !== role) {
      if (message === undefined && role === "assistant") return log.refuse("starts-with-answer");
      messages.push({ role, turns: [turn] });
      continue;
    }
    const hasSpoken = message.turns.at(-1)?.role === turn.role;
    if (hasSpoken && turn.role !== "tool") return log.refuse("repeated-role");
    message.turns.push(turn);
  }
  if (messages.at(-1)?.role !== "assistant") return log.refuse("ends-without-answer");
  return { system, messages };
}

export interface AnsweredCall {
  readonly call: ToolCall;
  readonly answer: Turn;
}

/**
 * Each answer of a tool with the call that it belongs to, in the order of the calls; `undefined`: they do not fit.
 * Formats without ids tell answers by the names of tools and by their order.
 */
export function matchAnswers(
  calls: readonly ToolCall[],
  answers: readonly Turn[],
): readonly AnsweredCall[] | undefined {
  if (answers.length !== calls.length) return undefined;
  const open = new OpenCalls(calls);
  const matched: (AnsweredCall & { readonly index: number })[] = [];
  for (const answer of answers) {
    const index = open.take(answer);
    const call = calls[index];
    if (call === undefined) return undefined;
    matched.push({ index, call, answer });
  }
  return matched.sort((a, b) => a.index - b.index);
}

/** Calls without an answer yet, found without a look at all of them: a turn may have thousands. */
class OpenCalls {
  /** Places of calls by what answers ask for, the first at the end. */
  readonly #places = new Map<string, number[]>();
  readonly #taken = new Set<number>();

  constructor(calls: readonly ToolCall[]) {
    for (const [index, { id, name }] of [...calls.entries()].reverse()) {
      const keys = ["any", `name ${name}`];
      if (id === undefined) keys.push("any without id", `without id ${name}`);
      else keys.push(`id ${id}`);
      for (const key of keys) {
        const places = this.#places.get(key);
        if (places === undefined) this.#places.set(key, [index]);
        else places.push(index);
      }
    }
  }

  /** The first one that the turn can answer, which is no longer open; `Infinity`: there is none. */
  take({ callId, name }: Turn): number {
    const index =
      callId === undefined
        ? this.#first(name === undefined ? "any" : `name ${name}`)
        : Math.min(
            this.#first(`id ${callId}`),
            this.#first(name === undefined ? "any without id" : `without id ${name}`),
          );
    this.#taken.add(index);
    return index;
  }

  #first(key: string): number {
    const places = this.#places.get(key) ?? [];
    for (let last = places.at(-1); last !== undefined; last = places.at(-1)) {
      if (!this.#taken.has(last)) return last;
      places.pop();
    }
    return Infinity;
  }
}
