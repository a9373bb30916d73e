/** CSS pixels that a label takes, in the page's font at the size and the greatest weight of charts.css. */
export function textWidth(text: string): number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * usualWidth;
  context.font = `600 11px ${getComputedStyle(document.body).fontFamily}`;
  return Math.ceil(context.measureText(text).width);
}

/** Of a character, where nothing can be measured. */
const usualWidth = 7;
