import type { AnyFlow } from '../tx/AnyFlow.ts'

/**
 * Every flow by its name, so that one that was under way goes on after a reload. Loaded only then.
 */
const flows: Readonly<Record<string, () => Promise<AnyFlow>>> = {
  buy: () => import('../features/buy/buyFlow.tsx').then(({ buyFlow }) => buyFlow as AnyFlow),
  subscribe: () =>
    import('../features/plan/subscribeFlow.tsx').then(
      ({ subscribeFlow }) => subscribeFlow as AnyFlow,
    ),
  buyBundle: () =>
    import('../features/plan/buyBundleFlow.tsx').then((module) => module.buyBundleFlow as AnyFlow),
  serve: () =>
    import('../features/plan/serveFlow.tsx').then((module) => module.serveFlow as AnyFlow),
  activateDue: () =>
    import('../features/plan/activateDueFlow.tsx').then(
      (module) => module.activateDueFlow as AnyFlow,
    ),
  pause: () =>
    import('../features/membership/pauseFlow.tsx').then(({ pauseFlow }) => pauseFlow as AnyFlow),
  resume: () =>
    import('../features/membership/resumeFlow.tsx').then(({ resumeFlow }) => resumeFlow as AnyFlow),
  leave: () =>
    import('../features/membership/leaveFlow.tsx').then(({ leaveFlow }) => leaveFlow as AnyFlow),
  give: () =>
    import('../features/wallet/giveFlow.tsx').then((module) => module.giveFlow as AnyFlow),
  activateShare: () =>
    import('../features/wallet/activateShareFlow.tsx').then(
      (module) => module.activateShareFlow as AnyFlow,
    ),
  nominate: () =>
    import('../features/wallet/nominateFlow.tsx').then((module) => module.nominateFlow as AnyFlow),
  acceptShare: () =>
    import('../features/wallet/acceptShareFlow.tsx').then(
      (module) => module.acceptShareFlow as AnyFlow,
    ),
  giveShares: () =>
    import('../features/wallet/giveSharesFlow.tsx').then(
      (module) => module.giveSharesFlow as AnyFlow,
    ),
  leaveQueue: () =>
    import('../features/wallet/leaveQueueFlow.tsx').then(
      (module) => module.leaveQueueFlow as AnyFlow,
    ),
  takeBackShares: () =>
    import('../features/wallet/takeBackSharesFlow.tsx').then(
      (module) => module.takeBackSharesFlow as AnyFlow,
    ),
  redeem: () =>
    import('../features/wallet/redeemFlow.tsx').then((module) => module.redeemFlow as AnyFlow),
  revoke: () =>
    import('../tx/flows/revokeFlow.tsx').then(({ revokeFlow }) => revokeFlow as AnyFlow),
  takeRepayment: () =>
    import('../features/wallet/takeRepaymentFlow.tsx').then(
      (module) => module.takeRepaymentFlow as AnyFlow,
    ),
  withdrawCredit: () =>
    import('../features/wallet/withdrawCreditFlow.tsx').then(
      (module) => module.withdrawCreditFlow as AnyFlow,
    ),
  fillOffer: () =>
    import('../features/market/fillFlow.tsx').then(({ fillFlow }) => fillFlow as AnyFlow),
  sell: () => import('../features/market/sellFlow.tsx').then(({ sellFlow }) => sellFlow as AnyFlow),
  cancelOffer: () =>
    import('../features/market/cancelFlow.tsx').then(({ cancelFlow }) => cancelFlow as AnyFlow),
  giveBackOffer: () =>
    import('../features/market/giveBackFlow.tsx').then(
      ({ giveBackFlow }) => giveBackFlow as AnyFlow,
    ),
  beginOffered: () =>
    import('../features/market/beginOfferedFlow.tsx').then(
      ({ beginOfferedFlow }) => beginOfferedFlow as AnyFlow,
    ),
  buyTwins: () =>
    import('../features/weeks/buyTwinsFlow.tsx').then(
      ({ buyTwinsFlow }) => buyTwinsFlow as AnyFlow,
    ),
  giveWeeks: () =>
    import('../features/weeks/giveWeeksFlow.tsx').then(
      ({ giveWeeksFlow }) => giveWeeksFlow as AnyFlow,
    ),
  redeemWeek: () =>
    import('../features/weeks/redeemWeekFlow.tsx').then(
      ({ redeemWeekFlow }) => redeemWeekFlow as AnyFlow,
    ),
  redeemWeekSigned: () =>
    import('../features/counter/redeemWeekSignedFlow.tsx').then(
      (module) => module.redeemWeekSignedFlow as AnyFlow,
    ),
  settleWeeks: () =>
    import('../features/desk/settleWeeksFlow.tsx').then(
      (module) => module.settleWeeksFlow as AnyFlow,
    ),
  keepStamp: () =>
    import('../tx/flows/keepStampFlow.tsx').then(({ keepStampFlow }) => keepStampFlow as AnyFlow),
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
  acceptOwnership: () =>
    import('../features/desk/acceptOwnershipFlow.tsx').then(
      ({ acceptOwnershipFlow }) => acceptOwnershipFlow as AnyFlow,
    ),
  expire: () =>
    import('../tx/flows/expireFlow.tsx').then(({ expireFlow }) => expireFlow as AnyFlow),
  offerOwnership: () =>
    import('../features/desk/offerOwnershipFlow.tsx').then(
      ({ offerOwnershipFlow }) => offerOwnershipFlow as AnyFlow,
    ),
  offerRepayment: () =>
    import('../features/desk/offerRepaymentFlow.tsx').then(
      ({ offerRepaymentFlow }) => offerRepaymentFlow as AnyFlow,
    ),
  openPool: () =>
    import('../features/desk/openPoolFlow.tsx').then(({ openPoolFlow }) => openPoolFlow as AnyFlow),
  postBond: () =>
    import('../features/desk/postBondFlow.tsx').then(({ postBondFlow }) => postBondFlow as AnyFlow),
  publish: () =>
    import('../features/desk/publishFlow.tsx').then(({ publishFlow }) => publishFlow as AnyFlow),
  publishPlan: () =>
    import('../features/desk/publishPlanFlow.tsx').then(
      ({ publishPlanFlow }) => publishPlanFlow as AnyFlow,
    ),
  setCapacity: () =>
    import('../features/desk/setCapacityFlow.tsx').then(
      (module) => module.setCapacityFlow as AnyFlow,
    ),
  closePlan: () =>
    import('../features/desk/closePlanFlow.tsx').then((module) => module.closePlanFlow as AnyFlow),
  setPlanSelling: () =>
    import('../features/desk/setPlanSellingFlow.tsx').then(
      ({ setPlanSellingFlow }) => setPlanSellingFlow as AnyFlow,
    ),
  release: () =>
    import('../tx/flows/releaseFlow.tsx').then(({ releaseFlow }) => releaseFlow as AnyFlow),
  register: () =>
    import('../features/desk/registerFlow.tsx').then(({ registerFlow }) => registerFlow as AnyFlow),
  returnRepayment: () =>
    import('../features/desk/returnRepaymentFlow.tsx').then(
      ({ returnRepaymentFlow }) => returnRepaymentFlow as AnyFlow,
    ),
  setArbiter: () =>
    import('../features/desk/setArbiterFlow.tsx').then(
      ({ setArbiterFlow }) => setArbiterFlow as AnyFlow,
    ),
  setHostPart: () =>
    import('../features/desk/setHostPartFlow.tsx').then(
      ({ setHostPartFlow }) => setHostPartFlow as AnyFlow,
    ),
  setMetadata: () =>
    import('../features/desk/setMetadataFlow.tsx').then(
      ({ setMetadataFlow }) => setMetadataFlow as AnyFlow,
    ),
  setOperator: () =>
    import('../features/desk/setOperatorFlow.tsx').then(
      ({ setOperatorFlow }) => setOperatorFlow as AnyFlow,
    ),
  setPayees: () =>
    import('../features/desk/setPayeesFlow.tsx').then(
      ({ setPayeesFlow }) => setPayeesFlow as AnyFlow,
    ),
  setPayout: () =>
    import('../features/desk/setPayoutFlow.tsx').then(
      ({ setPayoutFlow }) => setPayoutFlow as AnyFlow,
    ),
  setSelling: () =>
    import('../features/desk/setSellingFlow.tsx').then(
      ({ setSellingFlow }) => setSellingFlow as AnyFlow,
    ),
  withdrawBond: () =>
    import('../features/desk/withdrawBondFlow.tsx').then(
      ({ withdrawBondFlow }) => withdrawBondFlow as AnyFlow,
    ),
}

export async function loadFlow(name: string): Promise<AnyFlow | undefined> {
  return Object.hasOwn(flows, name) ? flows[name]?.() : undefined
}
