export interface ProgressBarProps {
  /** Spoken name of what is going on. */
  readonly label: string
  /** Share done, 0–1; `null` while the whole is not known. */
  readonly share: number | null
  /** What is spoken instead of a bare percentage, such as "12 of 80 MB". */
  readonly valueText?: string
}

/**
 * A thin bar. Reading a file is a deed of ours, so it is ink, not a party's colour. Scaled and not widened, and not eased: laying the
 * page out anew for every frame of it takes half a core from the reading.
 */
export function ProgressBar({ label, share, valueText }: ProgressBarProps) {
  const percent = share === null ? undefined : Math.round(Math.min(Math.max(share, 0), 1) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
      className="h-1 overflow-hidden rounded-full bg-line"
    >
      <div
        className={percent === undefined ? 'h-full w-1/3 animate-pulse bg-ink' : 'h-full w-full origin-left bg-ink'}
        style={percent === undefined ? undefined : { transform: `scaleX(${percent / 100})` }}
      />
    </div>
  )
}
