import type { FileKind } from './problem'

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

/** First bytes of formats that are not logs, from the formats' own specifications. */
const SIGNATURES: readonly { kind: FileKind; at: number; bytes: readonly number[] }[] = [
  { kind: 'png', at: 0, bytes: [0x89, ...ascii('PNG\r\n')] },
  { kind: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'gif', at: 0, bytes: ascii('GIF8') },
  { kind: 'webp', at: 8, bytes: ascii('WEBP') },
  { kind: 'pdf', at: 0, bytes: ascii('%PDF-') },
  { kind: 'zip', at: 0, bytes: [...ascii('PK'), 3, 4] },
  { kind: 'zip', at: 0, bytes: [...ascii('PK'), 5, 6] },
  { kind: 'sqlite', at: 0, bytes: ascii('SQLite format 3\0') },
  { kind: 'elf', at: 0, bytes: [0x7f, ...ascii('ELF')] },
  { kind: 'parquet', at: 0, bytes: ascii('PAR1') },
  { kind: 'xz', at: 0, bytes: [0xfd, ...ascii('7zXZ\0')] },
  { kind: 'zstd', at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: 'bzip2', at: 0, bytes: ascii('BZh') },
  { kind: '7z', at: 0, bytes: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'tar', at: 257, bytes: ascii('ustar') },
  { kind: 'utf-16', at: 0, bytes: [0xff, 0xfe] },
  { kind: 'utf-16', at: 0, bytes: [0xfe, 0xff] },
]

/** How many first bytes the functions here want to see. */
export const MAGIC_BYTES = 512

export function fileKind(head: Uint8Array): FileKind | null {
  const found = SIGNATURES.find(({ at, bytes }) => bytes.every((byte, i) => head[at + i] === byte))
  return found?.kind ?? null
}

/** RFC 1952 §2.3.1: two fixed bytes, then deflate, the only method there is. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8

/** RFC 8878 §3.1: a frame, or one to pass over, as parallel compressors put first. */
export const isZstd = (head: Uint8Array): boolean =>
  (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) ||
  (((head[0] ?? 0) & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18)

/**
 * APPNOTE.TXT 4.3.7, 4.3.16, 8.5: the first member, an archive without any, or the marks of one made for several
 * disks.
 */
export const isZip = (head: Uint8Array): boolean =>
  ZIP_STARTS.some((start) => start.every((byte, i) => head[i] === byte))

const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', 'PK00PK\x03\x04'].map(ascii)
