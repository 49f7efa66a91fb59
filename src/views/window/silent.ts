/** For drawings whose words are said by marks and tables beside them. A spread, because the linter takes any SVG element for focusable. */
export const SILENT = { 'aria-hidden': true } as const
