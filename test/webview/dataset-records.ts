/** Records as the page of the dataset panel is told them, invented: usual ones, and those at the edges. */
import type {
  BlockKind,
  ShownFinding,
  ShownPart,
  ShownRecord,
  ShownText,
  ShownTurn,
  TextRun,
} from "../../src/core/explore/shown-record.ts";
import type { Severity } from "../../src/core/model.ts";

interface Told {
  readonly kind?: BlockKind;
  readonly language?: string;
  readonly text: string | readonly TextRun[];
}

let texts = 0;

export function shownText(blocks: readonly Told[], cut = 0): ShownText {
  return {
    pointer: `/text/${texts++}`,
    blocks: blocks.map(({ kind = "prose", language, text }) => ({
      kind,
      language,
      runs: typeof text === "string" ? [{ text }] : text,
    })),
    cut,
  };
}

export const textPart = (...blocks: readonly (Told | string)[]): ShownPart => ({
  type: "text",
  ...shownText(blocks.map((block) => (typeof block === "string" ? { text: block } : block))),
});

export const turn = (
  role: ShownTurn["role"],
  parts: readonly ShownPart[],
  more: Partial<ShownTurn> = {},
): ShownTurn => ({ role, isTrained: role === "assistant", parts, calls: [], ...more });

export const finding = (
  severity: Severity,
  ruleId: string,
  message: string,
  more: Partial<ShownFinding> = {},
): ShownFinding => ({
  ruleId,
  severity,
  message,
  span: { start: 10, end: 20 },
  isFixable: (more.fixes ?? []).length > 0,
  fixes: [],
  relatedLines: [],
  isInText: true,
  ...more,
});

const plain: ShownRecord = {
  line: 0,
  hash: "0123456789abcdef",
  length: 640,
  kind: "conversation",
  turns: [],
  rejected: [],
  tools: [],
  columns: [],
  findings: [],
  turnsCut: 0,
  findingsCut: 0,
};

const config = `router bgp 64496
 neighbor 192.0.2.1 remote-as 64511
 neighbor 192.0.2.1 update-source Loopback0
 !
 address-family ipv4 unicast
  neighbor 192.0.2.1 activate
  neighbor 192.0.2.1 prefix-list transit-in in
 exit-address-family`;

export const ticket: ShownRecord = {
  ...plain,
  turns: [
    turn("system", [textPart("You are a network operations assistant. Say what to check first.")]),
    turn("user", [
      textPart(
        {
          text: [
            { text: "BGP session of edge1 to the transit provider is Idle since 07:40. Call " },
            { text: "Erin Example", finding: 1 },
            { text: " at " },
            { text: "erin@example.com", finding: 0 },
            { text: " before you touch the router.\n\nThis is what it runs:" },
          ],
        },
        { kind: "config", language: "ios", text: config },
        {
          kind: "log",
          text: "Oct 11 07:40:12 edge1 %BGP-5-ADJCHANGE: neighbor 192.0.2.1 Down Peer closed the session",
        },
      ),
    ]),
    turn("assistant", [
      textPart(
        "The update source is gone. Set it again and clear the session:",
        {
          kind: "code",
          language: "python",
          text: [
            { text: "for neighbor in session.neighbors:\n    " },
            { text: "session.login(password='hunter2')", finding: 2 },
            { text: "\n    neighbor.clear()" },
          ],
        },
        "Afterwards `show bgp summary` says Established.",
      ),
    ]),
  ],
  columns: [
    { name: "ticket", value: shownText([{ text: "INC0012345" }]) },
    { name: "tags", value: shownText([{ kind: "json", text: '["bgp", "transit"]' }]) },
  ],
  findings: [
    finding("warning", "pii", "E-mail address.", {
      fixes: [
        { label: "Mask", isSafe: true },
        { label: "Replace", isSafe: false },
      ],
    }),
    finding("info", "pii", "Probably the name of a person."),
    finding("error", "secret", "A password stands in the text.", {
      fixes: [{ label: "Mask", isSafe: true }],
    }),
    finding("warning", "near-duplicate", "Says nearly the same as 2 other records.", {
      isInText: false,
      relatedLines: [11, 4030],
    }),
  ],
};

export const toolCalls: ShownRecord = {
  ...plain,
  turns: [
    turn("user", [
      textPart("Which neighbours of edge1 are down?"),
      { type: "image", label: "image/png, 34 KB" },
    ]),
    turn("assistant", [], {
      calls: [
        {
          id: "call_1",
          name: "get_bgp_summary",
          arguments: shownText([{ kind: "json", text: '{"device": "edge1", "vrf": "default"}' }]),
        },
      ],
    }),
    turn(
      "tool",
      [textPart({ kind: "json", text: '{"neighbors": [{"peer": "192.0.2.1", "state": "Idle"}]}' })],
      {
        callId: "call_1",
        name: "get_bgp_summary",
      },
    ),
    turn("assistant", [textPart("Only 192.0.2.1 is down: it is Idle.")]),
  ],
  tools: [
    {
      name: "get_bgp_summary",
      definition: shownText([{ kind: "json", text: '{"type": "object", "properties": {}}' }]),
    },
  ],
};

export const pair: ShownRecord = {
  ...plain,
  kind: "preference",
  turns: [
    turn("user", [textPart("Why did my prefix list not block the route?")], { isTrained: false }),
    turn("assistant", [
      textPart("It is applied outbound. Apply it inbound and clear the session softly."),
    ]),
  ],
  rejected: [turn("assistant", [textPart("Reload the router.")])],
};

export const broken: ShownRecord = {
  ...plain,
  kind: undefined,
  raw: shownText(
    [
      {
        kind: "prose",
        text: [
          { text: '{"messages": [{"role": "user", "content": "no end' },
          { text: "}", finding: 0 },
        ],
      },
    ],
    2_345_678,
  ),
  findings: [
    finding("error", "invalid-json", "The string does not end.", {
      fixes: [{ label: "End the string", isSafe: false }],
    }),
  ],
};

export const rightToLeft: ShownRecord = {
  ...plain,
  turns: [
    turn("user", [
      textPart({
        text: [
          { text: "هل الجار 192.0.2.1 متصل؟ " },
          { text: "\u202E", finding: 0, invisible: "U+202E right-to-left override" },
          { text: "txt.exe zero" },
          { text: "\u200B", finding: 0, invisible: "U+200B zero width space" },
          { text: "width" },
        ],
      }),
    ]),
    turn("assistant", [
      textPart("לא. השכן במצב Idle.", {
        kind: "config",
        text: "description שכן ראשי\nno shutdown",
      }),
    ]),
  ],
  findings: [finding("warning", "reserved-text", "Characters that nobody sees.")],
};

/** More lines than are shown at once, with a finding at the end. */
export const long: ShownRecord = {
  ...plain,
  turns: [
    turn("user", [
      textPart({
        kind: "log",
        text: [
          {
            text: Array.from(
              { length: 400 },
              (_, line) => `Oct 11 07:40:12 edge1 %LINK-3-UPDOWN: Interface Gi0/${line} down\n`,
            ).join(""),
          },
          { text: "password hunter2", finding: 0 },
        ],
      }),
    ]),
  ],
  turnsCut: 900,
  findingsCut: 12,
  findings: [finding("error", "secret", "A password stands in the text.")],
};

/** What would do something if it were more than text. */
export const markup =
  '<img src="http://192.0.2.9/x.png" onerror="globalThis.wasRun = 1"><script>globalThis.wasRun = 1</script>' +
  "![x](http://192.0.2.9/y.png) [link](javascript:globalThis.wasRun=1) <a href='javascript:globalThis.wasRun=1'>a</a>" +
  "<iframe src='http://192.0.2.9/'></iframe><svg onload='globalThis.wasRun = 1'>";

export const hostile: ShownRecord = {
  ...plain,
  turns: [
    turn(
      "user",
      [
        textPart(
          markup,
          { kind: "code", language: markup, text: markup },
          { text: [{ text: markup, finding: 0 }] },
        ),
        { type: "image", label: "http://192.0.2.9/z.png" },
        { type: "other", label: markup },
      ],
      { name: markup },
    ),
    turn("assistant", [], {
      calls: [{ id: markup, name: markup, arguments: shownText([{ kind: "json", text: markup }]) }],
    }),
    turn("tool", [textPart(markup)], { callId: markup, name: markup }),
  ],
  rejected: [turn("assistant", [textPart(markup)])],
  tools: [{ name: markup, definition: shownText([{ text: markup }]) }],
  columns: [{ name: markup, value: shownText([{ text: markup }]) }],
  raw: shownText([{ text: markup }]),
  findings: [
    finding("error", markup, markup, {
      fixes: [{ label: markup, isSafe: true }],
      relatedLines: [3],
    }),
  ],
};
