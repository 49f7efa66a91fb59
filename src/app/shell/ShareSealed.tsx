import { type FormEvent, useEffect, useRef, useState } from 'react'
import { formatBytes } from '@/base/format'
import { whileBusy } from '@/data/activity'
import { useOpenCase } from '@/data/open-case'
import { writeContents } from '@/share/contents'
import type { SealedProblem } from '@/share/open-sealed'
import { sealedContents } from '@/share/page-contents'
import { strengthOf } from '@/share/passphrase-strength'
import { sealInWorker } from '@/share/seal-in-worker'
import { Button } from '@/ui/Button'
import { ProgressBar } from '@/ui/ProgressBar'
import { useLanguage, useText } from '@/ui/use-text'
import { SharePassphrase } from './SharePassphrase'
import { ShareSection } from './ShareSection'
import { saveFile } from './save-file'
import { text } from './share-text'
import { atOnce, useShareInput } from './use-share-input'

type Outcome = { readonly file: string; readonly size: number } | { readonly problem: SealedProblem }

/** The case with everything of the investigator's, readable with a passphrase alone. */
export function ShareSealed() {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const input = useShareInput()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [work, setWork] = useState<AbortController | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const same = passphrase.normalize('NFC') === again.normalize('NFC')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (passphrase === '' || !same || work !== null) return
    const mine = new AbortController()
    running.current = mine
    setWork(mine)
    setOutcome(null)
    const bytes = new TextEncoder().encode(writeContents(sealedContents(atOnce(input))))
    try {
      const done = await whileBusy(sealInWorker({ do: 'seal', bytes, passphrase }, mine.signal))
      if (!done.ok) setOutcome({ problem: done.error })
      else {
        const file = `${full.id}.dwell-sealed`
        saveFile(file, new Blob([done.value], { type: 'application/octet-stream' }))
        setOutcome({ file, size: done.value.length })
        setPassphrase('')
        setAgain('')
      }
    } catch {
      // Cancelled: what was typed stays.
    }
    setWork(null)
  }
  return (
    <ShareSection title={t('sealedTitle')}>
      <p className="text-sm text-ink2">{t('sealedHint')}</p>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
        <div className="grid gap-2 sm:grid-cols-2">
          <SharePassphrase label={t('passphrase')} value={passphrase} shown={shown} onText={setPassphrase} />
          <SharePassphrase
            label={t('passphraseAgain')}
            value={again}
            shown={shown}
            invalid={again !== '' && !same}
            onText={setAgain}
          />
        </div>
        <label className="touch flex items-center gap-2 text-sm">
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
          {t('passphraseShow')}
        </label>
        <p aria-live="polite" className="text-sm text-ink2">
          {again !== '' && !same ? t('passphraseDiffers') : passphrase !== '' && t(`strength${strengthOf(passphrase)}`)}
        </p>
        <p className="border-l-[3px] border-ink pl-2 text-sm">{t('sealedWarning')}</p>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            type="submit"
            look="primary"
            aria-disabled={passphrase === '' || !same || work !== null}
            className="aria-disabled:opacity-50"
          >
            {t('saveSealed')}
          </Button>
          {work !== null && <Button onClick={() => work.abort()}>{t('cancel')}</Button>}
        </div>
        {work !== null && <ProgressBar label={t('sealing')} share={null} />}
        <p role="status" className="text-sm text-ink2">
          {work !== null
            ? t('sealing')
            : outcome !== null && 'problem' in outcome
              ? t(`problem-${outcome.problem.code}`, versionOf(outcome.problem))
              : outcome !== null && t('sealedSaved', { file: outcome.file, size: formatBytes(outcome.size, language) })}
        </p>
      </form>
    </ShareSection>
  )
}

const versionOf = (problem: SealedProblem): { version: number } | Record<string, never> =>
  'version' in problem ? { version: problem.version } : {}
