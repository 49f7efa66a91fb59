/** Line drawings as SVG paths on a 16 px grid; the size in px is how large each reads best. */
const DRAWINGS = {
  search: [16, 'M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0M10.3 10.3L14 14'],
  calendar: [
    16,
    'M4 3.2h8a1.8 1.8 0 0 1 1.8 1.8v7a1.8 1.8 0 0 1 -1.8 1.8h-8a1.8 1.8 0 0 1 -1.8 -1.8v-7a1.8 1.8 0 0 1 1.8 -1.8zM2.2 6.6h11.6M5.4 1.8v2.6M10.6 1.8v2.6',
  ],
  down: [14, 'M4.5 6.5L8 10l3.5-3.5'],
  right: [14, 'M6.5 4.5L10 8l-3.5 3.5'],
  left: [14, 'M9.5 4.5L6 8l3.5 3.5'],
  share: [16, 'M8 9.8V2.2M5.2 4.8L8 2l2.8 2.8M3 8.5v4.2c0 .7.5 1.1 1.1 1.1h7.8c.6 0 1.1-.4 1.1-1.1V8.5'],
  report: [16, 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3M6 8h4.5M6 10.8h4.5'],
  file: [14, 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3'],
  folder: [16, 'M2 4.2c0-.6.4-1 1-1h3.2l1.4 1.6H13c.6 0 1 .4 1 1v6c0 .6-.4 1-1 1H3c-.6 0-1-.4-1-1z'],
  download: [16, 'M8 2.2v7.6M5.2 7.2L8 10l2.8-2.8M3 11v1.7c0 .7.5 1.1 1.1 1.1h7.8c.6 0 1.1-.4 1.1-1.1V11'],
  pin: [14, 'M9.6 1.8l4.6 4.6-2.9.9-2.3 2.9.1 2.3-5.6-5.6 2.3.1 2.9-2.3zM5.8 10.2L2 14'],
  close: [14, 'M4.5 4.5l7 7M11.5 4.5l-7 7'],
  link: [
    14,
    'M6.7 9.3a2.7 2.7 0 0 0 3.9 0l2.3-2.3a2.76 2.76 0 0 0-3.9-3.9L8 4.1M9.3 6.7a2.7 2.7 0 0 0-3.9 0L3.1 9a2.76 2.76 0 0 0 3.9 3.9l1-1',
  ],
  copy: [
    14,
    'M6.6 5.2h5.5a1.4 1.4 0 0 1 1.4 1.4v5.5a1.4 1.4 0 0 1 -1.4 1.4h-5.5a1.4 1.4 0 0 1 -1.4 -1.4v-5.5a1.4 1.4 0 0 1 1.4 -1.4zM10.8 5.2V3.5c0-.6-.4-1-1-1H3.5c-.6 0-1 .4-1 1v6.3c0 .6.4 1 1 1h1.7',
  ],
  play: [16, 'M5 3l8 5-8 5z'],
  pause: [16, 'M5.2 3.2v9.6M10.8 3.2v9.6'],
  stepBack: [16, 'M12 3.2L5.8 8l6.2 4.8zM3.6 3.4v9.2'],
  stepOn: [16, 'M4 3.2L10.2 8L4 12.8zM12.4 3.4v9.2'],
  plus: [14, 'M8 3.5v9M3.5 8h9'],
  minus: [14, 'M3.5 8h9'],
  check: [14, 'M3.5 8.5l3 3 6-7'],
  moon: [16, 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z'],
  sun: [
    16,
    'M5.1 8a2.9 2.9 0 1 0 5.8 0a2.9 2.9 0 1 0 -5.8 0M8 1.6v1.5M8 12.9v1.5M1.6 8h1.5M12.9 8h1.5M3.5 3.5l1 1M11.5 11.5l1 1M12.5 3.5l-1 1M4.5 11.5l-1 1',
  ],
  systemTheme: [16, 'M2.2 3.2h11.6V11H2.2zM5.5 13.6h5M8 11v2.6'],
  menu: [16, 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11'],
  lock: [
    14,
    'M4.6 7h6.8a1.4 1.4 0 0 1 1.4 1.4v4a1.4 1.4 0 0 1 -1.4 1.4h-6.8a1.4 1.4 0 0 1 -1.4 -1.4v-4a1.4 1.4 0 0 1 1.4 -1.4zM5.4 7V4.9a2.6 2.6 0 0 1 5.2 0V7',
  ],
  table: [14, 'M2.2 3.2h11.6v9.6H2.2zM2.2 6.4h11.6M2.2 9.6h11.6M6.4 6.4v6.4'],
  chart: [14, 'M2.5 2.5v11h11M5.5 10.5V8M8.5 10.5V5M11.5 10.5V7'],
  external: [12, 'M6.5 3.5h-3v9h9v-3M9 2.8h4.2V7M13 3L7.5 8.5'],
  warning: [16, 'M8 2.2l6.2 11H1.8zM8 6.4v3.2M8 11.4v.2'],
  info: [16, 'M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0M8 7.4v3.4M8 5.2v.2'],
} satisfies Record<string, readonly [size: number, path: string]>

export type IconName = keyof typeof DRAWINGS

/** Never alone: words or an aria-label stand beside each. */
export function Icon({ name }: { name: IconName }) {
  const [size, path] = DRAWINGS[name]
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={path} />
    </svg>
  )
}
