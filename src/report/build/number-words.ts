const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*'
const DAYS = String.raw`\d{1,2}(?:\s?(?:[–,-]|and|or|to)\s?\d{1,2})*`

/** Digits that count nothing: days and clock times, sections of the report, laws and standards, versions, names with digits in them. */
const NAMES: readonly RegExp[] = [
  /\d{4}-\d{2}-\d{2}/g,
  /(?:19|20)\d\d\.\s?\d{1,2}(?:\.\s?\d{1,2})?\.?/g,
  new RegExp(String.raw`\b${DAYS}\s${MONTH}\b(?:\s(?:19|20)\d\d)?`, 'g'),
  new RegExp(String.raw`\b${MONTH}\s\d{1,2}\b(?!\s?[\d:,])`, 'g'),
  /(?:19|20)\d\d년|\d{1,2}(?:[–-]\d{1,2})?월(?:\s?\d{1,2}(?:[–-]\d{1,2})?일(?:[과와,·]\s?\d{1,2}일)*)?/g,
  // Numbers are printed with commas, so that four digits of this or the last century are a year.
  /(?<![\d.,])(?:19|20)\d\d(?![\d,]|\.\d)/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?/g,
  /(?<![\d\p{L}])[+−-]\d{2}:?\d{2}(?!\d)/gu,
  /UTC[+−-]\d{1,2}(?::\d{2})?/g,
  /\bsections? \d+|\d+장(?!\p{L}*명)/gu,
  /(?:\b[Aa]rt(?:icle|\.)?|§|\b[Ii]tem|\bDecree)\s?\d+(?:[.-]\d+)*(?:\s?\(\w+\))*\d*/g,
  /제?\d+조(?:의\d+)?(?:\s?제?\d+항)?/g,
  /\b(?:SP|RFC|ISO|ENISA|TLP|FIPS|PIPA|NIST|GDPR)[ -]\d[\w.-]*/g,
  /\b8-K\b/g,
  /\bDwell \d+(?:\.\d+)*|\bdwell\.\w+\/\d+/g,
  // A letter before or after makes it a name: T1078, E-01, SHA-256, NIS2, 8081a.
  /[A-Za-z][\w]*(?:-\d+)+\w*|[A-Za-z_]\w*\d\w*/g,
]

/** Text with blanks in the place of digits that count nothing. Whatever is left in it is a number. */
export function withoutNames(text: string): string {
  let rest = text
  for (const name of NAMES) rest = rest.replace(name, ' ')
  return rest
}
