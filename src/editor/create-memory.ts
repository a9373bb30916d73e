/** What was being created when the window was closed: it is there again when the panel is. */
import type { Memento } from "vscode";
import * as z from "zod";
import type { CreationInputs } from "../protocol/creation-messages.ts";
import { parseChoices } from "../protocol/create-view-schema.ts";
import type { CreateChoices } from "../protocol/create-view.ts";

export interface RememberedCreation {
  readonly inputs: CreationInputs;
  readonly choices: CreateChoices | undefined;
  readonly logMapping?: string | undefined;
  /** Absent: as it is usual. */
  readonly out?: { readonly path: string; readonly appends: boolean } | undefined;
}

const key = "tunesmith.creation";

const remembered = z.object({
  inputs: z.discriminatedUnion("type", [
    z.object({ type: z.literal("files"), paths: z.array(z.string()) }),
    z.object({ type: z.literal("pairs"), before: z.string(), after: z.string() }),
  ]),
  choices: z.unknown().optional(),
  logMapping: z.string().optional(),
  out: z.object({ path: z.string(), appends: z.boolean() }).optional(),
});

export async function rememberCreation(
  memento: Memento,
  creation: RememberedCreation,
): Promise<void> {
  await memento.update(key, creation);
}

/** `undefined`: there is none, or another version has written it. */
export function rememberedCreation(memento: Memento): RememberedCreation | undefined {
  const { data } = remembered.safeParse(memento.get(key));
  return data && { ...data, choices: parseChoices(data.choices) };
}
