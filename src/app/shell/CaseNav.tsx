import { useOpenCase } from '@/data/open-case'
import { cx } from '@/ui/cx'
import { useText } from '@/ui/use-text'
import { CaseLink } from './CaseLink'
import { text } from './text'
import { useCasePages } from './use-case-pages'

/** The pages of the case. */
export function CaseNav({ className }: { className?: string }) {
  const t = useText(text)
  const { case: known } = useOpenCase()
  const pages = useCasePages()
  return (
    <nav aria-label={t('pages')} className={cx('ml-1.5 flex gap-0.5 self-stretch', className)}>
      {pages.map(({ to, word, count }) => (
        <CaseLink
          key={to}
          to={to}
          className="flex items-center gap-[5px] border-y-2 border-transparent px-2 text-ink2 hover:text-ink aria-[current=page]:border-b-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {t(word)}
          {count !== null && <span className="text-2xs font-normal text-ink3 max-[1439px]:hidden">{count(known)}</span>}
        </CaseLink>
      ))}
    </nav>
  )
}
