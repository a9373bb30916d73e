import type { TextCleaning } from "../../../src/core/create/creation-options.ts";
import { useActions } from "../actions.ts";
import { Check } from "./choices.tsx";

const steps = [
  { step: "quotes", label: "Quoted mails", help: "What was said before, in replies." },
  { step: "signatures", label: "Signatures", help: "Names, telephone numbers and disclaimers." },
  { step: "greetings", label: "Greetings", help: "“Hi team,” and “Kind regards”." },
] as const satisfies readonly {
  readonly step: keyof TextCleaning;
  readonly label: string;
  readonly help: string;
}[];

export function CleaningSection({ cleaning }: { readonly cleaning: TextCleaning }) {
  const { choose } = useActions();
  return (
    <section aria-labelledby="cleaning-title">
      <h2 id="cleaning-title">Texts</h2>
      <fieldset>
        <legend>Taken out, where it is recognized</legend>
        <div class="choices">
          {steps.map(({ step, label, help }) => (
            <Check
              key={step}
              id={`cleaning-${step}`}
              label={label}
              help={help}
              isChecked={cleaning[step]}
              choose={(isOn) => {
                choose({ cleaning: { ...cleaning, [step]: isOn } });
              }}
            />
          ))}
        </div>
      </fieldset>
      <p class="note">HTML always becomes text.</p>
    </section>
  );
}
