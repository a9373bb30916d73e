/** The built page of the dataset panel, as VS Code shows it; what its list and its records say is played. */
import type { ShownRecord } from "../../src/core/explore/shown-record.ts";
import type { FromPanelPage, PanelState, ToPanelPage } from "../../src/protocol/panel-view.ts";
import { full } from "./dataset-cases.ts";
import { hostedPages, type HostedPage, type OpenHostedPage } from "./page-host.ts";

/** As `hostedPages`. */
export const datasetPages = (
  state: PanelState = full,
): OpenHostedPage<ToPanelPage, FromPanelPage> =>
  hostedPages({ name: "dataset", place: "editor", heading: state.name }, told(state));

export const told = (state: PanelState): ToPanelPage => ({ type: "state", state });

export type DatasetPage = HostedPage<ToPanelPage, FromPanelPage>;

export const record: ShownRecord = {
  line: 0,
  hash: "0123456789abcdef",
  length: 640,
  kind: "conversation",
  turns: [
    ["system", "You are a network operations assistant."],
    ["user", "BGP session of edge1 to the transit provider is Idle since 07:40."],
    ["assistant", "The update source is gone: set it again and clear the session."],
  ].map(([role, text], index) => ({
    role: role as "system" | "user" | "assistant",
    isTrained: role === "assistant",
    parts: [
      {
        type: "text" as const,
        pointer: `/messages/${index}/content`,
        blocks: [{ kind: "prose" as const, runs: [{ text: text ?? "" }] }],
        cut: 0,
      },
    ],
    calls: [],
  })),
  rejected: [],
  tools: [],
  columns: [],
  findings: [],
  findingsCut: 0,
  turnsCut: 0,
};

export interface PlayedHost {
  readonly state: PanelState;
  /** Rows of every list. */
  readonly total?: number;
  readonly record?: ShownRecord;
}

/**
 * From now on queries, rows, places and records are answered: every list has all `total` rows, each of the line with its
 * own number. What the page has asked until now is answered at once.
 */
export async function play(
  { page }: DatasetPage,
  { state, total = 12_415, record: shown = record }: PlayedHost,
): Promise<void> {
  await page.evaluate(
    ({ first, rows, one }) => {
      const host = globalThis as unknown as { hostMessages: FromPanelPage[] };
      let current = first;
      const send = (message: ToPanelPage): void => {
        window.postMessage(message, "*");
      };
      const rowOf = (line: number) => ({
        line,
        title: `Ticket ${line + 1}: neighbour 192.0.2.${line % 250} is down`,
        isReadable: line % 97 !== 96,
        why: line % 97 === 96 ? "not readable" : undefined,
        tokens: 100 + ((line * 37) % 900),
        turns: 2 + (line % 3),
        answer: 80 + ((line * 53) % 700),
        severity: (["warning", undefined, undefined, "error", undefined] as const)[line % 5],
        findings: [1, 0, 0, 2, 0][line % 5] ?? 0,
      });
      const answer = (message: FromPanelPage): void => {
        if (message.type === "query") {
          const { number, query } = message;
          current = { ...current, list: { query, number, total: rows, problems: [] } };
          send({ type: "state", state: current });
        } else if (message.type === "rows") {
          const { number, revision, from, count } = message;
          const told = Array.from({ length: count }, (_, index) => rowOf(from + index));
          send({ type: "rows", number, revision, from, rows: told });
        } else if (message.type === "record") {
          const { revision, line } = message;
          send({ type: "record", revision, line, record: { ...one, line } });
        } else if (message.type === "find") {
          const { number, line } = message;
          send({ type: "show", number, line, index: line < rows ? line : null });
        }
      };
      const { hostMessages } = host;
      const push = hostMessages.push.bind(hostMessages);
      for (const message of hostMessages) answer(message);
      hostMessages.push = (...messages) => {
        const length = push(...messages);
        messages.forEach(answer);
        return length;
      };
    },
    { first: state, rows: total, one: shown },
  );
}
