/** Ids of the hatches of one drawing, unique on the page: `fill={`url(#${hatches.gone})`}`. */
export interface HatchIds {
  /** Logs deleted: neutral, 45°. */
  readonly gone: string
  /** The same, faint, over every count lane above. */
  readonly goneFaint: string
  /** Exposure, an open door: attack hue, −45°. */
  readonly open: string
}

export const hatchIds = (prefix: string): HatchIds => ({
  gone: `${prefix}gone`,
  goneFaint: `${prefix}gone-faint`,
  open: `${prefix}open`,
})

/** Patterns for "gone" and "exposed"; put once into the `<defs>` of a drawing. */
export function Hatches({ ids }: { ids: HatchIds }) {
  return (
    <>
      <pattern id={ids.gone} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--gone-bg)" />
        <rect width="1.15" height="5" fill="var(--gone)" />
      </pattern>
      <pattern id={ids.goneFaint} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1" height="5" fill="var(--gone)" opacity=".38" />
      </pattern>
      <pattern id={ids.open} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="7" height="7" fill="var(--attack-soft)" />
        <rect width="1.4" height="7" fill="var(--attack)" />
      </pattern>
    </>
  )
}
