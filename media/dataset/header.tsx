/** Which dataset it is, how large, and whether what is shown is all. */

import { count, formatInteger, percent } from "../../src/core/wording.ts";
import type { PanelState } from "../../src/protocol/panel-view.ts";
import { Icon } from "../ui/icons.tsx";
import { useStore } from "./actions.ts";
import { Bar } from "./overview/bars.tsx";
import { FacetNumber } from "./overview/overview-head.tsx";
import type { Outcome } from "./page-state.ts";
import { outcomeText } from "./spoken.ts";
import { doingText, shareText, sizeText } from "./words.ts";

export interface HeaderProps {
  readonly panel: PanelState;
  readonly outcome: Outcome | undefined;
}

export function Header({ panel, outcome }: HeaderProps) {
  const store = useStore();
  const { name, folder, failure, notices, undo } = panel;
  return (
    <header class="head">
      <div class="title-line">
        <Icon name="data" />
        <h1>{name}</h1>
        {folder !== "" && <span class="folder note">{folder}</span>}
        <Doing panel={panel} />
        <span class="outcome note">{outcomeText(outcome)}</span>
        {undo !== undefined && (
          <button
            type="button"
            class="secondary"
            onClick={() => {
              store.undo();
            }}
          >
            <Icon name="undo" />
            {undo}
          </button>
        )}
      </div>
      {failure === undefined && <Facts panel={panel} />}
      {notices.map((notice) => (
        <p key={notice} class="warning">
          <Icon name="warning" />
          <span>{notice}</span>
        </p>
      ))}
    </header>
  );
}

/** What is being done, and what starts and stops it. */
function Doing({ panel: { check, counting, failure } }: { readonly panel: PanelState }) {
  const store = useStore();
  const stoppedAt = check.isRunning || check.share === 1 ? undefined : check.share;
  const run = (action: "check" | "stop") => () => {
    store.post({ type: "run", action });
  };
  return (
    <div class="doing">
      {check.isRunning && <span class="note">{doingText("checking", check.share)}</span>}
      {!check.isRunning && counting.isRunning && (
        <span class="note">{doingText("counting", counting.share)}</span>
      )}
      {stoppedAt !== undefined && <span class="note">Check stopped at {percent(stoppedAt)}</span>}
      <button type="button" class="secondary" onClick={run(check.isRunning ? "stop" : "check")}>
        {check.isRunning ? "Stop" : failure === undefined ? "Check Again" : "Try Again"}
      </button>
    </div>
  );
}

function Facts({ panel }: { readonly panel: PanelState }) {
  const { formatLabel, bytes, overview } = panel;
  const records = overview?.records ?? panel.records;
  const blank =
    overview === undefined ? 0 : overview.lines - overview.records - overview.unreadable;
  return (
    <ul class="head-facts" aria-label="Dataset">
      {formatLabel !== undefined && <li>{formatLabel}</li>}
      {records !== undefined && <li class="amount">{count(records, "record")}</li>}
      {overview !== undefined && overview.unreadable > 0 && (
        <li>
          <FacetNumber facet={{ type: "unreadable" }}>
            {`${formatInteger(overview.unreadable)} cannot be read`}
          </FacetNumber>
        </li>
      )}
      {blank > 0 && <li class="amount">{count(blank, "blank line")}</li>}
      {bytes !== undefined && <li class="amount">{sizeText(bytes)}</li>}
      {overview !== undefined && overview.records > 0 && <Tokens tokens={overview.tokens} />}
    </ul>
  );
}

function Tokens({
  tokens: { total, trained, tokenizer, error },
}: {
  readonly tokens: NonNullable<PanelState["overview"]>["tokens"];
}) {
  const counted = error === undefined ? "Counted" : "Estimated";
  return (
    <li class="tokens" title={`${counted} with ${tokenizer}.`}>
      <span class="amount">
        {error === undefined ? "" : "about "}
        {count(total, "token")}
      </span>
      <Bar share={total === 0 ? 0 : trained / total} look="trained" />
      <span class="note">{shareText(trained, total)} trained</span>
    </li>
  );
}
