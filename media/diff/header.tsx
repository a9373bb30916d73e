/** Which two are compared, and what can be done with the comparison. */

import type { DiffState, FromDiffPage, ShownSide } from "../../src/protocol/diff-view.ts";
import { Icon, type IconName } from "../ui/icons.tsx";

export interface HeaderProps {
  readonly diff: DiffState;
  readonly post: (message: FromDiffPage) => void;
}

export function Header({ diff, post }: HeaderProps) {
  const { before, after, isRunning, isStale, sides, diff: made } = diff;
  const isSameFile = sides.before.uri === sides.after.uri;
  return (
    <header class="head">
      <div class="title-line">
        <Icon name="scale" />
        <h1>
          <Name side={before} />
          {isSameFile ? (
            <span class="side-state">
              {before.state} <Arrow /> {after.state === "" ? "now" : after.state}
            </span>
          ) : (
            <>
              <State side={before} /> <Arrow /> <Name side={after} />
              <State side={after} />
            </>
          )}
        </h1>
        <div class="actions">
          {!isRunning && made !== undefined && (
            <>
              <Action
                icon="copy"
                text="Copy as Markdown"
                run={() => {
                  post({ type: "copy" });
                }}
              />
              <Action
                icon="export"
                text="Save as Markdown…"
                run={() => {
                  post({ type: "save" });
                }}
              />
            </>
          )}
          {!isRunning && sides.before.revision === undefined && (
            <Action
              text="Swap Sides"
              run={() => {
                post({ type: "swap" });
              }}
            />
          )}
          {isRunning ? (
            <Action
              text="Stop"
              run={() => {
                post({ type: "stop" });
              }}
            />
          ) : (
            <Action
              text="Compare Again"
              isMain={isStale}
              run={() => {
                post({ type: "compare" });
              }}
            />
          )}
        </div>
      </div>
      {isStale && (
        <p class="warning">
          <Icon name="warning" />
          <span>
            What is compared here has changed since. Compare again to see the datasets as they are
            now.
          </span>
        </p>
      )}
      {made?.remarks.map((remark) => (
        <p key={remark} class="note">
          {remark}
        </p>
      ))}
    </header>
  );
}

interface SideProps {
  readonly side: ShownSide;
}

function Name({ side: { name, folder } }: SideProps) {
  return (
    <>
      {folder !== "" && <span class="folder note">{folder}/</span>}
      {name}{" "}
    </>
  );
}

const State = ({ side: { state } }: SideProps) =>
  state === "" ? null : <span class="side-state">({state})</span>;

function Arrow() {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span class="unseen">to</span>
    </>
  );
}

interface ActionProps {
  readonly text: string;
  readonly icon?: IconName;
  readonly isMain?: boolean;
  readonly run: () => void;
}

function Action({ text, icon, isMain = false, run }: ActionProps) {
  return (
    <button type="button" class={isMain ? "primary" : "secondary"} onClick={run}>
      {icon !== undefined && <Icon name={icon} />}
      {text}
    </button>
  );
}
