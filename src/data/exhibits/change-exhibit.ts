import { translator } from '@/base/text'
import { notify } from '../notices'
import { type Exhibit, exhibitName } from './exhibit'
import { text } from './exhibit-text'
import { changeExhibits } from './keep-exhibits'

/** Longer notes are a report of their own. Characters. */
export const LONGEST_NOTE = 20_000

/** Changes what the investigator says about an exhibit. */
export function setNote({ id, note: before, case: { id: caseId } }: Exhibit, note: string): void {
  const next = note.slice(0, LONGEST_NOTE)
  if (next === before) return
  void changeExhibits(caseId, { do: 'note', id, note: next }).then((problem) => {
    if (problem !== null) notify('exhibits:note', 'problem', (lang) => translator(text, lang)(`note${problem}`))
  })
}

/** Takes an exhibit away, and offers to bring it back under the same number. */
export function removeExhibit(exhibit: Exhibit): void {
  const { id, number } = exhibit
  const { id: caseId } = exhibit.case
  void changeExhibits(caseId, { do: 'remove', id })
  const key = `exhibits:removed:${id}`
  notify(key, 'done', (lang) => translator(text, lang)('removed', { name: exhibitName(number) }), {
    say: (lang) => translator(text, lang)('undo'),
    run: () => void changeExhibits(caseId, { do: 'restore', exhibit }),
  })
}
