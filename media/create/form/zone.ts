/** Time zones as people write them: "UTC", "+02:00". */

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** `minutes`: east of UTC. */
export function zoneText(minutes: number): string {
  if (minutes === 0) return "UTC";
  const far = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(far / 60))}:${twoDigits(far % 60)}`;
}

/** Reads "UTC", "Z", "+2", "-0530" and "+05:30" as minutes east of UTC; `problem`: a plain sentence. */
export function readZone(text: string): { readonly value?: number; readonly problem?: string } {
  const plain = text.trim().replace(/^(?:UTC|GMT|Z)(?=$|[+\-\u2212])/i, "");
  if (plain === "" && text.trim() !== "") return { value: 0 };
  const [, sign, hours, minutes = "0"] = /^([+\-\u2212])(\d{1,2})(?::?(\d{2}))?$/.exec(plain) ?? [];
  const far = 60 * Number(hours) + Number(minutes);
  // The zones of the world go from -12:00 to +14:00.
  const isZone = sign !== undefined && far <= 14 * 60 && Number(minutes) < 60;
  if (!isZone) return { problem: "Write UTC, or hours and minutes such as +02:00." };
  return { value: sign === "+" || far === 0 ? far : -far };
}
