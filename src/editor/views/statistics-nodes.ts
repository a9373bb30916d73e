/** What the view of statistics says, as a tree: numbers, and where a click leads. */
import * as vscode from "vscode";
import { printableName } from "../../core/fields.ts";
import type { Greatest } from "../../core/stats/greatest.ts";
import { tellsOrigins, type Origins } from "../../core/stats/origins.ts";
import type { Spread } from "../../core/stats/spread.ts";
import type { DatasetStats } from "../../core/stats/stats-counter.ts";
import { tokenizerById } from "../../core/tokens/tokenizers.ts";
import { count, formatInteger, percent } from "../../core/wording.ts";
import type { DatasetNumbers } from "../../protocol/dataset-answers.ts";

/** Paths of its members, from the roots on, are what tells nodes apart. */
export interface StatisticsNode {
  readonly name: string;
  readonly value: string;
  readonly icon: string;
  readonly tooltip?: string | undefined;
  readonly children?: readonly StatisticsNode[] | undefined;
  /** Children are shown at once. */
  readonly isOpen?: boolean;
  readonly command?: vscode.Command | undefined;
}

/** More of a kind are counted only. */
const shownChildren = 200;

/** `uri`: of the dataset. */
export function statisticsNodes(
  uri: vscode.Uri,
  { stats, origins }: DatasetNumbers,
): readonly StatisticsNode[] {
  return [
    recordsNode(stats),
    ...(tellsOrigins(origins) ? originNodes(uri, stats, origins) : []),
    tokensNode(uri, stats),
    spreadNode(vscode.l10n.t("Questions"), "comment", {
      spread: stats.questionLengths,
      longest: placeNode(uri, vscode.l10n.t("Longest"), stats.greatest.question),
    }),
    spreadNode(vscode.l10n.t("Answers"), "comment-discussion", {
      spread: stats.answerLengths,
      longest: placeNode(uri, vscode.l10n.t("Longest"), stats.greatest.answer),
    }),
    ...(stats.labels === undefined ? [] : [labelsNode(stats)]),
  ];
}

function recordsNode({ records, unreadableLines, statistics }: DatasetStats): StatisticsNode {
  const children = [
    ...(unreadableLines > 0
      ? [number(vscode.l10n.t("Lines that cannot be read"), unreadableLines, "warning")]
      : []),
    ...(statistics.examples < records
      ? [
          number(
            vscode.l10n.t("Records in another format"),
            records - statistics.examples,
            "warning",
          ),
        ]
      : []),
    number(vscode.l10n.t("Turns"), statistics.turns, "list-ordered"),
  ];
  return { ...number(vscode.l10n.t("Records"), records, "database"), children };
}

function originNodes(
  uri: vscode.Uri,
  { records }: DatasetStats,
  { taskTypes, sources, missing, untold }: Origins,
): readonly StatisticsNode[] {
  const types = [
    ...taskTypes.map((type) => shareNode(taskTypeName(type.taskType), type.records, records)),
    ...(untold > 0 ? [shareNode(vscode.l10n.t("not told"), untold, records)] : []),
  ];
  return [
    {
      name: vscode.l10n.t("Task types"),
      value: formatInteger(taskTypes.length),
      icon: "tag",
      tooltip: vscode.l10n.t("As provenance or a column “task_type” tells them; none is guessed."),
      children: limited(types),
      isOpen: true,
    },
    ...(sources.length === 0
      ? []
      : [
          {
            name: vscode.l10n.t("Sources"),
            value: formatInteger(sources.length),
            icon: "files",
            children: limited(sources.map((source) => sourceNode(uri, source))),
          },
        ]),
    ...missing.map(({ part, records: amount, lines }) => ({
      name: vscode.l10n.t("Without {0}", printableName(part)),
      value: count(amount, "record"),
      icon: "question",
      tooltip: vscode.l10n.t("A person still has to write it."),
      children: limited(
        lines.map((line) => lineNode(uri, line)),
        amount,
      ),
    })),
  ];
}

function sourceNode(
  uri: vscode.Uri,
  { path, records }: Origins["sources"][number],
): StatisticsNode {
  const value = count(records, "record");
  if (path === "-") return { name: vscode.l10n.t("standard input"), value, icon: "terminal" };
  if (path === "selection") return { name: "selections", value, icon: "selection" };
  return {
    name: printableName(path),
    value,
    icon: "file",
    command: {
      title: vscode.l10n.t("Open the source"),
      command: "vscode.open",
      arguments: [vscode.Uri.joinPath(uri, "..", path)],
    },
  };
}

function tokensNode(uri: vscode.Uri, { tokens, greatest }: DatasetStats): StatisticsNode {
  const { perRecord, trained, total, tokenizer } = tokens;
  const place = placeNode(uri, vscode.l10n.t("Most"), greatest.tokens);
  return {
    ...number(vscode.l10n.t("Tokens"), total, "symbol-numeric"),
    tooltip: vscode.l10n.t("Counted by {0}.", tokenizerById(tokenizer)?.label ?? tokenizer),
    children: [
      ...(total > 0 ? [shareNode(vscode.l10n.t("Trained on"), trained, total)] : []),
      ...(perRecord === undefined
        ? []
        : [number(vscode.l10n.t("Median record"), perRecord.median)]),
      ...(place === undefined ? [] : [place]),
    ],
  };
}

function spreadNode(
  name: string,
  icon: string,
  {
    spread,
    longest,
  }: { readonly spread: Spread | undefined; readonly longest: StatisticsNode | undefined },
): StatisticsNode {
  if (spread === undefined) return { name, value: "none", icon };
  return {
    name,
    value: vscode.l10n.t("{0} characters in the median", formatInteger(spread.median)),
    icon,
    children: [
      number(vscode.l10n.t("90 % have at most"), spread.p90),
      ...(longest === undefined ? [] : [longest]),
    ],
  };
}

function labelsNode({ labels = [], records }: DatasetStats): StatisticsNode {
  const children = labels.map((one) => shareNode(printableName(one.label), one.records, records));
  return {
    name: vscode.l10n.t("Labels"),
    value: formatInteger(labels.length),
    icon: "symbol-enum",
    tooltip: vscode.l10n.t("All answers are few and short."),
    children,
  };
}

function placeNode(
  uri: vscode.Uri,
  name: string,
  greatest: Greatest | undefined,
): StatisticsNode | undefined {
  if (greatest === undefined) return undefined;
  const { value, line } = greatest;
  return {
    ...lineNode(uri, line),
    name,
    value: vscode.l10n.t("{0} in line {1}", formatInteger(value), formatInteger(line + 1)),
  };
}

/** Works for files that have no document as well. */
function lineNode(uri: vscode.Uri, line: number): StatisticsNode {
  return {
    name: vscode.l10n.t("Line {0}", formatInteger(line + 1)),
    value: "",
    icon: "arrow-right",
    command: {
      title: vscode.l10n.t("Go to the line"),
      command: "vscode.open",
      arguments: [uri, { selection: new vscode.Range(line, 0, line, 0) }],
    },
  };
}

const number = (name: string, value: number, icon = "dash"): StatisticsNode => ({
  name,
  value: formatInteger(value),
  icon,
});

const shareNode = (name: string, part: number, whole: number): StatisticsNode => ({
  name,
  value: `${formatInteger(part)} (${percent(part / whole)})`,
  icon: "dash",
});

/** "log_analysis" as "log analysis". */
const taskTypeName = (type: string): string => printableName(type).replaceAll("_", " ");

/** `total`: how many there are in all. */
function limited(
  nodes: readonly StatisticsNode[],
  total: number = nodes.length,
): readonly StatisticsNode[] {
  const shown = nodes.slice(0, shownChildren);
  const rest = total - shown.length;
  return rest === 0 ? shown : [...shown, number(vscode.l10n.t("Not shown"), rest, "ellipsis")];
}
