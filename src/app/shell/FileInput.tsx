import type { Ref } from 'react'

/** The browser's file chooser, opened by a button beside it. Files of any name: what a file is, its content says. */
export function FileInput({ ref, onFiles }: { ref: Ref<HTMLInputElement>; onFiles: (files: File[]) => unknown }) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      data-dwell="file-input"
      data-do="open-file"
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])])
        // The same file chosen again must count as a choice.
        event.target.value = ''
      }}
    />
  )
}
