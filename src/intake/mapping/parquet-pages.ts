import { type ColumnMetaData, type Compressors, snappyUncompress } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import {
  decompressBrotli,
  decompressGzip,
  decompressLz4,
  decompressLz4Raw,
  decompressZstd,
} from 'hyparquet-compressors'
import { IntakeError } from '../problem'
import type { ParquetLeaf } from './parquet-schema'
import { checkRuns } from './run-check'
import { structEnd } from './thrift-check'

/** Writers end a page after 1 MiB; some put a whole row group of one repeated value into one. */
const MOST_VALUES = 16_777_216
const LARGEST_PAGE = 268_435_456
/** A column of one row group that unpacks to more than a GiB at a thousandfold is made to fill memory. */
const BOMB_BYTES = 1_073_741_824
const BOMB_RATIO = 1000

type Header = ReturnType<typeof parquetHeader>
/** What is to be checked of a page once it is unpacked. */
type Check = (page: Uint8Array) => void

/**
 * Checks pages before the library reads them: their counts and run lengths are believed by it, and a few bytes can claim
 * thousands of millions of values. One instance serves one file.
 */
export class PageGuard {
  /** By where the packed bytes lie in their chunk, and how many they are; columns of one struct may share a place. */
  private readonly checks = new Map<string, Check[]>()

  /** Walks the pages of one column chunk. Throws a RangeError where something cannot be. */
  check(chunk: Uint8Array, meta: ColumnMetaData, leaf: ParquetLeaf): void {
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const flat = leaf.repetition === 0 && leaf.path.length === 1
    let values = 0
    let whole = 0
    // As the library: of a flat column no page is read beyond its last value.
    for (let at = 0; at < chunk.length - 1 && (!flat || values < Number(meta.num_values)); ) {
      structEnd(chunk, at, chunk.length)
      const reader = { view, offset: at }
      const header = parquetHeader(reader)
      const start = reader.offset
      const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header
      if (!(packed >= 0 && start + packed <= chunk.length)) throw new RangeError('page ends after its column')
      if (!(unpacked >= 0 && unpacked <= LARGEST_PAGE)) throw new RangeError(`page of ${unpacked} bytes`)
      this.page(chunk.subarray(start, start + packed), start, header, meta, leaf)
      values += (header.data_page_header ?? header.data_page_header_v2)?.num_values ?? 0
      whole += unpacked
      at = start + packed
    }
    if (whole > BOMB_BYTES && whole > BOMB_RATIO * chunk.length) {
      throw new IntakeError({ code: 'bomb', packed: chunk.length, unpacked: whole })
    }
  }

  /** Forgets the chunks checked so far. */
  clear(): void {
    this.checks.clear()
  }

  /** Decompressors that make no more bytes than the page says, and check what they made. */
  readonly compressors: Compressors = {
    SNAPPY: (input, length) => {
      const page = new Uint8Array(length)
      snappyUncompress(input, page)
      return this.checked(input, page)
    },
    GZIP: (input, length) => this.checked(input, decompressGzip(input, length)),
    BROTLI: (input, length) => this.checked(input, decompressBrotli(input, length)),
    ZSTD: (input, length) => this.checked(input, decompressZstd(input, new Uint8Array(length))),
    LZ4: (input, length) => this.checked(input, decompressLz4(input, length)),
    LZ4_RAW: (input, length) => this.checked(input, decompressLz4Raw(input, length)),
  }

  private page(bytes: Uint8Array, start: number, header: Header, meta: ColumnMetaData, leaf: ParquetLeaf): void {
    const plain = meta.codec === 'UNCOMPRESSED'
    const first = header.data_page_header
    const second = header.data_page_header_v2
    if (first !== undefined) {
      const count = countOf(first.num_values)
      const check: Check = (page) => {
        const levels = skipLevels(page, leaf, count)
        checkValues(page, levels, first.encoding, meta, count)
      }
      if (plain) check(bytes)
      else this.await(start, bytes.length, check)
    } else if (second !== undefined) {
      const count = countOf(second.num_values)
      countOf(second.num_rows)
      if (countOf(second.num_nulls) > count) throw new RangeError('page with more nulls than values')
      const { repetition_levels_byte_length: repetition, definition_levels_byte_length: definition } = second
      if (!(repetition >= 0 && definition >= 0 && repetition + definition <= bytes.length)) {
        throw new RangeError('levels end after their page')
      }
      if (leaf.repetition > 0) checkRuns(bytes, 0, repetition, widthOf(leaf.repetition), count)
      if (leaf.definition > 0) {
        checkRuns(bytes, repetition, repetition + definition, widthOf(leaf.definition), count)
      }
      const check: Check = (page) => checkValues(page, 0, second.encoding, meta, count)
      const levels = repetition + definition
      if (plain || second.is_compressed === false) check(bytes.subarray(levels))
      else this.await(start + levels, bytes.length - levels, check)
    } else if (header.dictionary_page_header !== undefined) {
      // Its values are plain: more of them than it has bytes end the reading.
      countOf(header.dictionary_page_header.num_values)
      if (!plain) this.await(start, bytes.length, () => {})
    }
  }

  private await(start: number, length: number, check: Check): void {
    const key = `${start} ${length}`
    const others = this.checks.get(key)
    if (others === undefined) this.checks.set(key, [check])
    else others.push(check)
  }

  private checked(input: Uint8Array, page: Uint8Array): Uint8Array {
    const checks = this.checks.get(`${input.byteOffset} ${input.length}`)
    if (checks === undefined) throw new RangeError('a page that was not checked')
    const faults = checks.flatMap((check) => {
      try {
        check(page)
        return []
      } catch (fault) {
        return [fault]
      }
    })
    if (faults.length === checks.length) throw faults[0]
    return page
  }
}

function countOf(count: number): number {
  if (!(count >= 0 && count <= MOST_VALUES)) throw new RangeError(`page of ${count} values`)
  return count
}

const widthOf = (level: number): number => 32 - Math.clz32(level)

/** End of the levels of a first-version page, each list of them behind its length. */
function skipLevels(page: Uint8Array, { repetition, definition }: ParquetLeaf, count: number): number {
  let at = 0
  for (const level of [repetition, definition]) if (level > 0) at = checkSized(page, at, widthOf(level), count)
  return at
}

/** Runs behind their length in four bytes. */
function checkSized(page: Uint8Array, at: number, width: number, count: number): number {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const end = at + 4 + view.getUint32(at, true)
  if (end > page.length) throw new RangeError('runs end after their page')
  checkRuns(page, at + 4, page.length, width, count)
  return end
}

function checkValues(page: Uint8Array, at: number, encoding: string, { type }: ColumnMetaData, count: number): void {
  if (encoding === 'RLE' || (type === 'BOOLEAN' && encoding.endsWith('_DICTIONARY'))) {
    if (count > 0 && at < page.length) checkSized(page, at, 1, count)
  } else if (encoding.endsWith('_DICTIONARY') && at < page.length) {
    checkRuns(page, at + 1, page.length, page[at] ?? 0, count)
  }
}
