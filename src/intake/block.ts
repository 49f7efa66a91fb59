/** Bytes of a block: small enough that the first rows are there at once, large enough that handing it over costs nothing. */
export const BLOCK = 8 * 1_048_576

/** A run of bytes of one content. */
export interface Block {
  readonly index: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Position of its first byte in the content. */
  readonly offset: number
  /** The latest header line of each name above the block. */
  readonly directives: readonly Uint8Array[]
  /** Whether a record may go on in the next block, which must then be given to the same parser, after this one. */
  readonly open: boolean
}
