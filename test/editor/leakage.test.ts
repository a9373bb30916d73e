/** Datasets that share records with their other split. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "./harness.ts";
import {
  chat,
  createFile,
  findingsOf,
  lines,
  openDataset,
  show,
  untilFindings,
} from "./support.ts";

test("splits that are beside each other: both say so, and lead to the other file", async (context) => {
  const valid = await createFile(
    context,
    lines(chat("Which port does SSH use?"), chat("Which port does BGP use?")),
    "leaks-valid.jsonl",
  );
  const { document } = await openDataset(
    context,
    lines(chat("Which port does BGP use?"), chat("What is a VRF?")),
    "leaks-train.jsonl",
  );
  await untilFindings(document.uri, ["1 split-leakage"]);
  const [related] = findingsOf(document.uri)[0]?.relatedInformation ?? [];
  assert.equal(path.basename(related?.location.uri.fsPath ?? ""), "leaks-valid.jsonl");
  assert.equal(related?.location.range.start.line, 1);

  await show(valid);
  await untilFindings(valid, ["2 split-leakage"]);

  await writeFile(valid.fsPath, lines(chat("Which port does SSH use?")));
  await untilFindings(document.uri, []);
  await untilFindings(valid, []);
});
