/** The dataset that the estimates are about. */

import { useId } from "preact/hooks";
import type { DatasetTokens } from "../../src/core/cost/scenario.ts";
import { count, formatInteger } from "../../src/core/wording.ts";
import type { CostDataset } from "../../src/protocol/cost-view.ts";
import { Fold } from "../ui/fold.tsx";
import { Icon } from "../ui/icons.tsx";

export interface DatasetLineProps {
  readonly dataset: CostDataset;
  /** Counted for the platform of the selected scenario. */
  readonly tokens: DatasetTokens | undefined;
}

export function DatasetLine({ dataset, tokens }: DatasetLineProps) {
  const id = useId();
  return (
    <section class="dataset" aria-labelledby={id}>
      <h2 id={id}>Dataset</h2>
      <p class="dataset-name">
        <Icon name="data" />
        <span>{sentenceOf(dataset, tokens)}</span>
      </p>
      {dataset.state === "counted" && (
        <>
          {tokens !== undefined && <Tokens tokens={tokens} />}
          {dataset.others.length > 0 && (
            <p class="note">
              The one in front counts; also open: <Names names={dataset.others} />.
            </p>
          )}
        </>
      )}
    </section>
  );
}

function sentenceOf(dataset: CostDataset, tokens: DatasetTokens | undefined) {
  switch (dataset.state) {
    case "none":
      return "No dataset is open: give the training tokens yourself, or open a JSONL file.";
    case "counting":
      return (
        <>
          <b dir="auto">{dataset.name}</b> is being counted …
        </>
      );
    case "failed":
      return (
        <>
          <b dir="auto">{dataset.name}</b> could not be counted: {dataset.reason} Give the training
          tokens yourself.
        </>
      );
    case "counted":
      return (
        <>
          <b dir="auto">{dataset.name}</b>
          {tokens === undefined ? " is being counted for this model …" : `: ${totalOf(tokens)}`}
        </>
      );
  }
}

function totalOf({ billed, error, examples }: DatasetTokens): string {
  if (error === undefined) return `${count(billed, "token")}, ${count(examples, "example")}`;
  const [from, to] = [billed * (1 - error.below), billed * (1 + error.above)].map((tokens) =>
    formatInteger(Math.round(tokens)),
  );
  return `about ${count(billed, "token")} (${from} to ${to}), ${count(examples, "example")}`;
}

function Tokens({ tokens }: { readonly tokens: DatasetTokens }) {
  const { billed, byRole, total, trained, unreadable } = tokens;
  const roles = Object.entries(byRole).filter(([, amount]) => amount !== undefined && amount > 0);
  return (
    <>
      {unreadable > 0 && (
        <p class="warning">
          <Icon name="warning" />
          <span>
            {count(unreadable, "line")} cannot be read and {unreadable === 1 ? "is" : "are"} not
            counted.
          </span>
        </p>
      )}
      <Fold name="tokens" class="more">
        <summary>
          <Icon name="fold" /> Tokens in detail
        </summary>
        <dl class="amounts">
          <Amount label="Trained on" tokens={trained} of={total} />
          <Amount label="Not trained on" tokens={total - trained} of={total} />
          {roles.map(([role, amount = 0]) => (
            <Amount key={role} label={`Role: ${role}`} tokens={amount} of={total} />
          ))}
          {billed !== total && <Amount label="Charged for" tokens={billed} of={total} />}
        </dl>
        <p class="note">
          {tokens.error === undefined ? "Counted with" : "An estimate, by"} {tokens.tokenizer}.
        </p>
      </Fold>
    </>
  );
}

interface AmountProps {
  readonly label: string;
  readonly tokens: number;
  readonly of: number;
}

function Amount({ label, tokens, of }: AmountProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {formatInteger(tokens)}
        {of > 0 && <span class="note"> {Math.round((tokens / of) * 100)} %</span>}
      </dd>
    </div>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && ", "}
          <bdi>{name}</bdi>
        </>
      ))}
    </>
  );
}
