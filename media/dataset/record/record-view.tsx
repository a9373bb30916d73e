/** A record that can be shown. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ShownRecord } from "../../../src/core/explore/shown-record.ts";
import type { PanelState } from "../../../src/protocol/panel-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { Conversation } from "./conversation.tsx";
import { FindingList } from "./finding-list.tsx";
import { RecordContext, type RecordContent } from "./record-context.ts";
import { Columns, Tools } from "./record-extras.tsx";
import { bodyId, RecordHeader, titleId } from "./record-header.tsx";
import { findingBeginnings } from "./record-texts.ts";
import { TextView } from "./shown-text.tsx";
import { signId } from "./text-runs.tsx";

export interface RecordViewProps extends Pick<PanelState, "rules" | "canEdit" | "whyNot"> {
  readonly record: ShownRecord;
  readonly isChecking: boolean;
  /** In the list; `undefined`: it is not there. */
  readonly index: number | undefined;
  readonly total: number;
  /** Why the last thing that was to be done with it was not. */
  readonly failure: string | undefined;
}

export function RecordView(props: RecordViewProps) {
  const { record, rules, canEdit, whyNot, isChecking, index, total, failure } = props;
  const [opened, open] = useState<number>();
  const [isRemovalAsked, askRemoval] = useState(false);
  const beginnings = useMemo(() => findingBeginnings(record), [record]);
  /** Its sign gets the focus once it is in the page: the text may have been folded. */
  const wanted = useRef<number | undefined>(undefined);
  const toggle = (finding: number): void => {
    open(finding === opened ? undefined : finding);
  };
  const content = useMemo<RecordContent>(
    () => ({ record, rules, canEdit, opened, toggle, beginnings }),
    [record, rules, canEdit, opened, beginnings],
  );
  useEffect(() => {
    open(undefined);
  }, [record.hash]);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const sign = document.getElementById(signId(wanted.current));
    wanted.current = undefined;
    sign?.focus({ preventScroll: true });
    sign?.scrollIntoView({ block: "center" });
  });

  return (
    <article class="record" aria-labelledby={titleId}>
      <RecordHeader
        record={record}
        index={index}
        total={total}
        canEdit={canEdit}
        whyNot={whyNot}
        isRemovalAsked={isRemovalAsked}
        askRemoval={askRemoval}
      />
      <div id={bodyId} class="record-body" tabIndex={0} role="group" aria-labelledby={titleId}>
        {failure !== undefined && (
          <p class="problem" role="alert">
            <Icon name="error" />
            <span>{failure}</span>
          </p>
        )}
        <RecordContext.Provider value={content}>
          {record.raw !== undefined && (
            <section class="raw" aria-label="Text of the line">
              <TextView text={record.raw} />
            </section>
          )}
          <Tools tools={record.tools} />
          <Conversation record={record} />
          <Columns columns={record.columns} />
          <FindingList
            findings={record.findings}
            findingsCut={record.findingsCut}
            isChecking={isChecking}
            showInText={(finding) => {
              wanted.current = finding;
              open(finding);
            }}
          />
        </RecordContext.Provider>
      </div>
    </article>
  );
}
