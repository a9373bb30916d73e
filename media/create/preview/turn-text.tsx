/** What a turn says: prose, and code between fences. */

/** By a line that begins with three backticks, as Markdown has it. */
const fence = /^[ \t]*```.*$/m;

export function TurnText({ text }: { readonly text: string }) {
  // What stands between two fences has an odd place.
  const pieces = text.includes("```") ? text.split(fence) : [text];
  return (
    <>
      {pieces.map((piece, index) => {
        const shown = piece.replace(/^\n|\n$/g, "");
        if (shown === "") return null;
        return index % 2 === 0 ? (
          <p key={index} dir="auto">
            {shown}
          </p>
        ) : (
          <pre key={index}>
            <code>{shown}</code>
          </pre>
        );
      })}
    </>
  );
}
