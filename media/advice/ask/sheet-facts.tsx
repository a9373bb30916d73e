import type { ComponentChildren } from "preact";
import type { Outgoing, TokenSpan } from "../../../src/core/assist/outgoing.ts";
import { usd } from "../../../src/core/cost/figure-text.ts";
import { count, formatInteger } from "../../../src/core/wording.ts";
import { Icon } from "../../ui/icons.tsx";
import { isOtherHost } from "./hosts.ts";

export function SheetFacts({ outgoing }: { readonly outgoing: Outgoing }) {
  const { provider, model, host, keyFrom, isBatch, requests, remembered, examples } = outgoing;
  const { inputTokens, cachedTokens, isInputCounted, outputTokens, priceUsd, priceFrom } = outgoing;
  const { capUsd, masked, privacy } = outgoing;
  return (
    <dl class="facts">
      <Fact label="To">
        <b>{model}</b>, {provider}
      </Fact>
      <Fact label="Where">
        {isOtherHost(host) ? (
          <span class="other-host">
            <Icon name="warning" /> <b dir="ltr">{host}</b>
            <span class="note">not Anthropic’s own address</span>
          </span>
        ) : (
          host
        )}
      </Fact>
      {keyFrom !== undefined && <Fact label="Key from">{keyFrom}</Fact>}
      <Fact label="Requests">
        {formatInteger(requests)}
        {isBatch && " in a batch: half the price, answered within a day"}
        {remembered > 0 && (
          <span class="note">; {formatInteger(remembered)} asked before, not sent again</span>
        )}
      </Fact>
      <Fact label="Examples">{formatInteger(examples)}</Fact>
      <Fact label="Masked">
        {masked === 0 ? "no private values were found" : count(masked, "private value")}
      </Fact>
      <Fact label="Private values">
        <ul class="plain-list">
          {privacy.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Fact>
      <Fact label="Tokens sent">
        {spanText(inputTokens, formatInteger)}
        <span class="note">, {isInputCounted ? "counted by the provider" : "estimated"}</span>
        {cachedTokens > 0 && (
          <span class="note">
            ; about {formatInteger(cachedTokens)} of them from the provider’s cache
          </span>
        )}
      </Fact>
      <Fact label="Tokens answered">{spanText(outputTokens, formatInteger)}</Fact>
      <Fact label="Price">
        {priceUsd === undefined ? "nobody knows the price of this model" : spanText(priceUsd, usd)}
        {priceFrom !== undefined && <span class="note">; {priceFrom}</span>}
      </Fact>
      <Fact label="Limit">
        {capUsd === undefined
          ? "none can hold where the price is not known"
          : `never more than ${usd(capUsd)}`}
      </Fact>
    </dl>
  );
}

/** "about 12,000, at most 16,000". */
function spanText({ likely, most }: TokenSpan, text: (value: number) => string): string {
  const [usual, top] = [text(likely), text(most)];
  return usual === top ? usual : `about ${usual}, at most ${top}`;
}

interface FactProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

function Fact({ label, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
