import { useSavedPage } from '@/data/saved-page'
import { CASE_PAGES } from './case-pages'

/** The pages there are: a saved page has no log. */
export function useCasePages(): readonly (typeof CASE_PAGES)[number][] {
  return useSavedPage() === null ? CASE_PAGES : CASE_PAGES.filter(({ word }) => word !== 'log')
}
