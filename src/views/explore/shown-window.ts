import { createContext, useContext } from 'react'
import type { Span } from '@/base/span'

/**
 * Where the window is at this frame. Only what counts and draws follows it; what asks the engine follows the window of the view,
 * so that a brush is arithmetic alone.
 */
export const ShownWindow = createContext<Span | null>(null)

export function useShownWindow(): Span {
  const window = useContext(ShownWindow)
  if (window === null) throw new Error('useShownWindow outside of the explorer')
  return window
}
