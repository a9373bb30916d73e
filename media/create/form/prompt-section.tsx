/** What examples teach, and what they say around what was read. */

import type { PromptTemplate } from "../../../src/core/create/prompt-templates.ts";
import { taskTypes } from "../../../src/core/create/task-type.ts";
import { capitalized } from "../../../src/core/wording.ts";
import type { CreateState } from "../../../src/protocol/create-view.ts";
import { useActions } from "../actions.ts";
import { taskTypeName } from "../words.ts";
import { Command, Select } from "./choices.tsx";

const texts = [
  { part: "system", label: "System prompt", rows: 3, help: "Empty: the examples have none." },
  { part: "request", label: "Request", rows: 3, help: "What is asked." },
  { part: "answer", label: "Answer", rows: 5, help: "What is learned." },
] as const satisfies readonly {
  readonly part: keyof PromptTemplate;
  readonly [key: string]: unknown;
}[];

export function PromptSection({ state }: { readonly state: CreateState }) {
  const { choose, post } = useActions();
  const { choices, projectPrompts, usualTaskType, promptNames } = state;
  const { prompts } = choices;
  const taskType = choices.taskType ?? usualTaskType;
  const template = prompts[taskType] ?? projectPrompts[taskType];
  const isOwn = prompts[taskType] !== undefined || choices.goldenRequest !== undefined;
  const others = Object.fromEntries(Object.entries(prompts).filter(([type]) => type !== taskType));
  return (
    <section aria-labelledby="prompts-title">
      <h2 id="prompts-title">Examples</h2>
      <div class="fields">
        <Select
          id="task-type"
          label="Task type"
          value={choices.taskType ?? ""}
          options={[
            { value: "", label: `As usual: ${taskTypeName(usualTaskType)}` },
            ...taskTypes.map((value) => ({ value, label: capitalized(taskTypeName(value)) })),
          ]}
          help="Kept with each record; its templates are below."
          choose={(value) => {
            choose({ taskType: taskTypes.find((type) => type === value) });
          }}
        />
      </div>
      {choices.kind === "config" && (
        <TemplateField
          id="golden-request"
          label="Request for a configuration by itself"
          rows={2}
          help="Where the source has no request of its own: it is the {request}."
          text={choices.goldenRequest ?? state.projectGoldenRequest}
          type={(goldenRequest) => {
            choose({ goldenRequest }, { isTyped: true });
          }}
        />
      )}
      {texts.map(({ part, label, rows, help }) => (
        <TemplateField
          key={part}
          id={`template-${part}`}
          label={label}
          rows={rows}
          help={help}
          text={template[part]}
          type={(text) => {
            const changed = { ...template, [part]: text };
            choose({ prompts: { ...others, [taskType]: changed } }, { isTyped: true });
          }}
        />
      ))}
      <p class="help names">
        Names in braces stand for what was read:{" "}
        {promptNames.map((name) => (
          <span key={name}>
            <code>{`{${name}}`}</code>{" "}
          </span>
        ))}
        A line whose names are all empty is left out.
      </p>
      {isOwn && (
        <div class="buttons">
          <Command
            id="save-prompts"
            act={() => {
              post({ type: "savePrompts" });
            }}
          >
            Save as the Project’s
          </Command>
          <Command
            id="reset-prompts"
            act={() => {
              choose({ prompts: others, goldenRequest: undefined });
              document.getElementById("template-system")?.focus();
            }}
          >
            As Before
          </Command>
        </div>
      )}
    </section>
  );
}

interface TemplateFieldProps {
  readonly id: string;
  readonly label: string;
  readonly rows: number;
  readonly help: string;
  readonly text: string;
  readonly type: (text: string) => void;
}

function TemplateField({ id, label, rows, help, text, type }: TemplateFieldProps) {
  const { send } = useActions();
  return (
    <div class="field template">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        dir="auto"
        maxLength={20_000}
        aria-describedby={`${id}-help`}
        value={text}
        onInput={({ currentTarget }) => {
          type(currentTarget.value);
        }}
        onBlur={send}
      />
      <p id={`${id}-help`} class="help">
        {help}
      </p>
    </div>
  );
}
