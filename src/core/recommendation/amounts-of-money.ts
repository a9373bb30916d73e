/** "$1,234.50", "USD 300" and "300 dollars" in running text. */

const amount =
  /(?:\$|USD)\s?(\d[\d,]{0,20}(?:\.\d{1,10})?)|(\d[\d,]{0,20}(?:\.\d{1,10})?)\s?(?:USD|(?:US )?dollars?)\b/g;

export function amountsOfMoney(
  text: string,
): readonly { readonly text: string; readonly usd: number }[] {
  return [...text.matchAll(amount)].map(([found, before, after]) => ({
    text: found,
    usd: Number((before ?? after ?? "").replaceAll(",", "")),
  }));
}
