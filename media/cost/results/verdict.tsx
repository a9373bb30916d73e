import type { Signal, Verdict } from "../../../src/core/cost/decision.ts";
import { Icon, type IconName } from "../icons.tsx";

const looks: Readonly<Record<Verdict, { readonly icon: IconName; readonly text: string }>> = {
  "fine-tune": { icon: "check", text: "Fine-tune" },
  marginal: { icon: "scale", text: "Marginal" },
  "do-not": { icon: "cross", text: "Do not fine-tune" },
};

export const verdictText = (verdict: Verdict): string => looks[verdict].text;

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { icon, text } = looks[verdict];
  return (
    <span class={`verdict verdict-${verdict}`}>
      <Icon name={icon} />
      {text}
    </span>
  );
}

type Speaks = Signal["speaks"];

const signs: Readonly<Record<Speaks, { readonly icon: IconName; readonly text: string }>> = {
  for: { icon: "check", text: "For" },
  against: { icon: "cross", text: "Against" },
  open: { icon: "minus", text: "Open" },
  unknown: { icon: "ask", text: "Not known" },
};

export function SpeaksMark({ speaks }: { readonly speaks: Speaks }) {
  const { icon, text } = signs[speaks];
  return (
    <span class={`speaks speaks-${speaks}`}>
      <Icon name={icon} />
      {text}
    </span>
  );
}
