import {
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_SPLIT_ZIP_FILE,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-reader.js'
import { IntakeError, type IntakeProblem, problemOf } from '../problem'

/** Rotated hourly for a year is 8,760. */
const MOST_MEMBERS = 10_000
/** 10,000 members with the longest names and comments that occur have a smaller directory; memory must hold it. */
const LARGEST_READ = 67_108_864
/**
 * Only the archive's directory is read by zip.js, never a member's data: no codec, no worker, no wasm of it is loaded.
 */
const LOCATE_ONLY = { checkOverlappingEntryOnly: true, passThrough: true, useWebWorkers: false } as const

/** A file in an archive. */
export interface ZipMember {
  /** As it stands in the archive: text written by whoever made it, never a path to open. */
  readonly name: string
  /** Numbered as in APPNOTE.TXT 4.4.5. */
  readonly method: number
  readonly unpackedSize: number
  readonly crc32: number
  /** Its packed bytes where they lie in the file. Empty where `problem` says why they cannot be found. */
  readonly packed: Blob
  /** Byte of the archive where they begin. */
  readonly offset: number
  readonly problem: IntakeProblem | null
}

/**
 * The files of a .zip archive (APPNOTE.TXT 6.3.10, Zip64 too), in the order of its directory. Folders, symbolic links
 * and what macOS adds (`__MACOSX`) are left out. Members that share bytes or contradict the directory have a problem.
 * Throws IntakeError.
 */
export async function zipMembers(file: Blob): Promise<readonly ZipMember[]> {
  const archive = new ZipReader(sourceOf(file), { useWebWorkers: false })
  const members: ZipMember[] = []
  try {
    // Any name is right for us: it is shown, never opened.
    for await (const entry of archive.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      if (entry.directory || entry.symlink || /^__MACOSX(\/|$)/.test(entry.filename)) continue
      if (members.length === MOST_MEMBERS) {
        throw new IntakeError({ code: 'zip-too-many-members', limit: MOST_MEMBERS })
      }
      members.push(await locate(entry, file))
    }
  } catch (error) {
    throw new IntakeError(directoryProblem(error, file))
  }
  return members
}

async function locate(entry: FileEntry, file: Blob): Promise<ZipMember> {
  let problem: IntakeProblem | null = entry.encrypted ? { code: 'zip-encrypted' } : null
  try {
    await entry.getData(new WritableStream(), LOCATE_ONLY)
  } catch (error) {
    problem ??= memberProblem(error, entry)
  }
  const offset = entry.localDirectory?.dataOffset ?? entry.offset
  return {
    name: entry.filename,
    method: entry.compressionMethod,
    unpackedSize: entry.uncompressedSize,
    crc32: entry.crc32 ?? 0,
    packed: problem === null ? file.slice(offset, offset + entry.compressedSize) : new Blob(),
    offset,
    problem,
  }
}

/** What zip.js asks of a source; it reads pieces of the file, never the whole. */
function sourceOf(file: Blob) {
  return {
    size: file.size,
    get readable() {
      return file.stream()
    },
    async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
      if (length > LARGEST_READ) throw new IntakeError({ code: 'zip-corrupt', bytesRead: offset })
      return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer())
    },
  }
}

/** zip.js tells what is wrong with the archive by plain Errors; what goes wrong in the browser has another name. */
function directoryProblem(error: unknown, file: Blob): IntakeProblem {
  const message = error instanceof Error ? error.message : ''
  if (message === ERR_ENCRYPTED_CENTRAL_DIRECTORY) return { code: 'zip-encrypted' }
  if (message === ERR_SPLIT_ZIP_FILE) return { code: 'zip-split' }
  if (message === ERR_EOCDR_NOT_FOUND) return { code: 'zip-truncated', bytesRead: file.size }
  const problem = problemOf(error)
  return problem.code === 'failed' ? { code: 'zip-corrupt', bytesRead: file.size } : problem
}

function memberProblem(error: unknown, entry: FileEntry): IntakeProblem {
  const problem = problemOf(error)
  return problem.code === 'failed' ? { code: 'zip-corrupt', bytesRead: entry.offset } : problem
}
