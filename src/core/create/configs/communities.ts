/** Kinds of communities that a neighbour is sent: those that are still sent are not stopped in between. */

const sends = /^(neighbor \S+ send-community)(?: (standard|extended|both))?$/;

/** What is typed behind the new line: kinds that the old one had, and that a device keeps. */
export function communitiesLeft(before: string, after: string): readonly string[] | undefined {
  const [old, now] = [sends.exec(before), sends.exec(after)];
  if (old === null || now === null) return undefined;
  const wanted = kindsOf(now[2]);
  const left = kindsOf(old[2]).filter((kind) => !wanted.includes(kind));
  return left.length === 0 ? undefined : left.map((kind) => `no ${now[1] ?? ""} ${kind}`);
}

const kindsOf = (word = "standard"): readonly string[] =>
  word === "both" ? ["standard", "extended"] : [word];
