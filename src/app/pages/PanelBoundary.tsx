import { Component, type ReactNode } from 'react'
import { type Language, translator } from '@/base/text'
import { dismissNotice, notify } from '@/data/notices'
import { CopyButton } from '@/ui/CopyButton'
import { useText } from '@/ui/use-text'
import { text } from '../text'

interface PanelBoundaryProps {
  readonly children: ReactNode
}

/** One panel that breaks, or whose code cannot be fetched, leaves the others standing. */
export class PanelBoundary extends Component<PanelBoundaryProps, { readonly details: string | null }> {
  override state = { details: null }

  static getDerivedStateFromError(error: unknown) {
    return { details: error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error) }
  }

  override componentDidCatch() {
    notify('panel', 'problem', (language: Language) => translator(text, language)('panelBroke'))
  }

  override componentWillUnmount() {
    if (this.state.details !== null) dismissNotice('panel')
  }

  override render() {
    return this.state.details === null ? this.props.children : <Broken details={this.state.details} />
  }
}

function Broken({ details }: { details: string }) {
  const t = useText(text)
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg border border-line2 border-dashed p-4">
      <p className="min-w-0 flex-1">{t('panelBroke')}</p>
      <CopyButton look="plain" value={details}>
        {t('copyDetails')}
      </CopyButton>
    </div>
  )
}
