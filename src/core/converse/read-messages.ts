/** Reads the messages of a record, and the two answers of a preference pair. */

import {
  extendPath,
  isObject,
  reportMissingField,
  reportUnknownField,
  reportWrongType,
  standsForMissing,
} from "../fields.ts";
import { readRole } from "../chat/roles.ts";
import type { Example, ReportProblem, Role, Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { reportOrder } from "../turns/alternation.ts";
import { assistantTurn, pushUserTurns } from "../turns/spoken-parts.ts";
import { CallBook } from "./calls.ts";
import { readCandidates } from "./candidates.ts";
import { readContent } from "./content.ts";
import { converseDialect } from "./dialect.ts";
import { MediaCount } from "./media.ts";

export interface ReadConversation extends Pick<Example, "kind" | "rejected"> {
  readonly turns: readonly Turn[];
  /** Of a preference pair: answers beyond the two that an example holds. */
  readonly otherCandidates?: JsonValue[] | undefined;
}

const path: JsonPath = ["messages"];

/** `declared`: the names of the tools that the record declares; `undefined`: any. */
export function readMessages(
  messages: readonly JsonValue[],
  declared: ReadonlySet<string> | undefined,
  report: ReportProblem,
): ReadConversation {
  const reader = new MessagesReader(declared, report);
  let index = 0;
  for (const message of messages) {
    reader.read(message, index, index === messages.length - 1);
    index += 1;
  }
  reportOrder(reader.roles, { path, report, dialect: converseDialect });
  return reader.conversation;
}

class MessagesReader {
  readonly roles: (Role | undefined)[] = [];
  conversation: ReadConversation;
  private readonly turns: Turn[] = [];
  private readonly report: ReportProblem;
  private readonly book: CallBook;
  private readonly media: MediaCount;

  constructor(declared: ReadonlySet<string> | undefined, report: ReportProblem) {
    this.report = report;
    this.book = new CallBook(report, declared);
    this.media = new MediaCount(report);
    this.conversation = { kind: "conversation", turns: this.turns };
  }

  read(message: JsonValue, index: number, isLast: boolean): void {
    const { report, book, media } = this;
    const at = extendPath(path, index);
    if (!isObject(message)) {
      reportWrongType(report, "an object with role and content", { value: message, path: at });
      this.roles.push(undefined);
      return;
    }
    const role = readRole(message, { path: at, report, dialect: converseDialect });
    this.roles.push(role);
    if (role === "assistant") book.settle();
    const { candidates } = message;
    const isPair = isLast && candidates !== undefined;
    reportOtherFields(message, { path: at, report, isPair });
    const context = { role, report, book, media };
    if (isPair) {
      this.conversation = readCandidates(candidates, this.turns, {
        ...context,
        path: extendPath(at, "candidates"),
      });
      return;
    }
    const { content } = message;
    const contentPath = extendPath(at, "content");
    if (content === undefined) reportMissingField(report, "content", { object: message, path: at });
    const spoken =
      content === undefined ? [] : readContent(content, { ...context, path: contentPath });
    if (role === "assistant") this.turns.push(assistantTurn(spoken, at));
    else if (role === "user") pushUserTurns(spoken, at, this.turns);
  }
}

function reportOtherFields(
  message: JsonObject,
  at: { readonly path: JsonPath; readonly report: ReportProblem; readonly isPair: boolean },
): void {
  const content = at.isPair ? "candidates" : "content";
  for (const key in message) {
    if (key === "role" || key === content) continue;
    if (standsForMissing(message, key, ["role", content])) continue;
    reportUnknownField(at.report, key, at.path);
  }
}
