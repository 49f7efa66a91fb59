/** Seeded random numbers: the same seed gives the same log on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform integer in [0, n). */
  below(n: number): number
  pick<T>(items: readonly T[]): T
  /** `digits` hexadecimal digits. */
  hex(digits: number): string
}

/** sfc32 by C. Doty-Humphrey, PractRand test suite; integer arithmetic only, so exact everywhere. */
export function seeded(seed: number): Random {
  let a = 0x9e3779b9 | 0
  let b = 0x243f6a88 | 0
  let c = 0xb7e15162 | 0
  let d = seed | 0
  const uint32 = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 16; i++) uint32()
  const random: Random = {
    next: () => uint32() / 2 ** 32,
    below: (n) => Math.floor((uint32() / 2 ** 32) * n),
    pick(items) {
      const item = items[random.below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    hex(digits) {
      let text = ''
      while (text.length < digits) text += uint32().toString(16).padStart(8, '0')
      return text.slice(0, digits)
    },
  }
  return random
}
