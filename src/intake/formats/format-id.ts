/** Names of the formats, as `window.dwell.summary()`, reports and notes give them; kept for ever. */
export const FORMAT_IDS = [
  'combined',
  'w3c',
  'alb',
  'clb',
  'nlb',
  'cloudfront',
  'cloudtrail',
  'cloudflare',
  'azure-gateway',
  'traefik-json',
  'caddy',
  'envoy',
  'haproxy',
  'zeek',
  'zeek-json',
  'ecs',
  'mapped-csv',
  'mapped-jsonl',
  'mapped-parquet',
] as const
export type FormatId = (typeof FORMAT_IDS)[number]
