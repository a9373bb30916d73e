/** Numbers as horizontal bars; each lists the records that it stands for. */

import type { Facet } from "../../../src/core/explore/record-query.ts";
import type { Severity } from "../../../src/core/model.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import { SeverityIcon } from "../severity-icon.tsx";
import { useFacet } from "../facets.ts";
import { useRoving } from "../use-roving.ts";
import { shareText } from "../words.ts";

export interface BarItem {
  readonly facet: Facet;
  readonly label: string;
  readonly count: number;
  /** What is counted, in the singular: "record", "finding". */
  readonly noun: string;
  /** Icon and colour. */
  readonly severity?: Severity | undefined;
  /** More about it, for a tooltip. */
  readonly hint?: string | undefined;
  /** It is a part of the bar above. */
  readonly isPart?: boolean;
  /** Nothing tells it. */
  readonly isUntold?: boolean;
}

export interface BarListProps {
  readonly label: string;
  readonly bars: readonly BarItem[];
  /** All of what is counted: shares are of it. */
  readonly whole: number;
}

export function BarList({ label, bars, whole }: BarListProps) {
  const roving = useRoving(bars.length);
  const facetOf = useFacet();
  const most = bars.reduce((greatest, bar) => Math.max(greatest, bar.count), 0);
  return (
    <ul
      class="bars"
      aria-label={label}
      ref={roving.ref as preact.RefObject<HTMLUListElement>}
      onKeyDown={roving.walk}
    >
      {bars.map((bar, index) => {
        const { isActive, toggle } = facetOf(bar.facet);
        const share = shareText(bar.count, whole);
        return (
          <li key={`${bar.severity ?? ""} ${String(bar.isUntold)} ${bar.label}`}>
            <button
              type="button"
              data-stop
              class={`bar-row${bar.isPart === true ? " part" : ""}`}
              tabIndex={roving.tabIndexOf(index)}
              aria-pressed={isActive}
              title={bar.hint === undefined ? bar.label : `${bar.label}: ${bar.hint}`}
              onFocus={() => {
                roving.onFocusOf(index);
              }}
              onClick={toggle}
            >
              {bar.severity !== undefined && <SeverityIcon severity={bar.severity} />}
              <span class={bar.isUntold === true ? "bar-label untold" : "bar-label"} dir="auto">
                {bar.label}
              </span>
              <Bar share={most === 0 ? 0 : bar.count / most} look={bar.severity ?? "plain"} />
              <span class="amount">{formatInteger(bar.count)}</span>
              <span class="unseen">
                {" "}
                {bar.noun}
                {bar.count === 1 ? "" : "s"},{" "}
              </span>
              <span class="bar-share note">{share}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

export interface BarProps {
  /** From 0 to 1. */
  readonly share: number;
  readonly look: Severity | "plain" | "trained";
}

export function Bar({ share, look }: BarProps) {
  // What is there can be seen, however little it is.
  const percent = share === 0 ? 0 : Math.min(100, Math.max(1, 100 * share));
  return (
    <svg class={`bar bar-${look}`} aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="100%" />
      <rect class="bar-fill" width={`${percent}%`} height="100%" />
    </svg>
  );
}
