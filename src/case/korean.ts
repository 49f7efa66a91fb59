/** Korean particles after a name, by whether its last syllable ends in a consonant. */

const PAIRS = { topic: ['은', '는'], subject: ['이', '가'], and: ['과', '와'] } as const

/** `쿠팡은`, `회사는`; a name that does not end in Hangul takes the vowel form. */
export function withParticle(name: string, particle: keyof typeof PAIRS): string {
  const last = name.codePointAt(name.length - 1) ?? 0
  const isSyllable = last >= 0xac00 && last <= 0xd7a3
  const closed = isSyllable && (last - 0xac00) % 28 !== 0
  return name + PAIRS[particle][closed ? 0 : 1]
}
