import type { Result } from '@/base/result'
import type { Language } from '@/base/text'
import {
  CREDENTIAL_ROLES,
  type CredentialRole,
  type CredentialRule,
  DEFAULT_CREDENTIAL_RULE,
  type NamedCredential,
  parseCredentialRule,
} from '@/intake/credentials/credential-rule'
import { credentialProblemSentence } from '@/intake/credentials/credential-text'
import { explainRoute } from '@/intake/route-explain'
import { DEFAULT_ROUTE_RULE, parseRouteRule, ROUTE_SWITCHES, type RouteRule } from '@/intake/route-rule'
import { routeProblemSentence } from '@/intake/route-text'

/** Views may not reach into intake; these are its rules as the form in which they are edited needs them. */
export type PageRule = RouteRule
export type TokenRule = CredentialRule
export type TokenName = NamedCredential
export type TokenRole = CredentialRole

export const pageSwitches = ROUTE_SWITCHES
export const defaultPageRule = DEFAULT_ROUTE_RULE
export const tokenRoles = CREDENTIAL_ROLES
export const defaultTokenRule = DEFAULT_CREDENTIAL_RULE
/** How a path comes to its page; the rule is one that can be read. */
export const explainPage = (rule: PageRule, target: string) => explainRoute(rule, target)

/** Why a rule cannot be read, as a sentence; null where it can. */
export const pageRuleFault = (rule: PageRule, language: Language): string | null =>
  faultOf(parseRouteRule(rule), (problem) => routeProblemSentence(problem, language))
export const tokenRuleFault = (rule: TokenRule, language: Language): string | null =>
  faultOf(parseCredentialRule(rule), (problem) => credentialProblemSentence(problem, language))

const faultOf = <P>(read: Result<unknown, P>, say: (problem: P) => string): string | null =>
  read.ok ? null : say(read.error)

export const sameRules = (a: PageRule | TokenRule, b: PageRule | TokenRule): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
