/** The text of a record, to be edited: a check says what it thinks of it while it is typed. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { severities, type Severity } from "../../../src/core/model.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import { Icon } from "../../ui/icons.tsx";
import { useStore } from "../actions.ts";
import type { EditState, Tried } from "../page-state.ts";
import { SeverityIcon } from "../severity-icon.tsx";
import { oneLineJson, prettyJson } from "./one-line-json.ts";

export interface EditFormProps {
  readonly edit: EditState;
  /** Of the last text that was tried. */
  readonly tried: Tried | undefined;
  /** Why it could not be saved. */
  readonly failure: string | undefined;
}

export function EditForm({ edit, tried, failure }: EditFormProps) {
  const store = useStore();
  const { line, original, draft, isSaving } = edit;
  const field = useRef<HTMLTextAreaElement>(null);
  const [isLeaving, askToLeave] = useState(false);
  const text = oneLineJson(draft, original ?? draft);
  const isChanged = text.trimEnd() !== original?.trimEnd();
  const isPretty = draft.includes("\n");

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, []);
  useEffect(() => {
    store.tryText(text);
  }, [text]);

  const leave = (): void => {
    store.cancelEdit();
  };
  const cancel = (): void => {
    if (isChanged) askToLeave(true);
    else leave();
  };
  const save = (): void => {
    if (isSaving || text === "") return;
    if (isChanged) store.saveEdit(text);
    else leave();
  };

  return (
    <form
      class="edit-form"
      aria-labelledby="edit-title"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isSave = event.key === "Enter" && (event.ctrlKey || event.metaKey);
        if (!isSave && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        if (isSave) save();
        else if (isLeaving) askToLeave(false);
        else cancel();
      }}
    >
      <div class="record-bar">
        <h3 id="edit-title">Edit line {formatInteger(line + 1)}</h3>
        <label class="choice">
          <input
            type="checkbox"
            checked={isPretty}
            onChange={() => {
              store.draftEdit(isPretty ? text : prettyJson(draft));
            }}
          />
          One value per line
        </label>
      </div>
      {failure !== undefined && (
        <p class="problem" role="alert">
          <Icon name="error" />
          <span>{failure}</span>
        </p>
      )}
      <textarea
        ref={field}
        aria-labelledby="edit-title"
        aria-describedby="edit-help edit-problems"
        spellcheck={false}
        // A record's own order of writing must not move the brackets.
        dir="ltr"
        value={draft}
        onInput={({ currentTarget }) => {
          askToLeave(false);
          store.draftEdit(currentTarget.value);
        }}
      />
      <TriedText tried={tried} isCurrent={tried?.text === text} isEmpty={text === ""} />
      <div class="buttons">
        {isLeaving ? (
          <LeaveQuestion
            leave={leave}
            stay={() => {
              askToLeave(false);
              field.current?.focus();
            }}
          />
        ) : (
          <>
            <button type="submit" class="primary" aria-disabled={isSaving || text === ""}>
              {isSaving ? "Saving …" : "Save"}
            </button>
            <button type="button" class="secondary" onClick={cancel}>
              Cancel
            </button>
          </>
        )}
      </div>
      <p id="edit-help" class="help">
        <kbd>Ctrl+Enter</kbd> (<kbd>⌘Enter</kbd>) saves, as one line. <kbd>Esc</kbd> cancels.
      </p>
    </form>
  );
}

interface TriedTextProps {
  readonly tried: Tried | undefined;
  /** What is said is said of the text as it is now. */
  readonly isCurrent: boolean;
  readonly isEmpty: boolean;
}

function TriedText({ tried, isCurrent, isEmpty }: TriedTextProps) {
  return (
    <div id="edit-problems" class="edit-problems" role="status" aria-busy={!isCurrent}>
      {isEmpty ? (
        <p class="note">Nothing is left. To take the record out of the file, remove it.</p>
      ) : tried === undefined ? (
        <p class="note">Checking …</p>
      ) : tried.problems.length === 0 ? (
        <p class="note">{tried.isRecord ? "No findings." : "This is no record of the format."}</p>
      ) : (
        <ul>
          {tried.problems.map(({ severity, message }, index) => (
            <li key={index} class="found-message">
              <SeverityIcon severity={severityOf(severity)} />
              <span>
                <span class="unseen">{severity}: </span>
                {message}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const severityOf = (name: string): Severity => severities.find((one) => one === name) ?? "error";

interface LeaveQuestionProps {
  readonly leave: () => void;
  readonly stay: () => void;
}

function LeaveQuestion({ leave, stay }: LeaveQuestionProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <div class="question" role="group" aria-label="Discard what was typed?">
      <span>Discard what was typed?</span>
      <button ref={button} type="button" class="primary" onClick={leave}>
        Discard
      </button>
      <button type="button" class="secondary" onClick={stay}>
        Keep Editing
      </button>
    </div>
  );
}
