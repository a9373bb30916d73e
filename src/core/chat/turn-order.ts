/** Who speaks after whom: advice for platforms that take any order, errors for those that refuse some. */

import type { ReportProblem, Role } from "../formats/format.ts";
import type { JsonPath } from "../model.ts";
import type { ChatDialect, TurnOrder } from "./dialect.ts";

export interface OrderFault {
  readonly messageId:
    | "mustStart"
    | "mustEnd"
    | "mustAlternate"
    | "cannotFollow"
    | "secondSystem"
    | "lateSystem"
    | "lacksRole";
  /** Of the turn concerned; -1: of none. */
  readonly index: number;
  readonly role: Role;
  /** The other role that the fault is about. */
  readonly other?: Role | undefined;
}

/** The first fault of each kind, in the order of turns. A role of `undefined` could not be read and may be any. */
export function orderFaults(
  roles: readonly (Role | undefined)[],
  order: TurnOrder,
): readonly OrderFault[] {
  const faults = new Map<OrderFault["messageId"], OrderFault>();
  const add = (fault: OrderFault): void => {
    if (!faults.has(fault.messageId)) faults.set(fault.messageId, fault);
  };
  let systems = 0;
  let previous: Role | undefined;
  let isFirst = true;
  for (const [index, role] of roles.entries()) {
    if (role === "system") {
      systems += 1;
      if (order.system === "first" && !isFirst) add({ messageId: "lateSystem", index, role });
      else if (order.system !== "any" && systems > 1) {
        add({ messageId: "secondSystem", index, role });
      }
    }
    if (role !== undefined && previous !== undefined) {
      if (order.after?.[previous].includes(role) === false) {
        add({ messageId: "cannotFollow", index, role, other: previous });
      } else if (isRefusedRepetition(role, previous, order)) {
        add({ messageId: "mustAlternate", index, role });
      }
    }
    if (role !== "system") {
      if (isFirst && order.first !== undefined && role !== undefined && role !== order.first) {
        add({ messageId: "mustStart", index, role, other: order.first });
      }
      isFirst = false;
    }
    previous = role;
  }
  const last = roles.at(-1);
  if (order.last !== undefined && last !== undefined && last !== order.last) {
    add({ messageId: "mustEnd", index: roles.length - 1, role: last, other: order.last });
  }
  for (const role of order.demands ?? []) {
    if (!roles.includes(role) && !roles.includes(undefined)) {
      add({ messageId: "lacksRole", index: -1, role });
    }
  }
  return [...faults.values()];
}

/** Several instructions at the start are told as such. */
function isRefusedRepetition(role: Role, previous: Role, order: TurnOrder): boolean {
  return order.alternates && role === previous && (role !== "system" || order.system === "any");
}

export interface OrderContext {
  /** Of the list of messages. */
  readonly path: JsonPath;
  readonly report: ReportProblem;
  readonly dialect: Pick<ChatDialect, "label" | "roles">;
  /** The field that says who speaks; "role" if left out. */
  readonly roleField?: string | undefined;
}

export function reportOrderFault(fault: OrderFault, context: OrderContext): void {
  const { messageId, index, role, other } = fault;
  const { path, report, dialect, roleField = "role" } = context;
  const place =
    index < 0 ? { path, at: "key" as const } : { path: [...path, index, roleField] as JsonPath };
  const nameOf = (which: Role): string => dialect.roles.names[which] ?? which;
  const data = { format: dialect.label, role: nameOf(role) };
  const ruleId = "turn-structure";
  switch (messageId) {
    case "mustStart":
    case "mustEnd": {
      const demanded = nameOf(other ?? role);
      const words = { ...data, role: demanded, found: nameOf(role) };
      report({ ruleId, messageId, ...place, data: words });
      return;
    }
    case "cannotFollow":
      report({ ruleId, messageId, ...place, data: { ...data, previous: nameOf(other ?? role) } });
      return;
    default:
      report({ ruleId, messageId, ...place, data });
  }
}

/** Advises against what the platform takes, but few want. Allocates nothing as long as the order is the usual one. */
export class OrderAdviser {
  private readonly context: OrderContext;
  private readonly order: TurnOrder | undefined;
  /** A message other than an instruction was read. */
  private started = false;
  /** A message's role could not be read: it may be whatever the others seem to lack. */
  private unclear = false;
  /** The last message that is no instruction; its role is `undefined` if it could not be read. */
  private lastIndex = -1;
  private lastRole: Role | undefined;
  /** The first message whose speaker had just spoken. */
  private repeated: { readonly index: number; readonly role: Role } | undefined;

  constructor(context: OrderContext, order: TurnOrder | undefined) {
    this.context = context;
    this.order = order;
  }

  next(role: Role | undefined, index: number): void {
    if (role === undefined) this.unclear = true;
    if (role === "system") {
      if (this.started && this.order?.system !== "first") this.advise("systemNotFirst", index);
      return;
    }
    if (role === "assistant" && !this.started && !this.unclear && this.order?.first === undefined) {
      this.advise("assistantFirst", index);
    }
    if (role !== undefined) {
      this.started = true;
      const isRepeated = role === this.lastRole && role !== "tool" && index === this.lastIndex + 1;
      if (isRepeated) this.repeated ??= { index, role };
    }
    this.lastIndex = index;
    this.lastRole = role;
  }

  finish(): void {
    const { order, lastRole, repeated } = this;
    if (lastRole !== undefined && lastRole !== "assistant" && order?.last === undefined) {
      this.report("final-turn", "notAssistant", { index: this.lastIndex, role: lastRole });
    }
    // What is refused needs no advice.
    if (repeated === undefined || order?.alternates === true) return;
    if (order?.after?.[repeated.role].includes(repeated.role) !== false) {
      this.report("repeated-role", "repeated", repeated);
    }
  }

  private advise(messageId: "systemNotFirst" | "assistantFirst", index: number): void {
    const { path, report } = this.context;
    report({ ruleId: "role-order", messageId, path: [...path, index, "role"] });
  }

  private report(
    ruleId: string,
    messageId: string,
    at: { readonly index: number; readonly role: Role },
  ): void {
    const { path, report, dialect } = this.context;
    const role = dialect.roles.names[at.role] ?? at.role;
    report({ ruleId, messageId, path: [...path, at.index, "role"], data: { role } });
  }
}
