/** Panels are fetched when their page is shown, ms. */
const PATIENCE = 10_000

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex]:not([tabindex="-1"])'

/** Panels whose first button opens them. */
const CLOSABLE = /^(facet|fan-out)-/

/** Moves the focus to a panel as soon as it is there, and opens it where it is closed. */
export function focusPanel(name: string): void {
  const until = performance.now() + PATIENCE
  const look = (): void => {
    const panel = document.querySelector<HTMLElement>(`[data-panel="${CSS.escape(name)}"]`)
    if (panel !== null && panel.closest('[data-loading]') === null) focusOn(panel)
    else if (performance.now() < until) requestAnimationFrame(look)
  }
  // After the dialog has given the focus back to where it was.
  setTimeout(look, 0)
}

function focusOn(panel: HTMLElement): void {
  const first = panel.matches('[tabindex]')
    ? panel
    : (panel.querySelector<HTMLElement>('[data-selected] button') ?? panel.querySelector<HTMLElement>(FOCUSABLE))
  if (first?.getAttribute('aria-expanded') === 'false' && CLOSABLE.test(panel.dataset.panel ?? '')) first.click()
  if (first === null) panel.tabIndex = -1
  const target = first ?? panel
  target.focus()
  panel.scrollIntoView({ block: 'nearest' })
}
