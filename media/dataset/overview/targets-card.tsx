/** What the platforms say that the dataset is meant for. */

import { formatInteger } from "../../../src/core/wording.ts";
import type { ShownVerdict } from "../../../src/protocol/panel-view.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { useStore } from "../actions.ts";
import { useFacet } from "../facets.ts";
import { Card } from "./card.tsx";

type Acceptance = ShownVerdict["acceptance"];

export const acceptances: Readonly<
  Record<Acceptance, { readonly icon: IconName; readonly text: string }>
> = {
  taken: { icon: "check", text: "takes it" },
  noted: { icon: "warning", text: "takes it, with notes" },
  refused: { icon: "error", text: "does not take it" },
};

/** More are told by the command that chooses targets. */
const shownReasons = 4;

export function TargetsCard({ verdicts }: { readonly verdicts: readonly ShownVerdict[] }) {
  const store = useStore();
  return (
    <Card
      name="targets"
      title="Targets"
      note={verdicts.length === 0 ? undefined : formatInteger(verdicts.length)}
    >
      {verdicts.length === 0 && <p class="note">No platform is chosen that it is meant for.</p>}
      {verdicts.map((verdict) => (
        <Verdict key={verdict.label} verdict={verdict} />
      ))}
      <button
        type="button"
        class="link"
        onClick={() => {
          store.post({ type: "run", action: "targets" });
        }}
      >
        {verdicts.length === 0 ? "Choose targets…" : "Change targets…"}
      </button>
    </Card>
  );
}

function Verdict({ verdict: { label, acceptance, reasons } }: { readonly verdict: ShownVerdict }) {
  const facetOf = useFacet();
  const { icon, text } = acceptances[acceptance];
  const more = reasons.length - shownReasons;
  return (
    <div class="verdict-of">
      <p class={`pill pill-${acceptance}`}>
        <Icon name={icon} />
        <span>
          <b>{label}</b> {text}
        </span>
      </p>
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.slice(0, shownReasons).map(({ message, ruleId, count }) => {
            const { isActive, toggle } = facetOf({ type: "finding", ruleId });
            return (
              <li key={message}>
                <button type="button" class="bar-row" aria-pressed={isActive} onClick={toggle}>
                  <span class="reason">{message}</span>
                  <span class="amount">× {formatInteger(count)}</span>
                </button>
              </li>
            );
          })}
          {more > 0 && <li class="note">and {formatInteger(more)} more</li>}
        </ul>
      )}
    </div>
  );
}
