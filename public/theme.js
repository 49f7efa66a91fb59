// Sets theme and language before the first paint. Same keys and rules as src/app/preferences.ts.
;(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const theme = read('dwell.theme')
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  document.documentElement.lang = read('dwell.language') ?? (navigator.language.startsWith('ko') ? 'ko' : 'en')
})()
