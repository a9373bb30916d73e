/** Small pieces that several parts of the page are made of. */

import type { ComponentChildren } from "preact";
import { Fold } from "../ui/fold.tsx";
import { Icon, type IconName } from "../ui/icons.tsx";
import { useActions } from "./actions.ts";

export interface SentencesProps {
  readonly of: readonly string[];
  readonly icon?: IconName;
}

/** A list of sentences; those that begin alike in all are kept apart by their place. */
export function Sentences({ of, icon }: SentencesProps) {
  return (
    <ul class={icon === undefined ? "plain-list" : "sign-list"}>
      {of.map((text, index) => (
        <li key={index}>
          {icon !== undefined && <Icon name={icon} />}
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ul>
  );
}

export function Warnings({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul class="warnings">
      {of.map((text, index) => (
        <li key={index} class="warning">
          <Icon name="warning" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

export interface TitledFoldProps {
  readonly name: string;
  readonly title: string;
  /** Behind the title. */
  readonly note?: string;
  readonly children: ComponentChildren;
}

export function TitledFold({ name, title, note, children }: TitledFoldProps) {
  return (
    <Fold name={name} class="fold">
      <summary>
        <Icon name="fold" />
        <span class="fold-title">{title}</span>
        {note !== undefined && <span class="note">{note}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </Fold>
  );
}

/** Leads to a part of the page that may be far below. */
export function JumpLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        document.getElementById(to)?.focus();
      }}
    >
      {children}
    </button>
  );
}

/** Where another key may help. */
export function KeyButton() {
  const { post } = useActions();
  return (
    <button
      type="button"
      class="secondary"
      onClick={() => {
        post({ type: "setApiKey" });
      }}
    >
      Set API Key…
    </button>
  );
}

/** What is done with a result. */
export function ResultCommands() {
  const { post } = useActions();
  return (
    <div class="commands">
      <button
        type="button"
        class="secondary"
        onClick={() => {
          post({ type: "save" });
        }}
      >
        <Icon name="export" />
        Save as Markdown…
      </button>
      <button
        type="button"
        class="secondary"
        onClick={() => {
          post({ type: "copy" });
        }}
      >
        <Icon name="copy" />
        Copy
      </button>
    </div>
  );
}
