/** Reads messages of the page of the dataset panel. */

import * as z from "zod";

import {
  figures,
  mostListedLines,
  mostSearchLength,
  orders,
  type Facet,
  type RecordQuery,
} from "../core/explore/record-query.ts";
import { severities } from "../core/model.ts";
import { traitNames } from "../core/quality/trait-fields.ts";
import type { FromPanelPage } from "./panel-view.ts";

/** More characters than a line has that a person edits: the worker hands out no longer ones. */
const recordText = z.string().max(8_000_000);
const words = z.string().max(10_000);
const number = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const amount = z.number().min(0);

const facet: z.ZodType<Facet> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("finding"),
    severity: z.enum(severities).optional(),
    ruleId: words.optional(),
    kind: words.optional(),
  }),
  z.object({
    type: z.literal("figure"),
    figure: z.enum(figures),
    from: amount,
    to: amount.optional(),
  }),
  z.object({
    type: z.literal("trait"),
    trait: z.enum(traitNames),
    label: words.nullable(),
  }),
  z.object({ type: z.literal("section"), section: z.enum(["exact", "near", "conflict"]) }),
  z.object({
    type: z.literal("group"),
    of: z.enum(["duplicates", "conflicts"]),
    index: number,
  }),
  z.object({ type: z.literal("lines"), lines: z.array(number).max(mostListedLines), label: words }),
  z.object({ type: z.literal("unreadable") }),
]);

const query: z.ZodType<RecordQuery> = z.object({
  search: z.string().max(mostSearchLength),
  facets: z.array(facet).max(1000),
  order: z.object({ by: z.enum(orders), isDescending: z.boolean() }),
});

const place = { line: number, hash: words };

const message: z.ZodType<FromPanelPage> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("query"), number, query }),
  z.object({
    type: z.literal("rows"),
    number,
    revision: number,
    from: number,
    count: number.min(1).max(500),
  }),
  z.object({ type: z.literal("record"), revision: number, line: number }),
  z.object({ type: z.literal("find"), number, line: number }),
  z.object({
    type: z.literal("jump"),
    line: number,
    span: z.object({ start: number, end: number }).optional(),
  }),
  z.object({ type: z.literal("fix"), ...place, finding: number, fix: number }),
  z.object({ type: z.literal("copy"), line: number }),
  z.object({ type: z.literal("startEdit"), line: number }),
  z.object({ type: z.literal("tryText"), text: recordText }),
  z.object({ type: z.literal("replace"), ...place, text: recordText }),
  z.object({ type: z.literal("remove"), ...place }),
  z.object({ type: z.literal("undo") }),
  z.object({
    type: z.literal("run"),
    action: z.enum([
      "check",
      "stop",
      "fixSafe",
      "redact",
      "assess",
      "cost",
      "targets",
      "groups",
      "gradeByRules",
    ]),
  }),
  z.object({ type: z.literal("openRule"), ruleId: words }),
]);

/** `undefined`: it is none. */
export const parsePanelMessage = (value: unknown): FromPanelPage | undefined =>
  message.safeParse(value).data;
