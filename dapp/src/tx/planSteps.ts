import { erc20Abi } from 'viem'
import type { AnyFlow } from './AnyFlow.ts'
import type { FlowContext, Payment } from './Flow.ts'
import { readPermitDomain } from './readPermitDomain.ts'
import { spenderOf } from './spenderOf.ts'

export type PlannedStep = Readonly<
  | { kind: 'mint'; label: string; payment: Payment; amount: bigint }
  | { kind: 'permit'; label: string; payment: Payment }
  | { kind: 'approve'; label: string; payment: Payment }
  | { kind: 'send'; label: string; place: number }
>

export type Plan = Readonly<{
  steps: readonly PlannedStep[]
  payment: Payment | undefined
  balance: bigint | undefined
  /** What the payer lacks. In the demo town it is minted on the way. */
  lacks: bigint
}>

/** Which steps are still needed, as the chain stands: an allowance that suffices needs no permit. */
export async function planSteps(flow: AnyFlow, context: FlowContext<unknown>): Promise<Plan> {
  const done = await Promise.all(flow.steps.map((step) => step.done?.(context)))
  const sends = flow.steps
    .map((step, place) => ({ kind: 'send', label: step.label, place }) as const)
    .filter(({ place }) => !done[place])
  const payment = await flow.pays?.(context)
  if (!payment || payment.amount === 0n) {
    return { steps: sends, payment: undefined, balance: undefined, lacks: 0n }
  }

  const { client, config, contracts, account } = context
  const token = { address: payment.currency, abi: erc20Abi } as const
  const [balance, allowance] = await Promise.all([
    client.readContract({ ...token, functionName: 'balanceOf', args: [account] }),
    client.readContract({
      ...token,
      functionName: 'allowance',
      args: [account, spenderOf(payment, contracts)],
    }),
  ])

  const steps: PlannedStep[] = []
  let lacks = balance < payment.amount ? payment.amount - balance : 0n
  const isDemoEuro = contracts.DemoEuro?.toLowerCase() === payment.currency.toLowerCase()
  if (lacks > 0n && config.local && isDemoEuro) {
    steps.push({ kind: 'mint', label: 'Take play money (demo town only)', payment, amount: lacks })
    lacks = 0n
  }
  if (allowance < payment.amount) {
    const domain = payment.permit && (await readPermitDomain(client, payment.currency, account))
    steps.push(
      domain
        ? { kind: 'permit', label: 'Allow this payment (a signature)', payment }
        : { kind: 'approve', label: 'Allow this payment', payment },
    )
  }
  return { steps: [...steps, ...sends], payment, balance, lacks }
}
