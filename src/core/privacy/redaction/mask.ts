/** Masks: the kind of what stood there, in angle brackets. */

import type { Span } from "../../model.ts";
import type { EntityType } from "../entities.ts";

export function maskOf(entity: EntityType): string {
  return `<${entity}>`;
}

/** Longer than any name of a kind. */
const maxName = 80;
const name = /^[A-Z][A-Z0-9_]*$/;

/** Whether a place is a mask or inside of one, as brackets end many a value. */
export function isInMask(text: string, { start, end }: Span): boolean {
  if (end - start > maxName) return false;
  const from = Math.max(0, start - maxName);
  const around = text.slice(from, end + maxName);
  const open = around.lastIndexOf("<", start - from);
  const close = around.indexOf(">", open + 1);
  return open !== -1 && from + close + 1 >= end && name.test(around.slice(open + 1, close));
}
