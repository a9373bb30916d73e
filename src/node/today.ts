/** The calendar's day where the user is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const part = (value: number, length: number): string => String(value).padStart(length, "0");
  return [part(now.getFullYear(), 4), part(now.getMonth() + 1, 2), part(now.getDate(), 2)].join(
    "-",
  );
}
