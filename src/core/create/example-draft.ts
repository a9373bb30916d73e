/** A record while a person puts it together: what is in the fields of the form. */

import {
  partsOfKind,
  usualTaskTypes,
  type OperationalRecord,
  type PartName,
  type SourceKind,
} from "./operational-record.ts";
import type { TaskType } from "./task-type.ts";

export interface ExampleDraft {
  /** Its own: what was typed belongs to it, wherever that is kept. */
  readonly id: string;
  readonly kind: SourceKind;
  readonly taskType: TaskType;
  /** As they are typed. */
  readonly parts: Readonly<Partial<Record<PartName, string>>>;
}

/** The part that a selection is, if nothing in it says otherwise. */
export const mainParts: Readonly<Record<SourceKind, PartName>> = {
  ticket: "problem",
  config: "config",
  log: "entry",
};

/** The same texts as another kind: that of the selection first, the others in their order, none left out. */
export function withKind(draft: ExampleDraft, kind: SourceKind): ExampleDraft {
  if (kind === draft.kind) return draft;
  const { parts, taskType } = draft;
  const main = mainParts[kind];
  const texts = othersOf(draft.kind).map((name) => parts[name] ?? "");
  const names = othersOf(kind);
  const moved: Partial<Record<PartName, string>> = { [main]: parts[mainParts[draft.kind]] ?? "" };
  for (const [index, name] of names.entries()) moved[name] = texts[index] ?? "";
  const [last = main] = names.slice(-1);
  const rest = texts.slice(names.length).filter((text) => text.trim() !== "");
  moved[last] = [moved[last] ?? "", ...rest].filter((text) => text !== "").join("\n\n");
  const isUsual = taskType === usualTaskTypes[draft.kind];
  return { ...draft, kind, parts: moved, taskType: isUsual ? usualTaskTypes[kind] : taskType };
}

const othersOf = (kind: SourceKind): readonly PartName[] =>
  partsOfKind[kind].filter((name) => name !== mainParts[kind]);

/** Where one goes on typing. */
export function firstEmptyPart({ kind, parts }: ExampleDraft): PartName {
  const names: readonly PartName[] = partsOfKind[kind];
  return names.find((name) => isEmpty(parts[name])) ?? names[0] ?? mainParts[kind];
}

export const isEmptyDraft = ({ kind, parts }: ExampleDraft): boolean =>
  partsOfKind[kind].every((name) => isEmpty(parts[name]));

/** What is missing to learn from, in a sentence; `undefined`: nothing. */
export function draftFault({ kind, parts }: ExampleDraft): string | undefined {
  const has = (...names: readonly PartName[]): boolean =>
    names.some((name) => !isEmpty(parts[name]));
  switch (kind) {
    case "ticket":
      if (!has("problem")) return "Say what the problem is.";
      return has("diagnosis", "resolution") ? undefined : "Give a diagnosis or a resolution.";
    case "config":
      if (!has("request")) return "Say what is asked for.";
      return has("config") ? undefined : "Give the configuration.";
    case "log":
      if (!has("entry")) return "Give the log entry.";
      return has("classification", "action") ? undefined : "Give a classification or an action.";
  }
}

/** Without white space around, and without what is empty: as records have them. */
export function partsOf({ kind, parts }: ExampleDraft): OperationalRecord["parts"] {
  const filled = partsOfKind[kind].flatMap((name) => {
    const text = trimmed(parts[name] ?? "");
    return text === "" ? [] : [[name, text] as const];
  });
  return Object.fromEntries(filled);
}

/** Indentation of a first line may mean something in a configuration. */
const trimmed = (text: string): string => text.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();

const isEmpty = (text: string | undefined): boolean => text === undefined || text.trim() === "";
