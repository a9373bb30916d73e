/** What runs in the page that is measured: each function is handed to it as a whole, so it uses nothing around it. */
import type { ShownRecord } from "../../src/core/explore/shown-record.ts";
import type { FromPanelPage, PanelState, ToPanelPage } from "../../src/protocol/panel-view.ts";
import type { Theme } from "./themes.ts";

export interface Frames {
  /** Milliseconds between frames. */
  readonly deltas: readonly number[];
  /** Milliseconds of tasks that took more than 50. */
  readonly longTasks: readonly number[];
}

export interface PlayedPanel {
  readonly state: PanelState;
  readonly rows: number;
  readonly record: ShownRecord;
  readonly theme: Theme;
}

/** Plays the extension; `rowsShownMs`: when the first rows were drawn, since the page began to load. */
export function playHost({ state, rows, record, theme }: PlayedPanel): void {
  const answerMs = 5;
  const host = globalThis as unknown as { acquireVsCodeApi: unknown; rowsShownMs?: number };
  let kept: unknown;
  let current = state;
  const send = (message: ToPanelPage): void => {
    setTimeout(() => {
      window.postMessage(message, "*");
    }, answerMs);
  };
  const rowOf = (line: number) => ({
    line,
    title: `Ticket ${line + 1}: the neighbour 192.0.2.${line % 250} of edge1 is down since this morning`,
    isReadable: true,
    tokens: 100 + ((line * 37) % 900),
    turns: 2 + (line % 3),
    severity: (["warning", undefined, undefined, "error", undefined] as const)[line % 5],
    findings: [1, 0, 0, 2, 0][line % 5] ?? 0,
  });
  const answer = (message: FromPanelPage): void => {
    if (message.type === "ready") send({ type: "state", state });
    else if (message.type === "query") {
      const { number, query } = message;
      current = { ...current, list: { query, number, total: rows, problems: [] } };
      send({ type: "state", state: current });
    } else if (message.type === "rows") {
      const { number, revision, from, count } = message;
      const told = Array.from({ length: count }, (_, index) => rowOf(from + index));
      send({ type: "rows", number, revision, from, rows: told });
    } else if (message.type === "record") {
      const { revision, line } = message;
      send({ type: "record", revision, line, record: { ...record, line } });
    } else if (message.type === "find") {
      send({ type: "show", number: message.number, line: message.line, index: message.line });
    }
  };
  host.acquireVsCodeApi = () => ({
    postMessage: answer,
    getState: () => kept,
    setState: (next: unknown) => {
      kept = next;
    },
  });
  document.addEventListener("DOMContentLoaded", () => {
    document.body.className = theme.bodyClass;
    for (const [name, value] of Object.entries(theme.variables)) {
      document.documentElement.style.setProperty(name, value);
    }
    const observer = new MutationObserver(() => {
      if (document.querySelector(".row-title:not(.row-blank)") === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // What this frame has drawn is there when the next task runs.
        setTimeout(() => {
          host.rowsShownMs = performance.now();
        });
      });
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** Until `stopFrames`, which returns what was recorded. */
export function startFrames(): void {
  const frames = { deltas: [] as number[], longTasks: [] as number[], isOver: false };
  (globalThis as unknown as { frames?: typeof frames }).frames = frames;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) frames.longTasks.push(duration);
  });
  observer.observe({ type: "longtask" });
  let before = performance.now();
  const next = (now: number): void => {
    if (frames.isOver) {
      observer.disconnect();
      return;
    }
    frames.deltas.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

export function stopFrames(): Frames {
  const { frames } = globalThis as unknown as { frames?: Frames & { isOver: boolean } };
  if (frames === undefined) throw new Error("Nothing was recorded.");
  frames.isOver = true;
  return frames;
}
