import {
  partsOfKind,
  sourceKinds,
  type PartName,
} from "../../src/core/create/operational-record.ts";
import { taskTypes } from "../../src/core/create/task-type.ts";
import { count } from "../../src/core/wording.ts";
import type { ExampleState } from "../../src/protocol/example-view.ts";
import { Icon } from "../ui/icons.tsx";
import type { PageStore } from "./page-store.ts";
import { codeParts, kindLabels, partId, partLabels, taskTypeLabel } from "./parts.ts";

interface Props {
  readonly state: ExampleState;
  readonly store: PageStore;
}

export function ExamplePage({ state, store }: Props) {
  const { draft, origin, news } = state;
  return (
    <main class="page">
      <h1>Training example</h1>
      <p class="origin">{origin === undefined ? "Typed by hand" : `From ${origin}`}</p>
      <Target state={state} store={store} />
      <Kinds state={state} store={store} />
      <div class="parts">
        {partsOfKind[draft.kind].map((part) => (
          <Part key={`${draft.id}-${part}`} part={part} state={state} store={store} />
        ))}
      </div>
      <Review state={state} store={store} />
      <Problem state={state} store={store} />
      <div class="buttons">
        <button
          type="button"
          class="primary"
          aria-disabled={state.isAdding}
          onClick={() => {
            if (!state.isAdding) store.add();
          }}
        >
          Add to Dataset
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            store.post({ type: "leave" });
          }}
        >
          Back
        </button>
        {state.aside > 0 && (
          <button
            type="button"
            class="link"
            onClick={() => {
              store.post({ type: "takeUp" });
            }}
          >
            {state.aside === 1
              ? "Take up the one that was put aside"
              : `Take up the last of ${count(state.aside, "example")} put aside`}
          </button>
        )}
      </div>
      <p class="help">
        <kbd>Ctrl+Enter</kbd> (<kbd>⌘Enter</kbd>) adds, <kbd>Esc</kbd> goes back. What is typed
        stays.
      </p>
      <p class="unseen" role="status">
        {news}
      </p>
    </main>
  );
}

function Target({ state: { target }, store }: Props) {
  return (
    <p class="target">
      <Icon name="data" />
      {target === undefined ? (
        <span>No dataset is chosen yet.</span>
      ) : (
        <span>
          <strong>{target.name}</strong>
          {target.folder !== "" && <span class="note"> in {target.folder}</span>}
          {target.format !== undefined && <span class="note"> · {target.format}</span>}
        </span>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          store.post({ type: "chooseDataset" });
        }}
      >
        {target === undefined ? "Choose Dataset…" : "Change Dataset…"}
      </button>
    </p>
  );
}

function Kinds({ state: { draft }, store }: Props) {
  return (
    <div class="fields">
      <fieldset class="field">
        <legend>Kind</legend>
        <div class="kinds">
          {sourceKinds.map((kind) => (
            <label key={kind} class="choice">
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={draft.kind === kind}
                onChange={() => {
                  store.chooseKind(kind);
                }}
              />
              {kindLabels[kind]}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="field">
        <label for="task-type">Task type</label>
        <select
          id="task-type"
          value={draft.taskType}
          onChange={({ currentTarget }) => {
            const type = taskTypes.find((one) => one === currentTarget.value);
            if (type !== undefined) store.chooseTaskType(type);
          }}
        >
          {taskTypes.map((type) => (
            <option key={type} value={type}>
              {taskTypeLabel(type)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Part({ part, state: { draft }, store }: Props & { readonly part: PartName }) {
  const id = partId(part);
  const isCode = codeParts.includes(part);
  return (
    <div class="field">
      <label for={id}>{partLabels[part]}</label>
      <textarea
        id={id}
        class={isCode ? "code" : undefined}
        rows={part === "severity" || part === "classification" ? 1 : 3}
        spellcheck={!isCode}
        value={draft.parts[part] ?? ""}
        onInput={({ currentTarget }) => {
          store.type(part, currentTarget.value);
        }}
        onBlur={() => {
          store.send();
        }}
      />
    </div>
  );
}

function Review({ state: { review }, store }: Props) {
  const { privacy, findings } = review;
  return (
    <div class="review" role="group" aria-label="What is found in it">
      {privacy.length > 0 && (
        <p class="warning">
          <Icon name="warning" />
          <span>Private values: {privacy.join(", ")}.</span>
          <button
            type="button"
            class="secondary"
            onClick={() => {
              store.mask();
            }}
          >
            Mask Them
          </button>
        </p>
      )}
      {findings.map((sentence) => (
        <p key={sentence} class="warning">
          <Icon name="info" />
          <span>{sentence}</span>
        </p>
      ))}
    </div>
  );
}

function Problem({ state: { problem, isConvertible }, store }: Props) {
  return (
    <div role="alert" class="problems">
      {problem !== undefined && (
        <p class="problem">
          <Icon name="error" />
          <span>{problem}</span>
          {isConvertible && (
            <button
              type="button"
              class="secondary"
              onClick={() => {
                store.post({ type: "convert" });
              }}
            >
              Convert Dataset…
            </button>
          )}
        </p>
      )}
    </div>
  );
}
