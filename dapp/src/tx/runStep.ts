import { homingErrorsAbi } from '@homing/sdk/abi/homingErrorsAbi'
import { erc20Abi, type Hash, parseSignature } from 'viem'
import { simulateContract } from 'viem/actions'
import type { Config as Wagmi } from 'wagmi'
import { getWalletClient } from 'wagmi/actions'
import type { AnyFlow } from './AnyFlow.ts'
import type { Call, FlowContext, Permit } from './Flow.ts'
import { permitAbi } from './permitAbi.ts'
import { permitTypes } from './permitTypes.ts'
import type { PlannedStep } from './planSteps.ts'
import { readPermitDomain } from './readPermitDomain.ts'
import { spenderOf } from './spenderOf.ts'

const permitLifetime = 3_600

/** Does one step: a signature, or simulate → sign → send. */
export async function runStep({
  wagmi,
  flow,
  context,
  step,
  permit,
  receipts,
}: {
  wagmi: Wagmi
  flow: AnyFlow
  context: FlowContext<unknown>
  step: PlannedStep
  permit: Permit | undefined
  receipts: Parameters<AnyFlow['steps'][number]['call']>[1]['receipts']
}): Promise<{ permit?: Permit; hash?: Hash; request?: Call }> {
  const { client, config, contracts, account, now } = context
  const wallet = await getWalletClient(wagmi, { chainId: config.chainId, account })

  if (step.kind === 'permit') {
    const { currency, amount } = step.payment
    const signing = await readPermitDomain(client, currency, account)
    if (!signing) throw new Error('The currency’s permit changed meanwhile. Try again.')

    const deadline = BigInt(now + permitLifetime)
    const signature = await wallet.signTypedData({
      account,
      domain: signing.domain,
      types: permitTypes,
      primaryType: 'Permit',
      message: {
        owner: account,
        spender: spenderOf(step.payment, contracts),
        value: amount,
        nonce: signing.nonce,
        deadline,
      },
    })
    const { r, s, v, yParity } = parseSignature(signature)
    return { permit: { value: amount, deadline, v: Number(v ?? BigInt(yParity + 27)), r, s } }
  }

  const request = await callOf()
  // Our errors may come from a contract further down: their ABI comes along, so that they have names.
  await simulateContract(client, { ...request, abi: [...request.abi, ...homingErrorsAbi], account })
  const hash = await wallet.writeContract({ ...request, account, chain: wallet.chain })
  return { hash, request }

  async function callOf(): Promise<Call> {
    switch (step.kind) {
      case 'mint':
        return {
          address: step.payment.currency,
          abi: permitAbi,
          functionName: 'mint',
          args: [account, step.amount],
        }
      case 'approve':
        // Exactly this payment: an allowance that stays is a risk that stays.
        return {
          address: step.payment.currency,
          abi: erc20Abi,
          functionName: 'approve',
          args: [spenderOf(step.payment, contracts), step.payment.amount],
        }
      case 'send': {
        const declared = flow.steps[step.place]
        if (!declared) throw new Error(`${flow.name} has no step ${step.place}`)
        return declared.call(context, { permit, receipts })
      }
      default:
        throw new Error('A signature is no call')
    }
  }
}
