import { Icon } from '@/ui/Icon'
import { MenuButton } from '@/ui/MenuButton'
import { useText } from '@/ui/use-text'
import { chooseTheme, THEMES, useTheme } from '../preferences'
import { text } from './text'

const ICONS = { light: 'sun', dark: 'moon', system: 'systemTheme' } as const

export function ThemeMenu() {
  const t = useText(text)
  const theme = useTheme()
  return (
    <MenuButton
      label={t('theme')}
      className="border-transparent px-1.5"
      entries={THEMES.map((id) => ({ id, label: t(id), checked: id === theme }))}
      onAction={(id) => {
        const chosen = THEMES.find((name) => name === id)
        if (chosen !== undefined) chooseTheme(chosen)
      }}
    >
      <Icon name={ICONS[theme]} />
    </MenuButton>
  )
}
