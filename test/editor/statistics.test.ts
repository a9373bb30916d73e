/** The view of statistics: what it says, where a click leads, and that nothing is counted while nobody sees it. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { statisticsNodes, type StatisticsNode } from "../../src/editor/views/statistics-nodes.ts";
import { StatisticsTree } from "../../src/editor/views/statistics-tree.ts";
import { hashOfLine } from "../../src/node/create/hashes.ts";
import type { RequestName } from "../../src/protocol/worker-protocol.ts";
import { eventually, test, type TestContext } from "./harness.ts";
import {
  chat,
  createFile,
  extensionUnderTest,
  getHost,
  lines,
  openDataset,
  untilChecked,
} from "./support.ts";

const records = [
  chat("Which port does BGP use?", "TCP 179."),
  chat("Which port does SSH use, and which one has Telnet?", "22 and 23."),
];

const name = "told.jsonl";

async function openTold(context: TestContext) {
  const { document } = await openDataset(context, lines(...records), name);
  const provenance = records.map((text, index) => ({
    record: hashOfLine(text),
    kind: "log",
    taskType: "log_analysis",
    path: "router.log",
    line: index + 1,
    endLine: index + 1,
    hash: "h",
    ...(index === 1 && { missing: ["action"] }),
  }));
  const content = lines(...provenance.map((entry) => JSON.stringify(entry)));
  await createFile(context, content, "told.provenance.jsonl");
  return { document, dataset: await untilChecked(document.uri) };
}

/** As a person reads the tree, unfolded. */
function read(
  nodes: readonly StatisticsNode[],
): [text: string, command: vscode.Command | undefined][] {
  const tree = new StatisticsTree();
  tree.show(nodes);
  const found: [string, vscode.Command | undefined][] = [];
  const walk = (
    parent: ReturnType<StatisticsTree["getChildren"]>[number] | undefined,
    depth: number,
  ): void => {
    for (const place of tree.getChildren(parent)) {
      const { label, description, command, accessibilityInformation } = tree.getTreeItem(place);
      assert.ok(accessibilityInformation?.label);
      assert.ok(typeof label === "string");
      found.push([`${"  ".repeat(depth)}${label} | ${String(description)}`, command]);
      walk(place, depth + 1);
    }
  };
  walk(undefined, 0);
  tree.dispose();
  return found;
}

test("numbers, task types and sources, each with the place behind it", async (context) => {
  const { document, dataset } = await openTold(context);
  const numbers = await dataset.ask("statistics", {});
  assert.ok(numbers);
  const seen = read(statisticsNodes(document.uri, numbers));
  assert.deepEqual(
    seen.map(([text]) => text),
    [
      "Records | 2",
      "  Turns | 4",
      "Task types | 1",
      "  log analysis | 2 (100 %)",
      "Sources | 1",
      "  router.log | 2 records",
      "Without action | 1 record",
      "  Line 2 | ",
      `Tokens | ${numbers.stats.tokens.total}`,
      `  Trained on | ${numbers.stats.tokens.trained} (${Math.floor((100 * numbers.stats.tokens.trained) / numbers.stats.tokens.total)} %)`,
      `  Median record | ${numbers.stats.tokens.perRecord?.median ?? ""}`,
      `  Most | ${numbers.stats.greatest.tokens?.value ?? ""} in line 2`,
      "Questions | 24 characters in the median",
      "  90 % have at most | 50",
      "  Longest | 50 in line 2",
      "Answers | 8 characters in the median",
      "  90 % have at most | 10",
      "  Longest | 10 in line 2",
    ],
  );
  const targets = seen.flatMap(([, command]) => {
    if (command === undefined) return [];
    const [uri, options] = command.arguments as [
      vscode.Uri,
      { selection: vscode.Range } | undefined,
    ];
    return [[uri.path.slice(uri.path.lastIndexOf("/") + 1), options?.selection.start.line]];
  });
  assert.deepEqual(targets, [
    ["router.log", undefined],
    [name, 1],
    [name, 1],
    [name, 1],
    [name, 1],
  ]);
});

test("nothing is counted before the view is seen", async (context) => {
  const { worker } = await getHost();
  const asked: RequestName[] = [];
  const heard = new vscode.EventEmitter<void>();
  const original = worker.request.bind(worker);
  context.after(async () => {
    worker.request = original;
    heard.dispose();
    await vscode.commands.executeCommand("tunesmith.findings.focus");
  });
  worker.request = (dataset, request, params, onShare) => {
    asked.push(request);
    heard.fire();
    return original(dataset, request, params, onShare);
  };
  const { document } = await openTold(context);
  assert.equal(asked.includes("statistics"), false);
  await vscode.commands.executeCommand("tunesmith.statistics.focus");
  await eventually("the count", heard.event, { probe: () => asked.includes("statistics") });
  asked.length = 0;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(
    document.uri,
    new vscode.Position(0, 0),
    lines(chat("Which port does DNS use?", "53.")),
  );
  await vscode.workspace.applyEdit(edit);
  await eventually("a count of the new text", heard.event, {
    probe: () => asked.includes("statistics"),
  });
});

test("the walkthroughs lead through commands that there are", async () => {
  // VS Code does not type the manifest.
  const { walkthroughs } = (extensionUnderTest().packageJSON as Manifest).contributes;
  const steps = walkthroughs.flatMap((one) => one.steps);
  assert.ok(steps.length > 0);
  const commands = await vscode.commands.getCommands(true);
  for (const { id, description, completionEvents } of steps) {
    const links = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, link = ""]) => link);
    assert.ok(links.length > 0, id);
    const awaited = completionEvents
      .filter((event) => event.startsWith("onCommand:"))
      .map((event) => event.replace("onCommand:", ""));
    for (const command of [...links, ...awaited]) assert.ok(commands.includes(command), command);
    assert.deepEqual(
      links.filter((link) => !awaited.includes(link)),
      [],
      id,
    );
  }
});

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}
