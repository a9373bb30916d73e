/** A session that creates a dataset, with its page played: what it was told last, and what it says. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { CreateSession } from "../../src/editor/create-session.ts";
import { createPage } from "../../src/editor/views/create-panel.ts";
import type { CreationInputs } from "../../src/protocol/creation-messages.ts";
import type {
  CreateChoices,
  CreateState,
  FromCreatePage,
  ShownOutcome,
  ShownPreview,
  ToCreatePage,
} from "../../src/protocol/create-view.ts";
import { eventually, type TestContext } from "./harness.ts";
import { closeEditors, getHost } from "./support.ts";

export const files = (...uris: readonly vscode.Uri[]): CreationInputs => ({
  type: "files",
  paths: uris.map(({ fsPath }) => fsPath),
});

export async function openCreation(
  context: TestContext,
  inputs: CreationInputs,
  choices?: CreateChoices,
) {
  const host = await getHost();
  const said = new vscode.EventEmitter<unknown>();
  const heard = new vscode.EventEmitter<void>();
  let last: CreateState | undefined;
  const session = new CreateSession(host);
  const page = createPage(
    host,
    {
      onDidReceiveMessage: said.event,
      postMessage: (message: ToCreatePage) => {
        // As it would arrive: nothing but JSON.
        last = (JSON.parse(JSON.stringify(message)) as ToCreatePage).state;
        heard.fire();
        return Promise.resolve(true);
      },
    },
    session,
  );
  context.after(async () => {
    page.dispose();
    session.dispose();
    await closeEditors();
  });
  const say = (message: FromCreatePage): void => {
    said.fire(message);
  };
  const until = async <T>(
    what: string,
    probe: (state: CreateState) => T | undefined | false,
  ): Promise<T> => {
    try {
      return await eventually(what, heard.event, {
        probe: () => last && probe(last),
        timeoutMs: 15_000,
      });
    } catch (error) {
      throw new Error(`${what}: ${JSON.stringify({ ...last, projectPrompts: 0, formats: 0 })}`, {
        cause: error,
      });
    }
  };
  const state = (): CreateState => {
    assert.ok(last);
    return last;
  };
  const choose = (part: Partial<CreateChoices>): void => {
    const { session: number, revision, choices: before } = state();
    const changed = { ...before, ...part };
    // What the page would show until it hears of it.
    last = { ...state(), choices: changed, revision: revision + 1, isPreviewStale: true };
    say({ type: "choose", session: number, revision: revision + 1, choices: changed });
  };
  const untilPreview = (): Promise<ShownPreview> =>
    until("the preview", ({ preview, isPreviewStale }) => !isPreviewStale && preview);
  const untilPrepared = (): Promise<ShownOutcome> =>
    until("the outcome", ({ stage }) => stage.stage === "prepared" && stage.outcome);
  const untilDone = (): Promise<string> => until("that it is written", ({ done }) => done);
  const untilFailure = (): Promise<string> => until("what is wrong", ({ failure }) => failure);
  say({ type: "ready" });
  await session.begin({ inputs, choices });
  return {
    session,
    say,
    choose,
    until,
    untilPreview,
    untilPrepared,
    untilDone,
    untilFailure,
    state,
  };
}
