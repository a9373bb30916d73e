/** The registry of recognizers of network identifiers. */

import type { Recognizer } from "../recognizer.ts";

export const networkRecognizers: readonly Recognizer[] = [];
