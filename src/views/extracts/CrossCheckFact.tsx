import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { formatNumber } from '@/base/format'
import { crossCheck, MOST_CHECKED } from '@/data/cross-check'
import { Button } from '@/ui/Button'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './cross-check-text'

/** Whether another engine counts the same. */
export function CrossCheckFact({ table, rows }: { table: string; rows: number }) {
  const t = useText(text)
  const language = useLanguage()
  const number = (n: number) => formatNumber(n, language)
  const running = useRef<AbortController | null>(null)
  const check = useMutation({
    mutationFn: () => {
      running.current = new AbortController()
      return crossCheck(table, running.current.signal)
    },
  })
  if (rows > MOST_CHECKED) return <span className="text-ink3">{t('tooLarge', { most: number(MOST_CHECKED) })}</span>
  if (check.isPending) {
    return (
      <span className="flex flex-wrap items-baseline gap-x-3" data-loading>
        {t('running')}
        <Button look="quiet" onClick={() => running.current?.abort()}>
          {t('cancel')}
        </Button>
      </span>
    )
  }
  const found = check.data
  const cancelled = check.error?.name === 'AbortError'
  return (
    <span role="status" className="flex flex-wrap items-baseline gap-x-3">
      {found === undefined || cancelled ? null : found.different === 0 ? (
        t('same', { rows: number(found.rows), counts: number(found.counts) })
      ) : (
        <strong>{t('differs', { different: number(found.different), counts: number(found.counts) })}</strong>
      )}
      {check.error !== null && !cancelled && t('failed', { detail: check.error.message })}
      {(found === undefined || cancelled) && (
        <>
          <Button look="quiet" onClick={() => check.mutate()}>
            {t('run')}
          </Button>
          <span className="text-ink3">{t('about')}</span>
        </>
      )}
    </span>
  )
}
