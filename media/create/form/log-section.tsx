/** How lines of logs are read, and where they get their meaning from. */

import { count } from "../../../src/core/wording.ts";
import type { CreateState, LogChoices } from "../../../src/protocol/create-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { readNumber } from "../../ui/read-number.ts";
import { useActions } from "../actions.ts";
import { Check, Command, Select } from "./choices.tsx";
import { DraftField } from "./draft-field.tsx";
import { syslogSeverities } from "../../../src/core/syslog-severities.ts";
import { readZone, zoneText } from "./zone.ts";

/** What a device tells of one event seldom takes longer. */
const usualMinutes = 5;

export function LogSection({ state }: { readonly state: CreateState }) {
  const { choose } = useActions();
  const { log } = state.choices;
  const change = (part: Partial<LogChoices>): void => {
    choose({ log: { ...log, ...part } });
  };
  const typed = (part: Partial<LogChoices>): void => {
    choose({ log: { ...log, ...part } }, { isTyped: true });
  };
  return (
    <section aria-labelledby="log-title">
      <h2 id="log-title">Log entries</h2>
      <MappingFile state={state} />
      <div class="fields">
        <DraftField
          id="year"
          label="Year"
          unit=""
          help="Of times without a year: that of the last entry. Empty: that in which the file was changed last."
          shown={log.year === undefined ? "" : String(log.year)}
          placeholder="of the file"
          read={(text) => readNumber(text, { least: 1970, most: 9999, isOptional: true })}
          take={(year) => {
            typed({ year });
          }}
        />
        <DraftField
          id="zone"
          label="Time zone"
          unit=""
          help="Of times without one: UTC, +02:00 or -05:30."
          shown={zoneText(log.zone)}
          read={readZone}
          take={(zone = 0) => {
            typed({ zone });
          }}
        />
        <Select
          id="severity"
          label="Least severe"
          value={String(log.leastSevere)}
          options={syslogSeverities.map((name, number) => ({
            value: String(number),
            label: `${number} ${name}`,
          }))}
          help="Entries of a higher number are left out."
          choose={(value) => {
            change({ leastSevere: Number(value) });
          }}
        />
        <div class="field">
          <Check
            id="incidents"
            label="One record for each incident"
            help="Entries of one host that follow each other."
            isChecked={log.incidentMinutes !== undefined}
            choose={(isOn) => {
              change({ incidentMinutes: isOn ? usualMinutes : undefined });
            }}
          />
        </div>
        {log.incidentMinutes !== undefined && (
          <DraftField
            id="incident-minutes"
            label="Within"
            unit="minutes"
            help="From one entry to the next."
            shown={String(log.incidentMinutes)}
            read={(text) => readNumber(text, { least: 1, most: 1440 })}
            take={(incidentMinutes) => {
              typed({ incidentMinutes });
            }}
          />
        )}
      </div>
    </section>
  );
}

function MappingFile({ state: { logMapping } }: { readonly state: CreateState }) {
  const { post } = useActions();
  const { file, rules, problems } = logMapping;
  return (
    <div class="mapping-file" role="group" aria-labelledby="mapping-title">
      <h3 id="mapping-title">What entries mean</h3>
      <p>
        {file === undefined ? "Tunesmith’s own mapping" : <b dir="auto">{file}</b>}
        <span class="note">: {count(rules, "rule")} for classification, severity and action</span>
      </p>
      {problems.map((problem, index) => (
        // Two may read alike.
        <p key={index} class="problem">
          <Icon name="error" />
          <span>{problem}</span>
        </p>
      ))}
      <div class="buttons">
        <Command
          id="choose-mapping"
          act={() => {
            post({ type: "chooseLogMapping" });
          }}
        >
          Choose a Mapping File…
        </Command>
        {file === undefined ? (
          <Command
            id="write-mapping"
            act={() => {
              post({ type: "writeStarterMapping" });
            }}
          >
            Edit a Copy in the Project
          </Command>
        ) : (
          <>
            <Command
              id="open-mapping"
              act={() => {
                post({ type: "openLogMapping" });
              }}
            >
              Open
            </Command>
            <Command
              id="starter-mapping"
              act={() => {
                post({ type: "useStarterMapping" });
              }}
            >
              Use Tunesmith’s Own
            </Command>
          </>
        )}
      </div>
    </div>
  );
}
