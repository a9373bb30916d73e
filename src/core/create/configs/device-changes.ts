/** What is different between two configurations of a device, in a safe order, with what sections do to each other. */

import type { ConfigNode } from "./config-tree.ts";
import { diffSections } from "./diff-sections.ts";
import { withFreedAddresses } from "./freed-addresses.ts";
import type { NodeChange } from "./node-change.ts";
import { inSafeOrder } from "./safe-order.ts";

type Nodes = readonly ConfigNode[];

export function deviceChanges(before: Nodes, after: Nodes): readonly NodeChange[] {
  const changes = withSchedules(diffSections(before, after, "global"), after);
  return withFreedAddresses(inSafeOrder(withoutMembers(changes)), before);
}

/** Members of a channel take its switchport over, and may refuse to be told the same themselves. */
function withoutMembers(changes: readonly NodeChange[]): readonly NodeChange[] {
  const channels = new Map(
    changes.flatMap((change) => {
      const number = /^interface port-channel ?(\d+)$/i.exec(change.after?.line ?? "")?.[1];
      return number === undefined ? [] : [[number, new Set(change.inner?.map(described))] as const];
    }),
  );
  if (channels.size === 0) return changes;
  return changes.flatMap((change) => {
    const channel = channelOf(change.before);
    const same = channels.get(channel ?? "");
    if (same === undefined || change.inner === undefined || channelOf(change.after) !== channel) {
      return [change];
    }
    const inner = change.inner.filter((each) => !same.has(described(each)) || !isSwitchport(each));
    return inner.length === 0 ? [] : [{ ...change, inner }];
  });
}

const described = ({ before, after }: NodeChange): string =>
  `${before?.line ?? ""}\n${after?.line ?? ""}`;

const isSwitchport = ({ before, after }: NodeChange): boolean =>
  (after ?? before)?.line.startsWith("switchport ") === true;

function channelOf(node: ConfigNode | undefined): string | undefined {
  if (node?.line.startsWith("interface ") !== true) return undefined;
  for (const { line } of node.children) {
    const number = /^channel-group (\d+)/.exec(line)?.[1];
    if (number !== undefined) return number;
  }
  return undefined;
}

/** A probe that is made anew, or goes, takes its schedule with it. */
function withSchedules(changes: readonly NodeChange[], after: Nodes): readonly NodeChange[] {
  const probes = new Set(
    changes.flatMap(({ undo }) => /^no ip sla (\d+)$/.exec(undo ?? "")?.[1] ?? []),
  );
  if (probes.size === 0) return changes;
  const schedules = new Map(
    after.flatMap(({ line }) => {
      const probe = scheduled(line);
      return probe === undefined || !probes.has(probe) ? [] : [[probe, line] as const];
    }),
  );
  const told = new Set(changes.map(({ after: now }) => scheduled(now?.line ?? "")));
  return changes.flatMap((change): readonly NodeChange[] => {
    if (probes.has(scheduled((change.after ?? change.before)?.line ?? "") ?? "")) {
      return change.after === undefined ? [] : [{ ...change, undo: undefined }];
    }
    const probe = /^no ip sla (\d+)$/.exec(change.undo ?? "")?.[1];
    const schedule = change.after === undefined ? undefined : schedules.get(probe ?? "");
    const isMissing = schedule !== undefined && !told.has(probe);
    return [isMissing ? { ...change, behind: [schedule] } : change];
  });
}

const scheduled = (line: string): string | undefined => /^ip sla schedule (\d+) /.exec(line)?.[1];
