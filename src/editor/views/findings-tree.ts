/** The content of the Findings view: severity, rule, finding. Only what is unfolded is asked for, a page at a time. */
import * as vscode from "vscode";
import { findingHeadline, findingMessage } from "../../core/message.ts";
import { severities, type Finding, type Severity } from "../../core/model.ts";
import { ruleById } from "../../core/rules/index.ts";
import { count, formatInteger } from "../../core/wording.ts";
import type { FindingGroup } from "../../protocol/worker-protocol.ts";
import { commandLink } from "../commands.ts";
import type { Datasets } from "../datasets.ts";
import { severityIcons } from "../severity-icons.ts";
import { rangeOf } from "../to-diagnostic.ts";

export type FindingsNode =
  | {
      readonly kind: "severity";
      readonly severity: Severity;
      readonly groups: readonly FindingGroup[];
    }
  | ({ readonly kind: "rule" } & FindingGroup)
  | {
      readonly kind: "finding";
      readonly ruleId: string;
      readonly finding: Finding;
      /** Its number among the findings of the rule. */
      readonly index: number;
      readonly uri: vscode.Uri;
    }
  | { readonly kind: "more"; readonly group: FindingGroup; readonly rest: number };

const pageSize = 200;

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const looks = {
  error: { title: "Errors", color: "problemsErrorIcon.foreground" },
  warning: { title: "Warnings", color: "problemsWarningIcon.foreground" },
  info: { title: "Infos", color: "problemsInfoIcon.foreground" },
  hint: { title: "Hints", color: "editorLightBulb.foreground" },
} as const satisfies Record<Severity, object>;

export class FindingsTree implements vscode.TreeDataProvider<FindingsNode>, vscode.Disposable {
  readonly #datasets: Datasets;
  readonly #changed = new vscode.EventEmitter<FindingsNode | undefined>();
  /** How many findings a rule shows, where it is more than a page. */
  readonly #shown = new Map<string, number>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(datasets: Datasets) {
    this.#datasets = datasets;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  showMore(node: FindingsNode): void {
    if (node.kind !== "more") return;
    const key = keyOf(node.group);
    this.#shown.set(key, (this.#shown.get(key) ?? pageSize) + pageSize);
    this.refresh();
  }

  async getChildren(parent?: FindingsNode): Promise<FindingsNode[]> {
    switch (parent?.kind) {
      case undefined:
        return this.#severityNodes();
      case "severity":
        return parent.groups.map((group) => ({ kind: "rule", ...group }));
      case "rule":
        return this.#findingNodes(parent);
      case "finding":
      case "more":
        return [];
    }
  }

  getTreeItem(node: FindingsNode): vscode.TreeItem {
    switch (node.kind) {
      case "severity":
        return severityItem(node);
      case "rule":
        return ruleItem(node);
      case "finding":
        return findingItem(node);
      case "more":
        return moreItem(node);
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #severityNodes(): Promise<FindingsNode[]> {
    const groups = (await this.#datasets.current?.ask("groups", {})) ?? [];
    return severities
      .map((severity) => ({
        kind: "severity" as const,
        severity,
        groups: groups.filter((group) => group.severity === severity),
      }))
      .filter((node) => node.groups.length > 0);
  }

  async #findingNodes(group: FindingGroup): Promise<FindingsNode[]> {
    const dataset = this.#datasets.current;
    if (dataset === undefined) return [];
    const { severity, ruleId } = group;
    const limit = this.#shown.get(keyOf(group)) ?? pageSize;
    const page = await dataset.ask("page", { severity, ruleId, offset: 0, limit });
    const nodes: FindingsNode[] = (page ?? []).map((finding, index) => ({
      kind: "finding",
      ruleId,
      finding,
      index,
      uri: dataset.uri,
    }));
    const rest = group.count - nodes.length;
    if (rest > 0 && nodes.length === limit) nodes.push({ kind: "more", group, rest });
    return nodes;
  }
}

const keyOf = ({ severity, ruleId }: Pick<FindingGroup, "severity" | "ruleId">): string =>
  `${severity}/${ruleId}`;

function severityItem({ severity, groups }: FindingsNode & { kind: "severity" }): vscode.TreeItem {
  const { title, color } = looks[severity];
  const item = new vscode.TreeItem(title, Expanded);
  item.id = severity;
  const total = formatInteger(groups.reduce((sum, group) => sum + group.count, 0));
  item.description = severity === "hint" ? `${total} · not in Problems` : total;
  if (severity === "hint") item.tooltip = "VS Code does not list hints in Problems.";
  item.iconPath = new vscode.ThemeIcon(severityIcons[severity], new vscode.ThemeColor(color));
  item.contextValue = "severity";
  return item;
}

function ruleItem(node: FindingsNode & { kind: "rule" }): vscode.TreeItem {
  const item = new vscode.TreeItem(node.ruleId, Collapsed);
  item.id = keyOf(node);
  item.description = formatInteger(node.count);
  item.tooltip = ruleById(node.ruleId)?.meta.description ?? node.ruleId;
  item.iconPath = new vscode.ThemeIcon("symbol-ruler");
  item.contextValue = "rule";
  item.accessibilityInformation = { label: `${node.ruleId}, ${count(node.count, "finding")}` };
  return item;
}

function findingItem({ finding, index, uri }: FindingsNode & { kind: "finding" }): vscode.TreeItem {
  const message = findingMessage(finding);
  const line = formatInteger(finding.line + 1);
  // In a narrow side bar the end is cut off: the line comes first, the advice stays in the tooltip.
  const item = new vscode.TreeItem(`${line}: ${findingHeadline(finding)}`, None);
  item.id = `${keyOf(finding)}/${index}`;
  item.tooltip = message;
  item.contextValue = "finding";
  item.accessibilityInformation = { label: `line ${line}: ${message}` };
  // Works for files that have no document as well.
  item.command = {
    title: "Go to the line",
    command: "vscode.open",
    arguments: [uri, { selection: rangeOf(finding) }],
  };
  return item;
}

function moreItem(node: FindingsNode & { kind: "more" }): vscode.TreeItem {
  const item = new vscode.TreeItem("Show more", None);
  item.id = `${keyOf(node.group)}/more`;
  item.description = `${formatInteger(node.rest)} not shown`;
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  item.command = commandLink("Show more", "tunesmith.showMoreFindings", node);
  return item;
}
