/** What the editor asks about single records of files that it does not hand out. */

import type { RewriteRequests } from "../../protocol/rewrite-messages.ts";
import { lastRewrite, rewriteRecord, undoRewrite } from "./rewrite-record.ts";

type RewriteName = keyof RewriteRequests;
export type RewriteHandlers = {
  readonly [N in RewriteName]: (
    uri: string,
    params: RewriteRequests[N]["params"],
    onShare: (share: number) => void,
  ) => Promise<RewriteRequests[N]["answer"]>;
};

export const rewriteHandlers = (): RewriteHandlers => ({
  rewriteRecord: (_uri, request, onShare) => rewriteRecord(request, { onShare }),
  undoRewrite: async (_uri, { path }, onShare) => ({
    undone: await undoRewrite(path, { onShare }),
  }),
  lastRewrite: async (_uri, { path }) => (await lastRewrite(path)) ?? null,
});
