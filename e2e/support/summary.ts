/** What `window.dwell.summary()` returns, as the README documents it: `dwell.summary/1`. */
export interface Summary {
  readonly format: 'dwell.summary/1'
  readonly case: { readonly id: string; readonly title: string; readonly sha256: string } | null
  readonly window: { readonly from: string; readonly to: string } | null
  readonly zone: string | null
  readonly knownOn: string | null
  readonly headline: readonly {
    readonly id: string
    readonly text: string
    readonly value: unknown
    readonly unit: string | null
    readonly contested: boolean
    readonly claims: readonly string[]
  }[]
  readonly counts: readonly {
    readonly id: string
    readonly value: number
    readonly unit: string
    readonly claimant: string
    readonly asOf: string
  }[]
  readonly duties: readonly {
    readonly id: string
    readonly law: string
    readonly trigger: string
    readonly limitMinutes: number | null
    readonly triggerAt: string | null
    readonly dueAt: string | null
    readonly doneAt: string | null
    readonly lateMinutes: number | null
  }[]
  readonly extracts: readonly {
    readonly name: string
    readonly format: string | null
    readonly zone: string | null
    readonly lines: number | null
    readonly rows: number | null
    readonly rejects: number | null
    readonly skipped: number | null
    readonly first: string | null
    readonly last: string | null
    readonly sha256: string | null
    readonly simulated: boolean
  }[]
  readonly problems: readonly string[]
}

declare global {
  interface Window {
    readonly dwell: { idle(): Promise<void>; summary(): Summary }
  }
}
