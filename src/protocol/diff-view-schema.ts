/** Reads messages of the page of a comparison, and which comparison it remembers. */

import * as z from "zod";

import { diffKinds } from "../core/diff/dataset-diff.ts";
import type { ComparedSides, FromDiffPage } from "./diff-view.ts";

const words = z.string().max(10_000);
const number = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const message: z.ZodType<FromDiffPage> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({
    type: z.literal("rows"),
    number,
    kinds: z.array(z.enum(diffKinds)).max(diffKinds.length),
    from: number,
    count: number.min(1).max(500),
  }),
  z.object({
    type: z.literal("open"),
    number,
    beforeLine: number.optional(),
    afterLine: number.optional(),
  }),
  z.object({ type: z.literal("compare") }),
  z.object({ type: z.literal("swap") }),
  z.object({ type: z.literal("stop") }),
  z.object({ type: z.literal("copy") }),
  z.object({ type: z.literal("save") }),
]);

const side = z.object({ uri: words, revision: words.optional() });

const remembered: z.ZodType<{ readonly sides: ComparedSides }> = z.object({
  sides: z.object({ before: side, after: side }),
});

/** `undefined`: it is none. */
export const parseDiffMessage = (value: unknown): FromDiffPage | undefined =>
  message.safeParse(value).data;

/** Of what the page has kept for itself; `undefined`: it was closed before it had shown anything. */
export const parseComparedSides = (value: unknown): ComparedSides | undefined =>
  remembered.safeParse(value).data?.sides;
