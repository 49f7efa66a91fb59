import { digits } from '../time/iso-time'
import { BalancerReader } from './elastic-load-balancer'
import type { LogFormat } from './log-format'

const MINUS = 45

/**
 * Access logs of AWS Classic Load Balancers (https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html):
 * the fields of {@link BalancerReader}. The time is that at which the balancer received the request.
 */
export const clb: LogFormat = {
  id: 'clb',
  framing: 'lines',
  open: (context) => new BalancerReader('clb', 0, isTime, context),
}

/** A line begins with its time, `2026-01-02T`. */
const isTime = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from > 10 && bytes[from + 4] === MINUS && bytes[from + 7] === MINUS && !Number.isNaN(digits(bytes, from, 4))
