/** In which units prices are. */

import type { PriceKind } from "./price-book.ts";

const tokens = ["1M tokens"] as const;
const unitHour = ["model unit hour"] as const;

/** The usual unit of each kind first. */
export const priceUnits: Readonly<Record<PriceKind, readonly [string, ...string[]]>> = {
  "training-sft": tokens,
  "training-lora": tokens,
  "training-full": tokens,
  "training-dpo-lora": tokens,
  "training-dpo-full": tokens,
  "training-hour": ["hour"],
  "minimum-fee": ["job"],
  "inference-input": tokens,
  "inference-cached-input": tokens,
  "inference-output": tokens,
  "ft-inference-input": tokens,
  "ft-inference-cached-input": tokens,
  "ft-inference-output": tokens,
  "batch-input": tokens,
  "batch-output": tokens,
  "ft-batch-input": tokens,
  "ft-batch-cached-input": tokens,
  "ft-batch-output": tokens,
  "batch-discount": ["fraction"],
  "cache-write": tokens,
  "cache-write-5m": tokens,
  "cache-write-1h": tokens,
  "cache-write-multiplier-5m": ["x base input"],
  "cache-write-multiplier-1h": ["x base input"],
  "storage-month": ["model and month", "custom model unit and month"],
  "provisioned-hour": unitHour,
  "provisioned-hour-6m": unitHour,
  "provisioned-minute": ["custom model unit minute"],
  "dedicated-hour": ["GPU hour"],
};
