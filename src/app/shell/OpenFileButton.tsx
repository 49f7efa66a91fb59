import { useRef } from 'react'
import { expectFiles, openFiles } from '@/data/open-files'
import { Button, type ButtonProps } from '@/ui/Button'
import { FileInput } from '@/ui/FileInput'

/** Picks case files and access logs. */
export function OpenFileButton(props: Omit<ButtonProps, 'onClick'>) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...props} onClick={() => input.current?.click()} />
      <FileInput ref={input} onChoose={expectFiles} onFiles={openFiles} data-do="open-file" />
    </>
  )
}
