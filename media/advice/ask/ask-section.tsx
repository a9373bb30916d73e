/** Asking a model, in one place of the page: what is asked, what would be sent, and how it stands. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { percent } from "../../../src/core/wording.ts";
import { Icon } from "../../ui/icons.tsx";
import type { AdviceStage, AdviceState } from "../../../src/protocol/advice-view.ts";
import { useActions } from "../actions.ts";
import { KeyButton } from "../parts.tsx";
import { ModelLine } from "./model-line.tsx";
import { NumberDraft } from "./number-draft.tsx";
import { Running } from "./running.tsx";
import { Sheet } from "./sheet.tsx";

export interface AskSectionProps {
  readonly state: AdviceState;
  /** What the model is to do, as a sentence. */
  readonly about: string;
  /** Why nothing can be asked now: a plain sentence. */
  readonly obstacle: string | undefined;
  /** What else there is to choose. */
  readonly children?: ComponentChildren;
}

export function AskSection(props: AskSectionProps) {
  const { stage, model } = props.state;
  const section = useFocusOf(stage.stage);
  return (
    <section class="ask" aria-labelledby={askTitle} ref={section}>
      <h2 id={askTitle} tabIndex={-1}>
        Ask a model
      </h2>
      {stage.stage === "sheet" ? (
        <Sheet outgoing={stage.outgoing} textsInAll={stage.textsInAll} />
      ) : stage.stage === "running" ? (
        <Running progress={stage.progress} model={model} />
      ) : (
        <Questions {...props} stage={stage} />
      )}
    </section>
  );
}

export const askTitle = "ask-title";
/** Of the model's part of a page. */
export const resultTitle = "result-title";

/** Where the focus goes when what had it is gone. */
const targets: Readonly<Record<AdviceStage["stage"], readonly string[]>> = {
  idle: ["prepare"],
  preparing: ["stop"],
  sheet: ["sheet-title"],
  running: ["running-title"],
  failed: ["prepare"],
};

/** The sheet takes the focus; else it only stays in the section, whatever of it comes and goes. */
function useFocusOf(stage: AdviceStage["stage"]) {
  const section = useRef<HTMLElement>(null);
  const before = useRef(stage);
  // Before this drawing takes away what has the focus.
  const isInside = section.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const last = before.current;
    before.current = stage;
    if (last === stage || !document.hasFocus()) return;
    if (stage !== "sheet" && !isInside) return;
    // A result is what was waited for.
    const wanted =
      last === "running" && stage === "idle" ? [resultTitle, "prepare"] : targets[stage];
    const isLost = !(section.current?.contains(document.activeElement) ?? false);
    if (stage !== "sheet" && !isLost) return;
    const elements = wanted.map((id) => document.getElementById(id));
    elements.find((element) => element !== null)?.focus();
  }, [stage]);
  return section;
}

/** What cannot be read stays in its field, and another value holds: nothing is asked with that. Whether there is such a field. */
function showUnread(): boolean {
  const field = document.querySelector<HTMLElement>("[aria-invalid=true]");
  field?.focus();
  return field !== null;
}

interface QuestionsProps extends AskSectionProps {
  readonly stage: Exclude<AdviceStage, { readonly stage: "sheet" | "running" }>;
}

function Questions(props: QuestionsProps) {
  const { about, state, stage, children } = props;
  const { change } = useActions();
  return (
    <>
      <p class="note">{about} Nothing is sent before you have seen it.</p>
      <ModelLine model={state.model} />
      <div class="fields">
        {children}
        <NumberDraft
          id="cap"
          label="Spend at most"
          unit="USD"
          help="For this run. What could cost more is not sent."
          value={state.capUsd}
          least={0.01}
          most={10_000}
          digits={2}
          take={(capUsd) => {
            if (capUsd !== undefined) change({ type: "changeCap", capUsd }, { isTyped: true });
          }}
        />
      </div>
      {stage.stage === "failed" && (
        <p class="problem failure" role="alert">
          <Icon name="error" />
          <span>{stage.message}</span>
        </p>
      )}
      <Buttons {...props} />
    </>
  );
}

const preparingText = ({ what, share }: Extract<AdviceStage, { stage: "preparing" }>): string =>
  share === undefined ? `${what} …` : `${what}: ${percent(share)} of the dataset is read …`;

function Buttons({ stage, obstacle }: QuestionsProps) {
  const { post } = useActions();
  const isPreparing = stage.stage === "preparing";
  const isOff = isPreparing || obstacle !== undefined;
  return (
    <>
      <div class="buttons">
        <button
          id="prepare"
          type="button"
          class="primary"
          aria-disabled={isOff}
          aria-describedby={obstacle === undefined ? undefined : "prepare-reason"}
          onClick={() => {
            if (!isOff && !showUnread()) post({ type: "prepare" });
          }}
        >
          {stage.stage === "failed" ? "Try Again" : "Show What Would Be Sent"}
        </button>
        {isPreparing && (
          <button
            id="stop"
            type="button"
            class="secondary"
            onClick={() => {
              post({ type: "stop" });
            }}
          >
            Stop
          </button>
        )}
        {stage.stage === "failed" && stage.needsKey === true && <KeyButton />}
        {stage.stage === "failed" && (
          <button
            type="button"
            class="secondary"
            onClick={() => {
              post({ type: "chooseModel" });
            }}
          >
            Choose Model…
          </button>
        )}
      </div>
      {obstacle !== undefined && !isPreparing && (
        <p id="prepare-reason" class="note">
          {obstacle}
        </p>
      )}
      {isPreparing && <p class="note">{preparingText(stage)}</p>}
    </>
  );
}
