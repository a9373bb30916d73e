/** Writes templates into the text of a `tunesmith.json`, and leaves everything else in it alone. */

import { editJson, insertMember, memberOf } from "../json-edit.ts";
import type { ObjectNode } from "../json/tree.ts";
import type { TextEdit } from "../model.ts";
import type { PromptTemplate } from "./prompt-templates.ts";
import type { TaskType } from "./task-type.ts";

export interface ChangedPrompts {
  /** Only what is to be changed. */
  readonly prompts: Readonly<Partial<Record<TaskType, Partial<PromptTemplate>>>>;
  readonly goldenRequest?: string | undefined;
}

/** A new file if there is no text. `undefined`: it is no JSON object, or holds something else in these places. */
export function savePrompts(
  text: string | undefined,
  { prompts, goldenRequest }: ChangedPrompts,
): string | undefined {
  const changes = [
    ...Object.entries(prompts).flatMap(([type, template]) =>
      Object.entries(template).map(([part, value]) => ({ path: ["prompts", type, part], value })),
    ),
    ...(goldenRequest === undefined ? [] : [{ path: ["goldenRequest"], value: goldenRequest }]),
  ];
  let written = text ?? "";
  for (const { path, value } of changes) {
    const next = editJson(written, (json, root) =>
      setText(json, root, { path: ["create", ...path], value }),
    );
    if (next === undefined) return undefined;
    written = next;
  }
  return written;
}

interface TextAt {
  readonly path: readonly string[];
  readonly value: string;
}

function setText(json: string, object: ObjectNode, { path, value }: TextAt): TextEdit | undefined {
  const [key = "", ...deeper] = path;
  const present = memberOf(object, key);
  if (present === undefined) return insertMember(json, object, path, value);
  if (deeper.length > 0) {
    return present.type === "object" ? setText(json, present, { path: deeper, value }) : undefined;
  }
  return { start: present.start, end: present.end, text: JSON.stringify(value) };
}
