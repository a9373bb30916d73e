/** Records that repeat or contradict each other. */

import type { GroupSection } from "../../../src/core/explore/record-query.ts";
import { count, formatInteger } from "../../../src/core/wording.ts";
import type { GroupRow, GroupsOverview } from "../../../src/protocol/panel-messages.ts";
import type { PanelState } from "../../../src/protocol/panel-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useStore } from "../actions.ts";
import { useFacet } from "../facets.ts";
import { useRoving } from "../use-roving.ts";
import { doingText, sectionTitles } from "../words.ts";
import { BarList } from "./bars.tsx";
import { Card } from "./card.tsx";

/** The others are in the file's own list of groups. */
const shownGroups = 6;

export interface RepeatsCardProps {
  readonly groups: GroupsOverview;
  /** All records, as far as that is known. */
  readonly records: number | undefined;
  /** Groups are of the last one that has ended. */
  readonly check: PanelState["check"];
}

export function RepeatsCard({ groups: { sections, largest }, records, check }: RepeatsCardProps) {
  const store = useStore();
  const found = (Object.keys(sectionTitles) as GroupSection[]).filter(
    (section) => sections[section].groups > 0,
  );
  const all = found.reduce((sum, section) => sum + sections[section].groups, 0);
  const repeated = found.reduce((sum, section) => sum + sections[section].records, 0);
  return (
    <Card
      name="repeats"
      title="Duplicates and conflicts"
      note={all === 0 ? undefined : count(all, "group")}
    >
      {all === 0 ? (
        <NoGroups check={check} />
      ) : (
        <>
          <BarList
            label="Duplicates and conflicts"
            whole={records ?? repeated}
            bars={found.map((section) => ({
              facet: { type: "section", section } as const,
              label: sectionTitles[section],
              count: sections[section].records,
              noun: "record",
              hint: count(sections[section].groups, "group"),
            }))}
          />
          <Largest rows={largest.slice(0, shownGroups)} />
          <button
            type="button"
            class="link"
            onClick={() => {
              store.post({ type: "run", action: "groups" });
            }}
          >
            Compare group by group…
          </button>
        </>
      )}
    </Card>
  );
}

/** Nothing is found: only of what was compared to its end that says something. */
function NoGroups({ check: { isRunning, share } }: Pick<RepeatsCardProps, "check">) {
  if (isRunning) return <p class="note">{doingText("checking", share)}</p>;
  if (share !== undefined) {
    return <p class="note">The check was stopped before the records were compared.</p>;
  }
  return (
    <p class="good">
      <Icon name="check" /> No record repeats or contradicts another one.
    </p>
  );
}

function Largest({ rows }: { readonly rows: readonly GroupRow[] }) {
  const roving = useRoving(rows.length);
  const facetOf = useFacet();
  return (
    <ul
      class="bars groups"
      aria-label="Largest groups"
      ref={roving.ref as preact.RefObject<HTMLUListElement>}
      onKeyDown={roving.walk}
    >
      {rows.map(({ of, index, section, records, title }, at) => {
        const { isActive, toggle } = facetOf({ type: "group", of, index });
        return (
          <li key={`${of} ${index}`}>
            <button
              type="button"
              data-stop
              class="bar-row group-row"
              tabIndex={roving.tabIndexOf(at)}
              aria-pressed={isActive}
              title={sectionTitles[section]}
              onFocus={() => {
                roving.onFocusOf(at);
              }}
              onClick={toggle}
            >
              <Icon name={section === "conflict" ? "scale" : "copy"} />
              <span class="bar-label" dir="auto">
                {title}
              </span>
              <span class="amount">× {formatInteger(records)}</span>
              <span class="unseen"> records, {sectionTitles[section].toLowerCase()}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
