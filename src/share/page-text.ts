/** The element of the viewer that its data stands in; empty as it is shipped. */
export const DATA_ID = 'dwell-data'

/**
 * JSON that an HTML parser reads as nothing but the text of a script: without `<` there is neither an end tag nor the beginning of a
 * comment (HTML Standard, "Restrictions for contents of script elements"). JSON has `<` in strings only, where it may be escaped.
 */
export const escapeForScript = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The viewer with its data, each under the id of its element; null where it is not a viewer, such as the start page that some hosts answer everything with. */
export function fillPage(viewer: string, data: Readonly<Record<string, string>>): string | null {
  let page: string | null = viewer
  for (const [id, json] of Object.entries(data)) {
    const open = `<script type="application/json" id="${id}">`
    const at: number = page.lastIndexOf(`${open}</script>`)
    if (at < 0) return null
    page = `${page.slice(0, at + open.length)}${escapeForScript(json)}${page.slice(at + open.length)}`
  }
  return page
}
