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

/** The sales of one week of a pool, and what is still owed of them. */
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
    merchantPart: t.bigint().notNull(),
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
    /** A low nonce is counted for each holder and seven weeks of an offer, so it comes again. */
    voucherId: t.bigint().notNull(),
    nonce: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.holder, table.voucherId, table.nonce] }) }),
)

/** Who may move all vouchers of whom (ERC-1155). */
export const approval = onchainTable(
  'approval',
  (t) => ({
    account: t.hex().notNull(),
    operator: t.hex().notNull(),
    approved: t.boolean().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.account, table.operator] }) }),
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
