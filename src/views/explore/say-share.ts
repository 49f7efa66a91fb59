import { formatNumber } from '@/base/format'
import type { Language } from '@/base/text'

/** 69 %, 4.5 %, below 0.1 %; Korean 69%. Never 0 % of something nor 100 % of less than all. */
export function sayShare(part: number, all: number, lang: Language): string {
  const percent = all === 0 ? 0 : (part / all) * 100
  const unit = lang === 'ko' ? '%' : ' %'
  if (part === 0 || part === all) return `${formatNumber(Math.round(percent), lang)}${unit}`
  if (percent < 0.1) return `< 0.1${unit}`
  if (percent > 99.9) return `> 99.9${unit}`
  return `${formatNumber(Number(percent.toFixed(percent < 10 || percent > 99 ? 1 : 0)), lang)}${unit}`
}

/** A difference of two shares: +12.3, −0.4, 0. */
export function sayPoints(difference: number, lang: Language): string {
  const points = Number((difference * 100).toFixed(1))
  return points === 0 ? '0' : `${points > 0 ? '+' : '−'}${formatNumber(Math.abs(points), lang)}`
}
