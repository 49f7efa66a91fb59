/** The files of the extracts that are open, by the extract's id: raw lines are read back from them, and whole logs again. */
const files = new Map<string, readonly Blob[]>()

export const keepFiles = (id: string, blobs: readonly Blob[]): void => void files.set(id, blobs)
export const filesOf = (id: string): readonly Blob[] => files.get(id) ?? []
export const forgetFiles = (id: string): void => void files.delete(id)
