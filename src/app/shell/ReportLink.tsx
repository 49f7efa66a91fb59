import { Link } from '@tanstack/react-router'
import { useOpenCase } from '@/data/open-case'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { text } from './text'

export function ReportLink({ className }: { className?: string }) {
  const t = useText(text)
  const { full } = useOpenCase()
  return (
    <Link
      to="/c/$caseId/report"
      params={{ caseId: full.id }}
      search={true}
      aria-label={t('report')}
      className={cx(
        'touch inline-flex h-[30px] items-center justify-center gap-1.5 rounded-md border border-ink bg-ink px-2 text-on-ink hover:opacity-85',
        className,
      )}
    >
      <Icon name="report" />
      <span className="max-[1439px]:hidden">{t('report')}</span>
    </Link>
  )
}
