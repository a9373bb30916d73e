/** Which questions an assessment asks, before any of them is answered. */

import type { ModelFacts, ModelRequest } from "../assist/language-model.ts";
import type { OutgoingText } from "../assist/outgoing.ts";
import { RequestMeter } from "../assist/request-tokens.ts";
import type { QualityMaterial, SampledExample } from "../quality/quality-material.ts";
import { count, enumeration, formatInteger } from "../wording.ts";
import { exampleRequest } from "./example-request.ts";
import { announcedSetText, longestSetRequest } from "./set-request.ts";
import { spread } from "./spread.ts";

export interface PlannedExample {
  readonly example: SampledExample;
  readonly request: ModelRequest;
  /** The same once more, to see whether the judge agrees with itself. */
  readonly again: ModelRequest | undefined;
}

export interface Questions {
  /** In the order of the dataset. */
  readonly examples: readonly PlannedExample[];
  /** Whose beginnings the question about the set may show; `undefined`: there is no such question. */
  readonly shown: readonly SampledExample[] | undefined;
  /** Why records are not among it: plain sentences. */
  readonly leftOut: readonly string[];
  readonly warnings: readonly string[];
}

/** Excerpts in the question about the set: more cost more and show little else. */
const mostExcerpts = 60;
/** Of fewer there is no whole. */
export const leastForSet = 2;

/** Takes the examples of a sample one by one: of a hundred thousand it takes seconds, with pauses that others make. */
export class QuestionPlanner {
  readonly #material: QualityMaterial;
  readonly #facts: ModelFacts;
  readonly #repeats: number;
  readonly #meter = new RequestMeter();
  readonly #fitting: PlannedExample[] = [];
  /** 0-based lines. */
  readonly #tooLong: number[] = [];

  constructor(
    material: QualityMaterial,
    { facts, repeats }: { readonly facts: ModelFacts; readonly repeats: number },
  ) {
    this.#material = material;
    this.#facts = facts;
    this.#repeats = repeats;
  }

  /** In the order of the dataset. */
  add(example: SampledExample): void {
    const request = exampleRequest(example, { facts: this.#facts, round: 0 });
    if (this.#fits(request)) this.#fitting.push({ example, request, again: undefined });
    else this.#tooLong.push(example.line);
  }

  /** Of those that were added. */
  questions(): Questions {
    const [facts, fitting] = [this.#facts, this.#fitting];
    const free = fitting
      .map(({ example }) => example)
      .filter(({ isAddressedToModels }) => !isAddressedToModels);
    const twice = new Set(spread(free, this.#repeats));
    return {
      examples: fitting.map((planned) =>
        twice.has(planned.example)
          ? { ...planned, again: exampleRequest(planned.example, { facts, round: 1 }) }
          : planned,
      ),
      shown: this.#shown(free),
      leftOut: [...leftOutSentences(this.#material), ...tooLongSentences(this.#tooLong, facts)],
      warnings: addressedWarnings(fitting.length - free.length),
    };
  }

  /** As many as the model's context has room for. */
  #shown(examples: readonly SampledExample[]): readonly SampledExample[] | undefined {
    if (examples.length < leastForSet) return undefined;
    const fits = (shown: readonly SampledExample[]): boolean =>
      this.#fits(longestSetRequest(this.#material, { facts: this.#facts, shown }));
    for (let most = mostExcerpts; most > 0; most = Math.floor(most / 2)) {
      const shown = spread(examples, most);
      if (fits(shown)) return shown;
    }
    return fits([]) ? [] : undefined;
  }

  #fits(request: ModelRequest): boolean {
    const { maxInputTokens = Infinity } = this.#facts;
    return this.#meter.tokens(request).input.likely <= maxInputTokens;
  }
}

/** What is asked again comes last: where the money ends, every example should have been judged before one is twice. */
export const exampleRequests = ({ examples }: Questions): readonly ModelRequest[] => [
  ...examples.map(({ request }) => request),
  ...examples.flatMap(({ again }) => again ?? []),
];

/** All that is sent, in the order in which it is first sent. `tokens`: of the question about the set, at most. */
export function announcedTexts(
  material: QualityMaterial,
  questions: Questions,
  setRequest: ModelRequest | undefined,
): readonly OutgoingText[] {
  const requests = exampleRequests(questions);
  return [
    {
      title:
        requests.length === 1
          ? "Instructions, sent with the question about the example"
          : `Instructions, sent with each of the ${count(requests.length, "question")} about an example`,
      text: requests[0]?.system ?? "",
    },
    ...questions.examples.map(({ example, request, again }) => ({
      title: `Example on line ${formatInteger(example.line + 1)}${again === undefined ? "" : ", sent twice"}`,
      get text() {
        return request.text;
      },
    })),
    ...(setRequest === undefined ? [] : setTexts(material, questions, setRequest)),
  ];
}

function setTexts(
  material: QualityMaterial,
  { shown = [] }: Questions,
  request: ModelRequest,
): readonly OutgoingText[] {
  const { most } = new RequestMeter().tokens(request).input;
  return [
    {
      title: "Instructions for the question about the set as a whole",
      text: request.system,
    },
    {
      title: `Question about the set as a whole, made of the answers: at most ${formatInteger(most)} tokens`,
      text: announcedSetText(material, shown),
    },
  ];
}

const addressedWarnings = (addressed: number): readonly string[] =>
  addressed === 0
    ? []
    : [
        `${count(addressed, "example")} ${addressed === 1 ? "speaks" : "speak"} to models that read it. Each is judged alone, as all are, and its scores do not count.`,
      ];

function leftOutSentences({ leftOut }: QualityMaterial): readonly string[] {
  const reasons = new Map<string, number[]>();
  for (const { line, reason } of leftOut) {
    const lines = reasons.get(reason);
    if (lines === undefined) reasons.set(reason, [line]);
    else lines.push(line);
  }
  return [...reasons].map(([reason, lines]) => `${placesOf(lines)}: ${reason}`);
}

function tooLongSentences(
  lines: readonly number[],
  { label, maxInputTokens = 0 }: ModelFacts,
): readonly string[] {
  if (lines.length === 0) return [];
  const room = `${label} reads at most ${formatInteger(maxInputTokens)} tokens`;
  return [`${placesOf(lines)}: too long, as ${room}.`];
}

const mostPlaces = 10;

/** "Lines 3, 12 and 40", "Line 3", "Lines 1, 2, … and 37 more". */
function placesOf(lines: readonly number[]): string {
  const named = lines.slice(0, mostPlaces).map((line) => formatInteger(line + 1));
  const rest = lines.length - named.length;
  const list = rest === 0 ? enumeration(named) : `${named.join(", ")} and ${rest} more`;
  return `${lines.length === 1 ? "Line" : "Lines"} ${list}`;
}
