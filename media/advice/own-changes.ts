/**
 * What a person has changed here holds at once. The extension answers with its whole state, and an answer that was on its
 * way before it heard of a change does not take the change back. (Messages have no numbers: who goes back to a value may
 * see the one between for a moment.)
 */

import type { AdviceState, FromAdvicePage } from "../../src/protocol/advice-view.ts";

/** What a person changes in a field. */
export type OwnChange = Extract<
  FromAdvicePage,
  { type: "changeCap" | "changeSample" | "selectScenario" | "changeAnswers" | "changeInput" }
>;

interface Unconfirmed {
  readonly change: OwnChange;
  /** Values that the extension may still tell of: those before this change, as `valueOf` has them. */
  readonly before: readonly string[];
}

/** By topic; of each the last change. */
export type OwnChanges = ReadonlyMap<string, Unconfirmed>;

export const noChanges: OwnChanges = new Map();

/** `state`: as it is shown before the change. */
export function withChange(own: OwnChanges, state: AdviceState, change: OwnChange): OwnChanges {
  const topic = topicOf(change);
  const before = [...(own.get(topic)?.before ?? []), valueOf(state, change)];
  return new Map(own).set(topic, { change, before });
}

/** Drops what `told`, the extension's state, has already, or has otherwise decided since. */
export function unconfirmed(own: OwnChanges, told: AdviceState): OwnChanges {
  return new Map(
    [...own].filter(([, { change, before }]) => {
      const value = valueOf(told, change);
      return value !== valueOf(applied(told, change), change) && before.includes(value);
    }),
  );
}

/** The state with a change in it. A change of another page's is none. */
export function applied(state: AdviceState, change: OwnChange): AdviceState {
  switch (change.type) {
    case "changeCap":
      return { ...state, capUsd: change.capUsd };
    case "changeSample": {
      const { sampleSize, repeats, isBatch } = change;
      return state.page === "assessment" ? { ...state, sampleSize, repeats, isBatch } : state;
    }
    case "selectScenario":
      return state.page === "recommendation" ? { ...state, selected: change.selected } : state;
    case "changeAnswers":
      return state.page === "recommendation" ? { ...state, answers: change.answers } : state;
    case "changeInput": {
      if (state.page !== "recommendation") return state;
      const others = Object.entries(state.inputs).filter(([input]) => input !== change.input);
      const own = change.value === null ? [] : [[change.input, change.value] as const];
      return { ...state, inputs: Object.fromEntries([...others, ...own]) };
    }
  }
}

export const topicOf = (change: OwnChange): string =>
  change.type === "changeInput" ? `${change.type} ${change.input}` : change.type;

/** What a state says of the topic of a change. */
function valueOf(state: AdviceState, change: OwnChange): string {
  return JSON.stringify(partOf(state, change));
}

function partOf(state: AdviceState, change: OwnChange): unknown {
  if (change.type === "changeCap") return state.capUsd;
  if (state.page === "assessment") {
    const { sampleSize, repeats, isBatch } = state;
    return change.type === "changeSample" ? [sampleSize, repeats, isBatch] : null;
  }
  switch (change.type) {
    case "selectScenario":
      return state.selected;
    case "changeAnswers": {
      const { task, latencyNowMs, latencyTargetMs, tried } = state.answers;
      return [task, latencyNowMs, latencyTargetMs, tried.toSorted()];
    }
    case "changeInput":
      return state.inputs[change.input] ?? null;
    case "changeSample":
      return null;
  }
}
