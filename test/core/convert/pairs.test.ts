import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { plainTurns } from "../../../src/core/convert/plain-turns.ts";
import { ruleById } from "../../../src/core/rules/index.ts";
import { exampleKinds, type Example, type Format } from "../../../src/core/formats/format.ts";
import { formats } from "../../../src/core/formats/index.ts";
import type { JsonObject, Problem } from "../../../src/core/model.ts";
import { examples } from "../../formats/arbitrary-examples.ts";
import { meaning, withoutSystemTurn } from "./meaning.ts";

const anyExample = fc
  .record({
    kind: fc.constantFrom(...exampleKinds),
    system: fc.boolean(),
    tools: fc.boolean(),
    names: fc.boolean(),
    weights: fc.boolean(),
    images: fc.boolean(),
    columns: fc.boolean(),
    maxRounds: fc.constantFrom(1, 3),
  })
  .chain(examples);

class Log {
  readonly losses = new Set<string>();
  refusal: string | undefined;

  lose(part: string): void {
    this.losses.add(part);
  }

  refuse(why: string): undefined {
    this.refusal = why;
  }
}

/** As a file has it: through text. */
function written(format: Format, example: Example, log: Log): JsonObject | undefined {
  const record = format.write(example, log);
  assert.equal(record === undefined, log.refusal !== undefined, `${format.id}: refused or written`);
  return record && (JSON.parse(JSON.stringify(record)) as JsonObject);
}

/** Fails where the format finds errors in what it has written itself. */
function read(format: Format, record: JsonObject): Example {
  const problems: Problem[] = [];
  const example = format.read(record, (problem) => problems.push(problem));
  const errors = problems.filter(({ ruleId }) => ruleById(ruleId)?.meta.severity === "error");
  assert.deepEqual(errors, [], `${format.id} finds errors in ${JSON.stringify(record)}`);
  assert.ok(example, `${format.id} reads ${JSON.stringify(record)}`);
  return example;
}

/** What it is after a way through the other format; `undefined`: something is lost, and told. */
function throughOther(example: Example, from: Format, to: Format): Example | undefined {
  const log = new Log();
  const there = written(to, plainTurns(example, from, to), log);
  if (there === undefined) return undefined;
  const back = written(from, plainTurns(read(to, there), to, from), log);
  if (back === undefined) return undefined;
  const last = read(from, back);
  return log.losses.size > 0 ? undefined : last;
}

for (const from of formats) {
  for (const to of formats) {
    test(`what ${from.id} holds survives ${to.id}, or is told as lost`, () => {
      fc.assert(
        fc.property(anyExample, (any) => {
          const first = written(from, any, new Log());
          if (first === undefined) return;
          const example = read(from, first);
          const last = throughOther(example, from, to);
          if (last === undefined) return;
          const isFlat = example.turns.length > last.turns.length;
          assert.deepEqual(meaning(last), meaning(isFlat ? withoutSystemTurn(example) : example));
        }),
        { numRuns: 30 },
      );
    });
  }
}
