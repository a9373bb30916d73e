/** The scenarios and what can be done with them. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ofDataset, presets } from "../../../src/core/cost/presets.ts";
import { mostScenarios, type Scenario } from "../../../src/core/cost/scenario.ts";
import type { CostScenarios } from "../../../src/protocol/cost-view.ts";
import { Icon, type IconName } from "../icons.tsx";
import type { Outcome } from "../outcomes.ts";
import { add, remove, rename, select, undoRemove, type PageState } from "../page-state.ts";
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
  const patterns = [...(hasDataset ? [ofDataset] : []), ...presets, empty];
  const [chosen, choose] = useState("");
  const pattern = patterns.find(({ name }) => name === chosen) ?? patterns[0] ?? empty;
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
      <div class="buttons">
        <IconButton
          icon="copy"
          text="Duplicate"
          isOff={scenario === undefined || isFull}
          onClick={() => {
            if (scenario !== undefined) turnTo((state) => add(state, scenario));
          }}
        />
        <IconButton
          icon="edit"
          text="Rename"
          isOff={scenario === undefined}
          onClick={() => {
            setNaming(true);
          }}
        />
        <IconButton
          icon="remove"
          text="Remove"
          isOff={scenario === undefined}
          onClick={() => {
            turnTo(remove);
          }}
        />
      </div>
      <div role="status">
        {removed !== undefined && (
          <p class="removed">
            <span>
              “<bdi>{removed.scenario.name}</bdi>” is removed.
            </span>
            <button
              type="button"
              class="secondary"
              onClick={() => {
                focusNext("input[type=radio]:checked");
                turnTo(undoRemove);
              }}
            >
              <Icon name="undo" />
              Undo
            </button>
          </p>
        )}
      </div>
      <div class="add">
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
        <button
          type="button"
          class="secondary"
          aria-disabled={isFull}
          onClick={() => {
            turnTo((state) => add(state, pattern));
          }}
        >
          <Icon name="add" />
          Add
        </button>
      </div>
      {isFull && (
        <p class="note">
          There are {mostScenarios} scenarios, as many as are kept: remove one to add another.
        </p>
      )}
    </section>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly text: string;
  /** It stays reachable: a button that vanishes takes the focus with it. */
  readonly isOff: boolean;
  readonly onClick: () => void;
}

function IconButton({ icon, text, isOff, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`secondary ${text.toLowerCase()}`}
      aria-disabled={isOff}
      onClick={onClick}
    >
      <Icon name={icon} />
      {text}
    </button>
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
