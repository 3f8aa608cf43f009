import { getAddress, type Hex, hexToBigInt, hexToNumber, slice, zeroAddress } from 'viem'
import { codeProblems, type RedemptionCodeProblem } from './codeProblems.ts'
import { deploymentTag } from './deploymentTag.ts'
import { readCode } from './readCode.ts'
import { weekRedemptionLayout } from './weekRedemptionLayout.ts'
import type { weekRedemptionTypedData } from './weekRedemptionTypedData.ts'
import type { WeekRedemption } from './weekRedemptionTypes.ts'

export type DecodedWeekRedemption =
  | { ok: true; redemption: WeekRedemption; signature: Hex }
  | { ok: false; problem: RedemptionCodeProblem; sentence: string }

/** Reads a scanned or pasted code of a week, as `decodeRedemption` does that of vouchers: only the chain says if it is good. */
export function decodeWeekRedemption(
  text: string,
  { chainId, entangledWeeks }: Parameters<typeof weekRedemptionTypedData>[0],
): DecodedWeekRedemption {
  const read = readCode(text, weekRedemptionLayout, deploymentTag(chainId, entangledWeeks))
  if (!read.ok) return fail(read.problem)

  const { fields, signature } = read
  const parts = hexToBigInt(slice(fields, 16, 18))
  const holder = slice(fields, 18, 38)
  const stamp = hexToNumber(slice(fields, 38, 39))
  // One code, one text: whether a postcard is kept is yes or no.
  if (stamp > 1) return fail('Damaged')
  if (parts === 0n || holder === zeroAddress) return fail('NothingToRedeem')

  return {
    ok: true,
    redemption: {
      id: hexToBigInt(slice(fields, 4, 16)),
      parts,
      holder: getAddress(holder),
      stamp: stamp === 1,
      nonce: hexToBigInt(slice(fields, 39, 71)),
      deadline: hexToBigInt(slice(fields, 71, 76)),
    },
    signature,
  }
}

function fail(problem: RedemptionCodeProblem): DecodedWeekRedemption {
  return { ok: false, problem, sentence: codeProblems[problem] }
}
