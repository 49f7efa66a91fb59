import { useLocation } from '@tanstack/react-router'
import { type CasePage, PAGES } from '@/share/contents'

/** The page of the case that is on screen, as it stands in the address. */
export const useCasePage = (): CasePage =>
  useLocation({
    select: ({ pathname }) => PAGES.find((page) => page !== '' && pathname.endsWith(page)) ?? '',
  })
