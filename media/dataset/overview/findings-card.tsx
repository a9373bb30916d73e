import { useState } from "preact/hooks";
import type { FindingGroup } from "../../../src/core/finding-source.ts";
import { kindLabel } from "../../../src/core/privacy/finding-kinds.ts";
import { count } from "../../../src/core/wording.ts";
import type { PanelState } from "../../../src/protocol/panel-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { doingText } from "../words.ts";
import { BarList, type BarItem } from "./bars.tsx";
import { Card } from "./card.tsx";

/** More are shown when they are asked for. */
const shownAtFirst = 12;

export function FindingsCard({
  state: { findings, rules, check },
}: {
  readonly state: PanelState;
}) {
  const [isWhole, showWhole] = useState(false);
  const all = findings.reduce((sum, group) => sum + group.count, 0);
  const bars = findings.flatMap((group) => barsOf(group, rules));
  const shown = isWhole ? bars : bars.slice(0, shownAtFirst);
  return (
    <Card name="findings" title="Findings" note={all === 0 ? undefined : count(all, "finding")}>
      {bars.length === 0 && (
        <p class={check.isRunning ? "note" : "good"}>
          {check.isRunning ? (
            doingText("checking", check.share)
          ) : (
            <>
              <Icon name="check" /> Nothing was found.
            </>
          )}
        </p>
      )}
      {bars.length > 0 && <BarList label="Findings by rule" bars={shown} whole={all} />}
      {bars.length > shownAtFirst && (
        <button
          type="button"
          class="link"
          aria-expanded={isWhole}
          onClick={() => {
            showWhole(!isWhole);
          }}
        >
          {isWhole ? "Show fewer" : `Show ${count(bars.length - shownAtFirst, "more bar")}`}
        </button>
      )}
    </Card>
  );
}

function barsOf(
  { severity, ruleId, count: amount, kinds = [] }: FindingGroup,
  rules: PanelState["rules"],
): BarItem[] {
  const facet = { type: "finding", severity, ruleId } as const;
  return [
    {
      facet,
      label: ruleId,
      count: amount,
      noun: `${severity} finding`,
      severity,
      hint: rules[ruleId]?.description,
    },
    ...kinds.map((part) => ({
      facet: { ...facet, kind: part.kind },
      label: kindLabel(part.kind),
      count: part.count,
      noun: `${severity} finding`,
      severity,
      isPart: true,
    })),
  ];
}
