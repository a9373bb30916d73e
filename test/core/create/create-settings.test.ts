import assert from "node:assert/strict";
import { test } from "node:test";

import { parseConfig } from "../../../src/core/config.ts";
import { promptsOf } from "../../../src/core/create/create-settings.ts";
import { resolveSettings } from "../../../src/core/settings.ts";

test("templates are laid over the usual ones part by part", () => {
  const { create } = resolveSettings(
    { create: { prompts: { security: { system: "A" } }, cleaning: { quotes: false } } },
    { create: { prompts: { security: { answer: "{resolution}!" } }, provenance: "record" } },
  );
  const prompts = promptsOf(create, "ticket");
  assert.deepEqual(prompts.security, {
    system: "A",
    request: "{problem}",
    answer: "{resolution}!",
  });
  assert.match(prompts.configuration.system, /configuration/);
  assert.equal(create.provenance, "record");
  assert.deepEqual(create.cleaning, { quotes: false, signatures: true, greetings: true });
});

const wrong: readonly (readonly [text: string, problem: RegExp])[] = [
  ['{"create": {"prompt": {}}}', /in "create" named "prompt": did you mean "prompts"\?$/],
  [
    '{"create": {"prompts": {"securty": {}}}}',
    /in "create.prompts" named "securty": did you mean "security"\?$/,
  ],
  [
    '{"create": {"prompts": {"security": {"sytem": ""}}}}',
    /in "create.prompts.security" named "sytem": did you mean "system"\?$/,
  ],
  ['{"create": {"cleaning": {"quote": true}}}', /did you mean "quotes"\?$/],
  ['{"create": {"provenance": "beside"}}', /must be "sidecar", "record" or "none"\.$/],
  ['{"create": {"boilerplate": [""]}}', /must be a text that is not empty\.$/],
];

for (const [text, problem] of wrong) {
  test(`faults of "create" are told in words: ${text}`, () => {
    const { problems = [] } = parseConfig(text, "tunesmith.json");
    assert.equal(problems.length, 1);
    assert.match(problems[0], problem);
  });
}
