import type { Ref } from 'react'

export interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>
  /** Somebody begins to choose. */
  readonly onChoose: () => void
  readonly onFiles: (files: File[]) => unknown
  readonly 'data-do'?: string
}

/** The browser's file chooser, opened by a button beside it. Files of any name: what a file is, its content says. */
export function FileInput({ ref, onChoose, onFiles, ...data }: FileInputProps) {
  return (
    <input
      {...data}
      ref={ref}
      type="file"
      multiple
      hidden
      onClick={onChoose}
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])])
        // The same file chosen again must count as a choice.
        event.target.value = ''
      }}
    />
  )
}
