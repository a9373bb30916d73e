/** Pictures in the colors of whatever theme VS Code has: SVG whose colors are variables of the theme. */

/** VS Code fills them in; where a theme has no such color, what stands behind the comma holds. */
export const color = {
  page: "var(--vscode-editor-background)",
  bar: "var(--vscode-editorGroupHeader-tabsBackground, var(--vscode-editor-background))",
  widget: "var(--vscode-editorHoverWidget-background, var(--vscode-editor-background))",
  border: "var(--vscode-contrastBorder, var(--vscode-panel-border))",
  text: "var(--vscode-editor-foreground)",
  faint: "var(--vscode-descriptionForeground)",
  link: "var(--vscode-textLink-foreground)",
  error: "var(--vscode-editorError-foreground)",
  warning: "var(--vscode-editorWarning-foreground)",
  info: "var(--vscode-editorInfo-foreground)",
  good: "var(--vscode-charts-green)",
  removed: "var(--vscode-diffEditor-removedTextBackground, transparent)",
  removedEdge: "var(--vscode-diffEditor-removedTextBorder, transparent)",
  added: "var(--vscode-diffEditor-insertedTextBackground, transparent)",
  addedEdge: "var(--vscode-diffEditor-insertedTextBorder, transparent)",
} as const;

export const width = 480;
export const height = 270;

/** Of a character of code, at its size. */
export const charWidth = 7.2;

type Attributes = Readonly<Record<string, string | number>>;

export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value))}"`,
  );
  return `<${name}${written.join("")}>${content}</${name}>`;
}

interface TextStyle {
  readonly fill?: string;
  readonly size?: number;
  readonly isCode?: boolean;
  readonly isBold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  /** What stands behind it, fainter. */
  readonly then?: string;
}

/** `y`: of the line that the letters stand on. */
export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const {
    fill = color.text,
    size = 13,
    isCode = false,
    isBold = false,
    anchor = "start",
    then = "",
  } = style;
  const attributes = {
    ...{ x, y, fill, "text-anchor": anchor, "xml:space": "preserve" },
    ...(isBold && { "font-weight": 600 }),
    ...(isCode
      ? { "font-family": "var(--vscode-editor-font-family, monospace)", "font-size": 12 }
      : { "font-family": "var(--vscode-font-family, sans-serif)", "font-size": size }),
  };
  // The font may be another one: code keeps its columns.
  const length = isCode
    ? { textLength: round(content.length * charWidth), lengthAdjust: "spacingAndGlyphs" }
    : {};
  const after = then && element("tspan", { dx: 8, fill: color.faint }, escaped(then));
  return element("text", { ...attributes, ...length }, escaped(content) + after);
}

export function box(
  [x, y, boxWidth, boxHeight]: readonly [number, number, number, number],
  { fill = "none", stroke = "none", rx = 0 }: { fill?: string; stroke?: string; rx?: number },
): string {
  return element("rect", {
    x: round(x),
    y,
    width: round(boxWidth),
    height: boxHeight,
    rx,
    fill,
    stroke,
  });
}

export function line(points: string, stroke: string, strokeWidth = 1): string {
  return element("path", { d: points, fill: "none", stroke, "stroke-width": strokeWidth });
}

/** A window with what is in it. */
export function picture(parts: readonly string[]): string {
  const frame = box([0.5, 0.5, width - 1, height - 1], { fill: color.page, rx: 6 });
  const edge = box([0.5, 0.5, width - 1, height - 1], { stroke: color.border, rx: 6 });
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  };
  return `${element("svg", attributes, `\n${[frame, ...parts, edge].join("\n")}\n`)}\n`;
}

/** With "…" where it goes on. */
export function cut(content: string, most: number): string {
  return content.length <= most ? content : `${content.slice(0, most - 1).trimEnd()}…`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
