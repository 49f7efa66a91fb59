import fc from 'fast-check'
import { expect, it } from 'vitest'
import { routeTemplate, templateRoom } from './route-template'

function template(target: string): string {
  const bytes = new TextEncoder().encode(target)
  const into = new Uint8Array(templateRoom(bytes.length))
  return new TextDecoder().decode(into.subarray(0, routeTemplate(bytes, 0, bytes.length, into)))
}

it.each([
  ['/', '/'],
  ['/delivery/addresses?page=2', '/delivery/addresses'],
  ['/orders/17/items/4#top', '/orders/:id/items/:id'],
  ['/u/6f1c2a54-1b1e-4c59-9a3f-0d2b7c1e8f10/x', '/u/:id/x'],
  ['/u/6F1C2A54-1B1E-4C59-9A3F-0D2B7C1E8F10', '/u/:id'],
  ['/f/d41d8cd98f00b204e9800998ecf8427e', '/f/:id'],
  ['/decade/facade/beef', '/decade/facade/beef'],
  ['/v2/a-1/12a', '/v2/a-1/12a'],
  ['//double//', '//double//'],
  ['http://shop.example/orders/1?x', '/orders/:id'],
  ['http://shop.example', '/'],
  ['shop.example:443', 'shop.example:443'],
  ['*', '*'],
  ['?x=1', '/'],
  ['', '/'],
  ['/7', '/:id'],
])('%s → %s', (target, page) => {
  expect(template(target)).toBe(page)
})

it('never writes beyond its room', () => {
  const target = fc.array(fc.constantFrom('/', '1', 'a', '?', ':', 'http://', '-', '#'), { maxLength: 40 })
  fc.assert(
    fc.property(target, (parts) => {
      const length = parts.join('').length
      expect(template(parts.join('')).length).toBeLessThanOrEqual(templateRoom(length))
    }),
  )
})
