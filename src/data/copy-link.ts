import { translator } from '@/base/text'
import type { Selection } from '@/investigation/state'
import { encodeStated } from '@/link/codec'
import { writeFields } from '@/link/fields'
import { currentView } from './current-view'
import { notify } from './notices'
import { text } from './text'
import { keyFor } from './withheld-values'

/**
 * The address of the view on screen, or of one thing in it; empty when no case is open. What identifies a person is withheld from it,
 * unless it is asked for.
 */
export function linkToView(selection?: Selection, identifying: 'withheld' | 'included' = 'withheld'): string {
  const current = currentView()
  if (current === null) return ''
  const view = selection === undefined ? current.investigation : { ...current.investigation, selection }
  const address = new URL(location.href)
  address.hash = `/c/${current.context.case.id}${pageOf(selection)}${writeFields(encodeStated(view, current.context, identifying === 'included' ? identifying : { keyFor }))}`
  return address.href
}

/** The page on screen, or the one that shows what is selected; paper is reached from the first page. */
function pageOf(selection: Selection | undefined): string {
  if (selection?.kind === 'row') return '/log'
  if (selection !== undefined) return ''
  return /^#\/c\/[^/?]+(\/(?:log|claims|sources))(?:\?|$)/.exec(location.hash)?.[1] ?? ''
}

/** Puts the link on the clipboard and says so. */
export async function copyLink(selection?: Selection): Promise<void> {
  const link = linkToView(selection)
  try {
    await navigator.clipboard.writeText(link)
    notify('copy-link', 'done', (language) => translator(text, language)('linkCopied'))
  } catch {
    // Without focus, permission or a secure page there is no clipboard; the sentence then holds the link.
    notify('copy-link', 'problem', (language) => translator(text, language)('linkNotCopied', { link }))
  }
}
