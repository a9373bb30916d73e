import type { Example, Turn } from "../formats/format.ts";

/** All turns of an example, those of the worse answer at the end. */
export function turnsOf({ turns, rejected }: Example): readonly Turn[] {
  return rejected === undefined ? turns : [...turns, ...rejected.turns];
}
