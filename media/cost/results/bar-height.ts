/** How high the bar of the result is: the styles keep what gets the focus below it. */

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const { height } = target.getBoundingClientRect();
    document.documentElement.style.setProperty("--result-bar-height", `${height}px`);
  }
});

/** As `ref` of the bar. */
export function measureBar(bar: HTMLElement | null): void {
  observer.disconnect();
  if (bar !== null) observer.observe(bar);
}
