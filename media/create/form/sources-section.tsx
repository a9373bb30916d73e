/** What the dataset is created of, and what that is. */

import { sourceKinds } from "../../../src/core/create/operational-record.ts";
import { count } from "../../../src/core/wording.ts";
import type { CreateState, ShownSources } from "../../../src/protocol/create-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useActions } from "../actions.ts";
import { kindNames } from "../words.ts";
import { Command, Radios } from "./choices.tsx";

export function SourcesSection({ state }: { readonly state: CreateState }) {
  const { post, choose } = useActions();
  const { sources, choices, columns, isKnown } = state;
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">Sources</h2>
      {sources.type === "files" && sources.inAll === 0 && (
        <p class="note">
          Tables of tickets (CSV, TSV, JSON), configurations, or logs: choose what the records are
          made of.
        </p>
      )}
      {sources.type === "files" ? <Files {...sources} /> : <Pair {...sources} />}
      <div class="buttons">
        <Command
          id="choose-files"
          act={() => {
            post({ type: "chooseSources", what: "files" });
          }}
        >
          Choose Files…
        </Command>
        <Command
          id="choose-folder"
          act={() => {
            post({ type: "chooseSources", what: "folder" });
          }}
        >
          Choose Folder…
        </Command>
      </div>
      <Radios
        name="kind"
        legend="They are"
        value={choices.kind}
        options={sourceKinds.map((value) => ({
          value,
          label: kindNames[value],
          // Tickets have columns; other texts have none.
          isOff: isKnown && value === "ticket" && columns === undefined,
        }))}
        choose={(kind) => {
          choose({ kind });
        }}
      />
    </section>
  );
}

type Of<T extends ShownSources["type"]> = Extract<ShownSources, { readonly type: T }>;

function Files({ names, inAll }: Of<"files">) {
  const more = inAll - names.length;
  return (
    <ul class="sources">
      {names.map((name, index) => (
        // Two folders may hold files of one name.
        <li key={index}>
          <Icon name="data" /> <span dir="auto">{name}</span>
        </li>
      ))}
      {more > 0 && <li class="note">and {count(more, "more file")}</li>}
    </ul>
  );
}

function Pair({ before, after }: Of<"pairs">) {
  return (
    <dl class="facts">
      <div>
        <dt>Before</dt>
        <dd dir="auto">{before}</dd>
      </div>
      <div>
        <dt>After</dt>
        <dd dir="auto">{after}</dd>
      </div>
    </dl>
  );
}
