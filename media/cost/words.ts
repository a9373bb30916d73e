import { sentence } from "../../src/core/wording.ts";

/** "training cost" as "Training cost". */
export const capitalized = (text: string): string => sentence(text).slice(0, -1);
