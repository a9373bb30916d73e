/** Hands the nodes of the view of statistics to VS Code. */
import * as vscode from "vscode";
import type { StatisticsNode } from "./statistics-nodes.ts";

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** A node and those above it. */
interface Place {
  readonly node: StatisticsNode;
  readonly id: string;
}

export class StatisticsTree implements vscode.TreeDataProvider<Place>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  #roots: readonly StatisticsNode[] = [];
  readonly onDidChangeTreeData = this.#changed.event;

  show(roots: readonly StatisticsNode[]): void {
    this.#roots = roots;
    this.#changed.fire(undefined);
  }

  getTreeItem({ node, id }: Place): vscode.TreeItem {
    const { name, value, icon, tooltip, children = [], isOpen = false, command } = node;
    const item = new vscode.TreeItem(
      name,
      children.length === 0 ? None : isOpen ? Expanded : Collapsed,
    );
    item.id = id;
    item.description = value;
    item.iconPath = new vscode.ThemeIcon(icon);
    item.tooltip = tooltip ?? `${name} ${value}`.trim();
    item.accessibilityInformation = { label: value === "" ? name : `${name}, ${value}` };
    if (command !== undefined) item.command = command;
    return item;
  }

  getChildren(parent?: Place): Place[] {
    const nodes = parent === undefined ? this.#roots : (parent.node.children ?? []);
    // Names may be those of files: two of them can look the same.
    return nodes.map((node, index) => ({
      node,
      id: `${parent?.id ?? ""}/${index} ${node.name}`,
    }));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
