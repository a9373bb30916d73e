/** Writes turns as messages of Bedrock's API Converse. */

import type { Part, ToolCall, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { matchAnswers, type Message } from "../turns/alternation.ts";
import { mediaTypeOfUri } from "../turns/media-types.ts";
import { loseDetail, losePart } from "../turns/plain-text.ts";
import { answerObject, argumentsObject } from "../turns/structured-values.ts";
import { imageFormats, maxImages, s3Address, videoFormats } from "./dialect.ts";

/** Writes the messages of one record. */
export class MessageWriter {
  private readonly log: WriteLog;
  private readonly hasImages: boolean;
  private images = 0;
  private videos = 0;
  private readonly ids = new Map<ToolCall, string>();
  private readonly used = new Set<string>();
  private made = 0;

  constructor(turns: readonly Turn[], log: WriteLog) {
    this.log = log;
    this.hasImages = turns.some(({ role, parts }) => {
      return role === "user" && parts.some((part) => part.type === "image" && fits(part));
    });
  }

  /** `undefined`: refused. */
  write(messages: readonly Message[]): JsonObject[] | undefined {
    const written: JsonObject[] = [];
    let calls: readonly ToolCall[] = [];
    for (const { role, turns } of messages) {
      const content = role === "assistant" ? this.answer(turns) : this.user(turns, calls);
      if (content === undefined) return undefined;
      if (content.length === 0) return this.log.refuse("unreadable");
      calls = turns.flatMap((turn) => turn.calls);
      written.push({ role, content });
    }
    return written;
  }

  /** The parts that a turn of the role may have; the others are lost. */
  parts(parts: readonly Part[], role: "user" | "assistant" | "system"): JsonValue[] {
    const written: JsonValue[] = [];
    for (const part of parts) {
      const json =
        part.type === "text" ? { text: part.text } : role === "user" ? this.media(part) : undefined;
      if (json === undefined) losePart(part, this.log);
      else {
        loseDetail(part, this.log);
        written.push(json);
      }
    }
    return written;
  }

  private answer(turns: readonly Turn[]): JsonValue[] | undefined {
    const content: JsonValue[] = [];
    for (const { parts, calls } of turns) {
      // A call needs no words, and an empty text is refused.
      const said = calls.length > 0 ? parts.filter((part) => !isEmptyText(part)) : parts;
      content.push(...this.parts(said, "assistant"));
      for (const call of calls) {
        const input = argumentsObject(call.arguments);
        if (input === undefined) return this.log.refuse("unreadable");
        content.push({ toolUse: { toolUseId: this.idOf(call), name: call.name, input } });
      }
    }
    return content;
  }

  private user(turns: readonly Turn[], calls: readonly ToolCall[]): JsonValue[] | undefined {
    const answers = turns.filter(({ role }) => role === "tool");
    const matched = matchAnswers(calls, answers);
    if (matched === undefined) return this.log.refuse("unmatched-calls");
    const called = new Map(matched.map(({ answer, call }) => [answer, call]));
    const content: JsonValue[] = [];
    for (const turn of turns) {
      if (turn.role === "user") content.push(...this.parts(turn.parts, "user"));
      const call = called.get(turn);
      if (call === undefined) continue;
      if (turn.name !== undefined && turn.name !== call.name) this.log.lose("names");
      const result = { toolUseId: this.idOf(call), content: this.results(turn) };
      content.push({ toolResult: result });
    }
    return content;
  }

  private results({ parts }: Turn): JsonValue[] {
    const results: JsonValue[] = [];
    for (const part of parts) {
      if (part.type !== "text") {
        losePart(part, this.log);
        continue;
      }
      const json = answerObject(part.text);
      results.push(json === undefined ? { text: part.text } : { json });
    }
    return results.length === 0 ? [{ text: "" }] : results;
  }

  private media(part: Exclude<Part, { type: "text" }>): JsonObject | undefined {
    if (!fits(part)) return undefined;
    if (part.type === "image" && this.images < maxImages) {
      this.images += 1;
      return { image: mediaObject(part) };
    }
    if (part.type === "video" && this.videos === 0 && !this.hasImages) {
      this.videos += 1;
      return { video: mediaObject(part) };
    }
    return undefined;
  }

  /** The call's own id, if Converse takes it and no other call of the record has it. */
  private idOf(call: ToolCall): string {
    const known = this.ids.get(call);
    if (known !== undefined) return known;
    let { id } = call;
    if (id === undefined || !/^[\w-]{1,64}$/.test(id) || this.used.has(id)) {
      if (id !== undefined) this.log.lose("call-ids");
      do id = `call_${(this.made += 1)}`;
      while (this.used.has(id));
    }
    this.used.add(id);
    this.ids.set(call, id);
    return id;
  }
}

const isEmptyText = (part: Part): boolean => part.type === "text" && part.text === "";

type Media = Exclude<Part, { type: "text" }>;

function formatOf({ uri, mediaType }: Media): string {
  return (mediaType ?? mediaTypeOfUri(uri ?? ""))?.split("/").at(-1) ?? "";
}

function fits(part: Media): boolean {
  if (part.type === "other" || part.uri === undefined || !s3Address.test(part.uri)) return false;
  return (part.type === "image" ? imageFormats : videoFormats).includes(formatOf(part));
}

function mediaObject(part: Media): JsonObject {
  return { format: formatOf(part), source: { s3Location: { uri: part.uri ?? "" } } };
}
