/** A part of the overview, which can be folded away. */

import type { ComponentChildren } from "preact";
import { Fold } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";

/** Their names; what is not folded is open. */
export const cardNames = [
  ...["findings", "targets", "quality", "repeats", "tokens", "turns", "answer"],
  ...["task", "vendor", "protocol", "severity"],
];

export interface CardProps {
  /** One of `cardNames`. */
  readonly name: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}

export function Card({ name, title, note, children }: CardProps) {
  return (
    <Fold name={name} class={`card card-${name}`}>
      <summary>
        <Icon name="fold" />
        <h3>{title}</h3>
        {note !== undefined && <span class="note amount">{note}</span>}
      </summary>
      <div class="card-body">{children}</div>
    </Fold>
  );
}
