/** How sections, groups and records look in the view of duplicates and conflicts: icons and words, never colour alone. */
import * as vscode from "vscode";
import { count, formatInteger, percent } from "../../core/wording.ts";
import { commandLink } from "../commands.ts";
import type { Mark, Marks } from "../group-decisions.ts";
import {
  isConflict,
  linesOf,
  sectionOf,
  sizeOf,
  type RecordGroup,
  type Section,
} from "../group-source.ts";
import type {
  AnswerNode,
  AsideNode,
  GroupNode,
  GroupsNode,
  MemberNode,
  MoreNode,
  SectionNode,
} from "./groups-tree.ts";

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const sectionLooks = {
  exact: {
    title: vscode.l10n.t("Exact Duplicates"),
    icon: "copy",
    tooltip: vscode.l10n.t("Records that repeat an example word for word."),
    ruleId: "exact-duplicate",
  },
  near: {
    title: vscode.l10n.t("Near-Duplicates"),
    icon: "files",
    tooltip: vscode.l10n.t("Records whose texts are nearly the same."),
    ruleId: "near-duplicate",
  },
  ticketBlind: {
    title: vscode.l10n.t("Same Incident"),
    icon: "history",
    tooltip: vscode.l10n.t(
      "Records that are nearly the same apart from ticket ids, times, addresses, interfaces and host names.",
    ),
    ruleId: "near-duplicate",
  },
  conflict: {
    title: vscode.l10n.t("Conflicting Answers"),
    icon: "git-compare",
    tooltip: vscode.l10n.t("Records with the same prompt and different answers."),
    ruleId: "conflicting-answers",
  },
} as const satisfies Record<Section, object>;

export const sectionTitle = (section: Section): string => sectionLooks[section].title;

export function groupsItem(node: GroupsNode, marks: Marks): vscode.TreeItem {
  switch (node.kind) {
    case "section":
      return sectionItem(node);
    case "aside":
      return asideItem(node);
    case "group":
      return groupItem(node, marks);
    case "answer":
      return answerItem(node, marks);
    case "member":
      return memberItem(node, marks);
    case "more":
      return moreItem(node);
  }
}

function sectionItem({ section, groups }: SectionNode): vscode.TreeItem {
  const { title, icon, tooltip, ruleId } = sectionLooks[section];
  const item = new vscode.TreeItem(title, Expanded);
  item.description = count(groups.length, "group");
  item.tooltip = vscode.l10n.t(
    '{0} The severity and options of "{1}" in tunesmith.json say when they are reported.',
    tooltip,
    ruleId,
  );
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = `section.${section}`;
  item.accessibilityInformation = { label: `${title}, ${item.description}` };
  return item;
}

function asideItem({ groups }: AsideNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Kept on Purpose"), Collapsed);
  item.description = count(groups.length, "group");
  item.tooltip = vscode.l10n.t(
    "Groups of which all records are to stay. They are still reported: turn a rule's severity down in tunesmith.json to change that.",
  );
  item.iconPath = new vscode.ThemeIcon("eye-closed");
  item.contextValue = "aside";
  item.accessibilityInformation = {
    label: vscode.l10n.t("Kept on purpose, {0}", item.description),
  };
  return item;
}

/** In a narrow side bar the end is cut off: how many there are comes first, what they say last. */
function groupItem({ group, excerpt, parent }: GroupNode, marks: Marks): vscode.TreeItem {
  const [extent = "", ...details] = extentOf(group);
  const item = new vscode.TreeItem(extent, Collapsed);
  const removed = linesOf(group).filter((line) => marks.get(line)?.action === "remove").length;
  item.description = [
    ...(parent.kind === "aside" ? [sectionLooks[sectionOf(group)].title] : []),
    ...(removed > 0 ? [vscode.l10n.t("remove {0}", formatInteger(removed))] : []),
    ...details,
    excerpt,
  ].join(" · ");
  item.tooltip = `${nameOf(group)}: ${excerpt}`;
  item.iconPath = new vscode.ThemeIcon(sectionLooks[sectionOf(group)].icon);
  item.contextValue = parent.kind === "aside" ? "group.aside" : `group.${sectionOf(group)}`;
  item.accessibilityInformation = { label: `${extent}, ${item.description}` };
  return item;
}

const nameOf = (group: RecordGroup): string =>
  vscode.l10n.t("Lines {0}", shortList(linesOf(group).map((line) => formatInteger(line + 1))));

const shownLines = 10;

function shortList(names: readonly string[]): string {
  const rest = names.length - shownLines;
  const shown = names.slice(0, shownLines).join(", ");
  return rest > 0 ? vscode.l10n.t("{0} and {1} more", shown, formatInteger(rest)) : shown;
}

/** How many, and how much alike: the least that a record is to the one that is kept. */
function extentOf(group: RecordGroup): string[] {
  const records = count(sizeOf(group), "record");
  if (isConflict(group)) {
    return [
      count(group.answers.length, "answer"),
      ...(group.answers.length < sizeOf(group) ? [records] : []),
      ...(group.turn > 1 ? [vscode.l10n.t("answer {0}", formatInteger(group.turn))] : []),
      ...(group.isTicketBlind ? [vscode.l10n.t("same incident")] : []),
    ];
  }
  if (group.kind === "exact") return [records];
  const lowest = group.members.reduce((least, { similarity }) => Math.min(least, similarity), 1);
  return [records, `${lowest < 1 ? "≥ " : ""}${percent(lowest)}`];
}

function answerItem({ answer, lines, excerpt }: AnswerNode, marks: Marks): vscode.TreeItem {
  const records = count(lines.length, "record");
  const item = new vscode.TreeItem(records, Collapsed);
  const states = new Set(lines.map((line) => marks.get(line)?.action));
  const [state] = states.size === 1 ? states : [];
  item.description = [...wordOf(state), excerpt].join(" · ");
  item.tooltip = excerpt;
  item.iconPath = new vscode.ThemeIcon(state === undefined ? "comment" : actionIcons[state]);
  item.contextValue = "answer";
  item.accessibilityInformation = {
    label: vscode.l10n.t("answer {0}, {1}, {2}", answer + 1, records, item.description),
  };
  return item;
}

const actionIcons = { keep: "pass", remove: "trash" } as const;

const wordOf = (action: Mark["action"] | undefined): string[] =>
  action === undefined ? [] : [action === "keep" ? "kept" : "remove"];

function memberItem(node: MemberNode, marks: Marks): vscode.TreeItem {
  const { line, uri, excerpt } = node;
  const mark = marks.get(line);
  const action = mark?.action ?? (isKeptByDefault(node, marks) ? "keep" : undefined);
  const similarity = mark === undefined ? node.similarity : mark.similarity;
  const name = vscode.l10n.t("Line {0}", formatInteger(line + 1));
  const item = new vscode.TreeItem(name, None);
  item.description = [
    ...wordOf(action),
    ...(action !== "keep" && similarity !== undefined ? [percent(similarity)] : []),
    excerpt,
  ].join(" · ");
  item.tooltip = `${name}: ${excerpt}`;
  item.iconPath = new vscode.ThemeIcon(
    action === undefined ? "circle-outline" : actionIcons[action],
  );
  const kind = node.answer === undefined ? "duplicate" : "conflict";
  item.contextValue = ["member", kind, ...wordOf(action)].join(".");
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  // Works for files that have no document as well.
  item.command = {
    title: vscode.l10n.t("Go to the line"),
    command: "vscode.open",
    arguments: [uri, { selection: new vscode.Range(line, 0, line, 0) }],
  };
  return item;
}

/** As the rule has it, until a person decides. */
function isKeptByDefault({ line, parent }: MemberNode, marks: Marks): boolean {
  if (parent.kind !== "group" || isConflict(parent.group) || parent.group.kept !== line) {
    return false;
  }
  return linesOf(parent.group).every((one) => marks.get(one)?.action !== "keep");
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Show more"), None);
  item.description = vscode.l10n.t("{0} not shown", formatInteger(node.rest));
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  item.command = commandLink(vscode.l10n.t("Show more"), "tunesmith.showMoreGroups", node);
  return item;
}
