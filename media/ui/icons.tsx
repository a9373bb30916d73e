/** Signs beside words, drawn like VS Code's own. They say nothing that the words do not say. */

const paths = {
  add: "M8 2.5v11M2.5 8h11",
  ask: "M5.6 6.1a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.7M8 12v.6M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6",
  check: "M2.8 8.6l3.3 3.3 7.1-7.6",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
  cross: "M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4",
  data: "M2.7 4c0-1.1 2.4-2 5.3-2s5.3.9 5.3 2-2.4 2-5.3 2-5.3-.9-5.3-2zm0 0v8c0 1.1 2.4 2 5.3 2s5.3-.9 5.3-2V4M2.7 8c0 1.1 2.4 2 5.3 2s5.3-.9 5.3-2",
  edit: "M10.8 2.8l2.4 2.4-7.6 7.6-3.2.8.8-3.2zM9.2 4.4l2.4 2.4",
  error: "M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8",
  export: "M8 10V2M5 4.8L8 1.8l3 3M3 8.5v5h10v-5",
  fold: "M5.5 3l5 5-5 5",
  gear: "M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4",
  info: "M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M8 7.2v4M8 4.6v.6",
  minus: "M3 8h10",
  open: "M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M5 8h6",
  remove: "M2.5 4h11M6 4V2.5h4V4M4 4l.6 9.5h6.8L12 4M6.7 6.5v4.5M9.3 6.5v4.5",
  scale: "M8 2v12M5 14h6M3 4.5h10M3 4.5L1.2 9.5h3.6zM13 4.5l-1.8 5h3.6z",
  undo: "M5.5 2.5L2.5 5.5l3 3M2.5 5.5h6.8a4 4 0 0 1 0 8H6",
  warning: "M8 2L14.6 13.6H1.4zM8 6.2v3.6M8 11.3v.7",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
