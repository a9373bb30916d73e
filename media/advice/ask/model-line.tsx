/** The model that would be asked. */

import { Icon } from "../../ui/icons.tsx";
import type { ChosenModel } from "../../../src/protocol/advice-view.ts";
import { useActions } from "../actions.ts";
import { isOtherHost } from "./hosts.ts";

export function ModelLine({ model }: { readonly model: ChosenModel | undefined }) {
  const { post } = useActions();
  return (
    <div class="model">
      <p>
        <span class="model-label">Model</span>{" "}
        {model === undefined ? (
          <span class="note">none is chosen yet</span>
        ) : (
          <>
            <b>{model.facts.label}</b>{" "}
            <span class="note">
              {model.provider}
              {isOtherHost(model.host) && ` · ${model.host}`}
            </span>
          </>
        )}{" "}
        <button
          id="choose-model"
          type="button"
          class="link"
          onClick={() => {
            post({ type: "chooseModel" });
          }}
        >
          {model === undefined ? "Choose Model…" : "Choose…"}
        </button>
      </p>
      {model !== undefined && <Life of={model.facts} />}
    </div>
  );
}

function Life({ of: { lifecycle, retiresAt } }: { readonly of: ChosenModel["facts"] }) {
  const text =
    lifecycle === "retired"
      ? "This model is retired and cannot be asked any more: choose another one."
      : lifecycle === "deprecated"
        ? `This model is deprecated${retiresAt === undefined ? "" : ` and retires on ${retiresAt}`}: answers of another one will differ.`
        : undefined;
  if (text === undefined) return null;
  return (
    <p class="warning">
      <Icon name="warning" />
      <span>{text}</span>
    </p>
  );
}
