import assert from "node:assert/strict";
import { suite, test } from "node:test";

import {
  guessColumns,
  kindOfColumns,
  toldKind,
  unusedTexts,
} from "../../../../src/core/create/tables/guess-columns.ts";
import { plainName } from "../../../../src/core/create/tables/column-names.ts";
import { uniqueColumns } from "../../../../src/core/import/unique-columns.ts";
import type { SourceKind } from "../../../../src/core/create/operational-record.ts";

type Table = Readonly<Record<string, readonly string[]>>;

const prose = [
  "The uplink of the access switch went down at night.",
  "Users in building B cannot reach the file server.",
  "Phones lose their registration twice a day.",
  "BGP session to the provider flaps every hour.",
];
const fixes = [
  "Replaced the SFP and cleaned the fibre.",
  "Removed the duplicate address and cleared ARP.",
  "Changed the voice VLAN on the trunk to 120.",
  "Configured the MD5 password that the provider sent.",
];

/** By field, its columns. */
function guessed(kind: SourceKind, table: Table): Readonly<Record<string, string | string[]>> {
  const columns = Object.keys(table);
  const samples = prose.map((_, row) => ({
    cells: columns.map((name) => table[name]?.[row] ?? ""),
  }));
  const fields: Record<string, string | string[]> = {};
  for (const { field, column } of guessColumns(kind, columns, samples)) {
    const before = fields[field];
    fields[field] = before === undefined ? column : [before, column].flat();
  }
  return fields;
}

const tickets: readonly (readonly [string, Table, Readonly<Record<string, string | string[]>>])[] =
  [
    [
      "ServiceNow",
      {
        number: ["INC001", "INC002", "INC003", "INC004"],
        short_description: prose,
        description: prose,
        close_code: ["Solved (Permanently)"],
        close_notes: fixes,
        work_notes: [],
        comments: [],
        cmdb_ci: ["sw1"],
        priority: ["2 - High"],
        category: ["Network"],
        state: ["Closed"],
        opened_at: ["2027-05-01 10:00:00"],
        closed_at: ["2027-05-02 10:00:00"],
        sys_id: ["a0"],
      },
      {
        problem: ["short_description", "description"],
        resolution: "close_notes",
        notes: ["work_notes", "comments"],
        id: "number",
        severity: "priority",
        category: "category",
        host: "cmdb_ci",
        state: "state",
        opened: "opened_at",
        resolved: "closed_at",
      },
    ],
    [
      "ServiceNow, names as shown",
      {
        Number: ["INC001"],
        "Short description": prose,
        "Configuration item": ["sw1"],
        "Resolution code": ["Solved (Permanently)"],
        "Resolution notes": fixes,
        "Additional comments": [],
        "Comments and Work notes": [],
      },
      {
        problem: "Short description",
        resolution: "Resolution notes",
        notes: "Comments and Work notes",
        id: "Number",
        host: "Configuration item",
        state: "Resolution code",
      },
    ],
    [
      "Jira",
      {
        Summary: prose,
        "Issue key": ["NET-1", "NET-2", "NET-3", "NET-4"],
        "Issue Type": ["Bug"],
        Status: ["Done"],
        Priority: ["High"],
        Resolution: ["Done", "Fixed", "Done", "Won't Do"],
        Created: ["01/May/27"],
        Description: prose,
        "Custom field (Root Cause)": prose,
        Comment: ["01/May/27 12:00 PM;jdoe;Replaced the SFP of the uplink."],
        "Comment (2)": [],
      },
      {
        problem: ["Summary", "Description"],
        diagnosis: "Custom field (Root Cause)",
        notes: ["Comment", "Comment (2)"],
        id: "Issue key",
        severity: "Priority",
        category: "Issue Type",
        state: "Status",
        opened: "Created",
      },
    ],
    [
      "Jira in JSON",
      {
        key: ["NET-1"],
        "fields.summary": prose,
        "fields.description": prose,
        "fields.resolution.name": ["Done", "Done", "Fixed", "Done"],
        "fields.priority.name": ["High"],
        "fields.comment.comments": ["Jane (2027-05-01T10:00:00Z): Replaced the SFP of the uplink."],
      },
      {
        problem: ["fields.summary", "fields.description"],
        notes: "fields.comment.comments",
        id: "key",
        severity: "fields.priority.name",
      },
    ],
    [
      "Remedy",
      {
        "Incident ID*+": ["INC000001"],
        "Summary*": prose,
        Notes: prose,
        "Priority*": ["High"],
        "Status*": ["Closed"],
        Resolution: fixes,
        "Work Info Notes": [],
      },
      {
        problem: ["Summary*", "Notes"],
        resolution: "Resolution",
        notes: "Work Info Notes",
        id: "Incident ID*+",
        severity: "Priority*",
        state: "Status*",
      },
    ],
    [
      "Remedy, the report",
      { "Incident Number": ["INC1"], "Detailed Decription": prose, Resolution: fixes },
      { problem: "Detailed Decription", resolution: "Resolution", id: "Incident Number" },
    ],
    [
      "Zendesk",
      { id: ["17"], subject: prose, description: prose, comments: fixes, status: ["solved"] },
      { problem: ["subject", "description"], notes: "comments", id: "id", state: "status" },
    ],
    [
      "plain",
      { Problem: prose, Diagnosis: prose, Resolution: fixes },
      { problem: "Problem", diagnosis: "Diagnosis", resolution: "Resolution" },
    ],
    [
      "plain, other words",
      { Issue: prose, "Root cause": prose, Fix: fixes },
      { problem: "Issue", diagnosis: "Root cause", resolution: "Fix" },
    ],
    [
      "German",
      {
        Ticketnummer: ["1"],
        Kurzbeschreibung: prose,
        Störung: prose,
        Ursache: prose,
        Lösung: fixes,
        Gerät: ["sw1"],
        Priorität: ["hoch"],
      },
      {
        problem: ["Kurzbeschreibung", "Störung"],
        diagnosis: "Ursache",
        resolution: "Lösung",
        id: "Ticketnummer",
        host: "Gerät",
        severity: "Priorität",
      },
    ],
    [
      "by content alone",
      { A: ["1", "2", "3", "4"], B: prose, C: fixes },
      { problem: "B", resolution: "C" },
    ],
    [
      "a status alone",
      { Summary: prose, Resolution: ["Done", "Done", "Done", "Done"] },
      { problem: "Summary" },
    ],
  ];

suite("columns of tickets", () => {
  for (const [name, table, fields] of tickets) {
    test(name, () => {
      assert.deepEqual(guessed("ticket", table), fields);
      const columns = Object.keys(table);
      const samples = [{ cells: columns.map((column) => table[column]?.[0] ?? "") }];
      assert.equal(kindOfColumns(columns, samples), "ticket");
    });
  }

  test("names tell without samples", () => {
    assert.deepEqual(guessColumns("ticket", ["summary", "resolution"], []), [
      { field: "problem", column: "summary" },
      { field: "resolution", column: "resolution" },
    ]);
  });
});

suite("columns of configurations and logs", () => {
  const configs = [
    "interface Gi1\n switchport mode trunk",
    "router bgp 65000\n neighbor 192.0.2.1",
    "vlan 10",
    "set system host-name r1",
  ];
  const entries = prose.map(
    (_, at) => `May  1 12:00:0${at} sw1 %LINK-3-UPDOWN: Interface Gi1, changed state to down`,
  );
  const tables: readonly (readonly [SourceKind, Table, Readonly<Record<string, string>>])[] = [
    [
      "config",
      { Request: prose, Config: configs, Explanation: prose, Vendor: ["Cisco"] },
      { request: "Request", config: "Config", explanation: "Explanation", vendor: "Vendor" },
    ],
    [
      "config",
      { Task: prose, "CLI commands": configs },
      { request: "Task", config: "CLI commands" },
    ],
    ["config", { Prompt: prose, Output: configs }, { request: "Prompt", config: "Output" }],
    [
      "log",
      {
        "Log Entry": entries,
        Classification: ["link"],
        Severity: ["error"],
        "Recommended Action": fixes,
      },
      {
        entry: "Log Entry",
        classification: "Classification",
        severity: "Severity",
        action: "Recommended Action",
      },
    ],
    [
      "log",
      { Message: entries, Category: ["link"], Action: fixes },
      { entry: "Message", classification: "Category", action: "Action" },
    ],
  ];
  for (const [kind, table, fields] of tables) {
    test(`${kind}: ${Object.keys(table).join(", ")}`, () => {
      const columns = Object.keys(table);
      const samples = prose.map((_, row) => ({
        cells: columns.map((name) => table[name]?.[row] ?? ""),
      }));
      assert.deepEqual(guessed(kind, table), fields);
      assert.equal(kindOfColumns(columns, samples), kind);
    });
  }
});

suite("columns of texts that come again", () => {
  const few = (...texts: readonly string[]): readonly string[] =>
    Array.from({ length: 12 }, (_, row) => texts[row % texts.length] ?? "");
  const guess = (table: Table) => {
    const columns = Object.keys(table);
    const samples = few("").map((_, row) => ({
      cells: columns.map((name) => table[name]?.[row] ?? ""),
    }));
    const mapping = guessColumns("ticket", columns, samples);
    return { mapping, unused: unusedTexts("ticket", mapping, columns, samples) };
  };

  test("they are what they are called", () => {
    const { mapping } = guess({
      problem: few("VPN down", "Wifi down"),
      "root cause": few("Fiber cut", "Power outage"),
      close_notes: few("Restarted the service", "Replaced AP"),
    });
    assert.deepEqual(
      mapping.map(({ field }) => field),
      ["problem", "diagnosis", "resolution"],
    );
  });

  test("unless another column says more", () => {
    const { mapping, unused } = guess({
      summary: few(...prose),
      close_notes: few("Hardware", "Software"),
      workaround: few(...fixes),
      remark: few(...prose),
      url: few("https://example.com/a/list/of/some/tickets"),
    });
    assert.deepEqual(
      mapping.map(({ column }) => column),
      ["summary", "workaround"],
    );
    assert.deepEqual(unused, ["close_notes", "remark"]);
  });
});

test("what a person names is kept, the others are guessed around it", () => {
  const columns = ["number", "summary", "close_notes", "extra"];
  const samples = prose.map((text, row) => ({ cells: [`${row}`, text, fixes[row] ?? "", text] }));
  const given = [{ field: "resolution", column: "extra" }];
  assert.deepEqual(guessColumns("ticket", columns, samples, given), [
    ...given,
    { field: "problem", column: "summary" },
    { field: "id", column: "number" },
  ]);
});

test("a log table needs no meaning, and is told from tickets", () => {
  const columns = ["timestamp", "host", "message"];
  const samples = prose.map((_, row) => ({
    cells: ["2027-05-01 10:00:00", "r1", `%LINK-3-UPDOWN: Interface Gi${row}, changed state to up`],
  }));
  assert.equal(toldKind(columns, samples), "log");
  assert.deepEqual(
    guessColumns("log", columns, samples).map(({ field }) => field),
    ["entry", "host", "time"],
  );
  const tickets = prose.map((text, row) => ({ cells: [text, fixes[row] ?? ""] }));
  assert.equal(toldKind(["Summary", "Resolution"], tickets), "ticket");
  assert.equal(toldKind(["a", "b"], tickets), undefined);
});

test("names in French and Spanish", () => {
  assert.equal(plainName("Causa raíz"), "causa raiz");
  assert.equal(plainName("Résolution"), "resolution");
});

test("names are told from what exports write around them", () => {
  const names = [
    ["Incident ID*+", "incident id"],
    ["fields.summary", "summary"],
    ["fields.priority.name", "priority"],
    ["Custom field (Root Cause)", "root cause"],
    ["u_root_cause", "root cause"],
    ["cmdb_ci.display_value", "cmdb ci"],
    ["rootCause", "root cause"],
    ["Störungsbeschreibung (2)", "stoerungsbeschreibung"],
  ];
  for (const [column = "", name] of names) assert.equal(plainName(column), name);
});

test("columns of one name get names of their own", () => {
  assert.deepEqual(uniqueColumns(["a", "b", "a", "a"]), ["a", "b", "a (2)", "a (3)"]);
  assert.deepEqual(uniqueColumns(["a", "a", "a (2)"]), ["a", "a (3)", "a (2)"]);
  const once = uniqueColumns(["x", "", "x", "", "x (2)"]);
  assert.equal(new Set(once).size, 5);
  assert.deepEqual(uniqueColumns(once), once);
});
