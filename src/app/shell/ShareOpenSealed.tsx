import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Language, translator } from '@/base/text'
import { whileBusy } from '@/data/activity'
import { notify, useSaidHere } from '@/data/notices'
import { showCase } from '@/data/open-files'
import { openSealed, readSealed, type SealedProblem } from '@/share/open-sealed'
import { restore } from '@/share/restore'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/overlay/Dialog'
import { ProgressBar } from '@/ui/ProgressBar'
import { useText } from '@/ui/use-text'
import { SharePassphrase } from './SharePassphrase'
import { text } from './share-text'

/** Asks for the passphrase of an encrypted case file, and opens what it holds. Until then nothing on screen changes. */
export function ShareOpenSealed({ file, onClose }: { file: File; onClose: () => void }) {
  const t = useText(text)
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null)
  const [problem, setProblem] = useState<SealedProblem | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [shown, setShown] = useState(false)
  const [working, setWorking] = useState(false)
  const running = useRef<AbortController | null>(null)
  useEffect(() => {
    let here = true
    void whileBusy(readSealed(file)).then((read) => {
      if (!here) return
      if (read.ok) setBytes(read.value)
      else setProblem(read.error)
    })
    return () => {
      here = false
      running.current?.abort()
    }
  }, [file])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (bytes === null || passphrase === '' || working) return
    const mine = new AbortController()
    running.current = mine
    setWorking(true)
    setProblem(null)
    try {
      const opened = await whileBusy(openSealed(bytes, passphrase, mine.signal))
      if (!opened.ok) return setProblem(opened.error)
      const { address, problem: unkept } = await whileBusy(restore(opened.value))
      showCase(opened.value.file, address)
      const word = unkept === null ? 'restored' : 'restoredHereOnly'
      notify('sealed', unkept === null ? 'done' : 'problem', (language) =>
        translator(text, language)(word, { file: file.name }),
      )
      onClose()
    } catch {
      // Cancelled.
    } finally {
      setWorking(false)
    }
  }
  const retry = problem === null || problem.code === 'wrong-passphrase' || problem.code === 'failed'
  return (
    <Dialog title={t('openTitle', { file: file.name })} onClose={onClose} size="small">
      {problem !== null && <Problem problem={problem} />}
      {retry && (
        <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3 pt-1">
          <p>{t('openHint')}</p>
          <SharePassphrase
            label={t('passphrase')}
            value={passphrase}
            shown={shown}
            invalid={problem?.code === 'wrong-passphrase'}
            autoFocus
            onText={setPassphrase}
          />
          <label className="touch flex items-center gap-2 text-sm">
            <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
            {t('passphraseShow')}
          </label>
          {working && <ProgressBar label={t('opening')} share={null} />}
          <div className="flex items-center gap-2">
            <Button
              type="submit"
              look="primary"
              aria-disabled={bytes === null || passphrase === '' || working}
              className="aria-disabled:opacity-50"
            >
              {t('openButton')}
            </Button>
            <Button onClick={working ? () => running.current?.abort() : onClose}>{t('cancel')}</Button>
            <span role="status" className="text-sm text-ink3">
              {working && t('opening')}
            </span>
          </div>
        </form>
      )}
    </Dialog>
  )
}

function Problem({ problem }: { problem: SealedProblem }) {
  const say = (language: Language): string =>
    translator(text, language)(`problem-${problem.code}`, 'version' in problem ? { version: problem.version } : {})
  useSaidHere('sealed', say)
  const t = useText(text)
  return (
    <p role="alert" className="pb-3">
      {t(`problem-${problem.code}`, 'version' in problem ? { version: problem.version } : {})}
    </p>
  )
}
