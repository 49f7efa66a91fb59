export interface ChoiceMarkProps {
  /** Who chose it; silent where words beside it already say so. */
  readonly label?: string
  readonly size?: number
}

/** A pencil: the investigator's own choice, not the case file's. Beside a figure, never alone. */
export function ChoiceMark({ label, size = 11 }: ChoiceMarkProps) {
  return (
    <svg
      role="img"
      aria-hidden={label === undefined}
      aria-label={label}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      className="inline-block shrink-0"
    >
      <path
        d="M1.6 10.4l.7-2.7L8.4 1.6l2 2-6.1 6.1zM7.1 2.9l2 2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  )
}
