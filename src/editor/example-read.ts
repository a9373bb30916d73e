/** What the form begins with: nothing, or what is recognized in a selection. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import * as vscode from "vscode";
import { usualTaskTypes, type SourceKind } from "../core/create/operational-record.ts";
import type { KeptExample } from "./example-memory.ts";
import type { ExampleSource } from "./example-origin.ts";
import type { Host } from "./host.ts";

export function emptyExample(kind: SourceKind): KeptExample {
  const draft = { id: randomUUID(), kind, taskType: usualTaskTypes[kind], parts: {} };
  return { draft, traits: {}, source: undefined, isTyped: false };
}

/** `target`: the dataset that it goes into, as far as that is chosen. */
export async function exampleOf(
  host: Host,
  source: ExampleSource,
  target: vscode.Uri | undefined,
): Promise<KeptExample> {
  const now = new Date();
  const { kind, parts, traits } = await host.worker.request("", "readSelection", {
    text: source.text,
    logMapping: await logMapping(host, target),
    year: now.getFullYear(),
    zone: -now.getTimezoneOffset(),
  });
  return { draft: { ...emptyExample(kind).draft, parts }, traits, source, isTyped: false };
}

/** It lies beside the project's settings. */
async function logMapping(
  { settings, projectConfigs }: Host,
  target: vscode.Uri | undefined,
): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const about = target ?? (folder && vscode.Uri.joinPath(folder, "examples.jsonl"));
  if (about === undefined) return undefined;
  const { logMapping: name } = (await settings.read(about)).check.create;
  const config = await projectConfigs.find(about);
  if (name === undefined || config?.scheme !== "file") return undefined;
  return path.resolve(path.dirname(config.fsPath), name);
}
