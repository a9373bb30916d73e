import type { ExampleKind } from "../../../src/core/formats/format.ts";

/** What a record is there for, beside its line. */
export const kindTitles: Readonly<Record<ExampleKind, string>> = {
  conversation: "Conversation",
  prompt: "Prompt without an answer",
  preference: "Preference pair",
  rated: "Rated answer",
  steps: "Steps of an answer",
  text: "Text",
};
