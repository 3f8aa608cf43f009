import type { Product } from './contractAt.ts'
import { inWords } from './inWords.ts'

const sentences: Readonly<Record<string, string>> = {
  buy: 'Buys vouchers',
  buyWithPermit: 'Buys vouchers, and allows the payment by a signature',
  redeem: 'Redeems vouchers',
  redeemSigned: 'Redeems vouchers that the holder signed for, at the counter',
  revokeNonce: 'Makes a signed code worthless',
  publish: 'Publishes an offer',
  setSelling: 'Starts or stops selling an offer',
  offerRepayment: 'Offers to repay vouchers, and pays the money in',
  takeRepayment: 'Gives vouchers back for their price',
  returnRepayment: 'Returns to the merchant what holders did not take',
  expire: 'Frees the stake behind vouchers that have expired',
  safeTransferFrom: 'Gives vouchers to somebody, or offers them on the market',
  safeBatchTransferFrom: 'Gives several vouchers to somebody, or offers them on the market',
  setApprovalForAll: 'Lets somebody move all its vouchers, or no longer',
  stake: 'Stakes behind a merchant',
  unstake: 'Takes stake out',
  collect: 'Collects stake that has become free',
  restake: 'Puts free stake back to work',
  claimIncome: 'Takes a patron’s income',
  promote: 'Sets stake aside for its own link',
  demote: 'Takes stake back from its own link',
  open: 'Opens a pool of patrons',
  postBond: 'Adds to the merchant’s own bond',
  withdrawBond: 'Takes from the merchant’s own bond',
  register: 'Registers a merchant',
  offerOwnership: 'Offers a merchant to a new owner',
  acceptOwnership: 'Becomes the owner of a merchant',
  setPayout: 'Changes where a merchant is paid',
  setPayees: 'Changes who shares a merchant’s part',
  setArbiter: 'Changes a merchant’s arbiter',
  setMetadata: 'Changes what a merchant says of itself',
  setOperator: 'Changes who may redeem at the counter',
  setHostPart: 'Changes a host’s part of tips',
  tip: 'Gives a tip',
  withdrawCredit: 'Withdraws a payment that had been refused',
  approve: 'Allows somebody to take money, up to an amount',
  permit: 'Allows somebody to take money, by a signature',
  transfer: 'Sends money',
  transferFrom: 'Sends somebody’s money, as was allowed',
  mint: 'Makes play money',
}

/** Memberships have words of their own where they share a name with vouchers. */
const ofMemberships: Readonly<Record<string, string>> = {
  buy: 'Buys a membership',
  buyWithPermit: 'Buys a membership, and allows the payment by a signature',
  pause: 'Pauses a membership from next Monday on',
  resume: 'Lets a paused membership run again from next Monday on',
  refund: 'Leaves a membership, for what is left of its price',
  publish: 'Publishes a plan',
  setSelling: 'Starts or stops selling a plan',
  setCapacity: 'Changes the seats of a plan',
  close: 'Closes a plan for good',
  release:
    'Writes down what the clock decided for a plan, and pays out what is due and not held back',
}

const ofShares: Readonly<Record<string, string>> = {
  buy: 'Buys a bundle of shares',
  buyWithPermit: 'Buys a bundle of shares, and allows the payment by a signature',
  activate: 'Begins a share: it becomes a membership, or waits for a seat',
  activateDue: 'Begins a share that is due, for its holder',
  activateHeld: 'Begins a share in custody, for its owner',
  nominate: 'Names who gets the seat of a share',
  accept: 'Accepts the seat of somebody’s share',
  give: 'Gives shares away',
  leaveQueue: 'Leaves the queue and gets the share back',
  takeBackQueued: 'Takes back the money of a share that waited',
  takeBack: 'Takes back the money of shares of a closed plan',
  takeBackBundle: 'Takes back the money of a whole bundle',
  serve: 'Gives free seats to shares that wait',
  safeTransferFrom: 'Gives shares to somebody, or offers them on the market',
  safeBatchTransferFrom: 'Gives several shares to somebody, or offers them on the market',
  setApprovalForAll: 'Lets somebody move all its shares, or no longer',
}

const ofWeeks: Readonly<Record<string, string>> = {
  buy: 'Buys week tokens, the twins of weeks of a membership',
  buyWithPermit:
    'Buys week tokens, the twins of weeks of a membership, and allows the payment by a signature',
  redeem: 'Uses parts of a week token',
  redeemSigned: 'Uses parts of a week token that its holder signed for, at the counter',
  settle: 'Pays the merchant what its guests’ weeks earned, and forfeits what nobody used',
  payOut: 'Pays parts of a week token back out of its own pool',
  safeTransferFrom: 'Gives parts of a week token to somebody, or offers them on the market',
  safeBatchTransferFrom: 'Gives several week tokens to somebody, or offers them on the market',
  setApprovalForAll: 'Lets somebody move all its week tokens, or no longer',
}

const ofStamps: Readonly<Record<string, string>> = {
  keep: 'Keeps a member’s half of a postcard',
  safeTransferFrom: 'Gives a postcard to somebody',
  setApprovalForAll: 'Lets somebody move all its postcards, or no longer',
}

const ofMarket: Readonly<Record<string, string>> = {
  fill: 'Buys from an offer on the market',
  fillWithPermit: 'Buys from an offer on the market, and allows the payment by a signature',
  cancel: 'Takes back what is left of an offer on the market',
  giveBack: 'Gives back to its seller what nobody bought of an offer that ended',
  activateDue: 'Begins a share that lies on the market and is due, for its seller',
}

const ofProduct: Readonly<Partial<Record<Product, Readonly<Record<string, string>>>>> = {
  memberships: ofMemberships,
  shares: ofShares,
  weeks: ofWeeks,
  stamps: ofStamps,
  market: ofMarket,
}

/** What a call does, in plain words. `product` has words of its own for some. */
export function callSentence(name: string, product?: Product): string {
  const own = product && ofProduct[product]?.[name]
  if (own) return own
  return sentences[name] ?? inWords(name.charAt(0).toUpperCase() + name.slice(1))
}
