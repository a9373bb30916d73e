/** Whose prices hold, by which method is trained, and what else would be good enough. */

import { findModel, modelsOf, referenceModelId } from "../../../src/core/cost/find-model.ts";
import { methodsOf, rivalPrices } from "../../../src/core/cost/model-prices.ts";
import type { PriceBook, PricedModel, TrainingMethod } from "../../../src/core/cost/price-book.ts";
import type { Scenario } from "../../../src/core/cost/scenario.ts";
import { changeScenario, type PageState } from "../page-state.ts";
import { ModelChoice } from "./model-choice.tsx";

export interface ModelFieldsProps {
  readonly scenario: Scenario;
  readonly book: PriceBook;
  /** ISO day. */
  readonly today: string;
  readonly isExplained: boolean;
  readonly change: (step: (state: PageState) => PageState) => void;
}

const methodNames: Readonly<Record<TrainingMethod, string>> = {
  sft: "Supervised",
  lora: "Supervised, LoRA",
  full: "Supervised, all weights",
  "dpo-lora": "Preferences (DPO), LoRA",
  "dpo-full": "Preferences (DPO), all weights",
};

const methodHelp = "The platform charges for each of them by another price.";

export function ModelField({ scenario, book, today, isExplained, change }: ModelFieldsProps) {
  const { model } = findModel(book, scenario.model ?? referenceModelId);
  const methods = model === undefined ? [] : methodsOf(model);
  return (
    <>
      <ModelChoice
        id="model"
        label="Model to train"
        help="Its prices hold where you give none; its platform counts the tokens."
        isExplained={isExplained}
        none="Reference prices"
        models={modelsOf(book).filter((one) => one.id !== referenceModelId && isTrainable(one))}
        chosen={scenario.model === referenceModelId ? undefined : scenario.model}
        today={today}
        choose={(id) => {
          change((state) => changeScenario(state, { model: id, method: undefined }));
        }}
      />
      {methods.length > 1 && (
        <div class="field" title={isExplained ? undefined : methodHelp}>
          <label for="method">Method of training</label>
          <select
            id="method"
            value={scenario.method ?? methods[0]}
            aria-describedby="method-help"
            onChange={({ currentTarget }) => {
              const method = methods[currentTarget.selectedIndex];
              change((state) => changeScenario(state, { method }));
            }}
          >
            {methods.map((method) => (
              <option key={method} value={method}>
                {methodNames[method]}
              </option>
            ))}
          </select>
          <p id="method-help" class="help" hidden={!isExplained}>
            {methodHelp}
          </p>
        </div>
      )}
    </>
  );
}

export function RivalField({ scenario, book, today, isExplained, change }: ModelFieldsProps) {
  return (
    <ModelChoice
      id="rival"
      label="Other model to compare with"
      help="A model that would be good enough without fine-tuning."
      isExplained={isExplained}
      none="None"
      models={modelsOf(book).filter(hasRivalPrices)}
      chosen={scenario.rival}
      today={today}
      choose={(rival) => {
        change((state) => changeScenario(state, { rival }));
      }}
    />
  );
}

/** An own model may have no price yet: it is chosen to give one. */
function isTrainable({ prices }: PricedModel): boolean {
  return prices.length === 0 || prices.some(({ kind }) => kind.startsWith("training-"));
}

function hasRivalPrices(model: PricedModel): boolean {
  return rivalPrices(model).rivalInputPrice !== undefined;
}
