/** A batch that was sent before, and is waited for by nobody at the moment. */

import { count } from "../../../src/core/wording.ts";
import type { AssessmentState } from "../../../src/protocol/advice-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useActions } from "../actions.ts";

export function BatchLine({ state: { batch, stage } }: { readonly state: AssessmentState }) {
  const { post } = useActions();
  if (batch === undefined || !["idle", "failed"].includes(stage.stage)) return null;
  const since = new Date(batch.since).toLocaleString("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <section aria-labelledby="batch-title">
      <h2 id="batch-title">A batch under way</h2>
      <p class="warning">
        <Icon name="data" />
        <span>
          {count(batch.examples, "example")} went to {batch.model} as a batch on {since}, and there
          is no result here yet. Taken up, nothing of it is paid again.
        </span>
      </p>
      <div class="buttons">
        <button
          id="take-up"
          type="button"
          class="secondary"
          onClick={() => {
            post({ type: "takeUp" });
          }}
        >
          Take Up
        </button>
      </div>
    </section>
  );
}
