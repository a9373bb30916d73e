/** The registry of recognizers of persons' data. */

import type { Recognizer } from "../recognizer.ts";

export const personalRecognizers: readonly Recognizer[] = [];
