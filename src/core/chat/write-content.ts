import type { Part, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { examineUrl } from "./content.ts";
import type { ChatDialect } from "./dialect.ts";

/** Writes the contents of one record's messages. */
export class ContentWriter {
  private readonly dialect: ChatDialect;
  private readonly log: WriteLog;
  private images = 0;

  constructor(dialect: ChatDialect, log: WriteLog) {
    this.dialect = dialect;
    this.log = log;
  }

  /** `undefined`: there is nothing to write. A single text is a string, all else a list where the format takes one. */
  write(turn: Turn): JsonValue | undefined {
    const parts: JsonObject[] = [];
    const texts: string[] = [];
    for (const part of turn.parts) {
      if (part.type === "text") texts.push(part.text);
      const written = part.type === "text" ? textPart(part.text) : this.image(part, turn);
      if (written !== undefined) parts.push(written);
    }
    if (parts.length === 0) return undefined;
    const isText =
      parts.length === texts.length && (texts.length === 1 || !this.dialect.takesParts);
    return isText ? texts.join("\n") : parts;
  }

  private image(part: Exclude<Part, { type: "text" }>, turn: Turn): JsonObject | undefined {
    const { images, takesParts } = this.dialect;
    if (part.type !== "image") {
      this.log.lose("media");
      return undefined;
    }
    const { uri, detail } = part;
    const isTaken =
      images !== undefined &&
      takesParts &&
      turn.role === "user" &&
      this.images < (images.max ?? Infinity) &&
      uri !== undefined &&
      examineUrl(uri, images).fault === undefined;
    if (!isTaken) {
      this.log.lose("images");
      return undefined;
    }
    this.images += 1;
    const image = detail === undefined ? { url: uri } : { url: uri, detail };
    return { type: "image_url", image_url: image };
  }
}

function textPart(text: string): JsonObject {
  return { type: "text", text };
}
