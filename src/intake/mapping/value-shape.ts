/** What a value looks like, apart from times. */
export const SHAPES = {
  address: /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?|\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}\]?(?::\d{1,5})?)$/i,
  method: /^(?:GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH|PROPFIND)$/i,
  status: /^[1-5]\d\d(?:\.0+)?$/,
  path: /^(?:\/|https?:\/\/|[A-Z]{3,8} (?:\/|https?:\/\/))/,
  url: /^https?:\/\//i,
  token: /^(?:[0-9a-f]{16,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|eyJ[\w-]+\.[\w-]+\.[\w-]*)$/i,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  agent: /^(?!HTTP\/)(?:Mozilla\/|[A-Za-z][\w.-]* ?\/ ?\d)/,
  host: /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9][a-z0-9-]{0,62})+(?::\d{1,5})?$/i,
  date: /^\d{1,4}[-/.] ?\d{1,2}[-/.] ?\d{1,4}\.?$/,
  clock: /^(?:(?:오전|오후) ?)?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?: ?[ap]m)?$/i,
} as const
export type Shape = keyof typeof SHAPES

/** Longer values are looked at no further. */
const LOOKED_AT = 300

/** Share of the values that look so, of those that are any. 0 where there is none. */
export function shareOf(values: readonly string[], shape: Shape): number {
  const pattern = SHAPES[shape]
  return share(values, (value) => pattern.test(value.slice(0, LOOKED_AT)))
}

export function share(values: readonly string[], holds: (value: string) => boolean): number {
  const said = values.map((value) => value.trim()).filter((value) => value !== '' && value !== '-')
  return said.length === 0 ? 0 : said.filter(holds).length / said.length
}

/** Whether a text looks like a value and not like the name of a column. */
export const looksLikeValue = (text: string): boolean =>
  (['address', 'method', 'status', 'path', 'number', 'date', 'clock'] as const).some((shape) =>
    SHAPES[shape].test(text.trim().slice(0, LOOKED_AT)),
  ) || /^\d{4}-\d\d-\d\d[T ]\d/.test(text.trim())
