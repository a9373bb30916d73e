import assert from "node:assert/strict";
import { test } from "node:test";
import {
  draftFault,
  firstEmptyPart,
  isEmptyDraft,
  partsOf,
  withKind,
  type ExampleDraft,
} from "../../../src/core/create/example-draft.ts";

const ticket: ExampleDraft = {
  id: "1",
  kind: "ticket",
  taskType: "troubleshooting",
  parts: { problem: "p", diagnosis: "d", resolution: "r" },
};

test("another kind takes all texts along, the selection as its main part", () => {
  const log = withKind(ticket, "log");
  assert.deepEqual(log.parts, { entry: "p", classification: "d", severity: "r", action: "" });
  assert.equal(log.taskType, "log_analysis");
  const config = withKind({ ...log, parts: { ...log.parts, action: "a" } }, "config");
  assert.deepEqual(config.parts, { config: "p", request: "d", explanation: "r\n\na" });
  assert.equal(withKind({ ...ticket, taskType: "security" }, "log").taskType, "security");
  assert.equal(withKind(ticket, "ticket"), ticket);
});

test("one goes on in the first part that is empty", () => {
  assert.equal(firstEmptyPart(ticket), "problem");
  assert.equal(
    firstEmptyPart({ ...ticket, parts: { problem: "p", diagnosis: " \n" } }),
    "diagnosis",
  );
  assert.equal(firstEmptyPart({ ...ticket, kind: "config", parts: { config: "c" } }), "request");
});

test("what is missing is said", () => {
  assert.equal(draftFault(ticket), undefined);
  assert.match(draftFault({ ...ticket, parts: { diagnosis: "d" } }) ?? "", /problem/);
  assert.match(draftFault({ ...ticket, parts: { problem: "p" } }) ?? "", /diagnosis or/);
  const log: ExampleDraft = { ...ticket, kind: "log", parts: { entry: "e", severity: "s" } };
  assert.match(draftFault(log) ?? "", /classification or/);
  assert.match(
    draftFault({ ...ticket, kind: "config", parts: { request: "r" } }) ?? "",
    /configuration/,
  );
  assert.ok(isEmptyDraft({ ...ticket, parts: { problem: " " } }));
});

test("parts lose white space around, not the indentation of their first line", () => {
  const draft: ExampleDraft = {
    ...ticket,
    parts: { problem: "\n  \n  ip route\n", diagnosis: " " },
  };
  assert.deepEqual(partsOf(draft), { problem: "  ip route" });
});
