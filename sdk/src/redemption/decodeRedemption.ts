import { getAddress, type Hex, hexToBigInt, slice, zeroAddress } from 'viem'
import { codeProblems, type RedemptionCodeProblem } from './codeProblems.ts'
import { deploymentTag } from './deploymentTag.ts'
import { readCode } from './readCode.ts'
import { redemptionLayout } from './redemptionLayout.ts'
import type { Deployment } from './redemptionTypedData.ts'
import type { Redemption } from './redemptionTypes.ts'

export type DecodedRedemption =
  | { ok: true; redemption: Redemption; signature: Hex }
  | { ok: false; problem: RedemptionCodeProblem; sentence: string }

/**
 * Reads a scanned or pasted code. Whoever wrote it is a stranger: nothing here says that the signature is
 * good, that the holder has the vouchers, or that the deadline is still ahead. The chain says that.
 */
export function decodeRedemption(
  text: string,
  { chainId, solidarityVouchers }: Deployment,
): DecodedRedemption {
  const read = readCode(text, redemptionLayout, deploymentTag(chainId, solidarityVouchers))
  if (!read.ok) return fail(read.problem)

  const { fields, signature } = read
  const holder = slice(fields, 20, 40)
  const quantity = hexToBigInt(slice(fields, 16, 20))
  if (quantity === 0n || holder === zeroAddress) return fail('NothingToRedeem')

  return {
    ok: true,
    redemption: {
      id: hexToBigInt(slice(fields, 4, 16)),
      quantity,
      holder: getAddress(holder),
      nonce: hexToBigInt(slice(fields, 40, 72)),
      deadline: hexToBigInt(slice(fields, 72, 77)),
    },
    signature,
  }
}

function fail(problem: RedemptionCodeProblem): DecodedRedemption {
  return { ok: false, problem, sentence: codeProblems[problem] }
}
