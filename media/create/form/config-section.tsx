/** How configurations are read: each by itself, or before and after a change. */

import { configStyles, type ConfigStyle } from "../../../src/core/create/configs/config-style.ts";
import type { CreateState } from "../../../src/protocol/create-view.ts";
import { useActions } from "../actions.ts";
import { Command, Select } from "./choices.tsx";

const styleNames: Readonly<Record<ConfigStyle, string>> = {
  ios: "Cisco IOS, IOS XE",
  nxos: "Cisco NX-OS",
  eos: "Arista EOS",
  "junos-set": "Junos, set commands",
  "junos-brace": "Junos, braces",
};

export function ConfigSection({ state }: { readonly state: CreateState }) {
  const { choose } = useActions();
  const { choices, columns, sources } = state;
  return (
    <section aria-labelledby="config-title">
      <h2 id="config-title">Configurations</h2>
      {columns === undefined && <Pairing isPair={sources.type === "pairs"} />}
      <div class="fields">
        <Select
          id="config-style"
          label="Written as"
          value={choices.configStyle ?? ""}
          options={[
            { value: "", label: "Told from the text" },
            ...configStyles.map((value) => ({ value, label: styleNames[value] })),
          ]}
          choose={(value) => {
            choose({ configStyle: configStyles.find((style) => style === value) });
          }}
        />
      </div>
    </section>
  );
}

function Pairing({ isPair }: { readonly isPair: boolean }) {
  const { post } = useActions();
  return (
    <>
      <p class="note">
        {isPair
          ? "Each record is a change: it asks for it, and is answered with its commands. Files of one name belong together."
          : "Each record is a whole configuration, asked for by the request below."}
      </p>
      <div class="buttons">
        <Command
          id="choose-after"
          act={() => {
            post({ type: "chooseCounterpart" });
          }}
        >
          {isPair ? "Choose the Folder After…" : "Compare With a Folder After a Change…"}
        </Command>
        {isPair && (
          <>
            <Command
              id="swap-pair"
              act={() => {
                post({ type: "swapPair" });
              }}
            >
              Swap Before and After
            </Command>
            <Command
              id="drop-pair"
              act={() => {
                post({ type: "dropCounterpart" });
                document.getElementById("choose-after")?.focus();
              }}
            >
              Each by Itself
            </Command>
          </>
        )}
      </div>
    </>
  );
}
