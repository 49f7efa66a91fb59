/** A channel to the other tabs of this browser; null where there is none, or a page may not have one, such as in a sandboxed frame. */
export function otherTabs(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
