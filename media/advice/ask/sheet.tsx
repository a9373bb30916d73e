/** The sheet: to whom what would be sent, for which price, and every word of it. */

import { useState } from "preact/hooks";
import type { Outgoing } from "../../../src/core/assist/outgoing.ts";
import { count } from "../../../src/core/wording.ts";
import { Fold } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useActions } from "../actions.ts";
import { SheetFacts } from "./sheet-facts.tsx";

export interface SheetProps {
  readonly outgoing: Outgoing;
  readonly textsInAll: number;
}

export function Sheet({ outgoing, textsInAll }: SheetProps) {
  const { post } = useActions();
  const { texts, warnings, leftOut, obstacle } = outgoing;
  // A second press is no second answer.
  const [isAnswered, setAnswered] = useState(false);
  const answer = (type: "send" | "withdraw"): void => {
    if (isAnswered) return;
    setAnswered(true);
    post({ type });
  };
  return (
    <div
      class="sheet"
      role="group"
      aria-labelledby="sheet-title"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        answer("withdraw");
      }}
    >
      <h3 id="sheet-title" tabIndex={-1}>
        What would be sent
      </h3>
      {warnings.length > 0 && (
        <ul class="warnings" aria-label="To know first">
          {warnings.map((text) => (
            <li key={text} class="warning">
              <Icon name="warning" />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      <SheetFacts outgoing={outgoing} />
      {leftOut.length > 0 && (
        <>
          <h4>Not among it</h4>
          <ul class="plain-list">
            {leftOut.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <h4>Every word of it</h4>
      <ul class="texts">
        {texts.map(({ title, text }, index) => (
          // Two texts may have one title.
          <li key={index}>
            <Fold name={`text-${index}`} class="fold">
              <summary>
                <Icon name="fold" />
                <span class="fold-title">{title}</span>
              </summary>
              <pre dir="auto" tabIndex={0} role="group" aria-label={title}>
                {text}
              </pre>
            </Fold>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="link"
        onClick={() => {
          post({ type: "showTexts" });
        }}
      >
        Show {textsInAll === 1 ? "the text" : `all ${count(textsInAll, "text")}`} in an editor
      </button>
      {obstacle !== undefined && (
        <p id="send-obstacle" class="problem">
          <Icon name="error" />
          <span>{obstacle}</span>
        </p>
      )}
      <div class="sheet-answers buttons">
        <button
          type="button"
          class="primary"
          aria-disabled={isAnswered || obstacle !== undefined}
          aria-describedby={obstacle === undefined ? undefined : "send-obstacle"}
          onClick={() => {
            if (obstacle === undefined) answer("send");
          }}
        >
          Send
        </button>
        <button
          type="button"
          class="secondary"
          aria-disabled={isAnswered}
          onClick={() => {
            answer("withdraw");
          }}
        >
          Do Not Send
        </button>
      </div>
    </div>
  );
}
