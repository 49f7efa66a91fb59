import { alb } from './alb'
import { azureGateway } from './azure-gateway'
import { caddy } from './caddy'
import { clb } from './clb'
import { cloudflare } from './cloudflare'
import { cloudfront } from './cloudfront'
import { cloudtrail } from './cloudtrail'
import { combined } from './combined'
import { ecs } from './ecs'
import { envoy } from './envoy'
import { haproxy } from './haproxy'
import type { LogFormat } from './log-format'
import { nlb } from './nlb'
import { traefikJson } from './traefik-json'
import { w3c } from './w3c'
import { zeek } from './zeek'
import { zeekJson } from './zeek-json'

/** All formats that name their fields themselves, in the order in which a line is offered to them. */
export const FORMATS: readonly LogFormat[] = [
  combined,
  w3c,
  cloudfront,
  alb,
  clb,
  nlb,
  envoy,
  haproxy,
  zeek,
  cloudflare,
  azureGateway,
  traefikJson,
  caddy,
  zeekJson,
  ecs,
  cloudtrail,
]
