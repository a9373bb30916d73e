/** The scenarios and what can be done with them. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EstimateResult } from "../../../src/core/cost/estimate-scenario.ts";
import { presets } from "../../../src/core/cost/presets.ts";
import type { Scenario } from "../../../src/core/cost/scenario.ts";
import type { CostScenarios } from "../../../src/protocol/cost-view.ts";
import { Icon, type IconName } from "../icons.tsx";
import { add, remove, rename, select, undoRemove, type PageState } from "../page-state.ts";
import { ScenarioTable } from "./scenario-table.tsx";

export interface ScenariosSectionProps {
  readonly kept: CostScenarios;
  readonly removed: PageState["removed"];
  readonly results: readonly EstimateResult[];
  readonly change: (step: (state: PageState) => PageState) => void;
}

const empty: Scenario = { name: "Scenario", inputs: {} };

export function ScenariosSection({ kept, removed, results, change }: ScenariosSectionProps) {
  const [isNaming, setNaming] = useState(false);
  const [chosen, choose] = useState(0);
  const section = useRef<HTMLElement>(null);
  const focusNext = useFocus(section);
  const scenario = kept.scenarios[kept.selected];

  const endNaming = (): void => {
    if (section.current?.querySelector(".name-field")?.contains(document.activeElement)) {
      focusNext(".rename");
    }
    setNaming(false);
  };

  return (
    <section ref={section} class="scenarios" aria-labelledby="scenarios-title">
      <h2 id="scenarios-title">Scenarios</h2>
      {scenario === undefined ? (
        <p class="note">There is no scenario: add one.</p>
      ) : (
        <ScenarioTable
          {...kept}
          results={results}
          select={(index) => {
            setNaming(false);
            change((state) => select(state, index));
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
          isOff={scenario === undefined}
          onClick={() => {
            if (scenario !== undefined) change((state) => add(state, scenario));
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
            setNaming(false);
            change(remove);
          }}
        />
      </div>
      <div role="status">
        {removed !== undefined && (
          <p class="removed">
            <span>“{removed.scenario.name}” is removed.</span>
            <button
              type="button"
              class="secondary"
              onClick={() => {
                focusNext("input[type=radio]:checked");
                change(undoRemove);
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
          value={chosen}
          onChange={({ currentTarget }) => {
            choose(currentTarget.selectedIndex);
          }}
        >
          {[...presets, empty].map(({ name }, index) => (
            <option key={name} value={index}>
              {index < presets.length ? name : "Empty"}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            change((state) => add(state, presets[chosen] ?? empty));
          }}
        >
          <Icon name="add" />
          Add
        </button>
      </div>
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
