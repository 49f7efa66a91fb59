import '@/ui/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '@/app/App'
import { startAutomation } from '@/app/automation'
import { startPreferences } from '@/app/preferences'
import { router } from '@/app/router'

startPreferences()
startAutomation(router)
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
