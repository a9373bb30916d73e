/** Signs beside words, drawn like VS Code's own. They say nothing that the words do not say. */

const paths = {
  add: "M8 2.5v11M2.5 8h11",
  ask: "M5.6 6.1a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.7M8 12v.6M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6",
  assistant: "M8 1.8l1.5 4.7L14.2 8l-4.7 1.5L8 14.2l-1.5-4.7L1.8 8l4.7-1.5z",
  check: "M2.8 8.6l3.3 3.3 7.1-7.6",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
  cross: "M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4",
  data: "M2.7 4c0-1.1 2.4-2 5.3-2s5.3.9 5.3 2-2.4 2-5.3 2-5.3-.9-5.3-2zm0 0v8c0 1.1 2.4 2 5.3 2s5.3-.9 5.3-2V4M2.7 8c0 1.1 2.4 2 5.3 2s5.3-.9 5.3-2",
  down: "M3 5.5l5 5 5-5",
  edit: "M10.8 2.8l2.4 2.4-7.6 7.6-3.2.8.8-3.2zM9.2 4.4l2.4 2.4",
  error: "M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8",
  export: "M8 10V2M5 4.8L8 1.8l3 3M3 8.5v5h10v-5",
  file: "M4 1.8h5.2L12.5 5v9.2H4zM9 1.8v3.4h3.5",
  fold: "M5.5 3l5 5-5 5",
  gear: "M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4",
  image: "M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2L14 12M10.6 5.6a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8",
  info: "M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M8 7.2v4M8 4.6v.6",
  jump: "M9 2.5h4.5V7M13.5 2.5l-6 6M6.5 3.5h-4v10h10v-4",
  minus: "M3 8h10",
  open: "M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M5 8h6",
  remove: "M2.5 4h11M6 4V2.5h4V4M4 4l.6 9.5h6.8L12 4M6.7 6.5v4.5M9.3 6.5v4.5",
  scale: "M8 2v12M5 14h6M3 4.5h10M3 4.5L1.2 9.5h3.6zM13 4.5l-1.8 5h3.6z",
  target: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 5.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2",
  tool: "M13.6 4.6l-2.3 2.3-2.2-2.2 2.3-2.3a3.6 3.6 0 0 0-4.7 4.7L2 11.8 4.2 14l4.7-4.7a3.6 3.6 0 0 0 4.7-4.7z",
  undo: "M5.5 2.5L2.5 5.5l3 3M2.5 5.5h6.8a4 4 0 0 1 0 8H6",
  up: "M3 10.5l5-5 5 5",
  user: "M8 2.2A2.9 2.9 0 1 1 8 8a2.9 2.9 0 0 1 0-5.8M2.6 14c.3-3 2.4-4.6 5.4-4.6s5.1 1.6 5.4 4.6",
  video: "M2 4h8v8H2zM10 7l4-2.2v6.4L10 9z",
  warning: "M8 2L14.6 13.6H1.4zM8 6.2v3.6M8 11.3v.7",
  wrap: "M2.5 4h11M2.5 8h9a2 2 0 0 1 0 4h-3M10 10.3L8.3 12l1.7 1.7M2.5 12H5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
