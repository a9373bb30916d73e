/** The language of the search, for its help and its documentation. */

export interface SearchHelp {
  /** What is typed: "tokens>1000". */
  readonly example: string;
  /** What it finds: words behind "Records …". */
  readonly meaning: string;
}

export const searchHelp: readonly SearchHelp[] = [
  { example: "interface down", meaning: "with both words in their texts" },
  { example: '"line protocol"', meaning: "with these words in this order" },
  { example: "OSPF", meaning: "with it in capitals, as every word that has an upper-case letter" },
  { example: "-reload", meaning: "without the word; a - before any condition turns it round" },
  { example: "tokens>1000", meaning: "with more tokens; also <, <=, =, >= and 1.5k" },
  { example: "turns=2", meaning: "with so many turns" },
  { example: "answer<20", meaning: "whose last trained answer has fewer characters" },
  { example: "line>=500", meaning: "from this line on" },
  { example: "rule:pii", meaning: "in which the rule has found something" },
  { example: "severity:error", meaning: "with findings of this severity" },
  { example: "role:system", meaning: "with a turn of this role" },
  {
    example: "has:tools",
    meaning: "with tools or calls of them; also images, system and findings",
  },
  { example: "task:troubleshooting", meaning: "of this task type" },
  { example: "vendor:cisco", meaning: "about this vendor or system" },
  { example: "protocol:bgp", meaning: "about this protocol" },
  { example: "priority:high", meaning: "whose incident has this severity" },
  { example: "metadata.site=vienna", meaning: "with exactly this value in the field" },
  {
    example: "/metadata/site:vie",
    meaning: "with this text in the field that the JSON pointer names",
  },
  { example: "/messages/*/name:router", meaning: "with it in any item of the list" },
];
