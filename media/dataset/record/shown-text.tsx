/** A text of the record in its blocks; a long one is folded. */

import { useState } from "preact/hooks";
import type { BlockKind, ShownText, TextBlock } from "../../../src/core/explore/shown-record.ts";
import { count } from "../../../src/core/wording.ts";
import { Icon } from "../../ui/icons.tsx";
import { useStore } from "../actions.ts";
import { foldText, type FoldedText } from "./fold-text.ts";
import { useRecord } from "./record-context.ts";
import { TextRuns } from "./text-runs.tsx";

export function TextView({ text }: { readonly text: ShownText }) {
  const store = useStore();
  const { record, opened } = useRecord();
  const [isUnfolded, unfold] = useState(false);
  const folded = isUnfolded ? undefined : foldText(text.blocks);
  const isFolded =
    folded !== undefined && (opened === undefined || !folded.hiddenFindings.has(opened));
  const blocks = isFolded ? folded.blocks : text.blocks;
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} pointer={text.pointer} index={index} block={block} />
      ))}
      {isFolded && (
        <button
          type="button"
          class="link unfold"
          onClick={() => {
            unfold(true);
          }}
        >
          Show all: {hiddenText(folded)}
        </button>
      )}
      {!isFolded && text.cut > 0 && (
        <p class="cut">
          {count(text.cut, "more character")} {text.cut === 1 ? "is" : "are"} not shown here.{" "}
          <button
            type="button"
            class="link"
            onClick={() => {
              store.jump(record.line);
            }}
          >
            Show in File
          </button>
        </p>
      )}
    </>
  );
}

const hiddenText = ({ hiddenLines, hiddenCharacters }: FoldedText): string =>
  hiddenLines > 0 ? count(hiddenLines, "more line") : count(hiddenCharacters, "more character");

interface BlockProps {
  readonly pointer: string;
  readonly index: number;
  readonly block: TextBlock;
}

const kindNames: Readonly<Record<Exclude<BlockKind, "prose">, string>> = {
  code: "code",
  config: "configuration",
  log: "log",
  json: "JSON",
};

function Block({ pointer, index, block: { kind, language, runs } }: BlockProps) {
  const [wraps, setWraps] = useState(true);
  if (kind === "prose") {
    return (
      <p class="prose" dir="auto">
        <TextRuns pointer={pointer} block={index} runs={runs} />
      </p>
    );
  }
  const name = language ?? kindNames[kind];
  return (
    <div class="code">
      <div class="code-head">
        <span dir="auto">{name}</span>
        <button
          type="button"
          class="code-wrap"
          aria-pressed={wraps}
          aria-label="Wrap lines"
          title="Wrap lines"
          onClick={() => {
            setWraps(!wraps);
          }}
        >
          <Icon name="wrap" />
        </button>
      </div>
      {/* What is scrolled sideways has to take the focus for that. */}
      <pre
        class={wraps ? "wraps" : undefined}
        dir="ltr"
        {...(wraps ? {} : { tabIndex: 0, role: "group", "aria-label": name })}
      >
        <code>
          <TextRuns pointer={pointer} block={index} runs={runs} />
        </code>
      </pre>
    </div>
  );
}
