import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { local } from '@/case/local'
import { casesAtHandQuery } from '@/data/cases-at-hand'
import { useOpenCase } from '@/data/open-case'
import { useSavedPage } from '@/data/saved-page'
import { linkToCase } from '@/link/codec'
import { Icon } from '@/ui/Icon'
import { MenuButton } from '@/ui/MenuButton'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** The open case by name, and the way to the others, where there may be any. */
export function CaseMenu({ title }: { title: string }) {
  const saved = useSavedPage() !== null
  return saved ? <span className="truncate px-1 font-medium">{title}</span> : <CasesAtHand title={title} />
}

function CasesAtHand({ title }: { title: string }) {
  const t = useText(text)
  const language = useLanguage()
  const router = useRouter()
  const { full, sha256 } = useOpenCase()
  const { data: cases = [] } = useQuery(casesAtHandQuery)
  const entries = cases.map((entry) => ({
    id: linkToCase(entry.id, entry.sha256),
    label: local(entry.title, language),
    checked: entry.id === full.id && entry.sha256 === sha256,
  }))
  return (
    <MenuButton
      look="quiet"
      label={`${title}, ${t('cases')}`}
      className="gap-1 px-1 max-lg:min-w-0 max-lg:text-[15px] lg:shrink-0"
      entries={[...entries, { id: '/', label: t('allCases') }]}
      onAction={(href) => router.history.push(href)}
    >
      <span className="truncate">{title}</span>
      <Icon name="down" />
    </MenuButton>
  )
}
