/** What is known of an example before it is added: how its dataset takes it, and the private values in it. */
import type * as vscode from "vscode";
import { draftFault, isEmptyDraft, type ExampleDraft } from "../core/create/example-draft.ts";
import { partsOfKind, type PartName } from "../core/create/operational-record.ts";
import { findingMessage } from "../core/message.ts";
import { kindInSentence } from "../core/privacy/finding-kinds.ts";
import { capitalized } from "../core/wording.ts";
import type { MadeRecord } from "../protocol/creation-messages.ts";
import type { ExampleReview } from "../protocol/example-view.ts";
import { PlainError } from "./commands.ts";
import { makeRecord, type ExampleRecord } from "./example-append.ts";
import { formatFault, formatOfTarget } from "./example-target.ts";
import type { Host } from "./host.ts";

/** More of them are for when the record is in the dataset. */
const shownFindings = 3;

export const noReview: ExampleReview = { privacy: [], findings: [] };

/** The dataset is in a format for something else. */
export class UnfitFormat extends PlainError {
  readonly formatId: string;

  constructor(message: string, formatId: string) {
    super(message);
    this.formatId = formatId;
  }
}

export interface ExampleLook {
  /** Of the dataset, as far as it is known. */
  readonly formatId: string | undefined;
  /** `undefined`: there is nothing in the example yet. */
  readonly review: ExampleReview | undefined;
}

/** Throws in plain words why the dataset cannot hold the record. */
export async function lookAt(
  host: Host,
  target: vscode.Uri,
  example: ExampleRecord,
): Promise<ExampleLook> {
  const format = await formatOfTarget(host, target);
  const fault = formatFault(target, format);
  if (fault !== undefined) {
    throw format.id === undefined ? new PlainError(fault) : new UnfitFormat(fault, format.id);
  }
  if (isEmptyDraft(example.draft)) return { formatId: format.id, review: undefined };
  const made = await makeRecord(host, target, example);
  return { formatId: made.format, review: reviewOf(made, example.draft) };
}

/** While something is missing, that a check would say so is no news. */
function reviewOf({ privacy, findings }: MadeRecord, draft: ExampleDraft): ExampleReview {
  const isWhole = draftFault(draft) === undefined;
  const others = isWhole ? findings.filter(({ recognized }) => recognized === undefined) : [];
  return {
    privacy: privacy.map(({ entity, values }) => {
      const label = kindInSentence(entity);
      return values === 1 ? label : `${label} (${values})`;
    }),
    findings: others.slice(0, shownFindings).map((finding) => capitalized(findingMessage(finding))),
  };
}

/** With its private values masked. */
export async function maskedDraft(
  { worker, settings }: Host,
  target: vscode.Uri,
  draft: ExampleDraft,
): Promise<ExampleDraft> {
  const { check } = await settings.read(target);
  const names: readonly PartName[] = partsOfKind[draft.kind];
  const masked = await Promise.all(
    names.map(async (name) => {
      const params = { text: draft.parts[name] ?? "", settings: check };
      return [name, (await worker.request("", "maskWritten", params)).text] as const;
    }),
  );
  return { ...draft, parts: { ...draft.parts, ...Object.fromEntries(masked) } };
}
