/** All recognizers that ship with Tunesmith. */

import { deviceRecognizers } from "./devices/index.ts";
import { networkRecognizers } from "./network/index.ts";
import { personalRecognizers } from "./personal/index.ts";
import type { Recognizer } from "./recognizer.ts";
import { tokenRecognizers } from "./tokens/index.ts";

export const recognizers: readonly Recognizer[] = [
  ...personalRecognizers,
  ...deviceRecognizers,
  ...tokenRecognizers,
  ...networkRecognizers,
];
