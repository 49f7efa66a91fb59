import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAt, moved, placeAt, scrollScale } from './scroll-scale'

const ROW = 24
const whole = fc.integer({ min: 1, max: 50_000_000 }).map((rows) => rows * ROW)
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('scrollScale', () => {
  it('gives lists that fit a box of their own height', () => {
    const scale = scrollScale(ROW * 1000)
    expect(scale.box).toBe(24_000)
    expect(boxAt(scale, 12_345)).toBe(12_345)
    expect(placeAt(scale, 12_345)).toBe(12_345)
  })

  it('reaches both ends of any list in a box that browsers can lay out', () => {
    fc.assert(
      fc.property(whole, (height) => {
        const scale = scrollScale(height)
        expect(scale.box).toBeLessThan(17_000_000)
        expect(placeAt(scale, 0)).toBe(0)
        expect(placeAt(scale, scale.box)).toBe(height)
        expect(boxAt(scale, 0)).toBe(0)
        expect(boxAt(scale, height)).toBe(scale.box)
      }),
    )
  })

  it('goes there and back to within what one pixel of the box stands for', () => {
    fc.assert(
      fc.property(whole, share, (height, at) => {
        const scale = scrollScale(height)
        const place = at * height
        const pixel = Math.max(1, height / scale.box) * 2
        expect(Math.abs(placeAt(scale, boxAt(scale, place)) - place)).toBeLessThanOrEqual(pixel)
      }),
    )
  })

  it('keeps the order of places', () => {
    fc.assert(
      fc.property(whole, share, share, (height, a, b) => {
        const scale = scrollScale(height)
        const [low, high] = [Math.min(a, b) * height, Math.max(a, b) * height]
        expect(boxAt(scale, low)).toBeLessThanOrEqual(boxAt(scale, high))
      }),
    )
  })

  it('moves by steps pixel by pixel in the middle of fifty million rows, and far by the scroll bar', () => {
    const scale = scrollScale(50_000_000 * ROW)
    const place = 25_000_000 * ROW
    const top = boxAt(scale, place)
    expect(moved(scale, place, top, top + 100)).toBe(place + 100)
    expect(moved(scale, place, top, top - 3000)).toBe(place - 3000)
    expect(moved(scale, place, top, top + 50_000)).toBe(placeAt(scale, top + 50_000))
    expect(moved(scale, place, 100, 0)).toBe(0)
  })
})
