/** Decisions about records that repeat or contradict each other: marks first, an edit when a person has seen it. */
import * as vscode from "vscode";
import { count, formatInteger } from "../../core/wording.ts";
import { PlainError, registerCommand, type GroupArgument } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset, cursorOf } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import {
  applyEdit,
  assertVersion,
  changedMeanwhile,
  editableDocument,
  removeLines,
  tooBig,
} from "../edits.ts";
import { markedInWords } from "../group-decisions.ts";
import { isConflict, linesOf, sectionOf, sections, type RecordGroup } from "../group-source.ts";
import { allGroups, groupTarget, unchanged, type GroupTarget } from "../group-target.ts";
import type { Host } from "../host.ts";
import { atLeast, pickKeepRule, pickSimilarity, sampleOfGroups } from "../keep-rules.ts";
import { tell } from "../tell.ts";
import { sectionTitle } from "../views/groups-items.ts";
import type { GroupsNode } from "../views/groups-tree.ts";
import type { DuplicateGroup } from "../../core/similarity/record-groups.ts";
import type { KeepRule } from "../../core/similarity/keep-rule.ts";

export function groupCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.keepRecord", async (argument) => {
      const { dataset, group, version, line } = await groupTarget(host, argument, isDuplicates);
      if (!isDuplicates(group) || line === undefined) return;
      await keep(host, dataset, { groups: [group], version, rule: { line } });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.keepByRule", async (argument) => {
      const { dataset, groups, version, isWhole } = await duplicatesToDecide(host, argument);
      const document = await documentToClean(dataset);
      const share = isWhole ? await pickSimilarity(groups) : 0;
      const wanted = atLeast(groups, share);
      if (wanted.length === 0) {
        throw new PlainError(vscode.l10n.t("No records are that much alike."));
      }
      const rule = await pickKeepRule(
        vscode.l10n.t("Keep by Rule ({0})", count(wanted.length, "group")),
        () => {
          assertVersion(dataset, version);
          return sampleOfGroups(document, wanted);
        },
      );
      await keep(host, dataset, { groups: wanted, version, rule, share });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.keepAnswer", async (argument) => {
      const target = await groupTarget(host, argument, isConflict);
      const { dataset, group, line } = target;
      if (!isConflict(group) || line === undefined) return;
      await documentToClean(dataset);
      const kept = group.answers.find((lines) => lines.includes(line)) ?? [];
      const removed = linesOf(group).filter((one) => !kept.includes(one));
      mark(host, target, { kept, removed });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.removeGroup", async (argument) => {
      const target = await groupTarget(host, argument, isConflict);
      await documentToClean(target.dataset);
      mark(host, target, { kept: [], removed: linesOf(target.group) });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.keepAll", async (clicked, selected) => {
      const { dataset, groups, document } = await groupsToRemember(host, clicked, selected);
      host.decisions.clear(dataset, groups.flatMap(linesOf));
      await host.groupMemory.add(document, groups);
      tell(
        vscode.l10n.t("{0} kept on purpose, for this workspace.", count(groups.length, "group")),
      );
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.reconsiderGroup", async (clicked, selected) => {
      const { groups, document } = await groupsToRemember(host, clicked, selected);
      await host.groupMemory.remove(document, groups);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.clearMarks", (clicked, selected) => {
      const nodes = nodesOf(clicked, selected);
      const [first] = nodes;
      if (first === undefined) {
        host.decisions.clear(currentDataset(host.datasets));
      } else {
        host.decisions.clear(unchanged(host, first), nodes.flatMap(linesIn));
      }
    }),
  );
  store.add(registerCommand(host, "tunesmith.applyMarks", () => applyMarks(host)));
  return store;
}

const isDuplicates = (group: RecordGroup): group is DuplicateGroup => !isConflict(group);

interface Keeping {
  readonly groups: readonly DuplicateGroup[];
  /** Of the dataset that the groups are of. */
  readonly version: number;
  readonly rule: KeepRule | { readonly line: number };
  /** From which similarity on records are removed; absent: as the rules have it. */
  readonly share?: number;
}

/** Has the worker compare each record with the one that is kept now, and marks those that are alike. */
async function keep(
  host: Host,
  dataset: Dataset,
  { groups, version, rule, share = 0 }: Keeping,
): Promise<void> {
  await documentToClean(dataset);
  // Questions were asked since the groups were found, and their lines may be other records by now.
  assertVersion(dataset, version);
  const answer = await dataset.ask("removals", { version, groups, keep: rule });
  if (answer === undefined) throw changedMeanwhile();
  // Records that are less like the one that a person chose are not decided about, whatever else they are like.
  const isMeant = (kept: number): boolean => !("line" in rule) || kept === rule.line;
  const anew = atLeast(answer.groups, share).filter(({ kept }) => isMeant(kept));
  const kept = anew.map((group) => group.kept);
  const removed = anew.flatMap(({ members }) => members);
  const among = groups.flatMap(linesOf);
  host.decisions.decide(dataset, { kept, removed }, among);
  const undecided = among.length - kept.length - removed.length;
  tell(
    [
      `${markedInWords(removed.map(({ line }) => line)) || vscode.l10n.t("Nothing marked for removal")}.`,
      ...(undecided > 0
        ? [
            vscode.l10n.t(
              "{0} less like what is kept: left as they are.",
              count(undecided, "record"),
            ),
          ]
        : []),
    ].join(" "),
  );
}

function mark(
  host: Host,
  { dataset, group, version }: GroupTarget,
  { kept, removed }: Record<"kept" | "removed", readonly number[]>,
): void {
  assertVersion(dataset, version);
  const lines = removed.map((line) => ({ line }));
  host.decisions.decide(dataset, { kept, removed: lines }, linesOf(group));
  tell(`${markedInWords(removed)}.`);
}

interface DuplicatesToDecide {
  readonly dataset: Dataset;
  readonly groups: readonly DuplicateGroup[];
  /** Of the dataset that the groups are of. */
  readonly version: number;
  /** A section as a whole, not one group. */
  readonly isWhole: boolean;
}

async function duplicatesToDecide(
  host: Host,
  argument: GroupArgument | undefined,
): Promise<DuplicatesToDecide> {
  if (argument !== undefined && "kind" in argument && argument.kind === "section") {
    const groups = argument.groups.filter(isDuplicates);
    const { section, version } = argument;
    return { dataset: unchanged(host, argument), groups, version, isWhole: section !== "exact" };
  }
  if (argument !== undefined) {
    const { dataset, group, version } = await groupTarget(host, argument, isDuplicates);
    return { dataset, groups: [group].filter(isDuplicates), version, isWhole: false };
  }
  return pickDuplicates(host, currentDataset(host.datasets));
}

/** The group at the cursor, or all of a kind. Those that are kept on purpose are left out. */
async function pickDuplicates(host: Host, dataset: Dataset): Promise<DuplicatesToDecide> {
  const document = await documentToClean(dataset);
  const line = cursorOf(dataset)?.line;
  const all = (await allGroups(host, dataset))
    .filter(isDuplicates)
    .filter((group) => !host.groupMemory.has(document, group));
  const { version } = dataset;
  const atCursor = line === undefined ? [] : all.filter((group) => linesOf(group).includes(line));
  const items = [
    ...atCursor.map((group) => ({
      label: vscode.l10n.t("The group of line {0}", formatInteger((line ?? 0) + 1)),
      description: sectionTitle(group.kind),
      groups: [group],
      isWhole: false,
    })),
    ...sections.map((section) => ({
      label: sectionTitle(section),
      description: "",
      groups: all.filter((group) => sectionOf(group) === section),
      isWhole: section !== "exact",
    })),
  ].filter(({ groups }) => groups.length > 0);
  if (items.length === 0) {
    throw new PlainError(vscode.l10n.t("No record of this dataset repeats another."));
  }
  const picked = await vscode.window.showQuickPick(
    items.map((item) => ({
      ...item,
      description: [item.description, count(item.groups.length, "group")]
        .filter(Boolean)
        .join(" · "),
    })),
    {
      title: vscode.l10n.t("Keep by Rule"),
      placeHolder: vscode.l10n.t("Of which records is one kept?"),
    },
  );
  if (picked === undefined) throw new vscode.CancellationError();
  return { dataset, groups: picked.groups, version, isWhole: picked.isWhole };
}

async function groupsToRemember(
  host: Host,
  clicked: GroupArgument | undefined,
  selected: readonly GroupsNode[] | undefined,
): Promise<{ dataset: Dataset; document: vscode.TextDocument; groups: readonly RecordGroup[] }> {
  const chosen = clicked !== undefined && "kind" in clicked ? nodesOf(clicked, selected) : [];
  const targets = await Promise.all(
    (chosen.length > 0 ? chosen : [clicked]).map((one) => groupTarget(host, one)),
  );
  const [{ dataset } = { dataset: currentDataset(host.datasets) }] = targets;
  const document = await documentToClean(dataset);
  for (const { version } of targets) assertVersion(dataset, version);
  return { dataset, document, groups: [...new Set(targets.map(({ group }) => group))] };
}

/** What was clicked, and what is selected with it. */
function nodesOf(
  clicked: GroupsNode | undefined,
  selected: readonly GroupsNode[] | undefined,
): readonly GroupsNode[] {
  if (clicked === undefined) return [];
  return selected?.includes(clicked) === true ? selected : [clicked];
}

function linesIn(node: GroupsNode): readonly number[] {
  switch (node.kind) {
    case "section":
    case "aside":
      return node.groups.flatMap(linesOf);
    case "group":
      return linesOf(node.group);
    case "answer":
      return node.lines;
    case "member":
      return [node.line];
    case "more":
      return [];
  }
}

/** The diff first, then one step to undo. */
async function applyMarks(host: Host): Promise<void> {
  const dataset = currentDataset(host.datasets);
  const document = await documentToClean(dataset);
  const { decisions } = host;
  const lines = decisions.removedLines(dataset);
  if (lines.length === 0) {
    throw new PlainError(
      vscode.l10n.t(
        "No record is marked for removal. Decide in the view Duplicates & Conflicts which to keep.",
      ),
    );
  }
  const { version } = document;
  const edit = removeLines(document, lines);
  const records = count(lines.length, "record");
  const isApplied = await host.preview.ask(document, {
    edit,
    title: vscode.l10n.t("{0}: {1} removed (preview)", dataset.name, records),
  });
  if (!isApplied) {
    tell(vscode.l10n.t("nothing was removed, the marks are still there."));
    return;
  }
  if (document.isClosed) throw changedMeanwhile();
  await vscode.window.showTextDocument(document);
  assertVersion(dataset, version);
  if (decisions.removedLines(dataset).join() !== lines.join()) {
    throw new PlainError(
      vscode.l10n.t(
        "The marks changed while their preview was open, so nothing was removed. Preview them again.",
      ),
    );
  }
  const applied = decisions.of(dataset);
  await applyEdit(document, edit);
  decisions.settle(dataset, applied);
  tell(vscode.l10n.t("removed {0}.", records));
}

function documentToClean(dataset: Dataset): Promise<vscode.TextDocument> {
  if (dataset.document === undefined) {
    throw tooBig(
      vscode.l10n.t('Use "Create Cleaned Copy…", which keeps one of each group by a rule.'),
    );
  }
  return editableDocument(dataset);
}
