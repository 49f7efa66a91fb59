import type { RowBatch } from '../row-batch'
import { IsoTime } from '../time/iso-time'
import { type ZoneCount, ZoneTally } from '../time/zone-tally'
import { readSize } from './amounts'
import { setEndpoint } from './endpoint'
import { FieldCuts } from './field-cuts'
import { FieldText, PERCENT_ENCODED } from './field-text'
import type { LineOutcome, LineReader, LogFormat } from './log-format'
import { decimal } from './scan'
import { UTC_CLOCK } from './utc-clock'

const SPACE = 32
const TLS = Uint8Array.of(116, 108, 115, SPACE)

const TIME = 2
const CLIENT = 5
const CONNECTION_TIME = 7
const SENT = 10
const DOMAIN = 17

/**
 * Access logs of AWS Network Load Balancers (https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html),
 * which there are for TLS listeners only: one line a connection, with its client, bytes and the name it asked for, but no HTTP. The time is
 * that of the connection's end, UTC though no zone stands there; the duration that of the whole connection, in milliseconds.
 */
export const nlb: LogFormat = { id: 'nlb', framing: 'lines', open: () => new NlbReader() }

class NlbReader implements LineReader {
  readonly name = 'nlb'
  private readonly tally = new ZoneTally()
  private readonly iso = new IsoTime(UTC_CLOCK, this.tally)
  private readonly cuts = new FieldCuts()
  private readonly text = new FieldText()

  zones(): readonly ZoneCount[] {
    return this.tally.zones()
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    const { cuts, text } = this
    if (to - from < TLS.length || TLS.some((byte, i) => bytes[from + i] !== byte)) return 'unknown-format'
    cuts.cutAt(SPACE, bytes, from, to, DOMAIN + 1)
    if (cuts.count <= DOMAIN) return 'field-count'
    const size = readSize(bytes, cuts.start(SENT), cuts.end(SENT))
    if (size === null) return 'bad-bytes'
    const time = this.iso.read(bytes, cuts.start(TIME), cuts.end(TIME))
    if (typeof time === 'string') return time
    batch.bytes[batch.length] = size
    batch.duration[batch.length] = decimal(bytes, cuts.start(CONNECTION_TIME), cuts.end(CONNECTION_TIME))
    setEndpoint(batch, batch.text.client, text, bytes, cuts.start(CLIENT), cuts.end(CLIENT))
    text.setDecoded(batch, batch.text.host, PERCENT_ENCODED, bytes, cuts.start(DOMAIN), cuts.end(DOMAIN))
    return time
  }
}
