import type { Measure } from '@/analysis/layout/measure'

/** Advance widths of Fira Sans 4.3, U+0020 to U+007E, in thousandths of an em; figures are tabular. */
const REGULAR = [
  '265 241 399 518 531 826 729 219 324 324 439 499 240 403 240 520 560 560 560 560 560 560 560 560',
  '560 560 240 240 500 500 500 459 1020 573 608 560 644 535 491 631 680 295 305 589 498 778 683 692',
  '581 691 605 545 517 662 556 826 540 550 522 322 520 322 540 520 300 544 594 478 598 545 335 520',
  '586 282 280 512 293 857 586 584 594 598 386 467 361 582 492 717 485 492 437 322 403 322 488',
]
const MEDIUM = [
  '250 241 421 539 541 844 746 230 324 324 444 516 240 405 240 520 560 560 560 560 560 560 560 560',
  '560 560 240 240 510 510 510 471 1020 583 613 568 648 530 489 638 672 294 312 613 506 782 672 691',
  '591 691 611 560 530 656 564 837 562 574 534 323 520 323 550 520 322 546 596 478 599 549 347 537',
  '581 282 281 534 295 850 581 584 596 599 394 476 375 577 504 734 500 506 449 323 388 323 502',
]
const tableOf = (lines: readonly string[]): number[] => lines.join(' ').split(' ').map(Number)
const TABLES = { regular: tableOf(REGULAR), medium: tableOf(MEDIUM) }
const FIRST = 0x20

/** Dashes, quotes and dots are about half an em; Hangul of Noto Sans KR is 0.92. */
const OTHER = 550
const HANGUL = 920

/**
 * Width of a label on paper from the font's own table, so that Node lays the figure out as the printer draws it
 * and a label finds the room it has.
 */
export const paperMeasure: Measure = (said, size, strong) => {
  const table = strong ? TABLES.medium : TABLES.regular
  let width = 0
  for (const char of said) {
    const code = char.codePointAt(0) ?? 0
    width += table[code - FIRST] ?? (code >= 0x1100 && (code < 0x2000 || code >= 0x2e80) ? HANGUL : OTHER)
  }
  return (width * size) / 1000
}
