import { index, onchainTable, primaryKey, relations } from 'ponder'

// Amounts are in units of the merchant's currency, times in seconds. What the chain can answer for now, at the
// moment of asking (a position's free part, a pool's room), is read from the chain and not kept here.

export const currency = onchainTable('currency', (t) => ({
  address: t.hex().primaryKey(),
  symbol: t.text().notNull(),
  name: t.text().notNull(),
  decimals: t.integer().notNull(),
}))

// ─── Merchants ───────────────────────────────────────────────────────────────────────────────────

export const merchant = onchainTable(
  'merchant',
  (t) => ({
    id: t.integer().primaryKey(),
    owner: t.hex().notNull(),
    pendingOwner: t.hex(),
    payout: t.hex().notNull(),
    arbiter: t.hex().notNull(),
    currency: t.hex().notNull(),
    weekOffset: t.integer().notNull(),
    sector: t.integer().notNull(),
    locality: t.text().notNull(),
    name: t.text().notNull(),
    metadataURI: t.text().notNull(),
    registeredAt: t.bigint().notNull(),
    purchaseCount: t.integer().notNull(),
    soldAmount: t.bigint().notNull(),
    redeemedAmount: t.bigint().notNull(),
    tipsAmount: t.bigint().notNull(),
    bond: t.bigint().notNull(),
  }),
  (table) => ({ owner: index().on(table.owner), sector: index().on(table.sector) }),
)

export const payee = onchainTable(
  'payee',
  (t) => ({
    merchantId: t.integer().notNull(),
    account: t.hex().notNull(),
    bps: t.integer().notNull(),
    place: t.integer().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.merchantId, table.place] }) }),
)

export const operator = onchainTable(
  'operator',
  (t) => ({
    merchantId: t.integer().notNull(),
    account: t.hex().notNull(),
    allowed: t.boolean().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.merchantId, table.account] }),
    account: index().on(table.account),
  }),
)

export const hostPart = onchainTable(
  'host_part',
  (t) => ({
    merchantId: t.integer().notNull(),
    host: t.hex().notNull(),
    bps: t.integer().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.merchantId, table.host] }) }),
)

// ─── Patrons ─────────────────────────────────────────────────────────────────────────────────────

export const pool = onchainTable(
  'pool',
  (t) => ({
    id: t.hex().primaryKey(),
    merchantId: t.integer().notNull(),
    number: t.integer().notNull(),
    lambdaBps: t.integer().notNull(),
    currency: t.hex().notNull(),
    deposits: t.bigint().notNull(),
    patronCount: t.integer().notNull(),
    /** stake that is locked behind subscriptions, and what it paid for the merchant that isn't repaid */
    coverInUse: t.bigint().notNull(),
    coverDebt: t.bigint().notNull(),
    openedAt: t.bigint().notNull(),
  }),
  (table) => ({ merchantId: index().on(table.merchantId) }),
)

/** What a patron paid in, less what it took out; what it is worth now is read from the chain. */
export const position = onchainTable(
  'position',
  (t) => ({
    poolId: t.hex().notNull(),
    merchantId: t.integer().notNull(),
    patron: t.hex().notNull(),
    deposit: t.bigint().notNull(),
    incomeTaken: t.bigint().notNull(),
    linkBudget: t.bigint().notNull(),
    promotedPrice: t.bigint().notNull(),
    promoterIncome: t.bigint().notNull(),
    linkSalesCount: t.integer().notNull(),
    since: t.bigint().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.poolId, table.patron] }),
    patron: index().on(table.patron),
  }),
)

/** What one week of a pool carries: its sales, what is still owed of them, and the cover it gave. */
export const poolWeek = onchainTable(
  'pool_week',
  (t) => ({
    poolId: t.hex().notNull(),
    week: t.integer().notNull(),
    sold: t.bigint().notNull(),
    outstanding: t.bigint().notNull(),
    promoted: t.bigint().notNull(),
    stakersCut: t.bigint().notNull(),
    promoterCut: t.bigint().notNull(),
    lost: t.bigint().notNull(),
    /** locked as cover of subscriptions, whether or not it is free again, and what the patrons earned by it */
    coverGrown: t.bigint().notNull(),
    coverFee: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.poolId, table.week] }) }),
)

export const stakeMovement = onchainTable(
  'stake_movement',
  (t) => ({
    id: t.text().primaryKey(),
    poolId: t.hex().notNull(),
    merchantId: t.integer().notNull(),
    patron: t.hex().notNull(),
    /** staked, unstaked, collected, restaked, income, promoted or demoted */
    kind: t.text().notNull(),
    amount: t.bigint().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ poolId: index().on(table.poolId), patron: index().on(table.patron) }),
)

/** Cover of subscriptions, as it is locked, freed and drawn, and debts that merchants repaid. */
export const coverMovement = onchainTable(
  'cover_movement',
  (t) => ({
    id: t.text().primaryKey(),
    poolId: t.hex().notNull(),
    merchantId: t.integer().notNull(),
    /** grown, freed, drawn or repaid */
    kind: t.text().notNull(),
    amount: t.bigint().notNull(),
    /** what the patrons earned where it was grown */
    fee: t.bigint().notNull(),
    /** which contract's money repaid: instalments of memberships, or sales of vouchers */
    product: t.hex(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ poolId: index().on(table.poolId), merchantId: index().on(table.merchantId) }),
)

// ─── Vouchers ────────────────────────────────────────────────────────────────────────────────────

export const offer = onchainTable(
  'offer',
  (t) => ({
    id: t.bigint().primaryKey(),
    merchantId: t.integer().notNull(),
    poolId: t.hex().notNull(),
    price: t.bigint().notNull(),
    cap: t.bigint().notNull(),
    redeemFrom: t.bigint().notNull(),
    sellUntil: t.bigint().notNull(),
    redeemBy: t.bigint().notNull(),
    eventAt: t.bigint().notNull(),
    patronCutBps: t.integer().notNull(),
    promoterBps: t.integer().notNull(),
    heldBps: t.integer().notNull(),
    arbiterDays: t.integer().notNull(),
    arbiter: t.hex().notNull(),
    title: t.text().notNull(),
    metadataURI: t.text().notNull(),
    open: t.boolean().notNull(),
    sold: t.bigint().notNull(),
    redeemed: t.bigint().notNull(),
    soldAmount: t.bigint().notNull(),
    publishedAt: t.bigint().notNull(),
  }),
  (table) => ({ merchantId: index().on(table.merchantId) }),
)

/** What was sold of an offer in one week: one ERC-1155 id. */
export const voucher = onchainTable(
  'voucher',
  (t) => ({
    id: t.bigint().primaryKey(),
    offerId: t.bigint().notNull(),
    merchantId: t.integer().notNull(),
    week: t.integer().notNull(),
    sold: t.bigint().notNull(),
    redeemed: t.bigint().notNull(),
    repaid: t.bigint().notNull(),
    expired: t.bigint().notNull(),
    /** paid in for repayments and not yet taken */
    repaymentAmount: t.bigint().notNull(),
  }),
  (table) => ({ offerId: index().on(table.offerId) }),
)

/** Who has how many now. A row goes when the last voucher does. */
export const holding = onchainTable(
  'holding',
  (t) => ({
    voucherId: t.bigint().notNull(),
    holder: t.hex().notNull(),
    quantity: t.bigint().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.voucherId, table.holder] }),
    holder: index().on(table.holder),
  }),
)

export const purchase = onchainTable(
  'purchase',
  (t) => ({
    id: t.text().primaryKey(),
    voucherId: t.bigint().notNull(),
    offerId: t.bigint().notNull(),
    merchantId: t.integer().notNull(),
    payer: t.hex().notNull(),
    receiver: t.hex().notNull(),
    /** null where no link was followed */
    promoter: t.hex(),
    quantity: t.bigint().notNull(),
    price: t.bigint().notNull(),
    /** to it and its payees at once; `debt` of its part went to patrons whom it owed for cover */
    merchantPart: t.bigint().notNull(),
    debt: t.bigint().notNull(),
    held: t.bigint().notNull(),
    promoterCut: t.bigint().notNull(),
    stakersCut: t.bigint().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    merchantId: index().on(table.merchantId),
    receiver: index().on(table.receiver),
    payer: index().on(table.payer),
    promoter: index().on(table.promoter),
  }),
)

export const redemption = onchainTable(
  'redemption',
  (t) => ({
    id: t.text().primaryKey(),
    voucherId: t.bigint().notNull(),
    offerId: t.bigint().notNull(),
    merchantId: t.integer().notNull(),
    holder: t.hex().notNull(),
    by: t.hex().notNull(),
    quantity: t.bigint().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    merchantId: index().on(table.merchantId),
    holder: index().on(table.holder),
  }),
)

export const repayment = onchainTable(
  'repayment',
  (t) => ({
    id: t.text().primaryKey(),
    voucherId: t.bigint().notNull(),
    merchantId: t.integer().notNull(),
    /** offered, taken or returned */
    kind: t.text().notNull(),
    holder: t.hex(),
    quantity: t.bigint().notNull(),
    amount: t.bigint().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ voucherId: index().on(table.voucherId) }),
)

export const revokedNonce = onchainTable(
  'revoked_nonce',
  (t) => ({
    holder: t.hex().notNull(),
    /**
     * The voucher, or the week token, whose numbers lie far above. A low nonce is counted for each holder and seven weeks
     * of an offer or fifteen of a plan, so it comes again.
     */
    voucherId: t.bigint().notNull(),
    nonce: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.holder, table.voucherId, table.nonce] }) }),
)

/** Who may move all that somebody has of a token (ERC-1155, and ERC-721 for postcards). */
export const approval = onchainTable(
  'approval',
  (t) => ({
    /** the contract of the vouchers, the shares, the week tokens or the postcards */
    token: t.hex().notNull(),
    account: t.hex().notNull(),
    operator: t.hex().notNull(),
    approved: t.boolean().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.token, table.account, table.operator] }) }),
)

// ─── Subscriptions ───────────────────────────────────────────────────────────────────────────────

export const plan = onchainTable(
  'plan',
  (t) => ({
    id: t.integer().primaryKey(),
    merchantId: t.integer().notNull(),
    retailTotal: t.bigint().notNull(),
    prepaidPrice: t.bigint().notNull(),
    weekCount: t.integer().notNull(),
    transactionBps: t.integer().notNull(),
    coolingOffWeeks: t.integer().notNull(),
    longestPauseWeeks: t.integer().notNull(),
    queueWeeks: t.integer().notNull(),
    horizonYears: t.integer().notNull(),
    capacity: t.integer().notNull(),
    partsPerWeek: t.integer().notNull(),
    guestSeats: t.integer().notNull(),
    patronBps: t.integer().notNull(),
    referralBps: t.integer().notNull(),
    arbiterDays: t.integer().notNull(),
    coveredFromDayOne: t.boolean().notNull(),
    /** Tiers 1 to 3; size 0 is no bundle. A price is a string, because JSON has no numbers of its size. */
    tiers: t.json().$type<{ size: number; discountBps: number; price: string }[]>().notNull(),
    community: t.hex().notNull(),
    termsHash: t.hex().notNull(),
    arbiter: t.hex().notNull(),
    title: t.text().notNull(),
    metadataURI: t.text().notNull(),
    open: t.boolean().notNull(),
    sold: t.integer().notNull(),
    soldAmount: t.bigint().notNull(),
    refundedCount: t.integer().notNull(),
    refundedAmount: t.bigint().notNull(),
    /** shares sold and not begun, and how many of them wait for a seat */
    promised: t.integer().notNull(),
    waiting: t.integer().notNull(),
    /** for good */
    closed: t.boolean().notNull(),
    /** up to which week the clock's decisions are in the books */
    settledWeek: t.integer().notNull(),
    publishedAt: t.bigint().notNull(),
  }),
  (table) => ({ merchantId: index().on(table.merchantId) }),
)

/**
 * What is written down of a subscription; what the clock makes of it (`subscriptionAt` of the SDK) changes by itself on a
 * Monday and is kept nowhere. Weeks are the merchant's, 0 where there is none.
 */
export const subscription = onchainTable(
  'subscription',
  (t) => ({
    id: t.bigint().primaryKey(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    subscriber: t.hex().notNull(),
    payer: t.hex().notNull(),
    tier: t.integer().notNull(),
    price: t.bigint().notNull(),
    /** in which its week 1 began or will begin, moved along by all pauses but the last */
    firstWeek: t.integer().notNull(),
    pausedFrom: t.integer().notNull(),
    resumesAt: t.integer().notNull(),
    /** of all pauses but the last */
    pauseWeeksUsed: t.integer().notNull(),
    refundedWeek: t.integer().notNull(),
    refunded: t.bigint().notNull(),
    /** the share that became it */
    shareId: t.bigint(),
    boughtAt: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    planId: index().on(table.planId),
    merchantId: index().on(table.merchantId),
    subscriber: index().on(table.subscriber),
  }),
)

export const subscriptionEvent = onchainTable(
  'subscription_event',
  (t) => ({
    id: t.text().primaryKey(),
    subscriptionId: t.bigint().notNull(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    /** bought, paused, resumed or refunded */
    kind: t.text().notNull(),
    /** its week 1, the first of the pause, the first after it, or the week in which it was left */
    fromWeek: t.integer().notNull(),
    /** the first week after a pause, by the clock */
    untilWeek: t.integer(),
    /** the price, or what was refunded */
    amount: t.bigint(),
    fromCover: t.bigint(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    subscriptionId: index().on(table.subscriptionId),
    planId: index().on(table.planId),
    merchantId: index().on(table.merchantId),
  }),
)

/** How many subscriptions have their week 1 in a week, paused ones apart, as the contract counts them. */
export const planStart = onchainTable(
  'plan_start',
  (t) => ({
    planId: t.integer().notNull(),
    tier: t.integer().notNull(),
    week: t.integer().notNull(),
    count: t.integer().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.planId, table.tier, table.week] }) }),
)

/** Paused ones, until the week in which they go on is settled: by that week, and by how many weeks of them have begun. */
export const planPaused = onchainTable(
  'plan_paused',
  (t) => ({
    planId: t.integer().notNull(),
    tier: t.integer().notNull(),
    resumesAt: t.integer().notNull(),
    weeksBegun: t.integer().notNull(),
    count: t.integer().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.planId, table.tier, table.resumesAt, table.weeksBegun] }),
  }),
)

/** Shares bought together. */
export const bundle = onchainTable(
  'bundle',
  (t) => ({
    id: t.text().primaryKey(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    payer: t.hex().notNull(),
    receiver: t.hex().notNull(),
    tier: t.integer().notNull(),
    week: t.integer().notNull(),
    size: t.integer().notNull(),
    /** of each share */
    price: t.bigint().notNull(),
    boughtAt: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ planId: index().on(table.planId), merchantId: index().on(table.merchantId) }),
)

/** Shares of one id are alike: the same place of bundles that were bought in the same week. */
export const share = onchainTable(
  'share',
  (t) => ({
    id: t.bigint().primaryKey(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    tier: t.integer().notNull(),
    week: t.integer().notNull(),
    place: t.integer().notNull(),
    size: t.integer().notNull(),
    price: t.bigint().notNull(),
    /** from when on anybody may begin it for its holder */
    dueAt: t.bigint().notNull(),
    /** held by somebody now */
    outstanding: t.integer().notNull(),
  }),
  (table) => ({ planId: index().on(table.planId), merchantId: index().on(table.merchantId) }),
)

export const shareHolding = onchainTable(
  'share_holding',
  (t) => ({
    shareId: t.bigint().notNull(),
    holder: t.hex().notNull(),
    quantity: t.integer().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.shareId, table.holder] }),
    holder: index().on(table.holder),
  }),
)

/** Who shall have the seat of a holder's share. */
export const nomination = onchainTable(
  'nomination',
  (t) => ({
    shareId: t.bigint().notNull(),
    holder: t.hex().notNull(),
    nominee: t.hex().notNull(),
    accepted: t.boolean().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.shareId, table.holder] }),
    nominee: index().on(table.nominee),
  }),
)

/** Who waits, or waited, for a seat of a plan, in the order of their numbers. */
export const queueEntry = onchainTable(
  'queue_entry',
  (t) => ({
    planId: t.integer().notNull(),
    number: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    shareId: t.bigint().notNull(),
    owner: t.hex().notNull(),
    receiver: t.hex().notNull(),
    week: t.integer().notNull(),
    queuedAt: t.bigint().notNull(),
    /** waiting, seated, left or repaid */
    state: t.text().notNull(),
    subscriptionId: t.bigint(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.planId, table.number] }),
    owner: index().on(table.owner),
    state: index().on(table.state),
  }),
)

export const shareEvent = onchainTable(
  'share_event',
  (t) => ({
    id: t.text().primaryKey(),
    shareId: t.bigint().notNull(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    /**
     * bought, activated, queued, left, repaid, returned, nominated, given, or on the market offered, sold or takenBack;
     * there the holder is the seller
     */
    kind: t.text().notNull(),
    holder: t.hex().notNull(),
    receiver: t.hex(),
    subscriptionId: t.bigint(),
    queueNumber: t.integer(),
    /** what came into the presale pool or left it, 0 where nothing moved */
    amount: t.bigint().notNull(),
    /** of who activated it, out of what would have been the merchant's */
    bounty: t.bigint(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    shareId: index().on(table.shareId),
    planId: index().on(table.planId),
    merchantId: index().on(table.merchantId),
    holder: index().on(table.holder),
  }),
)

// ─── Week tokens ─────────────────────────────────────────────────────────────────────────────────

/** A calendar week of a plan of which twins were sold: the tokens of one id. */
export const weekToken = onchainTable(
  'week_token',
  (t) => ({
    id: t.bigint().primaryKey(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    /** the merchant's calendar week */
    week: t.integer().notNull(),
    startsAt: t.bigint().notNull(),
    endsAt: t.bigint().notNull(),
    /** from when on anybody may forfeit what nobody used */
    sweepableAt: t.bigint().notNull(),
    partsPerWeek: t.integer().notNull(),
    guestSeats: t.integer().notNull(),
    /** how many twins were sold, each a guest's seat */
    twins: t.integer().notNull(),
    /** Σ (k − 1) over the weeks that they are twins of: what they cost together is a function of both counts */
    steps: t.integer().notNull(),
    /** parts that are neither used, paid back nor forfeited */
    parts: t.integer().notNull(),
    /** the money of these parts */
    pool: t.bigint().notNull(),
    /** earned by the merchant so far, and how much of it was paid out */
    earned: t.bigint().notNull(),
    paid: t.bigint().notNull(),
    /** with the crumbs of six weeks where it was the last of them */
    forfeited: t.bigint().notNull(),
    /** how many lots came to be so far: what the newest is called */
    lotCount: t.integer().notNull(),
  }),
  (table) => ({
    planId: index().on(table.planId),
    merchantId: index().on(table.merchantId),
    endsAt: index().on(table.endsAt),
  }),
)

/** Who has how many parts; what is forfeited stays where it is, and is worth nothing. */
export const weekHolding = onchainTable(
  'week_holding',
  (t) => ({
    tokenId: t.bigint().notNull(),
    holder: t.hex().notNull(),
    parts: t.integer().notNull(),
    /** the numbers of its lots, in the order in which they leave; what the market holds lies with its offers */
    lots: t.json().$type<number[]>().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.tokenId, table.holder] }),
    holder: index().on(table.holder),
  }),
)

/** The twin of one week of a subscription. */
export const twin = onchainTable(
  'twin',
  (t) => ({
    subscriptionId: t.bigint().notNull(),
    /** the subscription's week, from 1 */
    k: t.integer().notNull(),
    tokenId: t.bigint().notNull(),
    price: t.bigint().notNull(),
    purchaseId: t.text().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.subscriptionId, table.k] }),
    tokenId: index().on(table.tokenId),
  }),
)

/** Twins bought together. */
export const weekPurchase = onchainTable(
  'week_purchase',
  (t) => ({
    id: t.text().primaryKey(),
    subscriptionId: t.bigint().notNull(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    payer: t.hex().notNull(),
    receiver: t.hex().notNull(),
    count: t.integer().notNull(),
    amount: t.bigint().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    subscriptionId: index().on(table.subscriptionId),
    merchantId: index().on(table.merchantId),
    receiver: index().on(table.receiver),
  }),
)

export const weekRedemption = onchainTable(
  'week_redemption',
  (t) => ({
    id: t.text().primaryKey(),
    tokenId: t.bigint().notNull(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    holder: t.hex().notNull(),
    by: t.hex().notNull(),
    parts: t.integer().notNull(),
    /** what the merchant earned */
    amount: t.bigint().notNull(),
    /** the postcard that the holder kept of it */
    stampId: t.bigint(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    tokenId: index().on(table.tokenId),
    merchantId: index().on(table.merchantId),
    holder: index().on(table.holder),
  }),
)

/**
 * Parts that travelled together. Tokens of one id are alike, so whose they were is a reading: the first that came into
 * somebody's hands are the first that leave them. Those of a holder add up to what it has, and those of a week to all twins
 * sold of it. Who has very many of one week sees them joined (`joinLots`).
 */
export const weekLot = onchainTable(
  'week_lot',
  (t) => ({
    tokenId: t.bigint().notNull(),
    /** in the order in which lots of this id came to be, from 1 */
    number: t.integer().notNull(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    /** the membership of whose week it is the twin */
    subscriptionId: t.bigint().notNull(),
    /** who has it now, or had it last */
    holder: t.hex().notNull(),
    parts: t.integer().notNull(),
    /** held, used, forfeited or paidOut; what is offered is held by the market, for `owner` */
    state: t.text().notNull(),
    owner: t.hex().notNull(),
    /** when its holder got it, as text that sorts: the order in which it leaves */
    arrived: t.text().notNull(),
    /** where it has been: a list of WeekHop, the first and the latest where they are very many */
    path: t.json().$type<WeekHop[]>().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.tokenId, table.number] }),
    holder: index().on(table.holder),
    owner: index().on(table.owner),
    subscriptionId: index().on(table.subscriptionId),
  }),
)

/**
 * One step of a lot, from whom to whom; times are seconds as text, because JSON knows no bigint.
 *
 * bought: from who paid to who got it · given: from hand to hand · offered: from the seller to the market · sold: from the
 * seller to who got it · takenBack: from the market to the seller or whom it named · used, forfeited: from its holder to
 * nobody, the zero address · paidOut: from its holder to who got the money
 */
export type WeekHop = {
  kind: 'bought' | 'given' | 'offered' | 'sold' | 'takenBack' | 'used' | 'forfeited' | 'paidOut'
  from: `0x${string}`
  to: `0x${string}`
  at: string
  tx: `0x${string}`
}

/** A postcard. */
export const stamp = onchainTable(
  'stamp',
  (t) => ({
    id: t.bigint().primaryKey(),
    planId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    week: t.integer().notNull(),
    /** the half of who used a week token; else the member's */
    guest: t.boolean().notNull(),
    serial: t.integer().notNull(),
    holder: t.hex().notNull(),
    keptAt: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ holder: index().on(table.holder), planId: index().on(table.planId) }),
)

// ─── Market ──────────────────────────────────────────────────────────────────────────────────────

/** What people offer each other. An offer is also over once `endsAt` has come, whatever its state. */
export const sellOffer = onchainTable(
  'sell_offer',
  (t) => ({
    id: t.integer().primaryKey(),
    seller: t.hex().notNull(),
    /** week, share or voucher */
    token: t.text().notNull(),
    tokenId: t.bigint().notNull(),
    merchantId: t.integer().notNull(),
    /** of a week or a share */
    planId: t.integer(),
    /** of a voucher */
    offerId: t.bigint(),
    /** when a week begins; 0 for others */
    startsAt: t.bigint().notNull(),
    /** whole, but more than an integer holds where somebody has 2³¹ vouchers */
    quantity: t.doublePrecision().notNull(),
    /** what is left of it */
    left: t.doublePrecision().notNull(),
    /** of one; at the fair price the seller's floor */
    price: t.bigint().notNull(),
    fair: t.boolean().notNull(),
    markupBps: t.integer().notNull(),
    endsAt: t.bigint().notNull(),
    listedAt: t.bigint().notNull(),
    /** open, sold, or closed with something left, also where its last share was begun */
    state: t.text().notNull(),
    /** of a week: the numbers of the lots that are left of it, in the order in which they leave */
    lots: t.json().$type<number[]>().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    seller: index().on(table.seller),
    merchantId: index().on(table.merchantId),
    state: index().on(table.state),
    endsAt: index().on(table.endsAt),
  }),
)

export const trade = onchainTable(
  'trade',
  (t) => ({
    id: t.text().primaryKey(),
    sellOfferId: t.integer().notNull(),
    merchantId: t.integer().notNull(),
    token: t.text().notNull(),
    tokenId: t.bigint().notNull(),
    seller: t.hex().notNull(),
    buyer: t.hex().notNull(),
    receiver: t.hex().notNull(),
    quantity: t.doublePrecision().notNull(),
    cost: t.bigint().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    sellOfferId: index().on(table.sellOfferId),
    merchantId: index().on(table.merchantId),
    tokenId: index().on(table.tokenId),
    buyer: index().on(table.buyer),
    seller: index().on(table.seller),
  }),
)

/** What stands behind all subscriptions with a merchant, as it is in the books, and what went where so far. */
export const prepaid = onchainTable('prepaid', (t) => ({
  merchantId: t.integer().primaryKey(),
  allowance: t.bigint().notNull(),
  topUp: t.bigint().notNull(),
  transaction: t.bigint().notNull(),
  coolingOff: t.bigint().notNull(),
  /** of shares that are out or wait for a seat */
  presale: t.bigint().notNull(),
  /** of week tokens that are still to be used */
  weeks: t.bigint().notNull(),
  /** what nobody used of week tokens: pays refunds before patrons do */
  forfeits: t.bigint().notNull(),
  /** what the merchant owes them for refunds */
  owedToForfeits: t.bigint().notNull(),
  /** instalments earned and not yet paid; below zero the merchant was overpaid */
  due: t.bigint().notNull(),
  /** what is held back for refunds */
  reserve: t.bigint().notNull(),
  cover: t.bigint().notNull(),
  debt: t.bigint().notNull(),
  paidOut: t.bigint().notNull(),
  toPatrons: t.bigint().notNull(),
  repaid: t.bigint().notNull(),
  refunded: t.bigint().notNull(),
  fromCover: t.bigint().notNull(),
  updatedAt: t.bigint().notNull(),
}))

/** The same books at the end of each week in which something happened: coverage over time. */
export const escrowWeek = onchainTable(
  'escrow_week',
  (t) => ({
    merchantId: t.integer().notNull(),
    week: t.integer().notNull(),
    allowance: t.bigint().notNull(),
    topUp: t.bigint().notNull(),
    transaction: t.bigint().notNull(),
    coolingOff: t.bigint().notNull(),
    due: t.bigint().notNull(),
    reserve: t.bigint().notNull(),
    cover: t.bigint().notNull(),
    debt: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.merchantId, table.week] }) }),
)

/** What keepers had released; what a purchase pays out at once is in `prepaid.paidOut` only. */
export const release = onchainTable(
  'release',
  (t) => ({
    id: t.text().primaryKey(),
    merchantId: t.integer().notNull(),
    planId: t.integer(),
    /** to the merchant and its payees */
    paid: t.bigint().notNull(),
    toPatrons: t.bigint().notNull(),
    repaid: t.bigint().notNull(),
    due: t.bigint().notNull(),
    reserve: t.bigint().notNull(),
    cover: t.bigint().notNull(),
    keeper: t.hex(),
    bounty: t.bigint().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ merchantId: index().on(table.merchantId), planId: index().on(table.planId) }),
)

// ─── Tips ────────────────────────────────────────────────────────────────────────────────────────

export const tip = onchainTable(
  'tip',
  (t) => ({
    id: t.text().primaryKey(),
    merchantId: t.integer().notNull(),
    payer: t.hex().notNull(),
    host: t.hex(),
    amount: t.bigint().notNull(),
    hostPart: t.bigint().notNull(),
    note: t.text().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ merchantId: index().on(table.merchantId) }),
)

// ─── The vault ───────────────────────────────────────────────────────────────────────────────────

export const account = onchainTable(
  'account',
  (t) => ({
    id: t.hex().primaryKey(),
    merchantId: t.integer().notNull(),
    currency: t.hex().notNull(),
    label: t.integer().notNull(),
    balance: t.bigint().notNull(),
  }),
  (table) => ({ merchantId: index().on(table.merchantId) }),
)

export const posting = onchainTable(
  'posting',
  (t) => ({
    id: t.text().primaryKey(),
    accountId: t.hex().notNull(),
    merchantId: t.integer().notNull(),
    label: t.integer().notNull(),
    currency: t.hex().notNull(),
    amount: t.bigint().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    merchantId: index().on(table.merchantId),
    accountId: index().on(table.accountId),
  }),
)

/** Pushes that failed and wait for their owner. */
export const credit = onchainTable(
  'credit',
  (t) => ({
    currency: t.hex().notNull(),
    account: t.hex().notNull(),
    amount: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.currency, table.account] }) }),
)

// ─── What belongs together ───────────────────────────────────────────────────────────────────────

export const merchantRelations = relations(merchant, ({ one, many }) => ({
  currencyInfo: one(currency, { fields: [merchant.currency], references: [currency.address] }),
  payees: many(payee),
  operators: many(operator),
  hostParts: many(hostPart),
  pools: many(pool),
  positions: many(position),
  offers: many(offer),
  vouchers: many(voucher),
  purchases: many(purchase),
  redemptions: many(redemption),
  repayments: many(repayment),
  tips: many(tip),
  accounts: many(account),
  postings: many(posting),
  stakeMovements: many(stakeMovement),
  coverMovements: many(coverMovement),
  plans: many(plan),
  subscriptions: many(subscription),
  subscriptionEvents: many(subscriptionEvent),
  prepaid: one(prepaid, { fields: [merchant.id], references: [prepaid.merchantId] }),
  escrowWeeks: many(escrowWeek),
  releases: many(release),
}))

export const payeeRelations = relations(payee, ({ one }) => ({
  merchant: one(merchant, { fields: [payee.merchantId], references: [merchant.id] }),
}))

export const operatorRelations = relations(operator, ({ one }) => ({
  merchant: one(merchant, { fields: [operator.merchantId], references: [merchant.id] }),
}))

export const hostPartRelations = relations(hostPart, ({ one }) => ({
  merchant: one(merchant, { fields: [hostPart.merchantId], references: [merchant.id] }),
}))

export const poolRelations = relations(pool, ({ one, many }) => ({
  merchant: one(merchant, { fields: [pool.merchantId], references: [merchant.id] }),
  positions: many(position),
  weeks: many(poolWeek),
  offers: many(offer),
  stakeMovements: many(stakeMovement),
  coverMovements: many(coverMovement),
}))

export const positionRelations = relations(position, ({ one }) => ({
  merchant: one(merchant, { fields: [position.merchantId], references: [merchant.id] }),
  pool: one(pool, { fields: [position.poolId], references: [pool.id] }),
}))

export const poolWeekRelations = relations(poolWeek, ({ one }) => ({
  pool: one(pool, { fields: [poolWeek.poolId], references: [pool.id] }),
}))

export const stakeMovementRelations = relations(stakeMovement, ({ one }) => ({
  merchant: one(merchant, { fields: [stakeMovement.merchantId], references: [merchant.id] }),
  pool: one(pool, { fields: [stakeMovement.poolId], references: [pool.id] }),
}))

export const coverMovementRelations = relations(coverMovement, ({ one }) => ({
  merchant: one(merchant, { fields: [coverMovement.merchantId], references: [merchant.id] }),
  pool: one(pool, { fields: [coverMovement.poolId], references: [pool.id] }),
}))

export const offerRelations = relations(offer, ({ one, many }) => ({
  merchant: one(merchant, { fields: [offer.merchantId], references: [merchant.id] }),
  pool: one(pool, { fields: [offer.poolId], references: [pool.id] }),
  vouchers: many(voucher),
  purchases: many(purchase),
  redemptions: many(redemption),
}))

export const voucherRelations = relations(voucher, ({ one, many }) => ({
  merchant: one(merchant, { fields: [voucher.merchantId], references: [merchant.id] }),
  offer: one(offer, { fields: [voucher.offerId], references: [offer.id] }),
  holdings: many(holding),
  purchases: many(purchase),
  redemptions: many(redemption),
  repayments: many(repayment),
}))

export const holdingRelations = relations(holding, ({ one }) => ({
  voucher: one(voucher, { fields: [holding.voucherId], references: [voucher.id] }),
}))

export const purchaseRelations = relations(purchase, ({ one }) => ({
  merchant: one(merchant, { fields: [purchase.merchantId], references: [merchant.id] }),
  offer: one(offer, { fields: [purchase.offerId], references: [offer.id] }),
  voucher: one(voucher, { fields: [purchase.voucherId], references: [voucher.id] }),
}))

export const redemptionRelations = relations(redemption, ({ one }) => ({
  merchant: one(merchant, { fields: [redemption.merchantId], references: [merchant.id] }),
  offer: one(offer, { fields: [redemption.offerId], references: [offer.id] }),
  voucher: one(voucher, { fields: [redemption.voucherId], references: [voucher.id] }),
}))

export const repaymentRelations = relations(repayment, ({ one }) => ({
  merchant: one(merchant, { fields: [repayment.merchantId], references: [merchant.id] }),
  voucher: one(voucher, { fields: [repayment.voucherId], references: [voucher.id] }),
}))

export const planRelations = relations(plan, ({ one, many }) => ({
  merchant: one(merchant, { fields: [plan.merchantId], references: [merchant.id] }),
  subscriptions: many(subscription),
  events: many(subscriptionEvent),
  starts: many(planStart),
  paused: many(planPaused),
  releases: many(release),
  shares: many(share),
  queue: many(queueEntry),
}))

export const bundleRelations = relations(bundle, ({ one }) => ({
  merchant: one(merchant, { fields: [bundle.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [bundle.planId], references: [plan.id] }),
}))

export const shareRelations = relations(share, ({ one, many }) => ({
  merchant: one(merchant, { fields: [share.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [share.planId], references: [plan.id] }),
  holdings: many(shareHolding),
}))

export const shareHoldingRelations = relations(shareHolding, ({ one }) => ({
  share: one(share, { fields: [shareHolding.shareId], references: [share.id] }),
}))

export const nominationRelations = relations(nomination, ({ one }) => ({
  share: one(share, { fields: [nomination.shareId], references: [share.id] }),
}))

export const queueEntryRelations = relations(queueEntry, ({ one }) => ({
  merchant: one(merchant, { fields: [queueEntry.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [queueEntry.planId], references: [plan.id] }),
  share: one(share, { fields: [queueEntry.shareId], references: [share.id] }),
}))

export const shareEventRelations = relations(shareEvent, ({ one }) => ({
  merchant: one(merchant, { fields: [shareEvent.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [shareEvent.planId], references: [plan.id] }),
  share: one(share, { fields: [shareEvent.shareId], references: [share.id] }),
}))

export const weekTokenRelations = relations(weekToken, ({ one, many }) => ({
  merchant: one(merchant, { fields: [weekToken.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [weekToken.planId], references: [plan.id] }),
  holdings: many(weekHolding),
  lots: many(weekLot),
  redemptions: many(weekRedemption),
}))

export const weekHoldingRelations = relations(weekHolding, ({ one }) => ({
  token: one(weekToken, { fields: [weekHolding.tokenId], references: [weekToken.id] }),
}))

export const twinRelations = relations(twin, ({ one }) => ({
  token: one(weekToken, { fields: [twin.tokenId], references: [weekToken.id] }),
  subscription: one(subscription, {
    fields: [twin.subscriptionId],
    references: [subscription.id],
  }),
  purchase: one(weekPurchase, { fields: [twin.purchaseId], references: [weekPurchase.id] }),
}))

export const weekPurchaseRelations = relations(weekPurchase, ({ one, many }) => ({
  merchant: one(merchant, { fields: [weekPurchase.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [weekPurchase.planId], references: [plan.id] }),
  twins: many(twin),
}))

export const weekRedemptionRelations = relations(weekRedemption, ({ one }) => ({
  merchant: one(merchant, { fields: [weekRedemption.merchantId], references: [merchant.id] }),
  token: one(weekToken, { fields: [weekRedemption.tokenId], references: [weekToken.id] }),
}))

export const weekLotRelations = relations(weekLot, ({ one }) => ({
  merchant: one(merchant, { fields: [weekLot.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [weekLot.planId], references: [plan.id] }),
  token: one(weekToken, { fields: [weekLot.tokenId], references: [weekToken.id] }),
}))

export const stampRelations = relations(stamp, ({ one }) => ({
  merchant: one(merchant, { fields: [stamp.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [stamp.planId], references: [plan.id] }),
}))

export const sellOfferRelations = relations(sellOffer, ({ one, many }) => ({
  merchant: one(merchant, { fields: [sellOffer.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [sellOffer.planId], references: [plan.id] }),
  offer: one(offer, { fields: [sellOffer.offerId], references: [offer.id] }),
  trades: many(trade),
}))

export const tradeRelations = relations(trade, ({ one }) => ({
  merchant: one(merchant, { fields: [trade.merchantId], references: [merchant.id] }),
  sellOffer: one(sellOffer, { fields: [trade.sellOfferId], references: [sellOffer.id] }),
}))

export const subscriptionRelations = relations(subscription, ({ one, many }) => ({
  merchant: one(merchant, { fields: [subscription.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [subscription.planId], references: [plan.id] }),
  events: many(subscriptionEvent),
}))

export const subscriptionEventRelations = relations(subscriptionEvent, ({ one }) => ({
  merchant: one(merchant, { fields: [subscriptionEvent.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [subscriptionEvent.planId], references: [plan.id] }),
  subscription: one(subscription, {
    fields: [subscriptionEvent.subscriptionId],
    references: [subscription.id],
  }),
}))

export const planStartRelations = relations(planStart, ({ one }) => ({
  plan: one(plan, { fields: [planStart.planId], references: [plan.id] }),
}))

export const planPausedRelations = relations(planPaused, ({ one }) => ({
  plan: one(plan, { fields: [planPaused.planId], references: [plan.id] }),
}))

export const prepaidRelations = relations(prepaid, ({ one, many }) => ({
  merchant: one(merchant, { fields: [prepaid.merchantId], references: [merchant.id] }),
  escrowWeeks: many(escrowWeek),
}))

export const escrowWeekRelations = relations(escrowWeek, ({ one }) => ({
  merchant: one(merchant, { fields: [escrowWeek.merchantId], references: [merchant.id] }),
  prepaid: one(prepaid, { fields: [escrowWeek.merchantId], references: [prepaid.merchantId] }),
}))

export const releaseRelations = relations(release, ({ one }) => ({
  merchant: one(merchant, { fields: [release.merchantId], references: [merchant.id] }),
  plan: one(plan, { fields: [release.planId], references: [plan.id] }),
}))

export const tipRelations = relations(tip, ({ one }) => ({
  merchant: one(merchant, { fields: [tip.merchantId], references: [merchant.id] }),
}))

export const accountRelations = relations(account, ({ one, many }) => ({
  merchant: one(merchant, { fields: [account.merchantId], references: [merchant.id] }),
  postings: many(posting),
}))

export const postingRelations = relations(posting, ({ one }) => ({
  merchant: one(merchant, { fields: [posting.merchantId], references: [merchant.id] }),
  account: one(account, { fields: [posting.accountId], references: [account.id] }),
}))
