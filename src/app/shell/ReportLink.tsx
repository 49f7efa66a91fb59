import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { CaseLink } from './CaseLink'
import { text } from './text'

export function ReportLink({ className }: { className?: string }) {
  const t = useText(text)
  return (
    <CaseLink
      to="/c/$caseId/report"
      aria-label={t('report')}
      className={cx(
        'touch inline-flex h-[30px] items-center justify-center gap-1.5 rounded-md border border-ink bg-ink px-2 text-on-ink hover:opacity-85',
        className,
      )}
    >
      <Icon name="report" />
      <span className="max-[1439px]:hidden">{t('report')}</span>
    </CaseLink>
  )
}
