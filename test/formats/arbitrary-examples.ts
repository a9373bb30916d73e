/** Examples for properties of conversions: valid in every respect that formats can be asked about. */

import fc from "fast-check";
import { noCalls } from "../../src/core/formats/format.ts";
import type {
  Example,
  ExampleKind,
  Part,
  Role,
  ToolCall,
  ToolDefinition,
  Turn,
} from "../../src/core/formats/format.ts";
import type { JsonObject } from "../../src/core/model.ts";

export interface ExampleParts {
  /** "conversation" if left out. */
  readonly kind?: ExampleKind;
  /** All of these are left out unless they are wanted. */
  readonly system?: boolean;
  /** Tools, their calls and answers. */
  readonly tools?: boolean;
  readonly names?: boolean;
  /** Answers that are not trained on. */
  readonly weights?: boolean;
  /** Data URLs and web addresses, in turns of the user. */
  readonly images?: boolean;
  /** Turns of several texts. */
  readonly severalTexts?: boolean;
  readonly columns?: boolean;
  /** Rounds of question and answer; 3 if left out. */
  readonly maxRounds?: number;
}

/** Turns alternate, begin with the user (after the system prompt) and end with an answer, or a question if of prompts. */
export function examples(parts: ExampleParts = {}): fc.Arbitrary<Example> {
  const { kind = "conversation" } = parts;
  const rounds = fc.array(round(parts), { minLength: 1, maxLength: parts.maxRounds ?? 3 });
  const system = fc.option(words.map((text) => turn("system", [textPart(text)])));
  return fc
    .record({
      system: parts.system === true ? system : fc.constant(null),
      rounds,
      question: userTurn(parts),
      answers: fc.tuple(words, words).map(([better, worse]) => [better, `${worse}.`] as const),
      isWanted: fc.boolean(),
      labels: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
      columns: parts.columns === true ? fc.option(columns) : fc.constant(null),
    })
    .map(
      ({ system: prompt, rounds: said, question, answers, isWanted, labels, columns: other }) => {
        const before = prompt === null ? [] : [prompt];
        const talk = said.flat();
        const answer = (text: string): Turn => turn("assistant", [textPart(text)]);
        const more = {
          ...(parts.tools === true ? { tools: [ping] } : {}),
          ...(other === null ? {} : { columns: other }),
        };
        const [better, worse] = answers;
        const prompted = [...before, ...(kind === "steps" ? [] : talk), question];
        switch (kind) {
          case "conversation":
            return { kind, turns: [...before, ...withTrained(talk)], ...more };
          case "prompt":
            return { kind, turns: untrained(prompted), ...more };
          case "preference":
            return {
              kind,
              turns: [...untrained(prompted), answer(better)],
              rejected: { turns: [answer(worse)], answerStart: prompted.length },
              ...more,
            };
          case "rated":
            return { kind, turns: [...untrained(prompted), answer(better)], isWanted, ...more };
          case "steps": {
            const steps = labels.map((_label, index) => answer(`${better} ${index}`));
            return { kind, turns: [...untrained(prompted), ...steps], stepLabels: labels, ...more };
          }
          case "text":
            return { kind, turns: [answer(better)], ...more };
        }
      },
    );
}

/** Texts with something in them, from any script, with line breaks and quotes. */
const words = fc
  .array(
    fc.oneof(
      { arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }), weight: 2 },
      fc.constantFrom("Gi0/1 is down", "line\nbreak", '"quoted"', "{}", "\\", "München 東京 🚧"),
    ),
    { maxLength: 4 },
  )
  .map((pieces) => `a${pieces.join(" ")}z`);

const ping: ToolDefinition = {
  name: "ping",
  description: "Asks a host whether it is there.",
  parameters: { type: "object", properties: { host: { type: "string" } } },
};

const image = fc.constantFrom<Part>(
  { type: "image", path: [], uri: "https://example.com/rack.png" },
  { type: "image", path: [], uri: "data:image/png;base64,iVBORw0KGgo=", mediaType: "image/png" },
);

const columns: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.constantFrom("ticket", "label", "source"),
  fc.oneof(fc.integer(), words),
  { minKeys: 1 },
);

function textPart(text: string): Part {
  return { type: "text", text, path: [] };
}

function turn(role: Role, parts: readonly Part[], more: Partial<Turn> = {}): Turn {
  return { role, parts, calls: noCalls, trained: role === "assistant", path: [], ...more };
}

function userTurn({ images, names, severalTexts }: ExampleParts): fc.Arbitrary<Turn> {
  return fc
    .record({
      texts: fc.array(words, { minLength: 1, maxLength: severalTexts === true ? 3 : 1 }),
      pictures: images === true ? fc.array(image, { maxLength: 2 }) : fc.constant([]),
      before: fc.nat({ max: 3 }),
      name: names === true ? fc.option(fc.constantFrom("alice", "bob")) : fc.constant(null),
    })
    .map(({ texts, pictures, before, name }) => {
      const all = texts.map(textPart);
      const parts = [...all.slice(0, before), ...pictures, ...all.slice(before)];
      return turn("user", parts, name === null ? {} : { name });
    });
}

/** A question and its answer, before which tools may have been asked. */
function round(parts: ExampleParts): fc.Arbitrary<readonly Turn[]> {
  const asked = fc.array(fc.dictionary(fc.constantFrom("host", "count"), words), {
    maxLength: parts.tools === true ? 2 : 0,
  });
  return fc
    .record({
      question: userTurn(parts),
      asked,
      results: fc.tuple(words, words),
      answer: words,
      isTrained: parts.weights === true ? fc.boolean() : fc.constant(true),
    })
    .map(({ question, asked: given, results, answer, isTrained }) => {
      const last = turn("assistant", [textPart(answer)], { trained: isTrained });
      if (given.length === 0) return [question, last];
      const calls = given.map((input, index): ToolCall => {
        return { id: `id_${index}`, name: ping.name, arguments: JSON.stringify(input) };
      });
      const answers = calls.map(({ id }, index) =>
        turn("tool", [textPart(results[index] ?? "")], { callId: id }),
      );
      return [question, turn("assistant", [], { calls }), ...answers, last];
    });
}

/** Something of a conversation is learned, and ids of calls differ in all of it. */
function withTrained(turns: readonly Turn[]): Turn[] {
  const numbered = withOwnIds(turns);
  return numbered.some(({ trained }) => trained)
    ? numbered
    : numbered.map((each) => (each.role === "assistant" ? { ...each, trained: true } : each));
}

function untrained(turns: readonly Turn[]): Turn[] {
  return withOwnIds(turns).map((each) => ({ ...each, trained: false }));
}

function withOwnIds(turns: readonly Turn[]): Turn[] {
  let round = 0;
  return turns.map((each) => {
    if (each.role === "user") round += 1;
    const own = (id: string | undefined): string => `${id ?? ""}_${round}`;
    return {
      ...each,
      calls: each.calls.map((call) => ({ ...call, id: own(call.id) })),
      ...(each.callId === undefined ? {} : { callId: own(each.callId) }),
    };
  });
}
