import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * Modules of the app that a page saved as one file has no use for, without their ending and under `src/`: what opens files, saves files, reads logs
 * and counts rows. Each is loaded when it is needed, which there it never is.
 */
const LEFT_OUT = [
  'data/read-extract',
  'data/record-at',
  'data/ledger-desk',
  'data/table-in',
  'data/preview-mapping',
  'data/exhibits/pin-exhibit',
  'engine/columns/open-columns',
  'engine/duckdb/open-duckdb',
  'intake/raw-lines',
  'intake/reject-export',
  'views/extracts/ExtractsPanel',
  'views/extracts/ReadingNotices',
  'app/shell/ShareDialog',
  'report/ReportDetails',
  'report/export/docx',
  'report/export/figure-png',
  'report/export/html',
  'report/export/report-css',
]
const NOTHING = '\0nothing'

/** Fonts it goes without: letters that the system has, or that are added to a page in Korean when it is saved. */
const NOT_INLINED = /noto-|latin-ext/
const PLACE = '<!-- dwell:code -->'

/** Makes one HTML file of a build: style sheet and script stand in it, their hashes in its policy. Fails where anything is left over. */
export function onePage(source: string): Plugin {
  return {
    name: 'one-page',
    enforce: 'pre',
    config: () => ({
      build: {
        assetsInlineLimit: (file: string) => !NOT_INLINED.test(file),
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    async resolveId(id, importer) {
      if (importer === undefined || id === NOTHING) return null
      const found = await this.resolve(id, importer, { skipSelf: true })
      if (found === null) return null
      const place = path
        .relative(source, found.id)
        .replaceAll(path.sep, '/')
        .replace(/\.tsx?$/, '')
      return LEFT_OUT.includes(place) ? NOTHING : null
    },
    load: (id) => (id === NOTHING ? 'export {}' : null),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
        const styles = files.flatMap((file) =>
          file.type === 'asset' && isNamed(file, '.css') ? [String(file.source)] : [],
        )
        const page = files.find((file) => isNamed(file, '.html'))
        const [script, ...moreScripts] = scripts
        const [style = '', ...moreStyles] = styles
        if (script === undefined || page?.type !== 'asset' || moreScripts.length + moreStyles.length > 0)
          throw new Error('the saved page has to have one script and one style sheet')
        const over = files.filter(
          (file) =>
            !(
              file.type === 'chunk' ||
              isNamed(file, '.css') ||
              isNamed(file, '.html') ||
              NOT_INLINED.test(file.fileName)
            ),
        )
        if (over.length > 0)
          throw new Error(`the saved page asks for files: ${over.map(({ fileName }) => fileName).join(', ')}`)
        page.source = assembled(String(page.source), script, style.replace(/@font-face\s*{[^}]*}/g, own))
        for (const name of Object.keys(bundle)) if (bundle[name] !== page) delete bundle[name]
      },
    },
  }
}

const isNamed = (file: { fileName: string }, ending: string): boolean => file.fileName.endsWith(ending)

/** A font that stands in the style sheet; nothing in the place of others. */
const own = (rule: string): string => (rule.includes('data:font') ? rule : '')

function assembled(page: string, script: string, style: string): string {
  // What ends or opens a script for the HTML parser stands in strings and patterns only, where a backslash changes nothing.
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  if (/<\/style/i.test(style)) throw new Error('the style sheet ends itself')
  const bare = page
    .replace(/\s*<script type="module"[^>]*src=[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/<!-- scripts\/one-page[^>]*-->/, () => policy(code, style))
  if (!bare.includes(PLACE)) throw new Error(`${PLACE} is missing`)
  return bare.replace(PLACE, () => `<style>${style}</style>\n    <script type="module">${code}</script>`)
}

/** The two last hashes are the style rules React Aria adds for touch, as in index.html; WebAssembly hashes the case. */
function policy(script: string, style: string): string {
  const rules = [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)} 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
