import { ZeroAddress } from 'ethers'
import { type ContractName, encodeCall } from './contractLanguage.ts'
import type { Move } from './encodePlay.ts'
import type { Answer, Membership } from './HouseModel.ts'
import { MERCHANT, Mirror, WEEK } from './Mirror.ts'
import { MEMBERS, PATRONS } from './openStage.ts'
import { unitsOf } from './PatronModel.ts'
import { planTermsOf, TERMS_HASH } from './planTermsOf.ts'
import type { Step } from './randomHistory.ts'

/** A move, and what the model makes of it once the ledger of patrons has said what only it can say. */
export interface Plot {
  call: Move
  apply(context: {
    done: boolean
    returned: bigint
    room: bigint
    coverRoom: bigint
  }): Answer | undefined
}

interface Voucher {
  id: bigint
  week: bigint
  holder: string
  quantity: bigint
}

/** Who does what: in the contracts, and in the model. */
export class Cast extends Mirror {
  vouchers: Voucher[] = []

  /** The merchant registers and publishes, patrons stake. */
  opening(): { plot: Plot; name: string }[] {
    const { history, stage } = this
    const must = (call: Move, then = () => {}): Plot => ({
      call,
      apply: ({ returned }) => {
        then()
        return { amount: returned }
      },
    })
    const plots: Plot[] = [
      must(
        this.call('owner', 'registry', 'register', [
          {
            name: 'Gym',
            metadataURI: '',
            payout: stage.addressOf('till'),
            currency: stage.addresses.euro,
            weekOffset: history.weekOffset,
            sector: 7997,
            locality: '0x0000000000',
            arbiter: ZeroAddress,
          },
        ]),
      ),
    ]
    if (history.payeeBps > 0n) {
      const payees = [{ account: stage.addressOf('payee'), bps: history.payeeBps }]
      plots.push(must(this.call('owner', 'registry', 'setPayees', [MERCHANT, payees])))
    }
    for (const [i, terms] of history.plans.entries()) {
      plots.push(
        must(
          this.call('owner', 'subscriptions', 'publish', [
            planTermsOf(MERCHANT, terms),
            `Plan ${i}`,
            '',
          ]),
          () =>
            this.model.plans.push({
              id: BigInt(i + 1),
              terms,
              open: true,
              settled: this.model.week,
              sold: 0n,
            }),
        ),
      )
    }
    if (history.lambdaBps !== undefined) {
      plots.push(must(this.call('owner', 'patrons', 'open', [MERCHANT, history.lambdaBps])))
      const now = BigInt(this.seconds)
      plots.push(
        must(
          this.call('owner', 'vouchers', 'publish', [
            {
              pool: this.pool,
              price: history.voucherPrice,
              cap: 4_000_000_000n,
              redeemFrom: now,
              sellUntil: now + 5_000n * BigInt(WEEK),
              redeemBy: now + 5_100n * BigInt(WEEK),
              eventAt: 0n,
              patronCutBps: history.cutBps,
              promoterBps: 0n,
              heldBps: 0n,
              arbiterDays: 30n,
            },
            'A towel',
            '',
          ]),
        ),
      )
      for (const [i, amount] of history.stakes.entries()) {
        const patron = PATRONS[i]
        if (patron && amount > 0n) plots.push(this.stake(patron, amount))
      }
    }
    return plots.map((plot, i) => ({ plot, name: `opening ${i}` }))
  }

  plotOf({ kind, a, b, c }: Step): Plot | undefined {
    const { model, stage, history } = this
    const plan = a % model.plans.length
    const planId = BigInt(plan + 1)
    const terms = model.planAt(plan).terms
    const someone = pick(MEMBERS, b)
    const patron = pick(PATRONS, a)
    const hasPatrons = history.lambdaBps !== undefined
    const witness = ({ coverRoom }: { coverRoom: bigint }) => ({ coverRoom })
    switch (kind) {
      case 'buy': {
        const payer = pick(MEMBERS, c)
        const args = [planId, stage.addressOf(someone), TERMS_HASH]
        return {
          call: this.call(payer, 'subscriptions', 'buy', args),
          apply: () => model.buy(payer, plan, someone),
        }
      }
      case 'activate': {
        const tier = c % 4
        const { vault, subscriptions } = stage.addresses
        const args = [vault, subscriptions, planId, tier, stage.addressOf(someone)]
        return {
          call: this.call('finn', 'activation', 'activate', args),
          apply: () => model.activate('finn', plan, tier, someone),
        }
      }
      case 'pause':
        if (model.members.length === 0) return this.plotOf({ kind: 'buy', a, b, c })
        return this.byMember(
          a,
          b,
          (one) => this.canLeave(one),
          'pause',
          (one) => model.pause(one),
        )
      case 'resume':
        return this.byMember(
          a,
          b,
          (one) => one.resumesAt > model.week + 1n,
          'resume',
          (one) => model.resume(one),
        )
      case 'refund':
        if (model.members.every((one) => model.week >= model.endOf(one))) {
          return this.plotOf({ kind: 'buy', a, b, c })
        }
        return this.byMember(
          a,
          b,
          (one) => model.refundableOf(one) > 0n,
          'refund',
          (one) => {
            const debt = model.debt
            const answer = model.refund(one)
            if ('amount' in answer) this.tally.refunds++
            if (model.debt > debt) this.tally.fromPatrons++
            return answer
          },
        )
      case 'release': {
        const maxWeeks = [0n, 1n, 10n][b % 6] ?? 100_000n
        // Anyone may ask, a member as well.
        const keeper = c % 4 === 0 ? someone : 'keeper'
        return {
          call: this.call(keeper, 'subscriptions', 'release', [planId, maxWeeks]),
          apply: (context) => model.release(plan, maxWeeks, keeper, witness(context)),
        }
      }
      case 'setSelling': {
        const open = b % 4 !== 0
        return {
          call: this.call('owner', 'subscriptions', 'setSelling', [planId, open]),
          apply: ({ returned }) => {
            model.setSelling(plan, open)
            return { amount: returned }
          },
        }
      }
      case 'donate':
        return {
          call: this.call('donor', 'euro', 'transfer', [stage.addresses.vault, 1n]),
          apply: ({ returned }) => {
            this.donated++
            model.pay('donor', -1n)
            return { amount: returned }
          },
        }
      case 'stake': {
        if (!hasPatrons) return undefined
        return this.stake(patron, (terms.prepaidPrice * BigInt(b % 1_000)) / 100n + 1n)
      }
      case 'unstake':
        return hasPatrons ? this.unstake(patron, b % 3 === 0 ? undefined : b % 100) : undefined
      case 'restake':
      case 'collect':
        return hasPatrons ? this.takeFree(patron, kind) : undefined
      case 'claimIncome':
        return hasPatrons ? this.claimIncome(patron) : undefined
      case 'buyVoucher':
        return hasPatrons ? this.buyVoucher(someone, BigInt((c % 5) + 1)) : undefined
      case 'redeemVoucher':
        return this.redeemVoucher(a)
      case 'wait':
        return undefined
    }
  }

  /** Mostly one who can, now and then anyone: the wrong ones have to be refused. */
  byMember(
    a: number,
    b: number,
    can: (member: Membership) => boolean,
    name: 'pause' | 'resume' | 'refund',
    apply: (member: Membership) => Answer,
  ): Plot | undefined {
    const { members } = this.model
    const fit = a % 8 === 0 ? members : members.filter(can)
    const member = fit[b % Math.max(1, fit.length)]
    if (!member) return undefined
    return {
      call: this.call(member.owner, 'subscriptions', name, [member.id]),
      apply: ({ returned }) => {
        const answer = apply(member)
        return name === 'refund' || 'refused' in answer ? answer : { amount: returned }
      },
    }
  }

  canLeave(member: Membership): boolean {
    return this.model.refundableOf(member) > 0n && !this.model.isCoolingOff(member)
  }

  stake(patron: string, amount: bigint): Plot {
    return {
      call: this.call(patron, 'patrons', 'stake', [
        this.pool,
        amount,
        this.stage.addressOf(patron),
      ]),
      apply: ({ returned }) => {
        this.model.patrons?.stake(patron, amount)
        this.model.pools.stake += amount
        this.model.pay(patron, -amount)
        return { amount: returned }
      },
    }
  }

  /** @param percent of what is payable; nothing: as much as there is */
  unstake(patron: string, percent: number | undefined): Plot | undefined {
    const before = this.model.patrons?.payable(patron) ?? 0n
    const amount = percent === undefined ? 2n ** 256n - 1n : (before * BigInt(percent)) / 100n
    if (amount === 0n) return undefined
    return {
      call: this.call(patron, 'patrons', 'unstake', [this.pool, amount]),
      apply: ({ done, returned }) => {
        const payable = this.model.patrons?.payable(patron) ?? 0n
        if (!done) {
          this.atLeast('what was refused to unstake', amount + this.dust, payable)
          return undefined
        }
        if (percent === undefined) this.near('unstaked', returned, payable)
        else this.equal('unstaked', returned, amount)
        this.model.patrons?.unstake(patron, returned)
        this.model.pools.stake -= returned
        this.model.pay(patron, returned)
        return undefined
      },
    }
  }

  takeFree(patron: string, kind: 'restake' | 'collect'): Plot {
    return {
      call: this.call(patron, 'patrons', kind, [this.pool, 100_000n]),
      apply: ({ returned }) => {
        const { patrons } = this.model
        if (!patrons) return undefined
        this.near(`free to ${kind}`, returned, unitsOf(patrons.free(patron)))
        if (kind === 'restake') {
          patrons.restake(patron, returned)
        } else {
          patrons.collect(patron, returned)
          this.model.pools.stake -= returned
          this.model.pay(patron, returned)
        }
        return { amount: returned }
      },
    }
  }

  claimIncome(patron: string): Plot {
    return {
      call: this.call(patron, 'patrons', 'claimIncome', [this.pool]),
      apply: ({ returned }) => {
        const { patrons } = this.model
        if (!patrons) return undefined
        this.near('income', returned, unitsOf(patrons.of(patron).income))
        patrons.takeIncome(patron, returned)
        this.model.pools.income -= returned
        this.model.pay(patron, returned)
        return undefined
      },
    }
  }

  buyVoucher(buyer: string, quantity: bigint): Plot {
    const { model, history } = this
    const args = [1n, quantity, this.stage.addressOf(buyer), ZeroAddress]
    const price = history.voucherPrice * quantity
    return {
      call: this.call(buyer, 'vouchers', 'buy', args),
      apply: ({ room }) => {
        if (price > room) return { refused: 'PatronPool_AboveRoom' }
        const cut = (price * history.cutBps) / 10_000n
        const id = (1n << 32n) | model.week
        model.pay(buyer, -price)
        model.payMerchant(price - cut - model.repayPatrons(price - cut))
        model.pools.income += cut
        model.patrons?.sellVouchers(price, cut)
        this.vouchers.push({ id, week: model.week, holder: buyer, quantity })
        return { amount: id }
      },
    }
  }

  redeemVoucher(a: number): Plot | undefined {
    const voucher = this.vouchers[a % Math.max(1, this.vouchers.length)]
    if (!voucher) return undefined
    const { id, week, quantity, holder } = voucher
    this.vouchers = this.vouchers.filter((one) => one !== voucher)
    return {
      call: this.call(holder, 'vouchers', 'redeem', [id, quantity]),
      apply: ({ returned }) => {
        this.model.patrons?.releaseVouchers(week, quantity * this.history.voucherPrice)
        return { amount: returned }
      },
    }
  }

  call(actor: string, contract: ContractName, name: string, args: unknown[]): Move {
    const { stage } = this
    return {
      actor: stage.addressOf(actor),
      target: stage.addresses[contract],
      data: encodeCall(contract, name, args),
    }
  }
}

function pick(names: readonly string[], number: number): string {
  return names[number % names.length] ?? ''
}
