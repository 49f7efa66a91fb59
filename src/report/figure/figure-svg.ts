/** The sheet's own letters; where a file is opened without them, whatever is alike. */
const FAMILY =
  "'Fira Sans', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Helvetica Neue', Arial, sans-serif"
const STYLE = `text{font-family:${FAMILY};font-variant-numeric:tabular-nums lining-nums}.report-halo{paint-order:stroke;stroke:#fff;stroke-width:3.5px;stroke-linejoin:round}`

/** Figure 1 as it is drawn on the sheet, as an SVG file that needs nothing beside it; null where the sheet has none. */
export function figureOnSheet(): string | null {
  const drawn = document.querySelector('.report-window svg')
  if (drawn === null) return null
  const style = getComputedStyle(drawn)
  return standAlone(new XMLSerializer().serializeToString(drawn), (name) => style.getPropertyValue(name).trim())
}

/** A drawing with its colours and letters in itself, on white. `colourOf` gives the value of a custom property. Pure. */
export function standAlone(markup: string, colourOf: (property: string) => string): string {
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(markup) ?? []
  const ground = `<style>${STYLE}</style><rect width="${width}" height="${height}" fill="#fff"/>`
  return markup
    .replace(/^<svg([^>]*)>/, (_, rest: string) => `<svg${rest} width="${width}" height="${height}">${ground}`)
    .replace(/var\((--[\w-]+)\)/g, (all, property: string) => colourOf(property) || all)
}
