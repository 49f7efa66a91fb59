import { useEffect, useMemo, useState } from 'react'
import { estimateWidth, type Measure } from '@/analysis/layout/measure'

/** Remembers as many texts as a long session of zooming makes. */
const MOST = 20_000

/** Measures with the fonts of the page; counts again once they have arrived, because a fallback is wider. */
export function useMeasure(): Measure {
  const [fonts, setFonts] = useState(0)
  useEffect(() => {
    let here = true
    const again = (): void => {
      if (here) setFonts((count) => count + 1)
    }
    document.fonts.ready.then(again)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      here = false
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new font makes every remembered width wrong
  return useMemo(() => canvasMeasure(), [fonts])
}

function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return estimateWidth
  const family = getComputedStyle(document.documentElement).getPropertyValue('--sans')
  const digits = { normal: digitWidth(family, 400), strong: digitWidth(family, 500) }
  const known = new Map<string, number>()
  return (text, size, strong) => {
    const key = `${size}${strong ? 'b' : ''}${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    context.font = `${strong ? 500 : 400} ${size}px ${family}`
    const words = text.replace(/\d/g, '')
    const width =
      context.measureText(words).width + (text.length - words.length) * size * (strong ? digits.strong : digits.normal)
    if (known.size > MOST) known.clear()
    known.set(key, width)
    return width
  }
}

/** Width of a tabular digit in em. A canvas knows no tabular figures, so the page is asked, once per font. */
function digitWidth(family: string, weight: number): number {
  const probe = document.createElement('span')
  probe.style.cssText = `position:absolute;visibility:hidden;white-space:pre;font:${weight} 100px ${family};font-variant-numeric:tabular-nums lining-nums`
  probe.textContent = '0000000000'
  document.body.append(probe)
  const { width } = probe.getBoundingClientRect()
  probe.remove()
  return width / 1000
}
