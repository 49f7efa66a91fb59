import { useRef } from 'react'
import { useOpenCase } from '@/data/open-case'
import { expectFiles, openFiles } from '@/data/open-files'
import { saveCase } from '@/data/save-case'
import { useSavedPage } from '@/data/saved-page'
import { FileInput } from '@/ui/FileInput'
import { Icon } from '@/ui/Icon'
import { MenuButton } from '@/ui/MenuButton'
import { useLanguage, useText } from '@/ui/use-text'
import { chooseLanguage, chooseTheme, useTheme } from '../preferences'
import { text } from './text'

/** What is used now and then: files, language, theme. */
export function MoreMenu() {
  const t = useText(text)
  const language = useLanguage()
  const theme = useTheme()
  const opened = useOpenCase()
  const saved = useSavedPage() !== null
  const input = useRef<HTMLInputElement>(null)
  const deeds: Readonly<Record<string, () => void>> = {
    open: () => input.current?.click(),
    save: () => saveCase(opened),
    en: () => chooseLanguage('en'),
    ko: () => chooseLanguage('ko'),
    light: () => chooseTheme('light'),
    dark: () => chooseTheme('dark'),
    system: () => chooseTheme('system'),
  }
  return (
    <>
      <MenuButton
        label={t('more')}
        className="-mr-2 border-transparent px-1.5"
        entries={[
          ...(saved ? [] : [{ id: 'open', label: t('openFile') }]),
          { id: 'save', label: t('saveCase') },
          { id: 'light', label: t('themeLight'), checked: theme === 'light' },
          { id: 'dark', label: t('themeDark'), checked: theme === 'dark' },
          { id: 'system', label: t('themeSystem'), checked: theme === 'system' },
          { id: 'en', label: 'English', checked: language === 'en' },
          { id: 'ko', label: '한국어', checked: language === 'ko' },
        ]}
        onAction={(id) => deeds[id]?.()}
      >
        <Icon name="menu" />
      </MenuButton>
      {!saved && <FileInput ref={input} onChoose={expectFiles} onFiles={openFiles} data-do="open-file" />}
    </>
  )
}
