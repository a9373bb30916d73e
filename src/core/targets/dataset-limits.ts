/** What targets demand of a dataset as a whole: how many records, how large, in which encoding; and whether they take jobs. */

import { fileStart, findingOf } from "../dataset-findings.ts";
import type { Finding, MessageData } from "../model.ts";
import type { Settings } from "../settings.ts";
import { count, formatInteger } from "../wording.ts";
import type { ChosenTarget } from "./chosen-target.ts";
import { defaultEpochs } from "./default-epochs.ts";
import { targetById } from "./index.ts";
import type { LimitedState, Target } from "./target.ts";
import { megabyte } from "./units.ts";

export interface DatasetFacts {
  readonly records: number;
  /** Of the file; `undefined`: not known. */
  readonly bytes: number | undefined;
  /** UTF-16 length of the texts of all examples. */
  readonly characters: number;
  /** Whether the file begins with a byte order mark; `undefined`: not known. */
  readonly hasMark: boolean | undefined;
  /** The calendar's day, as YYYY-MM-DD. */
  readonly today: string;
  /** Its name says that it is for validation or tests. */
  readonly isHeldOut?: boolean | undefined;
}

/** One finding each, at the start of the file. */
export function targetFindings(
  chosen: readonly ChosenTarget[],
  facts: DatasetFacts,
  settings: Settings,
): Finding[] {
  return chosen.flatMap(({ id }) => {
    const target = targetById(id);
    if (target === undefined) return [];
    return faultsOf(target, facts).flatMap(({ ruleId, messageId, data }) =>
      findingOf(settings, ruleId, { messageId, data, ...fileStart }).map((finding) => ({
        ...finding,
        target: id,
      })),
    );
  });
}

interface Fault {
  readonly ruleId: string;
  readonly messageId: string;
  readonly data: MessageData;
}

function faultsOf(target: Target, facts: DatasetFacts): Fault[] {
  return [
    ...countFaults(target, facts),
    ...sizeFaults(target, facts),
    ...encodingFaults(target, facts),
    ...availabilityFaults(target, facts),
  ];
}

function countFaults({ limits }: Target, { records, isHeldOut }: DatasetFacts): Fault[] {
  const { minExamples = 0, maxExamples = Infinity } =
    isHeldOut === true ? { ...limits, minExamples: 0, ...limits.validation } : limits;
  const examples = count(records, "example");
  if (records < minExamples) {
    const missing = formatInteger(minExamples - records);
    const data = { examples, minimum: formatInteger(minExamples), missing };
    return [{ ruleId: "too-few-examples", messageId: "tooFew", data }];
  }
  if (records <= maxExamples) return [];
  const data = { examples, maximum: formatInteger(maxExamples) };
  return [{ ruleId: "too-many-examples", messageId: "tooMany", data }];
}

function sizeFaults(target: Target, facts: DatasetFacts): Fault[] {
  const faults = fileFaults(target, facts);
  return facts.isHeldOut === true ? faults : [...faults, ...trainingFaults(target, facts)];
}

/** Characters of a token in English text, by the vendors' rules of thumb. */
const charactersPerToken = 4;

/** A job this large is seen from afar: nothing is counted for it. A token has a byte at least. */
function trainingFaults(
  { id, limits }: Target,
  { records, bytes = 0, characters }: DatasetFacts,
): Fault[] {
  const { maxTrainedTokens = Infinity } = limits;
  const epochs = defaultEpochs(id, records) ?? 1;
  const tokens = Math.ceil(characters / charactersPerToken);
  if (bytes * epochs <= maxTrainedTokens || tokens * epochs <= maxTrainedTokens) return [];
  const limit = formatInteger(maxTrainedTokens);
  const data = { tokens: `About ${formatInteger(tokens)}`, epochs, limit };
  return [{ ruleId: "file-too-large", messageId: "tooMuchTraining", data }];
}

function fileFaults({ limits }: Target, { bytes = 0, isHeldOut }: DatasetFacts): Fault[] {
  const { maxFileBytes = Infinity } = { ...limits, ...(isHeldOut === true && limits.validation) };
  if (bytes <= maxFileBytes) return [];
  const data = {
    megabytes: formatInteger(Math.ceil(bytes / megabyte)),
    limit: formatInteger(Math.round(maxFileBytes / megabyte)),
  };
  return [{ ruleId: "file-too-large", messageId: "tooLarge", data }];
}

function encodingFaults({ encoding }: Target, { hasMark }: DatasetFacts): Fault[] {
  const wantsMark = encoding === "utf-8-with-mark";
  if (hasMark === undefined || hasMark === wantsMark) return [];
  const messageId = wantsMark ? "markMissing" : "markRefused";
  return [{ ruleId: "wrong-encoding", messageId, data: {} }];
}

function availabilityFaults({ availability }: Target, { today }: DatasetFacts): Fault[] {
  if (availability.state === "open") return [];
  const { state, on: date } = availability;
  const messageId = stateOn(today, { state, on: date });
  return [{ ruleId: "unavailable-platform", messageId, data: { date } }];
}

/** What ends on a day has ended afterwards, and what ended has not before. */
export function stateOn(
  today: string,
  { state, on }: { readonly state: LimitedState; readonly on: string },
): LimitedState {
  const isOver = today >= on;
  switch (state) {
    case "closing":
    case "restricted":
      return isOver ? "closed" : state;
    case "closed":
      return isOver ? "closed" : "closing";
    default:
      return state;
  }
}
