/** Panels are fetched when their page is shown. */
const PATIENCE_MS = 10_000

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex]:not([tabindex="-1"])'

/** Panels whose first button opens them. */
const CLOSABLE = /^(facet|fan-out)-/

/** Moves the focus to a panel as soon as it is there, and opens it where it is closed. */
export const focusPanel = (name: string): void => whenThere(`[data-panel="${CSS.escape(name)}"]`, focusOn)

/** Presses a button as soon as it is there. */
export const pressButton = (name: string): void =>
  whenThere(`[data-do="${CSS.escape(name)}"]`, (button) => {
    button.focus()
    button.click()
  })

function whenThere(selector: string, then: (element: HTMLElement) => void): void {
  const until = performance.now() + PATIENCE_MS
  const look = (): void => {
    const element = document.querySelector<HTMLElement>(selector)
    if (element !== null && element.closest('[data-loading]') === null) then(element)
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
