import { useMemo } from 'react'
import type { WindowCube } from '@/analysis/cube/window-cube'
import type { ZoneId } from '@/base/brand'
import { formatNumber } from '@/base/format'
import type { TextColumn } from '@/data/explore/dimensions'
import { useDistinct } from '@/data/explore/use-distinct'
import type { Scope } from '@/data/explore/use-scope'
import { useLanguage, useText } from '@/ui/use-text'
import { useShownWindow } from './shown-window'
import { text } from './text'

export interface DistinctCountProps {
  readonly cube: WindowCube
  /** Null where only the cube can tell. */
  readonly column: TextColumn | null
  /** Without a filter there are more values than the cube tells apart: then they are asked for together with it, not after it. */
  readonly many: boolean
  /** The cube tells all values apart. */
  readonly told: boolean
  readonly scope: Scope
  readonly zone: ZoneId
}

/** How many different values the window has, and whether that is exact. */
export function DistinctCount({ cube, column, many, told, scope, zone }: DistinctCountProps) {
  const t = useText(text)
  const lang = useLanguage()
  const window = useShownWindow()
  const table = useDistinct(scope, zone, told && !many ? null : column)
  const found = useMemo(
    () => (told ? countTold(cube, window) : (table.data?.countIn(window) ?? null)),
    [told, cube, table.data, window],
  )
  if (table.failed) return <span className="text-xs text-ink3">{t('distinctFailed')}</span>
  if (found === null) return null
  return (
    <span className="text-xs text-ink3" title={t('distinctWhy')}>
      {t(found.exact ? 'distinctExact' : 'distinctAbout', { n: formatNumber(found.count, lang) })}
    </span>
  )
}

function countTold(cube: WindowCube, window: { from: number; to: number }): { count: number; exact: boolean } {
  const { rows, exact } = cube.countsIn(window)
  return { count: rows.reduce((count, n) => count + (n > 0 ? 1 : 0), 0), exact }
}
