import tokens from '../../ui/tokens.css?inline'
import blocks from '../blocks.css?inline'
import phone from '../phone.css?inline'
import print from '../print.css?inline'
import sheet from '../report.css?inline'

/** Styles of a report that stands alone. Letters are those of the reader's system: an HTML file carries none. */
export const REPORT_CSS = [tokens, sheet, blocks, phone, print].join('\n')
