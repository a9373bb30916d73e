/** What a command on groups is about: chosen in the view or by a quick fix, else the record at the cursor. */
import * as vscode from "vscode";
import { PlainError, type ChosenRecord, type GroupArgument } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { currentDataset, cursorOf, datasetAt } from "./datasets.ts";
import { assertVersion, changedMeanwhile } from "./edits.ts";
import { linesOf, sectionOf, type RecordGroup } from "./group-source.ts";
import type { Host } from "./host.ts";
import type { GroupsNode } from "./views/groups-tree.ts";

export interface GroupTarget {
  readonly dataset: Dataset;
  readonly group: RecordGroup;
  /** Of the dataset, when the group was true of it. */
  readonly version: number;
  /** The record that was chosen, not its group as a whole. */
  readonly line: number | undefined;
}

/** `what`: the groups that come into question, if a record is in several. */
export async function groupTarget(
  host: Host,
  argument: GroupArgument | undefined,
  what: (group: RecordGroup) => boolean = () => true,
): Promise<GroupTarget> {
  if (argument !== undefined && "kind" in argument) {
    const chosen = inNode(argument);
    if (chosen !== undefined) {
      return { dataset: unchanged(host, argument), version: argument.version, ...chosen };
    }
  } else if (argument !== undefined) {
    return chosenGroup(host, argument);
  }
  return groupAtCursor(host, what);
}

/** The dataset of a node or record that was chosen, if what was shown is still true. */
export function unchanged(host: Host, { uri, version }: GroupArgument): Dataset {
  const dataset = datasetAt(host.datasets, uri.toString());
  assertVersion(dataset, version);
  return dataset;
}

/** All groups of a dataset, once everything is checked. Throws if comparing was stopped. */
export async function allGroups(host: Host, dataset: Dataset): Promise<readonly RecordGroup[]> {
  await dataset.settled();
  if (dataset.state?.isCompared === false) {
    throw new PlainError(
      vscode.l10n.t(
        "The check was stopped before all records were compared. Check the dataset again first.",
      ),
    );
  }
  const groups = await host.groups.of(dataset);
  if (groups === undefined) throw changedMeanwhile();
  return groups;
}

/** The record that is kept, by a person's decision or else by the rule; of conflicts without one, the first. */
export function keptLine({ decisions }: Host, { dataset, group }: GroupTarget): number {
  const marks = decisions.of(dataset);
  const lines = linesOf(group);
  return lines.find((line) => marks.get(line)?.action === "keep") ?? lines[0] ?? 0;
}

function inNode(node: GroupsNode): Pick<GroupTarget, "group" | "line"> | undefined {
  switch (node.kind) {
    case "group":
      return { group: node.group, line: undefined };
    case "answer":
      return { group: node.parent.group, line: node.lines[0] };
    case "member": {
      const { parent, line } = node;
      return { group: parent.kind === "group" ? parent.group : parent.parent.group, line };
    }
    case "section":
    case "aside":
    case "more":
      return undefined;
  }
}

async function chosenGroup(host: Host, chosen: ChosenRecord): Promise<GroupTarget> {
  const dataset = unchanged(host, chosen);
  const { line, section, version } = chosen;
  const groups = await allGroups(host, dataset);
  const group = groups.find((one) => sectionOf(one) === section && linesOf(one).includes(line));
  if (group === undefined) throw changedMeanwhile();
  assertVersion(dataset, version);
  return { dataset, group, version, line };
}

async function groupAtCursor(
  host: Host,
  what: (group: RecordGroup) => boolean,
): Promise<GroupTarget> {
  const dataset = currentDataset(host.datasets);
  const line = cursorOf(dataset)?.line;
  const groups = await allGroups(host, dataset);
  const { version } = dataset;
  const group =
    line === undefined ? undefined : groups.find((one) => what(one) && linesOf(one).includes(line));
  if (group === undefined) {
    throw new PlainError(
      vscode.l10n.t(
        "The record at the cursor is in no such group. The view Duplicates & Conflicts lists all of them.",
      ),
    );
  }
  return { dataset, group, version, line };
}
