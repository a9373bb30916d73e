/** Two records side by side, as people read them: VS Code's own comparison of the decoded texts. */
import * as vscode from "vscode";
import { formatInteger, percent } from "../../core/wording.ts";
import { PlainError, registerCommand, type GroupArgument } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import { isConflict, linesOf, type RecordGroup } from "../group-source.ts";
import { groupTarget, keptLine, unchanged } from "../group-target.ts";
import type { Host } from "../host.ts";
import { showDiff } from "../show-diff.ts";
import { WorkerFailure } from "../worker-client.ts";
import type { GroupsNode, MemberNode } from "../views/groups-tree.ts";

const recordScheme = "tunesmith-record";

export function recordDiff(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: (uri) => readableRecord(host, uri),
  };
  store.add(vscode.workspace.registerTextDocumentContentProvider(recordScheme, provider));
  store.add(
    registerCommand(host, "tunesmith.compareWithKept", (argument) =>
      compareWithKept(host, argument),
    ),
  );
  store.add(
    registerCommand(host, "tunesmith.compareSelected", (_, selected = []) =>
      compareSelected(host, selected),
    ),
  );
  return store;
}

async function compareWithKept(host: Host, argument: GroupArgument | undefined): Promise<void> {
  const target = await groupTarget(host, argument);
  const { dataset, group } = target;
  const given = argument !== undefined && "section" in argument && "line" in argument;
  const kept = (given ? argument.other : undefined) ?? keptLine(host, target);
  const line =
    target.line === undefined || target.line === kept
      ? linesOf(group).find((one) => one !== kept)
      : target.line;
  if (line === undefined) return;
  await compare(dataset, [kept, line], similarityOf(group, [kept, line]));
}

async function compareSelected(host: Host, selected: readonly GroupsNode[]): Promise<void> {
  const [first, second, ...others] = selected.filter(
    (node): node is MemberNode => node.kind === "member",
  );
  if (first === undefined || second === undefined || others.length > 0) {
    throw new PlainError(
      vscode.l10n.t("Select two records in the view Duplicates & Conflicts to compare them."),
    );
  }
  const dataset = unchanged(host, first);
  const lines = [first.line, second.line].sort((a, b) => a - b) as [number, number];
  const group = first.parent.kind === "group" ? first.parent.group : undefined;
  await compare(dataset, lines, group && similarityOf(group, lines));
}

/** As far as it is known: to the record that the group was made around. */
function similarityOf(group: RecordGroup, lines: readonly [number, number]): number | undefined {
  if (isConflict(group) || !lines.includes(group.kept)) return undefined;
  return group.members.find(({ line }) => lines.includes(line))?.similarity;
}

async function compare(
  dataset: Dataset,
  [left, right]: readonly [number, number],
  similarity: number | undefined,
): Promise<void> {
  const name = (line: number): string => vscode.l10n.t("line {0}", formatInteger(line + 1));
  const likeness = similarity === undefined ? "" : ` · ${percent(similarity)}`;
  await showDiff(
    { before: recordUri(dataset, left), after: recordUri(dataset, right) },
    `${name(left)} ↔ ${name(right)}${likeness}`,
  );
}

function recordUri({ key, name, version }: Dataset, line: number): vscode.Uri {
  const query = new URLSearchParams({
    dataset: key,
    line: String(line),
    version: String(version),
  });
  const path = `/${name}, line ${line + 1}.txt`;
  return vscode.Uri.from({ scheme: recordScheme, path, query: query.toString() });
}

async function readableRecord({ datasets }: Host, { query }: vscode.Uri): Promise<string> {
  const params = new URLSearchParams(query);
  const dataset = datasets.get(vscode.Uri.parse(params.get("dataset") ?? ""));
  if (dataset === undefined || String(dataset.version) !== params.get("version")) {
    return vscode.l10n.t("The file was closed or changed since: compare the records again.");
  }
  try {
    const answer = await dataset.ask("readableRecord", { line: Number(params.get("line")) });
    return answer?.text ?? vscode.l10n.t("The file changed since: compare the records again.");
  } catch (error) {
    if (error instanceof WorkerFailure) return error.message;
    throw error;
  }
}
