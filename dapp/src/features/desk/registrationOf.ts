import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { type Address, getAddress, zeroAddress } from 'viem'
import { byteLength } from '../../lib/byteLength.ts'
import { dataUri } from '../../lib/dataUri.ts'
import { readAddress } from '../../lib/readAddress.ts'
import type { RegisterDraft } from './RegisterDraft.ts'
import type { RegisterParams } from './registerFlow.tsx'

export type RegisterProblems = Partial<Record<keyof RegisterDraft, string>>

/** A draft as the registration that the contract takes, or what is still wrong with it, field by field. */
export function registrationOf(
  draft: RegisterDraft,
  owner: Address,
): { params: RegisterParams } | { problems: RegisterProblems } {
  const problems: RegisterProblems = {}
  const name = draft.name.trim()
  if (!name) problems.name = 'A name, please: it stands on every voucher.'
  else if (byteLength(name) > 64) problems.name = 'At most 64 letters; some count double.'

  const metadataURI = dataUri({
    description: draft.description,
    address: draft.address,
    hours: draft.hours,
  })
  if (byteLength(metadataURI) > 2_048) {
    problems.description = 'That is too long to be kept on the chain. Shorten it by a third.'
  }

  const sector = Number(draft.sector)
  if (!Number.isInteger(sector) || sector < 1 || sector > 9_999) {
    problems.sector = 'Choose what kind of place it is.'
  }
  const locality = draft.locality.trim().toUpperCase()
  if (locality && !/^[A-Z]{2}([A-Z2-9]{3})?$/.test(locality)) {
    problems.locality = 'A UN/LOCODE has five letters, like DKCPH; a country two, like DK.'
  }
  const payout = draft.payout.trim() ? readAddress(draft.payout) : { address: owner }
  if ('problem' in payout) problems.payout = payout.problem
  const arbiter = draft.arbiter.trim() ? readAddress(draft.arbiter) : { address: zeroAddress }
  if ('problem' in arbiter) problems.arbiter = arbiter.problem
  else if (
    arbiter.address !== zeroAddress &&
    [owner, 'address' in payout ? payout.address : owner].some(
      (party) => getAddress(party) === arbiter.address,
    )
  ) {
    problems.arbiter = 'Who decides can’t be who is paid. Name somebody else.'
  }
  if (Object.keys(problems).length > 0 || !('address' in payout) || !('address' in arbiter)) {
    return { problems }
  }

  return {
    params: {
      name,
      metadataURI,
      payout: payout.address,
      currency: draft.currency as Address,
      weekOffset: Number(weekOffsetOfUtc(Number(draft.utcHours))),
      sector,
      locality,
      arbiter: arbiter.address,
      lambdaBps: draft.lambdaPercent * 100,
    },
  }
}
