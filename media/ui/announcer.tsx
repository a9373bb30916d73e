import { useEffect, useState } from "preact/hooks";

/** Longer than the gap between two keys. */
const pauseMs = 1000;

/** Says a new result to those who do not see it, once typing pauses. */
export function Announcer({ text }: { readonly text: string }) {
  const [first] = useState(text);
  const [said, say] = useState("");
  useEffect(() => {
    if (text === first && said === "") return undefined;
    const timer = setTimeout(() => {
      say(text);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text, first, said]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
