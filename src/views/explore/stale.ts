/**
 * Look of a panel whose answer is on its way. Only after a moment: fading a dozen panels in and out would take longer than most
 * answers do, and would flicker.
 */
export const STALE = 'opacity-60 transition-opacity delay-200 duration-120'
