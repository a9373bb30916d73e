/** The format that the records of a dataset get: what can be refused is refused before anything is read. */

import type { Format } from "../../core/formats/format.ts";
import { formatById, formats } from "../../core/formats/index.ts";
import { parseRecord } from "../../core/json/strict.ts";
import type { Settings } from "../../core/settings.ts";
import { printable, unknownName } from "../../core/wording.ts";
import { beginDataset } from "../begin-dataset.ts";
import { openSource } from "../dataset-source.ts";
import { Failure, readFailure } from "../failure.ts";
import { headSize } from "../../core/foreign-content.ts";

/** Throws a Failure for a format that holds no conversations, or no provenance where that is to be in the records. */
export function creatableFormat(id: string, provenance: "sidecar" | "record" | "none"): Format {
  const format = formatById(id);
  if (format === undefined) {
    const known = formats.filter(holdsConversations).map((one) => one.id);
    throw new Failure(unknownName("format", id, known));
  }
  if (!holdsConversations(format)) {
    throw new Failure(
      `The format ${id} holds no conversations, which are what is created: use another one such as openai-chat.`,
    );
  }
  if (provenance === "record" && !holdsColumns(format)) {
    throw new Failure(
      `Records in the format ${id} have no place for their provenance: keep it beside the dataset instead (sidecar).`,
    );
  }
  return format;
}

export const holdsConversations = ({ kinds }: Format): boolean => kinds.includes("conversation");

function holdsColumns(format: Format): boolean {
  let isLost = false;
  const turn = (role: "user" | "assistant") => ({
    role,
    parts: [{ type: "text", text: "?", path: [] }] as const,
    calls: [],
    trained: role === "assistant",
    path: [],
  });
  const turns = [turn("user"), turn("assistant")];
  format.write(
    { kind: "conversation", turns, columns: { metadata: { task_type: "explanation" } } },
    {
      lose: () => {
        isLost = true;
      },
      refuse: () => undefined,
    },
  );
  return !isLost;
}

export interface DatasetHead {
  /** `undefined`: none that is known. */
  readonly format: Format | undefined;
  /** Whether its records may be taken for those of another format as well. */
  looksLike(other: Format): boolean;
}

/** Of the records that are there; `undefined`: there are none. Rejects with a Failure for what is no dataset. */
export async function datasetHead(
  path: string,
  settings: Settings,
): Promise<DatasetHead | undefined> {
  const source = await openSource(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  try {
    if (source.stats?.size === 0) return undefined;
    const { head, beginning } = await beginDataset(source.pieces, { name: path, settings });
    const { format } = head;
    const text = beginning.subarray(head.encoding.markLength, headSize).toString("utf8");
    if (head.isForeign && text.trim() === "") return undefined;
    const first = parseRecord(text.split(/\r?\n/).find((line) => line.trim() !== "") ?? "");
    const looksLike = (other: Format): boolean => {
      if (format?.id === other.id) return true;
      if (format === undefined || first === undefined) return false;
      return other.score(first) > 0 && other.score(first) >= format.score(first);
    };
    return { format, looksLike };
  } finally {
    source.close();
  }
}

/** Records are written in the format of those that are there. Throws a Failure where that is another one. */
export function assertSameFormat(path: string, head: DatasetHead, format: Format): void {
  if (head.looksLike(format)) return;
  const name = printable(path);
  if (head.format === undefined) {
    throw new Failure(
      `"${name}" has records of no known format: nothing can be added to it. Write to another file.`,
    );
  }
  const { id } = head.format;
  throw new Failure(
    `"${name}" is in the format ${id}, not in ${format.id}: write new records in ${id} as well, convert the dataset to ${format.id} first, or write to another file.`,
  );
}
