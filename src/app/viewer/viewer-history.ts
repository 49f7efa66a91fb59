import { createHashHistory, createMemoryHistory, type RouterHistory } from '@tanstack/react-router'

/** The history of a saved page: that of the tab, or one of its own where the page may not change its address, as in a sandboxed frame. */
export function viewerHistory(first: string): RouterHistory {
  const history = mayChangeAddress() ? createHashHistory() : createMemoryHistory({ initialEntries: [first] })
  if (!history.location.pathname.startsWith('/c/')) history.replace(first)
  // Links that are addresses, and not of the router, would have a frame load something else, or be refused.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null
    if (link === null || event.defaultPrevented) return
    event.preventDefault()
    history.push((link.getAttribute('href') ?? '#/').slice(1))
  })
  return history
}

function mayChangeAddress(): boolean {
  try {
    const { pathname, search, hash } = window.location
    window.history.replaceState(window.history.state, '', `${pathname}${search}${hash === '' ? '#' : hash}`)
    return window.origin !== 'null' || window.location.protocol === 'file:'
  } catch {
    return false
  }
}
