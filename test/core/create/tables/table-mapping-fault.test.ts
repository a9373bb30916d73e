import assert from "node:assert/strict";
import { suite, test } from "node:test";

import type { SourceKind } from "../../../../src/core/create/operational-record.ts";
import { tableMappingFault } from "../../../../src/core/create/tables/table-mapping-fault.ts";

const columns = ["Summary", "Details", "Fix", "Priority"];

suite("faults of mappings", () => {
  const cases: readonly (readonly [SourceKind, string, string | undefined])[] = [
    ["ticket", "problem=Summary problem=Details resolution=Fix severity=Priority", undefined],
    ["ticket", "problem=Summary notes=Details notes=Fix", undefined],
    ["ticket", "resolution=Fix", 'No column says what asks: say which one is "problem".'],
    [
      "ticket",
      "problem=Summary",
      'No column says what answers: say which one is "resolution", "diagnosis" or "notes".',
    ],
    [
      "ticket",
      "problem=Sumary resolution=Fix",
      'The table has no column "Sumary": did you mean "Summary"?',
    ],
    [
      "ticket",
      "problem=Summary resolution=Fix severity=Priority severity=Details",
      'Two columns are to become "severity": give one of them another name; only "problem", "diagnosis", "resolution" or "notes" can have several.',
    ],
    [
      "ticket",
      "problem=Summary problem=Summary resolution=Fix",
      'The same column is to become "problem" twice: say it once.',
    ],
    [
      "ticket",
      "problem=Summary resolution=Fix a{b=Details",
      'A column cannot become "a{b": use a name with letters, without braces.',
    ],
    ["config", "request=Summary config=Fix", undefined],
    [
      "config",
      "request=Summary explanation=Fix",
      'No column says what answers: say which one is "config".',
    ],
    ["log", "entry=Summary action=Fix", undefined],
    ["log", "entry=Summary", undefined],
    [
      "ticket",
      "problm=Summary resolution=Fix",
      'There is no field "problm": did you mean "problem"?',
    ],
    [
      "ticket",
      "problem=Summary Resolution=Fix",
      'There is no field "Resolution": did you mean "resolution"?',
    ],
    ["ticket", "problem=Summary resolution=Fix region=Priority", undefined],
    ["log", "classification=Fix", 'No column says what asks: say which one is "entry".'],
  ];
  for (const [kind, mapping, fault] of cases) {
    test(`${kind}: ${mapping}`, () => {
      const mapped = mapping.split(" ").map((wish) => {
        const [field = "", column = ""] = wish.split("=");
        return { field, column };
      });
      assert.equal(tableMappingFault(kind, mapped, columns), fault);
    });
  }
});
