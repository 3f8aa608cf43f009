import type { SentenceContext } from '@homing/sdk/errors/sentenceContext'
import { demoTownPeople } from '../config/demoTownPeople.ts'
import type { FlowContext } from './Flow.ts'

/**
 * What a sentence about an error needs to know. Amounts in errors are in the currency of the flow: by convention its
 * `params.currency`.
 */
export function sentenceContextFor({
  config,
  account,
  params,
}: FlowContext<unknown>): SentenceContext {
  const address =
    typeof params === 'object' && params && 'currency' in params ? String(params.currency) : ''
  const currency = config.currencies[address.toLowerCase()]
  return {
    ...(currency && { currency }),
    nameOf(someone) {
      if (someone.toLowerCase() === account.toLowerCase()) return 'you'
      return config.local
        ? demoTownPeople.find((person) => person.address.toLowerCase() === someone.toLowerCase())
            ?.name
        : undefined
    },
  }
}
