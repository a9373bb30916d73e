import { chat, testRule, type RuleCase } from "./rule-tester.ts";

const placeholder = (answer: string): RuleCase => ({
  text: chat("What is the root cause?", answer),
  findings: [{ messageId: "placeholder", at: answer.trim() }],
});
const variable = (answer: string, at: string): RuleCase => ({
  text: chat("What is the status?", answer),
  findings: [{ messageId: "variable", at }],
});
const fine = (answer: string, question = "What is the root cause?"): RuleCase => ({
  text: chat(question, answer),
});

testRule("placeholder-content", [
  ...[
    "TODO",
    "todo",
    " TODO. ",
    "Todo: ask the carrier",
    "TBD",
    "tba",
    "TBC.",
    "N/A",
    "n/a",
    "FIXME",
  ].map(placeholder),
  ...["...", "…", "......", ". . .", "xxx", "XXXX", "____", "Placeholder", "To be determined"].map(
    placeholder,
  ),
  ...[
    "<insert the answer>",
    "[your answer here]",
    "[Insert root cause]",
    "{{TODO}}",
    "<answer>",
  ].map(placeholder),
  ...["(answer goes here)", "[object Object]", "{description}", "Coming soon", "<noinput>"].map(
    placeholder,
  ),
  ...["Lorem ipsum dolor sit amet, consectetur adipiscing elit."].map(placeholder),

  variable("Ticket {{ ticket_id }} is closed.", "{{ ticket_id }}"),
  variable("Hello, I am {{name}}, made by {{author}}.", "{{name}}"),
  variable("The ticket ${ticketId} is closed.", "${ticketId}"),
  {
    name: "offsets count in the decoded text",
    text: chat("q?", 'Say "hi"\n{{ customer }}'),
    findings: [{ messageId: "variable", at: "{{ customer }}" }],
  },

  ...[
    "None",
    "A",
    "No.",
    "Not applicable to this platform.",
    "null",
    "Todo",
    "-",
    "x",
    "{x}",
    "{A, B}",
  ].map((answer) => fine(answer)),
  ...[
    "Add a TODO comment above the line.",
    "The N/A in the output means no value.",
    "[1, 2, 3]",
    "<10.0.0.1>",
  ].map((answer) => fine(answer)),
  ...[
    "(see the attached log)",
    "<b>Replaced.</b>",
    "... and then the fan failed.",
    "xxx.example.com is down",
  ].map((answer) => fine(answer)),
  fine("Dear team,\nthe link is back.\n[Your Name]"),
  fine("hostname {{ hostname }}\ninterface {{ uplink }}\n mtu 9216"),
  fine("hostname {{ hostname }}", "Write the Jinja2 line for the host name."),
  fine("- name: Set the banner\n  ios_banner: text={{ banner }}"),
  fine("{% for vlan in vlans %}vlan {{ vlan }}{% endfor %}"),
  fine("Use `{{ inventory_hostname }}` there."),
  fine("token: ${{ secrets.TOKEN }}"),
  fine("curl -s https://example.com/${path}", "Give me the command in bash."),
  fine("for i in $(seq 5); do ping ${host}; done"),
  fine("const url = `https://example.com/${id}`;"),
  fine("export HOST=${host}\nping $HOST"),
  fine("Summary: {{ $labels.instance }} is down.", "Show the annotation."),
  fine("\\frac{{ab}}{{cd}}"),
  fine('{"a":{"b":{"c":1}}}'),
  {
    name: "what a tool returns is as it is",
    text: `{"messages":[{"role":"user","content":"q?"},{"role":"assistant","tool_calls":[{"id":"1","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"1","content":"N/A"},{"role":"assistant","content":"There is none."}]}`,
  },
]);
