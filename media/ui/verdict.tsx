import type { Signal, Verdict } from "../../src/core/cost/decision.ts";
import { verdictTexts } from "../../src/core/cost/report-parts.ts";
import { Icon, type IconName } from "./icons.tsx";

const icons: Readonly<Record<Verdict, IconName>> = {
  "fine-tune": "check",
  marginal: "scale",
  "do-not": "cross",
};

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class={`verdict verdict-${verdict}`}>
      <Icon name={icons[verdict]} />
      {verdictTexts[verdict]}
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
