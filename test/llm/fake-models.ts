/** The Models endpoint of the fake server. */

/** As the API lists it, as far as the product looks at it. */
export interface FakeModel {
  readonly id: string;
  readonly display_name: string;
  readonly created_at: string;
  readonly lifecycle: "active" | "deprecated" | "retired";
  readonly deprecated_at: string | null;
  readonly retires_at: string | null;
  readonly max_input_tokens: number | null;
  readonly max_tokens: number | null;
  readonly hasStructuredOutput: boolean;
  /** `disabled`: whether it accepts that thinking is turned off. */
  readonly thinking: { readonly supported: boolean; readonly disabled: boolean };
}

const usual: Omit<FakeModel, "id" | "display_name" | "created_at"> = {
  lifecycle: "active",
  deprecated_at: null,
  retires_at: null,
  max_input_tokens: 200_000,
  max_tokens: 64_000,
  hasStructuredOutput: true,
  thinking: { supported: true, disabled: true },
};

/** The newest is last, so that whoever sorts must do it. */
export const fakeModels: readonly FakeModel[] = [
  {
    ...usual,
    id: "claude-old-1",
    display_name: "Claude Old 1",
    created_at: "2024-02-29T00:00:00Z",
    lifecycle: "deprecated",
    deprecated_at: "2026-06-01T00:00:00Z",
    retires_at: "2027-01-31T00:00:00Z",
    hasStructuredOutput: false,
    thinking: { supported: false, disabled: true },
  },
  {
    ...usual,
    id: "claude-haiku-4-5",
    display_name: "Claude Haiku 4.5",
    created_at: "2025-10-01T00:00:00Z",
  },
  {
    ...usual,
    id: "claude-opus-5-5",
    display_name: "Claude Opus 5.5",
    created_at: "2026-09-01T00:00:00Z",
    max_input_tokens: 1_000_000,
  },
];

/** Newest first, by `limit` and `after_id`, as `GET /v1/models` pages. */
export function modelPage(models: readonly FakeModel[], query: URLSearchParams): object {
  const listed = models.filter(({ lifecycle }) => lifecycle !== "retired");
  const after = listed.findIndex(({ id }) => id === query.get("after_id")) + 1;
  const limit = Number(query.get("limit") ?? 20);
  const page = listed.slice(after, after + limit);
  return {
    data: page.map(toWire),
    has_more: after + limit < listed.length,
    first_id: page.at(0)?.id ?? null,
    last_id: page.at(-1)?.id ?? null,
  };
}

function toWire({ hasStructuredOutput, thinking, ...model }: FakeModel): object {
  const supported = { supported: true };
  return {
    type: "model",
    line: null,
    ...model,
    capabilities: {
      batch: supported,
      citations: supported,
      structured_outputs: { supported: hasStructuredOutput },
      thinking: {
        supported: thinking.supported,
        types: {
          adaptive: { supported: thinking.supported },
          between_tools: { supported: false },
          disabled: { supported: thinking.disabled },
          enabled: { supported: thinking.supported },
        },
      },
    },
  };
}
