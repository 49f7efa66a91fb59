import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { chooseLanguage } from '../preferences'
import { text } from './text'

export function LanguageChoice() {
  const t = useText(text)
  return (
    <SegmentedControl
      label={t('language')}
      segments={[
        { value: 'en', label: 'EN', name: 'English', lang: 'en' },
        { value: 'ko', label: '한국어', lang: 'ko' },
      ]}
      value={useLanguage()}
      onChange={chooseLanguage}
    />
  )
}
