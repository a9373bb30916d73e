/**
 * The ledger of edits of single records: a line of JSON for each, the last one at the end, from which the bytes that were
 * there before can be put back.
 */

import * as z from "zod";

import { parseStrict } from "../json/strict.ts";

const version = 1;

const count = z.int().nonnegative();

/** What a file is told by without being read as a whole. */
const state = z.object({
  /** Of the file. */
  bytes: count,
  /** Of the bytes at the place of the edit and some on both sides of it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FileState = Readonly<z.infer<typeof state>>;

const entry = z
  .object({
    tunesmithEdit: z.literal(version),
    /** From 1. */
    line: z.int().positive(),
    done: z.enum(["removed", "replaced"]),
    /** Where the line begins, in bytes. */
    at: count,
    /** Bytes that are there now in place of the line, its break among them. */
    length: count,
    before: state,
    after: state,
    /** The line as it was. */
    record: z.string().optional(),
    /** In place of `record`, if the line is not UTF-8. */
    base64: z.base64().optional(),
    /** Absent: LF. */
    lineBreak: z.enum(["\r\n", "\r", ""]).optional(),
  })
  .refine(({ record, base64 }) => (record === undefined) !== (base64 === undefined));
export type EditEntry = Readonly<z.infer<typeof entry>>;

export const editEntryLine = (content: Omit<EditEntry, "tunesmithEdit">): string =>
  `${JSON.stringify({ tunesmithEdit: version, ...content })}\n`;

/** `undefined`: it is no entry. */
export const readEditEntry = (line: string): EditEntry | undefined =>
  entry.safeParse(parseStrict(line)).data;
