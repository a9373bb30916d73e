/** Chooses a model of the price book: one to train, or another one to compare with. */

import type { ComponentChildren } from "preact";
import { modelsCalled } from "../../../src/core/cost/find-model.ts";
import { daysUntil } from "../../../src/core/cost/price-age.ts";
import type { PricedModel } from "../../../src/core/cost/price-book.ts";

export interface ModelChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly isExplained: boolean;
  readonly models: readonly PricedModel[];
  /** The text for none. */
  readonly none: string;
  /** As the scenario has it: an id, or another name of the model. */
  readonly chosen: string | undefined;
  /** ISO day. */
  readonly today: string;
  readonly choose: (id: string | undefined) => void;
  readonly children?: ComponentChildren;
}

export function ModelChoice(props: ModelChoiceProps) {
  const { id, label, help, isExplained, models, none, chosen, today, choose, children } = props;
  const providers = [...new Set(models.map(({ provider }) => provider))];
  const [known] = chosen === undefined ? [] : modelsCalled(models, chosen);
  return (
    <div class="field" title={isExplained ? undefined : help}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={known?.id ?? chosen ?? ""}
        aria-describedby={`${id}-help`}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value === "" ? undefined : currentTarget.value);
        }}
      >
        <option value="">{none}</option>
        {chosen !== undefined && known === undefined && (
          <option value={chosen}>{chosen} (not in the price book)</option>
        )}
        {providers.map((provider) => (
          <optgroup key={provider} label={provider}>
            {models
              .filter((model) => model.provider === provider)
              .map((model) => (
                <option key={model.id} value={model.id}>
                  {model.label}
                  {lifeMark(model, today)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {children}
      <p id={`${id}-help`} class="help" hidden={!isExplained}>
        {help}
      </p>
    </div>
  );
}

function lifeMark({ lifecycle = {} }: PricedModel, today: string): string {
  const { lastJobs, shutdown, restricted } = lifecycle;
  if (shutdown !== undefined && daysUntil(shutdown, today) <= 0) return " – shut down";
  if (lastJobs !== undefined && daysUntil(lastJobs, today) < 0) return " – no new training";
  if (shutdown !== undefined) return ` – until ${shutdown}`;
  if (lastJobs !== undefined) return ` – training until ${lastJobs}`;
  return restricted === undefined ? "" : " – restricted";
}
