import { TextDictionary } from '../text-dictionary'
import type { CredentialSink } from './credential-scan'
import type { PercentText } from './percent-text'
import type { KeptToken, TokenNamer } from './token-name'

/** Credentials of one access; null where none was said. */
export interface Credentials {
  readonly account: string | null
  /** By its kept name (`token-name.ts`), or the id that the log gave. */
  readonly token: string | null
  readonly key: string | null
}

/** Tokens whose names are remembered, because neighbouring lines share theirs, and the longest of them in bytes. */
const REMEMBERED = 4096
const LONGEST_REMEMBERED = 2048
/** Ids and accounts that are longer are left in the raw line. */
const LONGEST_PLAIN = 255

/**
 * Collects the credentials of one text. The first JWT says token, account and key together, so that no row mixes two of
 * them; else the first other token; what only ids and fields say fills the rest.
 */
export class FoundCredentials implements CredentialSink {
  private readonly namer: TokenNamer
  private readonly text: PercentText
  private readonly dictionary = new TextDictionary()
  private readonly remembered: KeptToken[] = []
  private readonly decoder = new TextDecoder()
  private spans: { from: number; to: number; kept: KeptToken }[] = []
  private plainText = { 'token-id': null as string | null, key: null as string | null, account: null as string | null }

  /** `text` holds what is scanned. */
  constructor(namer: TokenNamer, text: PercentText) {
    this.namer = namer
    this.text = text
  }

  clear(): void {
    if (this.spans.length > 0) this.spans = []
    this.plainText = { 'token-id': null, key: null, account: null }
  }

  token(from: number, to: number): void {
    this.spans.push({ from, to, kept: this.keep(from, to) })
  }

  plain(role: 'token-id' | 'key' | 'account', from: number, to: number): void {
    const none = to === from || to - from > LONGEST_PLAIN || (to - from === 1 && this.text.bytes[from] === 45)
    if (!none) this.plainText[role] ??= this.decoder.decode(this.text.bytes.subarray(from, to))
  }

  /** Null where nothing was found. */
  credentials(): Credentials | null {
    const kept = (this.spans.find((span) => span.kept.jwt) ?? this.spans[0])?.kept
    const { 'token-id': id, key, account } = this.plainText
    if (kept === undefined && id === null && key === null && account === null) return null
    return { account: kept?.account ?? account, token: kept?.name ?? id, key: kept?.key ?? key }
  }

  /** The text as it stands in `source[from, to)`, with the name of each token in its place. */
  redacted(source: Uint8Array, from: number, to: number): Uint8Array {
    const { spans, text } = this
    if (spans.length === 0) return source.subarray(from, to)
    const grown = spans.reduce((sum, { kept }) => sum + kept.inTarget.length, to - from)
    const into = new Uint8Array(grown)
    let length = 0
    let at = from
    for (const span of spans) {
      const start = text.sourceOf(span.from)
      into.set(source.subarray(at, start), length)
      length += start - at
      into.set(span.kept.inTarget, length)
      length += span.kept.inTarget.length
      at = text.sourceOf(span.to)
    }
    into.set(source.subarray(at, to), length)
    return into.subarray(0, length + to - at)
  }

  private keep(from: number, to: number): KeptToken {
    const { bytes } = this.text
    if (to - from > LONGEST_REMEMBERED) return this.namer.keep(bytes, from, to)
    if (this.dictionary.size === REMEMBERED) {
      this.dictionary.clear()
      this.remembered.length = 0
    }
    const code = this.dictionary.intern(bytes, from, to)
    const kept = this.remembered[code] ?? this.namer.keep(bytes, from, to)
    this.remembered[code] = kept
    return kept
  }
}
