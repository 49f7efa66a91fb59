export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly checked?: boolean
  readonly disabled?: boolean
}
