import { BalancerReader } from './elastic-load-balancer'
import type { LogFormat } from './log-format'
import { fieldEnd } from './scan'

/** The first field of a line. */
const TYPES = ['http', 'https', 'h2', 'grpcs', 'ws', 'wss'].map((type) => new TextEncoder().encode(type))

/**
 * Access logs of AWS Application Load Balancers (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html):
 * the type of the connection, then the fields of {@link BalancerReader}. The time is that of the answer (of the end of the connection, for
 * WebSockets), not of the request; `request_creation_time` stays in the raw line, as do the fields behind the agent, of which AWS adds more
 * with the years.
 */
export const alb: LogFormat = {
  id: 'alb',
  framing: 'lines',
  open: (context) => new BalancerReader('alb', 1, isType, context),
}

function isType(bytes: Uint8Array, from: number, to: number): boolean {
  const end = fieldEnd(bytes, from, Math.min(to, from + 8))
  return TYPES.some((type) => type.length === end - from && type.every((byte, i) => bytes[from + i] === byte))
}
