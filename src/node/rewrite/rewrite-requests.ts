/** What the editor asks about single records of files that it does not hand out. */

import type { RewriteRequests } from "../../protocol/rewrite-messages.ts";

type RewriteName = keyof RewriteRequests;
export type RewriteHandlers = {
  readonly [N in RewriteName]: (
    uri: string,
    params: RewriteRequests[N]["params"],
    onShare: (share: number) => void,
  ) => RewriteRequests[N]["answer"] | Promise<RewriteRequests[N]["answer"]>;
};

export function rewriteHandlers(): RewriteHandlers {
  const open = (): never => {
    throw new Error("not yet");
  };
  return { rewriteRecord: open, undoRewrite: open, lastRewrite: open };
}
