import { useRef } from 'react'
import { openFiles } from '@/data/open-files'
import { Button, type ButtonProps } from '@/ui/Button'
import { FileInput } from './FileInput'

/** Picks case files and access logs. */
export function OpenFileButton(props: Omit<ButtonProps, 'onClick'>) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...props} onClick={() => input.current?.click()} />
      <FileInput ref={input} onFiles={openFiles} />
    </>
  )
}
