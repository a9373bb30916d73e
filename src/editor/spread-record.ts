/** A record over several lines, as it is best compared; what is no JSON stays as it is. */
export function spreadRecord(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text; // Broken lines are shown by their findings.
  }
}
