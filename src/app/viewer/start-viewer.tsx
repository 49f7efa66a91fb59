import '@/ui/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { presetAdoptions } from '@/data/adoptions'
import { presetExhibits } from '@/data/exhibits/exhibits'
import { queryClient } from '@/data/query-client'
import { presetDetails } from '@/data/report-details'
import { setSavedPage } from '@/data/saved-page'
import { savedLogs } from '@/report/saved-logs'
import { DATA_ID } from '@/share/page-text'
import { startAutomation } from '../automation'
import { startPreferences } from '../preferences'
import { BrokenFile } from './BrokenFile'
import { readSaved } from './read-saved'
import { addFonts } from './saved-fonts'
import { viewerHistory } from './viewer-history'
import { viewerRouter } from './viewer-router'

/** The entry of a page saved as one file: the app, with the case that stands in the page and nothing else to open. */
async function start(): Promise<void> {
  const saved = await readSaved(document.getElementById(DATA_ID)?.textContent ?? null)
  if (saved.kind === 'broken') {
    startPreferences()
    return draw(<BrokenFile say={saved.say} />)
  }
  const { file, contents } = saved
  const { id } = file.case
  startPreferences(contents.language)
  addFonts()
  setSavedPage(contents)
  savedLogs.set(() => contents.logs)
  presetAdoptions(id, contents.adoptions)
  presetExhibits(id, contents.exhibits)
  presetDetails(id, contents.details)
  const home = `/c/${id}${contents.page}${contents.view}`
  const router = viewerRouter(file, viewerHistory(home), home)
  startAutomation(router)
  draw(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}

function draw(page: ReactNode): void {
  const root = document.getElementById('root')
  if (root !== null) createRoot(root).render(<StrictMode>{page}</StrictMode>)
}

void start()
