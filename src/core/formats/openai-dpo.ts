import { openaiDialect, unheldFields } from "../chat/dialect.ts";
import {
  readPreferenceRecord,
  scorePreference,
  writePreferenceRecord,
} from "../chat/preference-record.ts";
import type { Format } from "./format.ts";

/** Texts only. */
const dialect = openaiDialect("OpenAI preference", { images: undefined });

export const openaiDpo: Format = {
  id: "openai-dpo",
  label: dialect.label,
  docs: "https://platform.openai.com/docs/guides/direct-preference-optimization (mirrors of 2025-2026)",
  unheld: unheldFields(
    dialect,
    ["input", "messages"],
    ["preferred_output"],
    ["non_preferred_output"],
  ),
  kinds: ["preference"],
  score: scorePreference,
  read: (json, report) => readPreferenceRecord(json, { dialect, report }),

  write(example, log) {
    if (example.kind !== "preference") return log.refuse("other-kind");
    return writePreferenceRecord(example, { dialect, log });
  },
};
