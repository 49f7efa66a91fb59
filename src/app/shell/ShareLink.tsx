import { useState } from 'react'
import { linkToView } from '@/data/copy-link'
import { useExtracts } from '@/data/extracts'
import { useOpenCase } from '@/data/open-case'
import { hashPrefix } from '@/link/codec'
import { LONGEST_LINK } from '@/link/fields'
import { CopyButton } from '@/ui/CopyButton'
import { useText } from '@/ui/use-text'
import { ShareCarried } from './ShareCarried'
import { ShareSection } from './ShareSection'
import { ShareWithheld } from './ShareWithheld'
import { text } from './text'

/** The link, and in words what it carries, what it withholds and what it never holds. */
export function ShareLink() {
  const t = useText(text)
  const { full, sha256, origin, fileName } = useOpenCase()
  const extracts = useExtracts()
  // Off each time the card opens: what was shared once is no wish for the next time.
  const [included, setIncluded] = useState(false)
  const whole = linkToView(undefined, 'included')
  const link = included ? whole : linkToView()
  return (
    <ShareSection title={t('shareTitle')}>
      <div className="flex items-center gap-2">
        <input
          readOnly
          aria-label={t('shareTitle')}
          value={link}
          onFocus={(event) => event.target.select()}
          className="h-[30px] min-w-0 flex-1 rounded-md border border-line2 bg-sunken px-2 font-mono text-2xs text-ink2"
        />
        <CopyButton look="primary" value={link}>
          {t('copyLink')}
        </CopyButton>
      </div>
      <ShareWithheld included={included} fits={whole.length <= LONGEST_LINK} onChange={setIncluded} />
      <div className="text-sm text-ink2">
        <ShareCarried />
        <p className="pt-2">{t('shareNone')}</p>
        {full.extracts.some((extract) => extract.simulated) && <p className="pt-2">{t('shareSimulated')}</p>}
        {origin === 'file' && (
          <p className="pt-2 wrap-anywhere">{t('shareFile', { file: fileName, hash: `${hashPrefix(sha256)}…` })}</p>
        )}
        {extracts.flatMap(({ id, fileName: name, files, state }) =>
          (state.status === 'ready' ? (state.stats.identity?.sha256 ?? []) : []).map((hash, i) => (
            <p key={`${id} ${hash}`} className="pt-2 wrap-anywhere">
              {t('shareLog', { file: files[i]?.name ?? name, hash: `${hashPrefix(hash)}…` })}
            </p>
          )),
        )}
      </div>
    </ShareSection>
  )
}
