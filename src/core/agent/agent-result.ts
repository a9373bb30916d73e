/** The answer of a tool: the same as text for models and as data for programs. */

export interface AgentResult {
  readonly text: string;
  /** As `toolResults` has it. */
  readonly structured: Readonly<Record<string, unknown>>;
}
