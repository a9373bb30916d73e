/** The scenarios and what can be done with them. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ofDataset, presets } from "../../../src/core/cost/presets.ts";
import { mostScenarios, type Scenario } from "../../../src/core/cost/scenario.ts";
import type { CostScenarios } from "../../../src/protocol/cost-view.ts";
import { Icon } from "../../ui/icons.tsx";
import type { Outcome } from "../outcomes.ts";
import { add, remove, rename, select, undoRemove, type PageState } from "../page-state.ts";
import { IconButton } from "./icon-button.tsx";
import { ScenarioTable } from "./scenario-table.tsx";

export interface ScenariosSectionProps {
  readonly kept: CostScenarios;
  readonly removed: PageState["removed"];
  readonly outcomes: readonly Outcome[];
  /** One is open, whatever is known of it. */
  readonly hasDataset: boolean;
  readonly change: (step: (state: PageState) => PageState) => void;
}

const empty: Scenario = { name: "Scenario", inputs: {} };

export function ScenariosSection(props: ScenariosSectionProps) {
  const { kept, removed, outcomes, hasDataset, change } = props;
  const [isNaming, setNaming] = useState(false);
  const section = useRef<HTMLElement>(null);
  const focusNext = useFocus(section);
  const scenario = kept.scenarios[kept.selected];
  const isFull = kept.scenarios.length >= mostScenarios;

  const endNaming = (): void => {
    if (section.current?.querySelector(".name-field")?.contains(document.activeElement)) {
      focusNext(".rename");
    }
    setNaming(false);
  };
  /** Whatever else is done, it ends the naming. */
  const turnTo: typeof change = (step) => {
    setNaming(false);
    change(step);
  };

  return (
    <section ref={section} class="scenarios" aria-labelledby="scenarios-title">
      <h2 id="scenarios-title">Scenarios</h2>
      {scenario === undefined ? (
        <p class="note">There is no scenario: add one.</p>
      ) : (
        <ScenarioTable
          {...kept}
          outcomes={outcomes}
          select={(index) => {
            turnTo((state) => select(state, index));
          }}
          naming={
            isNaming
              ? {
                  commit: (name) => {
                    endNaming();
                    change((state) => rename(state, name));
                  },
                  cancel: endNaming,
                }
              : undefined
          }
        />
      )}
      <Actions
        isEmpty={scenario === undefined}
        isFull={isFull}
        duplicate={() => {
          if (scenario !== undefined) turnTo((state) => add(state, scenario));
        }}
        rename={() => {
          setNaming(true);
        }}
        remove={() => {
          turnTo(remove);
        }}
      />
      <div role="status">
        {removed !== undefined && (
          <Removed
            name={removed.scenario.name}
            undo={() => {
              focusNext("input[type=radio]:checked");
              turnTo(undoRemove);
            }}
          />
        )}
      </div>
      <NewScenario
        patterns={[...(hasDataset ? [ofDataset] : []), ...presets, empty]}
        isFull={isFull}
        add={(pattern) => {
          turnTo((state) => add(state, pattern));
        }}
      />
      {isFull && (
        <p class="note">
          There are {mostScenarios} scenarios, as many as are kept: remove one to add another.
        </p>
      )}
    </section>
  );
}

interface ActionsProps {
  readonly isEmpty: boolean;
  readonly isFull: boolean;
  readonly duplicate: () => void;
  readonly rename: () => void;
  readonly remove: () => void;
}

/** With the selected scenario. */
function Actions({ isEmpty, isFull, duplicate, rename, remove }: ActionsProps) {
  return (
    <div class="buttons">
      <IconButton icon="copy" text="Duplicate" isOff={isEmpty || isFull} onClick={duplicate} />
      <IconButton icon="edit" text="Rename" isOff={isEmpty} onClick={rename} />
      <IconButton icon="remove" text="Remove" isOff={isEmpty} onClick={remove} />
    </div>
  );
}

function Removed({ name, undo }: { readonly name: string; readonly undo: () => void }) {
  return (
    <p class="removed">
      <span>
        “<bdi>{name}</bdi>” is removed.
      </span>
      <button type="button" class="secondary" onClick={undo}>
        <Icon name="undo" />
        Undo
      </button>
    </p>
  );
}

interface NewScenarioProps {
  /** What it can begin as. */
  readonly patterns: readonly Scenario[];
  readonly isFull: boolean;
  readonly add: (pattern: Scenario) => void;
}

function NewScenario({ patterns, isFull, add }: NewScenarioProps) {
  const [chosen, choose] = useState("");
  const pattern = patterns.find(({ name }) => name === chosen) ?? patterns[0] ?? empty;
  return (
    <div class="new-scenario">
      <label for="preset">New scenario</label>
      <select
        id="preset"
        value={pattern.name}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
        }}
      >
        {patterns.map(({ name }) => (
          <option key={name} value={name}>
            {name === empty.name ? "Empty" : name}
          </option>
        ))}
      </select>
      <IconButton
        icon="add"
        text="Add"
        isOff={isFull}
        onClick={() => {
          add(pattern);
        }}
      />
    </div>
  );
}

/** Moves the focus to what the next drawing brings. */
function useFocus(section: { readonly current: HTMLElement | null }) {
  const wanted = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    section.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (selector: string): void => {
    wanted.current = selector;
  };
}
