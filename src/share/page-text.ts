/** The element of the viewer that its data stands in; the only one of its kind, and empty as it is shipped. */
export const DATA_ID = 'dwell-data'
export const DATA_OPEN = `<script type="application/json" id="${DATA_ID}">`
export const DATA_CLOSE = '</script>'

/**
 * JSON that an HTML parser reads as nothing but the text of a script: without `<` there is neither an end tag nor the beginning of a
 * comment (HTML Standard, "Restrictions for contents of script elements"). JSON has `<` in strings only, where it may be escaped.
 */
export const escapeForScript = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The viewer with its data; null where it is not a viewer, such as the start page that some hosts answer everything with. */
export function fillPage(viewer: string, json: string): string | null {
  const place = `${DATA_OPEN}${DATA_CLOSE}`
  const at = viewer.lastIndexOf(place)
  if (at < 0) return null
  return `${viewer.slice(0, at)}${DATA_OPEN}${escapeForScript(json)}${viewer.slice(at + DATA_OPEN.length)}`
}
