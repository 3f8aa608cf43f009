import type { AnyFlow } from '../tx/AnyFlow.ts'

/**
 * Every flow by its name, so that one that was under way goes on after a reload. Loaded only then.
 */
const flows: Readonly<Record<string, () => Promise<AnyFlow>>> = {
  buy: () => import('../features/buy/buyFlow.tsx').then(({ buyFlow }) => buyFlow as AnyFlow),
  give: () =>
    import('../features/wallet/giveFlow.tsx').then((module) => module.giveFlow as AnyFlow),
  redeem: () =>
    import('../features/wallet/redeemFlow.tsx').then((module) => module.redeemFlow as AnyFlow),
  revoke: () =>
    import('../features/wallet/revokeFlow.tsx').then((module) => module.revokeFlow as AnyFlow),
  takeRepayment: () =>
    import('../features/wallet/takeRepaymentFlow.tsx').then(
      (module) => module.takeRepaymentFlow as AnyFlow,
    ),
  withdrawCredit: () =>
    import('../features/wallet/withdrawCreditFlow.tsx').then(
      (module) => module.withdrawCreditFlow as AnyFlow,
    ),
  redeemSigned: () =>
    import('../features/counter/redeemSignedFlow.tsx').then(
      (module) => module.redeemSignedFlow as AnyFlow,
    ),
  tip: () => import('../features/merchant/tipFlow.tsx').then(({ tipFlow }) => tipFlow as AnyFlow),
  collect: () =>
    import('../features/patron/collectFlow.tsx').then(({ collectFlow }) => collectFlow as AnyFlow),
  demote: () =>
    import('../features/patron/demoteFlow.tsx').then(({ demoteFlow }) => demoteFlow as AnyFlow),
  promote: () =>
    import('../features/patron/promoteFlow.tsx').then(({ promoteFlow }) => promoteFlow as AnyFlow),
  restake: () =>
    import('../features/patron/restakeFlow.tsx').then(({ restakeFlow }) => restakeFlow as AnyFlow),
  stake: () =>
    import('../features/patron/stakeFlow.tsx').then(({ stakeFlow }) => stakeFlow as AnyFlow),
  takeIncome: () =>
    import('../features/patron/takeIncomeFlow.tsx').then(
      ({ takeIncomeFlow }) => takeIncomeFlow as AnyFlow,
    ),
  unstake: () =>
    import('../features/patron/unstakeFlow.tsx').then(({ unstakeFlow }) => unstakeFlow as AnyFlow),
}

export async function loadFlow(name: string): Promise<AnyFlow | undefined> {
  return Object.hasOwn(flows, name) ? flows[name]?.() : undefined
}
