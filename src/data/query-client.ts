import { notifyManager, QueryClient } from '@tanstack/react-query'
import { notifyByFrame } from './notify-by-frame'

if ('requestAnimationFrame' in globalThis) notifyManager.setScheduler(notifyByFrame)

/** One for the page. Nothing is refetched on its own: cases and extracts are files, they do not change under us. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
  },
})
