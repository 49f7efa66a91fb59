/** Values of the colours that scenes are painted with, see ui/tokens.css: for slides and screens, or as on the printed sheet, whatever the theme of the page. */
export function themeTokens(theme: 'light' | 'print'): ReadonlyMap<string, string> {
  const probe = document.createElement('div')
  probe.dataset.theme = theme
  probe.hidden = true
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const tokens = new Map(TOKENS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]))
  probe.remove()
  return tokens
}

const TOKENS = [
  ...['canvas', 'surface', 'sunken', 'ink', 'ink2', 'ink3', 'line', 'line2', 'grid', 'attack', 'attack-text'],
  ...['p-list', 'p-member', 'p-order', 'p-edit', 'attack-soft', 'company', 'company-soft', 'authority'],
  ...['authority-text', 'authority-soft', 'normal', 'gone', 'gone-bg', 'select', 'on-ink'],
]
