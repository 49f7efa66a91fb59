/** Tokens as tests need them; signed by nobody. */
export const base64Url = (text: string | Uint8Array): string =>
  btoa(String.fromCharCode(...(typeof text === 'string' ? new TextEncoder().encode(text) : text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export const SIGNATURE = 'c2lnbmF0dXJlLXRoYXQtbXVzdC1uZXZlci1iZS1rZXB0'

export const jwt = (
  payload: unknown,
  header: unknown = { alg: 'RS256', kid: 'key-1' },
  signature = SIGNATURE,
): string => `${base64Url(JSON.stringify(header))}.${base64Url(JSON.stringify(payload))}.${signature}`
