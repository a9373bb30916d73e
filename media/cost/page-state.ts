/** What the page knows and what has been typed into it; every change of it is one of the functions of this file. */

import type { InputId } from "../../src/core/cost/inputs.ts";
import { parseInput } from "../../src/core/cost/input-text.ts";
import { mostScenarios, type Scenario } from "../../src/core/cost/scenario.ts";
import type { CostDataset, CostScenarios, ToCostPage } from "../../src/protocol/cost-view.ts";
import { freeName } from "./scenarios/names.ts";

type StateMessage = Extract<ToCostPage, { readonly type: "state" }>;

/** Text of fields that is being typed, or is not valid: by name of the scenario. */
type Drafts = Readonly<Partial<Record<string, FieldTexts>>>;
export type FieldTexts = Readonly<Partial<Record<FieldName, string>>>;
/** That of an input's value, or of an end of its range. */
type FieldName = InputId | `${InputId}-${"lowest" | "highest"}`;
/** `undefined`: an end that nothing was typed for. */
export type RangeTexts = readonly [lowest: string | undefined, highest: string | undefined];

export interface PageState {
  /** Absent until the extension has said it. */
  readonly means?: Pick<StateMessage, "book" | "thresholds" | "today"> | undefined;
  readonly dataset: CostDataset;
  readonly kept: CostScenarios;
  /** The last that the extension has told of: whatever was changed since then is newer. */
  readonly told: CostScenarios;
  /** The last that the extension has: another object than `kept` while something is to be sent. */
  readonly sent: CostScenarios;
  /** The last that came of typing. */
  readonly typed?: CostScenarios;
  readonly drafts: Drafts;
  /** Names of what is unfolded. */
  readonly opened: readonly string[];
  /** The last scenario that was removed, and where it stood. */
  readonly removed?: RemovedScenario | undefined;
}

export interface RemovedScenario {
  readonly scenario: Scenario;
  readonly index: number;
  readonly texts: FieldTexts;
}

/** What outlives the page: it is thrown away whenever the view is hidden. */
export interface RememberedPage {
  readonly drafts: Drafts;
  readonly opened: readonly string[];
  /** What had not been sent. */
  readonly unsent?: CostScenarios;
  /** How far it was scrolled down, in CSS pixels. */
  readonly scrolled?: number;
}

const nothing: CostScenarios = { scenarios: [], selected: 0 };

export function initialState(remembered: RememberedPage | undefined): PageState {
  return {
    dataset: { state: "none" },
    kept: remembered?.unsent ?? nothing,
    told: nothing,
    sent: nothing,
    drafts: remembered?.drafts ?? {},
    opened: remembered?.opened ?? ["explanations"],
  };
}

export function remember({ kept, sent, drafts, opened }: PageState): RememberedPage {
  return { drafts, opened, ...(kept !== sent && { unsent: kept }) };
}

export function receive(state: PageState, message: ToCostPage): PageState {
  if (message.type === "dataset") return { ...state, dataset: message.dataset };
  const { scenarios, selected, dataset, book, thresholds, today } = message;
  const theirs = { scenarios, selected: Math.min(selected, Math.max(0, scenarios.length - 1)) };
  const known = { ...state, means: { book, thresholds, today }, dataset };
  // Nobody else changes them. A message that was on its way before does not take back what was changed here.
  if (state.kept !== state.told) return known;
  return { ...known, kept: theirs, told: theirs, sent: theirs };
}

export const sendAll = (state: PageState): PageState => ({ ...state, sent: state.kept });

/** `isOpen`: how it is now. */
export function toggle(state: PageState, name: string, isOpen: boolean): PageState {
  if (state.opened.includes(name) === isOpen) return state;
  const others = state.opened.filter((other) => other !== name);
  return { ...state, opened: isOpen ? [...others, name] : others };
}

export function selectedScenario({ kept }: PageState): Scenario | undefined {
  return kept.scenarios[kept.selected];
}

export function select(state: PageState, selected: number): PageState {
  return { ...state, kept: { ...state.kept, selected } };
}

/** Next to the selected one, which it then is; not beyond `mostScenarios`. */
export function add(state: PageState, scenario: Scenario): PageState {
  const { scenarios, selected } = state.kept;
  if (scenarios.length >= mostScenarios) return state;
  const index = Math.min(selected + 1, scenarios.length);
  const name = freeName(scenario.name, scenarios);
  return {
    ...state,
    kept: { scenarios: scenarios.toSpliced(index, 0, { ...scenario, name }), selected: index },
    removed: undefined,
  };
}

export function remove(state: PageState): PageState {
  const { scenarios, selected } = state.kept;
  const scenario = scenarios[selected];
  if (scenario === undefined) return state;
  const left = scenarios.toSpliced(selected, 1);
  const { [scenario.name]: texts = {}, ...drafts } = state.drafts;
  return {
    ...state,
    drafts,
    kept: { scenarios: left, selected: Math.max(0, Math.min(selected, left.length - 1)) },
    removed: { scenario, index: selected, texts },
  };
}

export function undoRemove(state: PageState): PageState {
  const { removed, kept, drafts } = state;
  if (removed === undefined) return state;
  const { scenario, index, texts } = removed;
  const name = freeName(scenario.name, kept.scenarios);
  return {
    ...state,
    kept: {
      scenarios: kept.scenarios.toSpliced(index, 0, { ...scenario, name }),
      selected: Math.min(index, kept.scenarios.length),
    },
    drafts: { ...drafts, [name]: texts },
    removed: undefined,
  };
}

/** `name` is not that of another one. */
export function rename(state: PageState, name: string): PageState {
  const scenario = selectedScenario(state);
  if (scenario === undefined || name === scenario.name) return state;
  const { [scenario.name]: texts, ...drafts } = state.drafts;
  return {
    ...changeScenario(state, { name }),
    drafts: texts === undefined ? drafts : { ...drafts, [name]: texts },
  };
}

/** Of the selected one; a member that is `undefined` goes. */
export function changeScenario(
  state: PageState,
  change: { readonly [Key in keyof Scenario]?: Scenario[Key] | undefined },
): PageState {
  const scenario = selectedScenario(state);
  if (scenario === undefined) return state;
  // A scenario again: its name and inputs are never `undefined`.
  const changed = defined({ ...scenario, ...change }) as unknown as Scenario;
  const { scenarios, selected } = state.kept;
  return { ...state, kept: { scenarios: scenarios.with(selected, changed), selected } };
}

export function textsOf(state: PageState): FieldTexts {
  return state.drafts[selectedScenario(state)?.name ?? ""] ?? {};
}

/** The text of a field of the selected scenario. As long as it cannot be read, the last value that could be holds. */
export function type(state: PageState, id: InputId, text: string): PageState {
  const scenario = selectedScenario(state);
  if (scenario === undefined) return state;
  const typed = changeTexts(state, { [id]: text });
  if (text.trim() === "") return changeInput(typed, id, undefined);
  const { value } = parseInput(id, text);
  return value === undefined ? typed : changeInput(typed, id, value);
}

/** The field is left: what could be read is shown in the usual way, the rest stays to be corrected. */
export function leaveField(state: PageState, id: InputId): PageState {
  const text = textsOf(state)[id];
  if (text === undefined || problemOf(id, text) !== undefined) return state;
  return changeTexts(state, { [id]: undefined });
}

/** What is given of the training tokens and examples goes, so that those of the open dataset hold. */
export function takeDataset(state: PageState): PageState {
  const scenario = selectedScenario(state);
  if (scenario === undefined) return state;
  const { inputs, ranges } = scenario;
  const told = { trainingTokens: undefined, examples: undefined };
  const changed = changeScenario(state, {
    inputs: defined({ ...inputs, ...told }),
    ranges: anyOf({ ...ranges, ...told }),
  });
  const ends = { ...rangeFields("trainingTokens"), ...rangeFields("examples") };
  return changeTexts(changed, { ...told, ...ends });
}

/** What is wrong with the text of a field; an empty one has its default. */
export function problemOf(id: InputId, text: string): string | undefined {
  return text.trim() === "" ? undefined : parseInput(id, text).problem;
}

function changeInput(state: PageState, id: InputId, value: number | undefined): PageState {
  const given = selectedScenario(state)?.inputs ?? {};
  if (given[id] === value) return state;
  const changed = changeScenario(state, { inputs: defined({ ...given, [id]: value }) });
  return { ...changed, typed: changed.kept };
}

/** `undefined`: the usual one holds. */
export function changeRange(
  state: PageState,
  id: InputId,
  range: readonly [low: number, high: number] | undefined,
): PageState {
  const ranges = anyOf({ ...selectedScenario(state)?.ranges, [id]: range });
  const changed = changeScenario(state, { ranges });
  return { ...changed, typed: changed.kept };
}

export const rangeTextsOf = (texts: FieldTexts, id: InputId): RangeTexts => [
  texts[`${id}-lowest`],
  texts[`${id}-highest`],
];

export const typeRange = (state: PageState, id: InputId, texts: RangeTexts): PageState =>
  changeTexts(state, rangeFields(id, texts));

const rangeFields = (id: InputId, [lowest, highest]: Partial<RangeTexts> = []): object => ({
  [`${id}-lowest`]: lowest,
  [`${id}-highest`]: highest,
});

/** Of the selected scenario; a text that is `undefined` goes. */
function changeTexts(state: PageState, change: object): PageState {
  const scenario = selectedScenario(state);
  if (scenario === undefined) return state;
  const texts = defined({ ...textsOf(state), ...change });
  return { ...state, drafts: { ...state.drafts, [scenario.name]: texts } };
}

/** As `defined`; `undefined`: nothing is left. */
function anyOf(object: object): object | undefined {
  const left = defined(object);
  return Object.keys(left).length > 0 ? left : undefined;
}

/** Without the members that are `undefined`. */
function defined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
