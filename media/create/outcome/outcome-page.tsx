/** What was prepared, before it is written. */

import { useEffect, useState } from "preact/hooks";
import { taskTypes } from "../../../src/core/create/task-type.ts";
import { capitalized, count, formatInteger } from "../../../src/core/wording.ts";
import type { CreateState, ShownOutcome } from "../../../src/protocol/create-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useActions } from "../actions.ts";
import { ValueList } from "../form/value-list.tsx";
import { readNoun, replacedText, taskTypeName } from "../words.ts";
import { Fact, spreadText } from "./facts.tsx";
import { LeftOutList } from "./left-out-list.tsx";

export interface OutcomePageProps {
  readonly state: CreateState;
  readonly outcome: ShownOutcome;
}

export function OutcomePage({ state, outcome }: OutcomePageProps) {
  const { failure, out } = state;
  const { written, notes } = outcome;
  const records = count(written, "record");
  const replaced = replacedText(out);
  return (
    <>
      <section class="head">
        <h1 id="outcome-title" tabIndex={-1}>
          {written === 0
            ? "No record comes of these sources"
            : out.appends
              ? `${records} to append to “${out.name}”`
              : `${records} for “${out.name}”`}
        </h1>
        <p class="note">
          Nothing is at its place yet: until you answer, the records wait beside it in a hidden
          file.
          {replaced !== undefined && ` ${replaced}`}
        </p>
      </section>
      {notes.length > 0 && (
        <section aria-label="To know first">
          <ul class="warnings">
            {notes.map((text) => (
              <li key={text} class="warning">
                <Icon name="warning" />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="columns">
        <div class="column">
          <Statistics state={state} outcome={outcome} />
        </div>
        <div class="column">
          <Privacy outcome={outcome} />
          <Findings outcome={outcome} />
          <LeftOutList outcome={outcome} />
        </div>
      </div>
      {failure !== undefined && (
        <p class="problem failure" role="alert">
          <Icon name="error" />
          <span>{failure}</span>
        </p>
      )}
      <Answers out={out} canWrite={written > 0} failure={failure} />
    </>
  );
}

interface AnswersProps extends Pick<CreateState, "out" | "failure"> {
  readonly canWrite: boolean;
}

function Answers({ out, canWrite, failure }: AnswersProps) {
  const { post } = useActions();
  // A second press is no second answer.
  const [isAnswered, setAnswered] = useState(false);
  useEffect(() => {
    setAnswered(false);
  }, [failure]);
  const answer = (type: "write" | "goBack"): void => {
    if (isAnswered) return;
    // Before it is written, a person may be asked once more, and think better of it.
    if (type === "goBack") setAnswered(true);
    post({ type });
  };
  return (
    <div class="create-bar">
      <button
        id="write"
        type="button"
        class="primary"
        aria-disabled={!canWrite}
        onClick={() => {
          if (canWrite) answer("write");
        }}
      >
        {out.appends ? "Append" : replacedText(out) === undefined ? "Write" : "Replace"}
      </button>
      <button
        id="back"
        type="button"
        class="secondary"
        onClick={() => {
          answer("goBack");
        }}
      >
        Back
      </button>
    </div>
  );
}

function Statistics({ state, outcome }: OutcomePageProps) {
  const { choices, columns, formats } = state;
  const { read, byTaskType, tokens, tokensPerRecord, answerLengths, sources } = outcome;
  const more = outcome.sourcesInAll - sources.length;
  return (
    <section aria-labelledby="statistics-title">
      <h2 id="statistics-title">Statistics</h2>
      <dl class="facts">
        <Fact label="Read">{count(read, readNoun(choices.kind, columns !== undefined))}</Fact>
        <Fact label="Records">{formatInteger(outcome.written)}</Fact>
        {taskTypes.map((type) => {
          const records = byTaskType[type];
          return (
            records !== undefined && (
              <Fact key={type} label={capitalized(taskTypeName(type))}>
                {count(records, "record")}
              </Fact>
            )
          );
        })}
        <Fact label="Format">
          {formats.find(({ id }) => id === outcome.format)?.label ?? outcome.format}
        </Fact>
        <Fact label="Tokens">
          {formatInteger(tokens.total)} <span class="note">by {tokens.tokenizer}</span>
        </Fact>
        {tokensPerRecord !== undefined && (
          <Fact label="Tokens a record">{spreadText(tokensPerRecord)}</Fact>
        )}
        {answerLengths !== undefined && (
          <Fact label="Characters an answer">{spreadText(answerLengths)}</Fact>
        )}
        <Fact label={outcome.sourcesInAll === 1 ? "Source" : "Sources"}>
          <ul>
            {sources.map(({ name, records }, index) => (
              // Two folders may hold files of one name.
              <li key={index}>
                <span dir="auto">{name}</span> <span class="note">{count(records, "record")}</span>
              </li>
            ))}
            {more > 0 && <li class="note">and {formatInteger(more)} more</li>}
          </ul>
        </Fact>
      </dl>
    </section>
  );
}

function Privacy({ outcome: { privacy, redacted } }: Pick<OutcomePageProps, "outcome">) {
  return (
    <section aria-labelledby="outcome-privacy-title">
      <h2 id="outcome-privacy-title">Personal data and secrets</h2>
      {redacted > 0 && <p>{count(redacted, "value")} replaced before anything is written.</p>}
      {privacy.length === 0 ? (
        <p class="note">{redacted > 0 ? "None is left." : "None was found."}</p>
      ) : (
        <p class="warning">
          <Icon name="warning" />
          <span>
            In the new records: <ValueList values={privacy} />.
          </span>
        </p>
      )}
    </section>
  );
}

function Findings({ outcome: { findings } }: Pick<OutcomePageProps, "outcome">) {
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">Findings of the new records</h2>
      {findings.length === 0 ? (
        <p class="note">None.</p>
      ) : (
        <dl class="facts">
          {findings.map(({ ruleId, findings: amount }) => (
            <Fact key={ruleId} label={ruleId}>
              {formatInteger(amount)}
            </Fact>
          ))}
        </dl>
      )}
    </section>
  );
}
