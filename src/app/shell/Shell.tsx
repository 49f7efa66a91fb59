import type { ReactNode } from 'react'
import { TopBar } from './TopBar'

/** The frame around every page of a case. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <TopBar />
      {children}
    </div>
  )
}
