import { useLayoutEffect } from 'react'

/**
 * Adds a style sheet to the page while the caller is shown. Constructed in script, because the content security
 * policy refuses `<style>` elements, and because margin boxes of a printed page take words from nowhere else.
 */
export function usePageSheet(css: string): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [css])
}
