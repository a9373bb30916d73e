/** Invented answers of a judge, for suites in VS Code and in browsers. */

const score = (points: number) => ({ reason: "It is as it should be.", score: points });

/** What a judge says of an example; `issue`: what is wrong with it. */
export const exampleAnswer = (issue?: string): object => ({
  accuracy: score(80),
  completeness: score(70),
  consistency: score(90),
  format: score(85),
  issues:
    issue === undefined
      ? []
      : [
          {
            kind: "inaccurate",
            severity: "high",
            evidence: "",
            description: issue,
            suggestion: "Look it up.",
          },
        ],
});

export const setAnswer = {
  diversity: score(60),
  consistency: score(75),
  strengths: ["Answers name the command."],
  recommendations: ["Add records about switches."],
  issues: [],
};

/** By what the schema of the answer asks for. */
export const kindOf = (schema: unknown): "example" | "set" | "recommendation" => {
  const text = JSON.stringify(schema);
  if (text.includes("diversity")) return "set";
  return text.includes("verdict") ? "recommendation" : "example";
};
