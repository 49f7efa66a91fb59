import { createInstance, type i18n as I18n } from 'i18next'
import { visible } from './visible'

/** Interface languages. Korean is a first language of the default case, not a translation afterthought. */
export const LANGUAGES = ['en', 'ko'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * One i18next instance for screen, link and paper. Each folder defines its own words next to
 * its code with {@link defineText}; the compiler refuses a key that one language lacks.
 */
export const i18n: I18n = createInstance()
void i18n.init({
  lng: 'en',
  fallbackLng: false,
  resources: {},
  initAsync: false,
  // Keys are words, not paths.
  keySeparator: false,
  nsSeparator: false,
  // React escapes on output and Markdown/SVG writers escape themselves; escaping twice would show "&amp;".
  // What is quoted only must not turn the sentence around it.
  interpolation: { escapeValue: true, escape: visible },
  returnNull: false,
})

export type Messages = Readonly<Record<string, string>>
/** Plural forms (`key_one`, `key_other`) are asked for by their stem (Unicode CLDR categories, through i18next). */
type Stem<K> = K extends `${infer S}_one` | `${infer S}_other` ? S : K
export type KeyOf<M extends Messages> = Stem<Extract<keyof M, string>>
export type Translate<M extends Messages> = (
  key: KeyOf<M>,
  values?: Readonly<Record<string, string | number>>,
) => string

export interface TextModule<M extends Messages> {
  readonly namespace: string
  readonly keys?: M
}

/** Korean has one plural category, so `_one` forms are not asked of it. */
type Korean<M extends Messages> = { readonly [K in keyof M as K extends `${string}_one` ? never : K]: string }

/** Registers the words of one folder. `namespace` is the folder's path, such as `views/window`. */
export function defineText<const M extends Messages>(namespace: string, en: M, ko: Korean<M>): TextModule<M> {
  i18n.addResourceBundle('en', namespace, en)
  i18n.addResourceBundle('ko', namespace, ko)
  return { namespace }
}

const translators: Readonly<Record<Language, Map<string, Translate<Messages>>>> = { en: new Map(), ko: new Map() }

/** Words of one folder in one language, for pure code (report, window.dwell): the same function each time. React uses `ui/use-text`. */
export function translator<M extends Messages>({ namespace }: TextModule<M>, language: Language): Translate<M> {
  const known = translators[language]
  const translate = known.get(namespace) ?? translatorOf(namespace, language)
  known.set(namespace, translate)
  return translate as Translate<M>
}

/**
 * Each sentence is looked up once in each of its plural forms: a report of 5,000 sentences spent most of its time there. No sentence refers to
 * another (`$t(…)`), least of all by its values.
 */
function translatorOf(namespace: string, language: Language): Translate<Messages> {
  const { interpolator, pluralResolver } = i18n.services
  const lookUp = i18n.getFixedT(language, namespace)
  const sentences = new Map<string, string>()
  return (key, values) => {
    const form = typeof values?.count === 'number' ? key + pluralResolver.getSuffix(language, values.count) : key
    const sentence = sentences.get(form) ?? lookUp(key, { ...values, skipInterpolation: true })
    sentences.set(form, sentence)
    return values === undefined ? sentence : interpolator.interpolate(sentence, values, language, {})
  }
}
