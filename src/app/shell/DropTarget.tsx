import { useEffect, useState } from 'react'
import { expectFiles, openFiles } from '@/data/open-files'
import { useText } from '@/ui/use-text'
import { text } from './text'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Files can be dropped anywhere on any page; while one hovers, the page says so. */
export function DropTarget() {
  const t = useText(text)
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      // Without this the browser would leave Dwell and open the file itself.
      event.preventDefault()
      setHovering(true)
    }
    const onEnter = (event: DragEvent) => {
      if (carriesFiles(event)) expectFiles()
      onDrag(event)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false)
    }
    const onDrop = (event: DragEvent) => {
      setHovering(false)
      if (!carriesFiles(event)) return
      event.preventDefault()
      void openFiles([...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragenter', onEnter)
    addEventListener('dragover', onDrag)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragenter', onEnter)
      removeEventListener('dragover', onDrag)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])
  if (!hovering) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-60 flex items-center justify-center bg-[rgb(13_15_19/40%)] p-6">
      <div className="rounded-lg border-2 border-dashed border-ink bg-surface px-8 py-6 text-center shadow-card">
        <p className="text-xl font-medium">{t('dropTitle')}</p>
        <p className="pt-1 text-ink2">{t('dropHint')}</p>
      </div>
    </div>
  )
}
