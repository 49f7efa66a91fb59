import { fileKind, isGzip, isZip, isZstd, MAGIC_BYTES } from '../magic'
import { type Container, IntakeError, type IntakeProblem, problemOf } from '../problem'
import { bounded } from './bounded'
import { fileBytes, type OnPacked } from './file-bytes'
import { gunzip } from './gunzip'
import { unzstd } from './unzstd'
import { STORED, zipBytes, zipProblem } from './zip-bytes'
import { type ZipMember, zipMembers } from './zip-directory'

/** What is to be read of a file: the file itself, or one file of several in an archive. */
export interface Content {
  /** Path inside an archive, as written there: text to show, never a path to open. Null for the file itself. */
  readonly member: string | null
  readonly kind: 'text' | 'parquet'
  /**
   * What the bytes are packed in; a `.gz` or `.zst` in a `.zip` has its own name. `zip`: packed by the archive alone,
   * or stored.
   */
  readonly compression: 'none' | Container
  /**
   * The bytes themselves where they lie plainly in a file and can be read at any place; null where they must be
   * unpacked. Those stored in a `.zip` are checked against its CRC-32 by `open` only.
   */
  readonly plain: Blob | null
  /** Size of what is read from disk for it, bytes. */
  readonly packedSize: number
  /** Why it cannot be read, where that is known before reading; `open` throws it. Always null for the file itself. */
  readonly problem: IntakeProblem | null
  /**
   * The unpacked bytes from the start, anew at each call. `onPacked` is told how many packed bytes were handed out so
   * far. A chunk is valid until the next is asked for. Throws IntakeError, also where checksums or sizes do not match
   * at the end.
   */
  open(onPacked?: OnPacked): AsyncGenerator<Uint8Array>
}

type Open = Content['open']

/** `access.log.gz` in a `.zst`, at most: what is packed more often is not a log anybody wrote. */
const MOST_LAYERS = 2

/**
 * What a file holds, told from its first bytes, never from its name. An archive's members are told apart without
 * loading it. What is wrong with one member is its own `problem`; what is wrong with the file is thrown, as
 * IntakeError.
 */
export async function contentsOf(file: Blob): Promise<readonly Content[]> {
  if (file.size === 0) throw new IntakeError({ code: 'empty' })
  const open: Open = (onPacked) => fileBytes(file, onPacked)
  if (!isZip(await headOf(open))) {
    const content = await unpack({ member: null, open, compression: 'none', plain: file, packedSize: file.size })
    if (content.problem !== null) throw new IntakeError(content.problem)
    return [content]
  }
  const members = await zipMembers(file)
  if (members.length === 0) throw new IntakeError({ code: 'zip-no-members' })
  if (members.some(isOfficePart)) throw new IntakeError({ code: 'not-text', kind: 'office' })
  const contents: Content[] = []
  for (const member of members) contents.push(await memberContent(member))
  return contents
}

/** Microsoft's documents (ECMA-376-2) and OpenDocument (ODF 1.3-2) are .zip files with one of these members. */
const isOfficePart = ({ name }: ZipMember): boolean =>
  name === '[Content_Types].xml' || name === 'META-INF/manifest.xml'

async function memberContent(member: ZipMember): Promise<Content> {
  const { name, method, packed } = member
  const problem = zipProblem(member)
  const open: Open = (onPacked) => zipBytes(member, onPacked)
  const found = {
    member: name,
    open,
    compression: 'zip',
    plain: method === STORED ? packed : null,
    packedSize: packed.size,
  } as const
  return problem === null ? unpack(found) : unreadable(found, problem)
}

type Found = Omit<Content, 'kind' | 'problem'>

/** Looks at first bytes, and at those below them, until they are not packed any more. */
async function unpack(found: Found): Promise<Content> {
  let content = found
  try {
    for (let layers = 0; ; layers++) {
      const head = await headOf(content.open)
      const container = isGzip(head) ? 'gzip' : isZstd(head) ? 'zstd' : null
      if (container === null || layers === MOST_LAYERS) {
        const kind = container ?? fileKind(head)
        if (kind === null) return { ...content, kind: 'text', problem: null }
        if (kind === 'parquet') return { ...content, kind, problem: null }
        return unreadable(content, { code: 'not-text', kind })
      }
      const { open } = content
      content = { ...content, compression: container, plain: null, open: layer(open, container) }
    }
  } catch (error) {
    return unreadable(content, problemOf(error))
  }
}

const UNPACK = { gzip: gunzip, zstd: unzstd } as const

function layer(open: Open, container: keyof typeof UNPACK): Open {
  return (onPacked) => {
    let packed = 0
    const source = open((bytes) => {
      packed = bytes
      onPacked?.(bytes)
    })
    return bounded(UNPACK[container](source), () => packed, container)
  }
}

const unreadable = (found: Found, problem: IntakeProblem): Content => ({
  ...found,
  kind: 'text',
  plain: null,
  problem,
  open: () => fail(problem),
})

// biome-ignore lint/correctness/useYield: there is nothing to yield
async function* fail(problem: IntakeProblem): AsyncGenerator<Uint8Array> {
  throw new IntakeError(problem)
}

async function headOf(open: Open): Promise<Uint8Array> {
  const head = new Uint8Array(MAGIC_BYTES)
  let length = 0
  for await (const chunk of open()) {
    const part = chunk.subarray(0, MAGIC_BYTES - length)
    head.set(part, length)
    length += part.length
    if (length === MAGIC_BYTES) break
  }
  return head.subarray(0, length)
}
