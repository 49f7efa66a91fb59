import { type AsyncBuffer, type FileMetaData, parquetMetadata } from 'hyparquet'
import { IntakeError, problemOf } from '../problem'
import { type ParquetColumn, type ParquetLeaf, readSchema } from './parquet-schema'
import { structEnd } from './thrift-check'

const MAGIC = 'PAR1'
const LARGEST_FOOTER = 268_435_456
/** Rows are counted in 32 bits. */
const MOST_ROWS = 0xffff_ffff

/** A Parquet file whose footer has been read and makes sense. */
export interface ParquetFile {
  readonly file: AsyncBuffer
  readonly metadata: FileMetaData
  readonly rows: number
  /** Columns that a mapping can use. */
  readonly columns: readonly ParquetColumn[]
  readonly leaves: readonly ParquetLeaf[]
}

export const columnName = ({ path }: { readonly path: readonly string[] }): string => path.join('.')

/** A file of the browser as the library reads it: piece by piece. */
export const blobBuffer = (blob: Blob): AsyncBuffer => ({
  byteLength: blob.size,
  slice: (start, end) => blob.slice(start, end).arrayBuffer(),
})

/** Reads and checks the footer. Throws an IntakeError: `unreadable`, or `failed` where it is no Parquet file or a damaged one. */
export async function openParquet(file: AsyncBuffer): Promise<ParquetFile> {
  const footer = await readFooter(file)
  try {
    structEnd(new Uint8Array(footer), 0, footer.byteLength - 8)
    const metadata = parquetMetadata(footer, { geoparquet: false })
    const { elements, columns, leaves } = readSchema(metadata.schema)
    checkGroups(metadata, file.byteLength, leaves)
    return { file, metadata: { ...metadata, schema: [...elements] }, rows: Number(metadata.num_rows), columns, leaves }
  } catch (error) {
    throw damaged(error)
  }
}

/** The problem of a Parquet file that cannot be read, with what is wrong in it. */
export function damaged(error: unknown): unknown {
  // A file that the browser lost, memory that ran out: that is not the file's fault.
  const problem = problemOf(error)
  if (problem.code !== 'failed' || error instanceof IntakeError) return new IntakeError(problem)
  return new IntakeError({
    code: 'failed',
    detail: `Parquet: ${error instanceof Error ? error.message : String(error)}`,
  })
}

async function readFooter(file: AsyncBuffer): Promise<ArrayBuffer> {
  const { byteLength } = file
  if (byteLength < 12) throw damaged(new Error(`a file of ${byteLength} bytes is too short`))
  const head = new Uint8Array(await file.slice(0, 4))
  const tail = await file.slice(byteLength - 8, byteLength)
  const letters = (bytes: Uint8Array) => String.fromCharCode(...bytes)
  if (letters(head) !== MAGIC) throw damaged(new Error('it does not begin with PAR1'))
  // An encrypted footer ends in PARE.
  if (letters(new Uint8Array(tail, 4)) !== MAGIC)
    throw damaged(new Error('it does not end with PAR1: cut off, or encrypted'))
  const length = new DataView(tail).getUint32(0, true)
  if (length > byteLength - 12 || length > LARGEST_FOOTER) throw damaged(new Error(`a footer of ${length} bytes`))
  return await file.slice(byteLength - 8 - length, byteLength)
}

/** Row groups hold as many rows as the file says, and their columns lie in the file. */
function checkGroups({ num_rows, row_groups }: FileMetaData, byteLength: number, leaves: readonly ParquetLeaf[]): void {
  let rows = 0
  for (const group of row_groups) {
    const count = Number(group.num_rows)
    rows += count
    if (!(count >= 0 && rows <= MOST_ROWS)) throw new RangeError(`${num_rows} rows`)
    if (group.columns.length !== leaves.length) throw new RangeError('a row group without all columns')
    group.columns.forEach(({ meta_data: meta, file_path: path }, i) => {
      if (path !== undefined || meta === undefined)
        throw new RangeError('its columns lie in other files, or are encrypted')
      const leaf = leaves[i]
      if (columnName({ path: meta.path_in_schema }) !== (leaf && columnName(leaf)))
        throw new RangeError('columns in disorder')
      const start = Number(meta.dictionary_page_offset || meta.data_page_offset)
      const end = start + Number(meta.total_compressed_size)
      if (!(start >= 4 && end >= start && end <= byteLength)) throw new RangeError('a column that ends after the file')
      if (leaf?.repetition === 0 && Number(meta.num_values) !== count) throw new RangeError('a column of other length')
    })
  }
  if (rows !== Number(num_rows)) throw new RangeError(`${num_rows} rows, of which there are ${rows}`)
}
