/** A dataset panel with its page played: what it was told, and what it says. */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import * as vscode from "vscode";
import { allRecords, type RecordQuery } from "../../src/core/explore/record-query.ts";
import type { ShownRecord } from "../../src/core/explore/shown-record.ts";
import { PanelSession } from "../../src/editor/panel-session.ts";
import { datasetPage } from "../../src/editor/views/dataset-panel.ts";
import type { RecordRow } from "../../src/protocol/panel-messages.ts";
import type { FromPanelPage, PanelState, ToPanelPage } from "../../src/protocol/panel-view.ts";
import { eventually, type TestContext } from "./harness.ts";
import { closeEditors, getHost } from "./support.ts";

type Told<Type extends ToPanelPage["type"]> = Extract<ToPanelPage, { type: Type }>;

export async function playPanel(context: TestContext, uri: vscode.Uri, timeoutMs = 15_000) {
  const host = await getHost();
  const said = new vscode.EventEmitter<unknown>();
  const heard = new vscode.EventEmitter<void>();
  const told: Exclude<ToPanelPage, { type: "state" }>[] = [];
  let last: PanelState | undefined;
  let number = 0;
  const session = new PanelSession(host, uri, {
    isActive: () => false,
    editorColumn: () => vscode.ViewColumn.One,
  });
  const page = datasetPage(
    host,
    {
      onDidReceiveMessage: said.event,
      postMessage: (message: ToPanelPage) => {
        // As it would arrive: nothing but JSON.
        const arrived = JSON.parse(JSON.stringify(message)) as ToPanelPage;
        if (arrived.type === "state") last = arrived.state;
        else told.push(arrived);
        heard.fire();
        return Promise.resolve(true);
      },
    },
    session,
  );
  const close = (): void => {
    page.dispose();
    session.dispose();
  };
  context.after(async () => {
    close();
    await closeEditors();
  });
  const say = (message: FromPanelPage): void => {
    said.fire(message);
  };
  const until = async <T>(
    what: string,
    probe: (state: PanelState) => T | undefined | false,
  ): Promise<T> => {
    try {
      return await eventually(what, heard.event, { probe: () => last && probe(last), timeoutMs });
    } catch (error) {
      throw new Error(`${what}: ${JSON.stringify({ ...last, overview: 0, rules: 0 })}`, {
        cause: error,
      });
    }
  };
  const state = (): PanelState => {
    assert.ok(last);
    return last;
  };
  /** Says something, and waits for what answers it. */
  const ask = <Type extends Exclude<ToPanelPage["type"], "state">>(
    message: FromPanelPage,
    type: Type,
  ): Promise<Told<Type>> => {
    const before = told.length;
    say(message);
    return eventually(`an answer of type ${type} to ${message.type}`, heard.event, {
      probe: () => told.slice(before).find((one): one is Told<Type> => one.type === type),
      timeoutMs,
    });
  };
  /** Waits until the page is told this, which it has not asked for. */
  const untilTold = (expected: Told<"show">): Promise<boolean> =>
    eventually("a place to show", heard.event, {
      probe: () => told.some((one) => isDeepStrictEqual(one, expected)),
    });
  /** How many records the query lists. */
  const list = async (query: Partial<RecordQuery> = {}): Promise<number> => {
    number += 1;
    say({ type: "query", number, query: { ...allRecords, ...query } });
    const asked = number;
    return until("the list", (one) => one.list?.number === asked && one.list).then(
      ({ total }) => total,
    );
  };
  /** As the page does: what was asked of another state of the dataset is asked again. */
  const askNow = async <Type extends "rows" | "record">(
    type: Type,
    message: (revision: number) => FromPanelPage,
  ): Promise<Told<Type>> => {
    const before = told.length;
    let asked: number | undefined;
    return until(`an answer of type ${type}`, ({ revision, list: made }) => {
      const answer = told.slice(before).find((one): one is Told<Type> => one.type === type);
      if (answer !== undefined) return answer;
      if (revision !== asked && (type === "record" || made !== undefined)) {
        asked = revision;
        say(message(revision));
      }
      return undefined;
    });
  };
  const rows = async (from = 0, count = 100): Promise<readonly RecordRow[]> =>
    (await askNow("rows", (revision) => ({ type: "rows", number, revision, from, count }))).rows;
  const record = async (line: number): Promise<ShownRecord> => {
    const answer = await askNow("record", (revision) => ({ type: "record", revision, line }));
    assert.ok(answer.record, answer.failure);
    return answer.record;
  };
  session.show();
  say({ type: "ready" });
  await until("the first state", (one) => one);
  return { session, close, say, ask, until, untilTold, state, list, rows, record, told };
}

/** Tabs of dataset panels. */
export const panelTabs = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith("tunesmith.dataset"),
    );

export const untilPanels = (count: number): Promise<readonly vscode.Tab[]> =>
  eventually(`${count} panels`, vscode.window.tabGroups.onDidChangeTabs, {
    probe: () => panelTabs().length === count && panelTabs(),
  });
