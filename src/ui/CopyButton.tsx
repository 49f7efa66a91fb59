import { type ReactNode, useEffect, useState } from 'react'
import { Button, type ButtonProps } from './Button'
import { Icon } from './Icon'
import { text } from './text'
import { useText } from './use-text'

export interface CopyButtonProps extends Omit<ButtonProps, 'onClick' | 'value'> {
  /** What goes to the clipboard; a function is asked only when the button is pressed. */
  readonly value: string | (() => string)
  readonly children: ReactNode
}

/** Copies plain text and says so, in the button and aloud, for two seconds. */
export function CopyButton({ value, children, icon = <Icon name="copy" />, look = 'quiet', ...rest }: CopyButtonProps) {
  const t = useText(text)
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof value === 'function' ? value() : value)
      setOutcome('copied')
    } catch {
      // Refused without focus, without permission, or on a page that is not served securely.
      setOutcome('copyFailed')
    }
  }
  return (
    <Button look={look} icon={icon} onClick={copy} {...rest}>
      <span aria-live="polite">{outcome === null ? children : t(outcome)}</span>
    </Button>
  )
}
