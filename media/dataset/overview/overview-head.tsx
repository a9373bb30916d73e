/** The overview in one line: what there is most of, and what can be done about it. */

import { severities, type Severity } from "../../../src/core/model.ts";
import type { Facet } from "../../../src/core/explore/record-query.ts";
import { capitalized, count } from "../../../src/core/wording.ts";
import type { FromPanelPage, PanelState } from "../../../src/protocol/panel-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useStore } from "../actions.ts";
import { useFacet } from "../facets.ts";
import { SeverityIcon } from "../severity-icon.tsx";
import { severityCount } from "../words.ts";
import { acceptances } from "./targets-card.tsx";

export interface OverviewHeadProps {
  readonly panel: PanelState;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

export function OverviewHead({ panel, isOpen, toggle }: OverviewHeadProps) {
  return (
    <div class="overview-head">
      <h2 id="overview-title">
        <button type="button" class="fold-button" aria-expanded={isOpen} onClick={toggle}>
          <Icon name="fold" />
          Overview
        </button>
      </h2>
      <Numbers panel={panel} isOpen={isOpen} />
      <div class="head-actions">
        <Run action="fixSafe" icon="check">
          Fix All Safe
        </Run>
        <Run action="redact" icon="remove">
          Redact…
        </Run>
        <Run action="cost" icon="scale">
          Cost
        </Run>
      </div>
    </div>
  );
}

/** Of each severity, how many findings; and where the parts cannot be seen, what they say in short. */
function Numbers({ panel, isOpen }: Pick<OverviewHeadProps, "panel" | "isOpen">) {
  const { findings, verdicts, quality } = panel;
  const amounts = severities.map((severity) => ({
    severity,
    amount: findings.reduce((sum, one) => (one.severity === severity ? sum + one.count : sum), 0),
  }));
  return (
    <ul class="numbers" aria-label="Findings by severity">
      {amounts
        .filter(({ amount }) => amount > 0)
        .map(({ severity, amount }) => (
          <li key={severity}>
            <SeverityNumber severity={severity} amount={amount} />
          </li>
        ))}
      {!isOpen && <ClosedNumbers panel={panel} />}
      {!isOpen && quality !== undefined && (
        <li class="note">Quality: {capitalized(quality.grade)}</li>
      )}
      {!isOpen &&
        verdicts.map(({ label, acceptance }) => (
          <li key={label} class={`pill pill-${acceptance}`} title={acceptances[acceptance].text}>
            <Icon name={acceptances[acceptance].icon} />
            {label}
            <span class="unseen"> {acceptances[acceptance].text}</span>
          </li>
        ))}
    </ul>
  );
}

function ClosedNumbers({ panel: { groups } }: { readonly panel: PanelState }) {
  if (groups === undefined) return null;
  const { exact, near, conflict } = groups.sections;
  return (
    <>
      {exact.records > 0 && (
        <li>
          <FacetNumber facet={{ type: "section", section: "exact" }}>
            {count(exact.records, "duplicate")}
          </FacetNumber>
        </li>
      )}
      {near.records > 0 && (
        <li>
          <FacetNumber facet={{ type: "section", section: "near" }}>
            {count(near.records, "near duplicate")}
          </FacetNumber>
        </li>
      )}
      {conflict.records > 0 && (
        <li>
          <FacetNumber facet={{ type: "section", section: "conflict" }}>
            {count(conflict.records, "conflict")}
          </FacetNumber>
        </li>
      )}
    </>
  );
}

interface SeverityNumberProps {
  readonly severity: Severity;
  readonly amount: number;
}

function SeverityNumber({ severity, amount }: SeverityNumberProps) {
  const { isActive, toggle } = useFacet()({ type: "finding", severity });
  return (
    <button type="button" class="number" aria-pressed={isActive} onClick={toggle}>
      <SeverityIcon severity={severity} />
      {severityCount(amount, severity)}
    </button>
  );
}

export interface FacetNumberProps {
  readonly facet: Facet;
  readonly children: string;
}

export function FacetNumber({ facet, children }: FacetNumberProps) {
  const { isActive, toggle } = useFacet()(facet);
  return (
    <button type="button" class="number" aria-pressed={isActive} onClick={toggle}>
      {children}
    </button>
  );
}

interface RunProps {
  readonly action: Extract<FromPanelPage, { type: "run" }>["action"];
  readonly icon: "check" | "remove" | "scale";
  readonly children: string;
}

function Run({ action, icon, children }: RunProps) {
  const store = useStore();
  return (
    <button
      type="button"
      class="secondary"
      onClick={() => {
        store.post({ type: "run", action });
      }}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}
