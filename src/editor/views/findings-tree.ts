/**
 * The content of the Findings view: severity, rule, finding; of privacy rules severity, rule, kind, finding. Only what is
 * unfolded is asked for, a page at a time.
 */
import * as vscode from "vscode";
import { findingHeadline, findingMessage, targetNames } from "../../core/message.ts";
import { severities, type Finding, type Severity } from "../../core/model.ts";
import { kindLabel } from "../../core/privacy/finding-kinds.ts";
import { ruleById } from "../../core/rules/index.ts";
import { count, formatInteger } from "../../core/wording.ts";
import type { FindingGroup } from "../../core/finding-source.ts";
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
  | ({ readonly kind: "kind"; readonly uri: vscode.Uri } & KindGroup)
  | {
      readonly kind: "finding";
      readonly ruleId: string;
      readonly finding: Finding;
      readonly group: FindingGroup | KindGroup;
      /** Its number in the group. */
      readonly index: number;
      readonly uri: vscode.Uri;
      /** Of the document. */
      readonly version: number;
    }
  | { readonly kind: "more"; readonly group: FindingGroup | KindGroup; readonly rest: number };

/** What a privacy rule found of one kind, as `kindOf` has it. */
export interface KindGroup extends Omit<FindingGroup, "kinds"> {
  readonly name: string;
}

const pageSize = 200;

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const looks = {
  error: { title: vscode.l10n.t("Errors"), color: "problemsErrorIcon.foreground" },
  warning: { title: vscode.l10n.t("Warnings"), color: "problemsWarningIcon.foreground" },
  info: { title: vscode.l10n.t("Infos"), color: "problemsInfoIcon.foreground" },
  hint: { title: vscode.l10n.t("Hints"), color: "editorLightBulb.foreground" },
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
        return parent.kinds === undefined ? this.#findingNodes(parent) : this.#kindNodes(parent);
      case "kind":
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
      case "kind":
        return kindItem(node);
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

  #kindNodes({ severity, ruleId, kinds = [] }: FindingGroup): FindingsNode[] {
    const uri = this.#datasets.current?.uri;
    if (uri === undefined) return [];
    return kinds.map(({ kind: name, count: findings }) => ({
      kind: "kind",
      severity,
      ruleId,
      name,
      count: findings,
      uri,
    }));
  }

  async #findingNodes(group: FindingGroup | KindGroup): Promise<FindingsNode[]> {
    const dataset = this.#datasets.current;
    if (dataset === undefined) return [];
    const { severity, ruleId } = group;
    const kind = "name" in group ? group.name : undefined;
    const limit = this.#shown.get(keyOf(group)) ?? pageSize;
    const { version } = dataset;
    const page = await dataset.ask("page", { severity, ruleId, kind, offset: 0, limit });
    const nodes: FindingsNode[] = (page ?? []).map((finding, index) => ({
      kind: "finding",
      ruleId,
      finding,
      group,
      index,
      uri: dataset.uri,
      version,
    }));
    const rest = group.count - nodes.length;
    if (rest > 0 && nodes.length === limit) nodes.push({ kind: "more", group, rest });
    return nodes;
  }
}

const keyOf = (group: FindingGroup | KindGroup): string =>
  [group.severity, group.ruleId, ...("name" in group ? [group.name] : [])].join("/");

/** What menus go by: `kind.secret`, and without an ending where the rule is none of privacy. */
const contextOf = (node: "rule" | "kind" | "finding", ruleId: string): string =>
  ruleById(ruleId)?.meta.category === "privacy" ? `${node}.${ruleId}` : node;

function severityItem({ severity, groups }: FindingsNode & { kind: "severity" }): vscode.TreeItem {
  const { title, color } = looks[severity];
  const item = new vscode.TreeItem(title, Expanded);
  item.id = severity;
  const total = formatInteger(groups.reduce((sum, group) => sum + group.count, 0));
  item.description = severity === "hint" ? vscode.l10n.t("{0} · not in Problems", total) : total;
  if (severity === "hint") item.tooltip = vscode.l10n.t("VS Code does not list hints in Problems.");
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
  item.contextValue = contextOf("rule", node.ruleId);
  item.accessibilityInformation = { label: `${node.ruleId}, ${count(node.count, "finding")}` };
  return item;
}

function kindItem(node: FindingsNode & { kind: "kind" }): vscode.TreeItem {
  const label = kindLabel(node.name);
  const item = new vscode.TreeItem(label, Collapsed);
  item.id = keyOf(node);
  item.description = formatInteger(node.count);
  item.tooltip = `${label} (${node.name})`;
  item.iconPath = new vscode.ThemeIcon(kindIcons[node.ruleId] ?? "symbol-ruler");
  item.contextValue = contextOf("kind", node.ruleId);
  item.accessibilityInformation = { label: `${label}, ${count(node.count, "finding")}` };
  return item;
}

/** Names of codicons. */
const kindIcons: Readonly<Record<string, string>> = {
  pii: "person",
  secret: "key",
  "network-identifier": "globe",
};

function findingItem({
  finding,
  group,
  index,
  uri,
}: FindingsNode & { kind: "finding" }): vscode.TreeItem {
  const message = findingMessage(finding);
  const line = formatInteger(finding.line + 1);
  // In a narrow side bar the end is cut off: the line comes first, the advice stays in the tooltip.
  const item = new vscode.TreeItem(`${line}: ${findingHeadline(finding)}`, None);
  item.id = `${keyOf(group)}/${index}`;
  item.description = targetNames(finding) ?? "";
  item.tooltip = message;
  item.contextValue = contextOf("finding", finding.ruleId);
  item.accessibilityInformation = { label: vscode.l10n.t("line {0}: {1}", line, message) };
  // Works for files that have no document as well.
  item.command = {
    title: vscode.l10n.t("Go to the line"),
    command: "vscode.open",
    arguments: [uri, { selection: rangeOf(finding) }],
  };
  return item;
}

function moreItem(node: FindingsNode & { kind: "more" }): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Show more"), None);
  item.id = `${keyOf(node.group)}/more`;
  item.description = vscode.l10n.t("{0} not shown", formatInteger(node.rest));
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  item.command = commandLink(vscode.l10n.t("Show more"), "tunesmith.showMoreFindings", node);
  return item;
}
