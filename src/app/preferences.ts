import { i18n, LANGUAGES, type Language } from '@/base/text'
import { createStore, useStore } from '@/data/store'

/** How this person likes the page. Kept in this browser, never in a link: a link must look the same to everyone else. */
export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

/** Same keys and rules as `public/theme.js`, which runs before the first paint. */
const THEME_KEY = 'dwell.theme'
const LANGUAGE_KEY = 'dwell.language'

const systemDark = matchMedia('(prefers-color-scheme: dark)')
const theme = createStore<Theme>(THEMES.find((name) => name === recall(THEME_KEY)) ?? 'system')

/** `language` is that of a saved page, which shows what its maker saw. */
export function startPreferences(language?: Language): void {
  const browser: Language = navigator.language.startsWith('ko') ? 'ko' : 'en'
  applyLanguage(language ?? LANGUAGES.find((name) => name === recall(LANGUAGE_KEY)) ?? browser)
  applyTheme()
  systemDark.addEventListener('change', applyTheme)
  theme.subscribe(applyTheme)
}

export function chooseLanguage(language: Language): void {
  remember(LANGUAGE_KEY, language)
  applyLanguage(language)
}

export function chooseTheme(next: Theme): void {
  remember(THEME_KEY, next)
  theme.set(() => next)
}

export const useTheme = (): Theme => useStore(theme)

function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  void i18n.changeLanguage(language)
}

function applyTheme(): void {
  const dark = theme.get() === 'dark' || (theme.get() === 'system' && systemDark.matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

/** Storage may be refused, such as in a private window or by policy; then choices last as long as the tab. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Kept for this tab only.
  }
}
