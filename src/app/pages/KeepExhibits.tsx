import { useKeptExhibits } from '@/data/exhibits/use-kept-exhibits'

/** Reads the exhibits of the open case and keeps them, whichever of its pages is shown. */
export function KeepExhibits() {
  useKeptExhibits()
  return null
}
