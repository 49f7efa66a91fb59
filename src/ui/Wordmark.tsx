import { useId } from 'react'

/** The dwell line: a soft start, an uncertain beginning, and the hard tick of being noticed. */
export function Wordmark({ size = 18 }: { size?: number }) {
  const gradient = useId()
  return (
    <svg aria-hidden="true" width={size * 1.3} height={size} viewBox="0 0 26 20">
      <defs>
        <linearGradient id={gradient}>
          <stop offset="0" stopColor="var(--attack)" stopOpacity="0" />
          <stop offset=".55" stopColor="var(--attack)" />
        </linearGradient>
      </defs>
      <rect x="2" y="7" width="19" height="6" fill={`url(#${gradient})`} />
      <path d="M22 2.5v15" stroke="var(--ink)" strokeWidth="2.2" strokeLinecap="square" />
    </svg>
  )
}
