import { type Language, translator } from '@/base/text'
import { partyOf } from '@/case/party'
import type { Case } from '@/case/schema'
import { unitWord } from '@/case/text'
import { ClaimGlyph } from './ClaimGlyph'
import { type ClaimChartLayout, type PlacedGroup, type PlacedRow, RULER_X } from './chart-layout'
import { text } from './text'

export interface ClaimRowsProps {
  readonly full: Case
  readonly layout: ClaimChartLayout
  readonly adoptedId: string | null
  readonly language: Language
}

/** What is drawn of a question's claims; what can be pointed at lies above it. */
export function ClaimRows({ full, layout, adoptedId, language }: ClaimRowsProps) {
  const { plot, claims } = layout
  const adopted = claims.find(({ claim }) => claim.id === adoptedId)
  return (
    <>
      {layout.groups.map((group) => (
        <g key={`${group.group.kind} ${group.group.unit}`}>
          {group.headY !== null && (
            <text x={RULER_X - 5} y={group.headY} className="fill-ink3 text-[11px]">
              {headOf(group, language)}
            </text>
          )}
          {group.ruler && <path d={`M${RULER_X} ${group.ruler.top}V${group.ruler.bottom}`} stroke="var(--line2)" />}
          {group.rows.map((placed) => (
            <Row
              key={placed.row.key}
              placed={placed}
              plot={plot}
              adopted={placed.claims.some(({ claim }) => claim.id === adoptedId)}
            />
          ))}
        </g>
      ))}
      {/* It moves to the claim that counts now; what moved must be seen (VISUAL.md §7). */}
      {adopted && (
        <circle
          r="8.5"
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.5"
          className="transition-transform duration-200 ease-out"
          style={{ transform: `translate(${adopted.x}px, ${adopted.y}px)` }}
        />
      )}
      {claims.map(({ claim, standing, x, y }) => (
        <ClaimGlyph key={claim.id} x={x} y={y} side={partyOf(full, claim.party).side} standing={standing} />
      ))}
    </>
  )
}

function Row({ placed, plot, adopted }: { placed: PlacedRow; plot: ClaimChartLayout['plot']; adopted: boolean }) {
  const { y, label, ruler, who, claims } = placed
  const first = Math.min(...claims.map((claim) => claim.x))
  return (
    <g>
      {ruler && (
        <>
          {ruler.to - ruler.from > 2 && (
            <path
              d={`M${RULER_X} ${ruler.from}V${ruler.to}`}
              stroke="var(--ink3)"
              strokeWidth="3"
              strokeOpacity=".45"
            />
          )}
          <circle cx={RULER_X} cy={ruler.from} r="2" fill="var(--ink3)" />
          <path d={`M${RULER_X + 3} ${ruler.from}L${label.x - 4} ${label.y - 4}`} stroke="var(--line2)" fill="none" />
        </>
      )}
      <text x={label.x} y={label.y} className={adopted ? 'fill-ink text-[12px] font-medium' : 'fill-ink2 text-[12px]'}>
        {label.text}
      </text>
      <path d={`M${plot.x0} ${y}H${first - 8}`} stroke="var(--line)" strokeDasharray="1 3" />
      {who && (
        <text
          x={who.x}
          y={y + 4}
          textAnchor={who.anchor}
          className="fill-ink3 text-[11px] [paint-order:stroke] [stroke-linejoin:round] [stroke-width:3.5px] [stroke:var(--canvas)]"
        >
          {who.text}
        </text>
      )}
    </g>
  )
}

function headOf({ group }: PlacedGroup, language: Language): string {
  if (group.kind === 'number' && group.unit !== null) return unitWord(group.unit, language)
  return translator(text, language)(`group${group.kind}`)
}
