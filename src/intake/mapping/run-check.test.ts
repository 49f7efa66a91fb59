import { describe, expect, it } from 'vitest'
import { checkRuns } from './run-check'
import { structEnd } from './thrift-check'

const end = (...bytes: number[]) => structEnd(Uint8Array.from(bytes), 0, bytes.length)

describe('structEnd', () => {
  it('walks a struct of every type', () => {
    // bool, byte, i32, double, binary, list of two i32, struct with one bool; then what follows it.
    const bytes = [
      0x11,
      0x13,
      7,
      0x15,
      0x80,
      1,
      0x17,
      ...Array(8).fill(0),
      0x18,
      2,
      65,
      66,
      0x19,
      0x25,
      1,
      2,
      0x1c,
      0x12,
      0,
      0,
    ]
    expect(end(...bytes, 99)).toBe(bytes.length)
  })

  it.each<[string, number[]]>([
    ['is cut off', [0x15]],
    ['has no end', [0x11]],
    ['holds a text longer than itself', [0x18, 0xff, 0xff, 0xff, 0x07, 65, 0]],
    ['holds a list longer than itself', [0x19, 0xf5, 0xff, 0xff, 0xff, 0x07, 0]],
    ['holds a number without end', [0x16, ...Array(30).fill(0x80), 0]],
    ['nests without end', [...Array(100).fill(0x1c), ...Array(101).fill(0)]],
    ['nests lists without end', [...Array(100).fill(0x19), 0]],
    ['holds a type that Parquet has not', [0x1b, 0]],
  ])('refuses one that %s', (_, bytes) => expect(() => end(...bytes)).toThrow(RangeError))
})

describe('checkRuns', () => {
  const check = (bytes: number[], width: number, most: number) => () =>
    checkRuns(Uint8Array.from(bytes), 0, bytes.length, width, most)

  it('lets runs be that a page can hold', () => {
    expect(check([20, 1], 1, 10)).not.toThrow()
    expect(check([3, 0xff, 4, 1], 1, 10)).not.toThrow()
    expect(check([], 4, 0)).not.toThrow()
  })

  it.each<[string, number[], number]>([
    ['a run of more values than the page', [0xfe, 0xff, 0xff, 0xff, 0x0f, 1], 1],
    ['groups of values that need no bytes', [0xff, 0xff, 0xff, 0x0f], 0],
    ['a header without end', [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1], 1],
    ['values too wide', [2, 1], 33],
  ])('refuses %s', (_, bytes, width) => expect(check(bytes, width, 100)).toThrow(RangeError))
})
