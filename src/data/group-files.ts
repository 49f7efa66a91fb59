/** Files that are parts of one log, and what to call it. */
export interface FileGroup<F> {
  readonly name: string
  readonly files: readonly F[]
}

const PACKED = /\.(gz|zst|zip|bz2|xz)$/i
/**
 * What rotation adds to a name: a number (`logrotate`), a date or a time (`dateext`, IIS `u_ex250101`, AWS `20250101T0000Z`), and the
 * random ending that AWS gives each of its files.
 */
const ROTATION = [
  /_\d{8}T\d{4,6}Z_.*$/,
  /[._-]?\d{4}-\d{2}-\d{2}([-_T.]\d{2}([-:.]?\d{2}){0,2})?(\.[0-9a-f]{8})?/,
  /[._-]\d{8}([-_T]?\d{4,6})?/,
  /(?<=^u_ex|^ex|^nc)\d{6,8}/i,
  /\.\d{1,5}$/,
]

/** `access.log.2.gz` → `access.log`: the same for all parts of one log. */
export function stemOf(name: string): string {
  const stem = ROTATION.reduce((rest, part) => rest.replace(part, ''), name.replace(PACKED, ''))
  return stem === '' ? name : stem
}

/** Files whose names differ only in what rotation adds belong together; others stay alone, under their own names. */
export function groupFiles<F extends { readonly name: string }>(files: readonly F[]): readonly FileGroup<F>[] {
  const byStem = new Map<string, F[]>()
  for (const file of files) byStem.set(stemOf(file.name), [...(byStem.get(stemOf(file.name)) ?? []), file])
  return [...byStem].map(([stem, together]) => {
    const [only, ...others] = together
    return { name: only !== undefined && others.length === 0 ? only.name : stem, files: together }
  })
}
