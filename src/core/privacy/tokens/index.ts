/** The registry of recognizers of keys and tokens of services. */

import type { Recognizer } from "../recognizer.ts";

export const tokenRecognizers: readonly Recognizer[] = [];
