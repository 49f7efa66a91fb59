import { type ReactNode, useRef } from 'react'
import { openFiles } from '@/data/open-files'
import { Button, type ButtonProps } from '@/ui/Button'

/** Picks case files and access logs of any name: what a file is, its content says. */
export function OpenFileButton({ children, ...rest }: Omit<ButtonProps, 'onClick'> & { children?: ReactNode }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...rest} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-dwell="file-input"
        onChange={(event) => {
          void openFiles([...(event.target.files ?? [])])
          // The same file chosen again must count as a choice.
          event.target.value = ''
        }}
      />
    </>
  )
}
