import { isMapped } from '../address'
import type { Network } from '../condition'
import type { WordList } from '../word-list'
import { addressesOf, numberOf } from './client-addresses'

/** Sets `flags[slot]` to 1 for each client in one of the networks. */
export function flagClientsIn(clients: WordList, networks: readonly Network[], flags: Uint8Array): void {
  const addresses = addressesOf(clients)
  const { length, short, long } = addresses
  for (const network of networks.map(withoutMapping)) {
    if (network.address.length === 4) {
      const mask = network.bits === 0 ? 0 : (0xffff_ffff << (32 - network.bits)) >>> 0
      const wanted = (numberOf(network.address) & mask) >>> 0
      for (let slot = 1; slot < flags.length; slot++)
        if (length[slot] === 4 && ((short[slot] ?? 0) & mask) >>> 0 === wanted) flags[slot] = 1
    } else {
      for (let slot = 1; slot < flags.length; slot++)
        if (length[slot] === 16 && startsAlike(long, short[slot] ?? 0, network)) flags[slot] = 1
    }
  }
}

/** IPv4 written as IPv6 is IPv4, in conditions as in logs. */
function withoutMapping(network: Network): Network {
  const { address, bits } = network
  if (address.length !== 16 || bits < 96 || !isMapped(address)) return network
  return { address: address.slice(12), bits: bits - 96 }
}

function startsAlike(long: Uint8Array, at: number, { address, bits }: Network): boolean {
  for (let i = 0; i * 8 < bits; i++) {
    const mask = 0xff00 >> Math.min(8, bits - i * 8)
    if ((((long[at + i] ?? 0) ^ (address[i] ?? 0)) & mask & 0xff) !== 0) return false
  }
  return true
}
