import { capitalized, count } from "../../../src/core/wording.ts";
import type { FromPanelPage, ShownQuality } from "../../../src/protocol/panel-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useStore } from "../actions.ts";
import { useFacet } from "../facets.ts";
import { Bar } from "./bars.tsx";
import { Card } from "./card.tsx";

export function QualityCard({ quality }: { readonly quality: ShownQuality | undefined }) {
  return (
    <Card name="quality" title="Quality" note={quality && capitalized(quality.grade)}>
      {quality === undefined ? (
        <p class="note">Nobody has judged this dataset yet.</p>
      ) : (
        <Judged quality={quality} />
      )}
      <div class="buttons">
        {quality === undefined && <Run action="gradeByRules">Grade by Rules</Run>}
        <Run action="assess">Assess…</Run>
      </div>
    </Card>
  );
}

function Judged({
  quality: { grade, by, scores, isStale, issues },
}: {
  readonly quality: ShownQuality;
}) {
  const facetOf = useFacet();
  return (
    <>
      <p>
        <b class="grade">{capitalized(grade)}</b> <span class="note">{by}</span>
      </p>
      {isStale && (
        <p class="warning">
          <Icon name="warning" />
          <span>Records have changed since.</span>
        </p>
      )}
      <ul class="scores" aria-label="Scores">
        {scores.map(({ name, score }) => (
          <li key={name}>
            <span class="bar-label">{capitalized(name)}</span>
            {score === undefined ? (
              <span class="note">cannot be told</span>
            ) : (
              <>
                <Bar share={score / 100} look="plain" />
                <span class="amount">{Math.round(score)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {issues.length > 0 && (
        <ul class="issues" aria-label="Issues">
          {issues.map(({ label, lines }, index) => {
            const { isActive, toggle } = facetOf({ type: "lines", lines, label });
            return (
              <li key={index}>
                <button type="button" class="bar-row" aria-pressed={isActive} onClick={toggle}>
                  <span class="bar-label" dir="auto">
                    {label}
                  </span>
                  <span class="note">{count(lines.length, "record")}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function Run({
  action,
  children,
}: {
  readonly action: Extract<FromPanelPage, { type: "run" }>["action"];
  readonly children: string;
}) {
  const store = useStore();
  return (
    <button
      type="button"
      class="secondary"
      onClick={() => {
        store.post({ type: "run", action });
      }}
    >
      {children}
    </button>
  );
}
