/**
 * React Aria injects one inline `<style>` (touch-action of pressable elements) unless an element of this id is there.
 * The content security policy forbids inline styles and would report every attempt, so the rule stands in `app.css`
 * and this placeholder says so. Imported by every file that brings React Aria onto the page.
 */
const STYLE_ID = 'react-aria-pressable-style'

if (!document.getElementById(STYLE_ID)) {
  const placeholder = document.createElement('meta')
  placeholder.id = STYLE_ID
  document.head.append(placeholder)
}
