import { translator } from '@/base/text'
import { CASE_FORMAT } from '@/case/schema'
import type { ReportContext } from './context'
import { text } from './hashes-text'
import { code, plain, strong } from './inline'
import type { Block, Row } from './report'

/** What must be equal elsewhere for this report to say the same there. */
export function hashBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const row = (id: string, what: string, hash: string): Row => ({ id, cells: [[strong(what)], [code(hash)]] })
  const rows: Row[] = [
    row('case', t('caseFile', { id: context.full.id, format: CASE_FORMAT }), context.sha256),
    ...context.case.extracts.flatMap((extract) => [
      row(extract.id, extract.file, extract.sha256),
      ...(extract.companions ?? []).map((companion) => row(companion.file, companion.file, companion.sha256)),
    ]),
    // A shipped log that was also read here has one hash and one row.
    ...context.logs
      .filter((log) => !context.case.extracts.some((extract) => extract.sha256 === log.contentSha256))
      .flatMap((log, index) => [
        row(`log-${index}`, log.name, log.sha256),
        ...(log.contentSha256 === log.sha256
          ? []
          : [row(`log-${index}-content`, t('contentOf', { file: log.name }), log.contentSha256)]),
      ]),
  ]
  return [
    { kind: 'paragraph', text: [plain(t('hashesIntro', { build: context.build }))] },
    {
      kind: 'table',
      id: 'hashes',
      caption: context.t('hashes'),
      columns: [
        { id: 'file', title: context.t('file') },
        { id: 'hash', title: 'SHA-256', share: 62 },
      ],
      rows,
    },
    { kind: 'report-hash', label: context.t('metaReportHash'), how: t('reportHashHow') },
  ]
}
