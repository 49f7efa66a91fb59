import { whileBusy } from './activity'
import { currentView } from './current-view'
import { NotShipped, readExtract } from './read-extract'
import { shippedUrl } from './shipped-cases'

/** Opens the access log that came with the case, through the same reader as any other file. */
export async function openShippedExtract(extractId: string): Promise<void> {
  const opened = currentView()?.opened
  const extract = opened?.full.extracts.find((one) => one.id === extractId)
  if (opened === undefined || extract === undefined) return
  await whileBusy(
    readExtract({
      name: extract.file,
      expected: extract,
      async files(signal) {
        const response = await fetch(shippedUrl(`${opened.full.id}/${extract.file}`), { signal })
        // Some hosts answer a path they do not have with their start page.
        const isPage = response.headers.get('content-type')?.includes('text/html') ?? false
        if (!response.ok || isPage) throw new NotShipped(extract.file)
        return [new File([await response.blob()], extract.file)]
      },
    }),
  )
}
