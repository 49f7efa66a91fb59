import { useEffect, useMemo, useState } from 'react'
import { epochMs } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { VERSION } from '@/base/version'
import { useAccessTotals } from '@/data/access-totals'
import { whileBusy } from '@/data/activity'
import { useExtracts } from '@/data/extracts'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { type Picture, pictureOf } from '@/report/build/picture'
import { readLogs } from '@/report/read-logs'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { ShareSection } from './ShareSection'
import { saveFile } from './save-file'
import { PNG_SCALE, pngFile, svgFile } from './share-picture'
import { text } from './share-text'

type Said = 'pictureCopied' | 'pictureNotCopied' | 'pictureFailed'

/** The window as a picture, shown as it will be. */
export function SharePicture() {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const picture = usePicture()
  const { png, address: shown } = useDrawn(picture)
  const [said, setSaid] = useState<Said | null>(null)
  const save = async (kind: 'png' | 'svg') => {
    setSaid(null)
    try {
      saveFile(`${full.id}-window.${kind}`, await whileBusy(kind === 'png' ? png : svgFile(picture)))
    } catch {
      setSaid('pictureFailed')
    }
  }
  const copy = async () => {
    setSaid(null)
    const failed = png.then(
      () => false,
      () => true,
    )
    try {
      // The promise and not the picture: Safari forgets the press that asked for it while it is drawn.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
      setSaid('pictureCopied')
    } catch {
      setSaid((await failed) ? 'pictureFailed' : 'pictureNotCopied')
    }
  }
  return (
    <ShareSection title={t('pictureTitle')}>
      {shown === null ? (
        <p
          data-loading={shown === null || undefined}
          className="flex h-48 items-center justify-center rounded-md border border-line2 text-sm text-ink3"
        >
          {t('pictureMaking')}
        </p>
      ) : shown === 'failed' ? (
        <p role="alert" className="text-sm">
          {t('pictureFailed')}
        </p>
      ) : (
        <img
          src={shown}
          alt={t('pictureAlt')}
          width={picture.width}
          height={picture.height}
          className="h-auto max-h-72 w-full rounded-md border border-line2 bg-sunken object-contain"
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" icon={<Icon name="copy" />} onClick={() => void copy()}>
          <span aria-live="polite">{t(said === 'pictureCopied' ? 'pictureCopied' : 'copyPng')}</span>
        </Button>
        <Button onClick={() => void save('png')}>{t('savePng')}</Button>
        <Button onClick={() => void save('svg')}>{t('saveSvg')}</Button>
      </div>
      {(said === 'pictureFailed' || said === 'pictureNotCopied') && (
        <p role="alert" className="text-sm">
          {t(said)}
        </p>
      )}
      <p className="text-sm text-ink3">
        {t('pictureHint')}{' '}
        {t('pngSize', {
          width: formatNumber(picture.width * PNG_SCALE, language),
          height: formatNumber(picture.height * PNG_SCALE, language),
        })}
      </p>
    </ShareSection>
  )
}

function usePicture(): Picture {
  const { full, case: known, sha256, adoptions } = useOpenCase()
  const { investigation } = useInvestigation()
  const accesses = useAccessTotals()
  const extracts = useExtracts()
  const language = useLanguage()
  const [now] = useState(() => epochMs(Date.now()))
  return useMemo(
    () =>
      pictureOf({
        ...{ full, known, investigation, sha256, accesses, language, now },
        logs: readLogs(extracts),
        adoptions: adoptions.length,
        build: VERSION,
      }),
    [full, known, investigation, sha256, accesses, extracts, language, now, adoptions],
  )
}

/** The picture as pixels, and its address for this page; null while it is drawn. */
function useDrawn(picture: Picture): { readonly png: Promise<Blob>; readonly address: string | 'failed' | null } {
  const png = useMemo(() => pngFile(picture), [picture])
  const [address, setAddress] = useState<string | 'failed' | null>(null)
  useEffect(() => {
    let url: string | null = null
    let here = true
    setAddress(null)
    png.then(
      (blob) => {
        if (!here) return
        url = URL.createObjectURL(blob)
        setAddress(url)
      },
      () => here && setAddress('failed'),
    )
    return () => {
      here = false
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [png])
  return { png, address }
}
