/** The registry of recognizers of secrets in device configurations. */

import type { Recognizer } from "../recognizer.ts";

export const deviceRecognizers: readonly Recognizer[] = [];
