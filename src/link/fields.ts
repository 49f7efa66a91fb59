/**
 * The search part of a link, `?name=value&name=value`, as plain text fields. Flat and readable: no JSON, and
 * `:` `,` `/` stay as they are. A `+` is written `%2B` but read literally, because people retype offsets.
 *
 * Parsing loses nothing and never throws: a name given twice becomes a list, a broken escape stays as typed.
 */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** No view needs more; a longer text is kept whole under the empty name and refused by the decoder. */
export const LONGEST_LINK = 32_768

export function parseFields(text: string): Fields {
  const body = text.startsWith('?') ? text.slice(1) : text
  if (body === '') return {}
  if (body.length > LONGEST_LINK) return { '': body }
  const fields = new Map<string, string | string[]>()
  for (const part of body.split('&')) {
    if (part === '') continue
    const cut = part.indexOf('=')
    const name = decodeText(cut < 0 ? part : part.slice(0, cut))
    const value = cut < 0 ? '' : decodeText(part.slice(cut + 1))
    const before = fields.get(name)
    if (before === undefined) fields.set(name, value)
    else if (typeof before === 'string') fields.set(name, [before, value])
    else before.push(value)
  }
  return Object.fromEntries(fields)
}

/** The text of the fields in their order, with `?` in front; empty when there are none. */
export function writeFields(fields: Fields): string {
  const parts: string[] = []
  for (const [name, values] of Object.entries(fields)) {
    for (const value of typeof values === 'string' ? [values] : values) {
      parts.push(name === '' && value.length > LONGEST_LINK ? value : `${encodeText(name)}=${encodeText(value)}`)
    }
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

const encodeText = (text: string): string =>
  // A lone surrogate has no UTF-8 form; encodeURIComponent would throw.
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/%3A/g, ':')
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/')

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
