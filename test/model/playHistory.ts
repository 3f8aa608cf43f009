import { Cast, type Plot } from './Cast.ts'
import { nameOfError } from './contractLanguage.ts'
import { encodePlay } from './encodePlay.ts'
import { WEEK } from './Mirror.ts'
import type { Stage } from './openStage.ts'
import { Report } from './Report.ts'
import { type History, type Kind, type Step, secondsOf } from './randomHistory.ts'
import { min, secondThird } from './schedule.ts'
import type { Tally } from './Tally.ts'

const BEGINS: Kind[] = ['buy', 'activate']
const LEAVES: Kind[] = ['refund', 'pause']

/** Plays a history against the contracts and against the model. Throws a {Disagreement} where they part. */
export async function playHistory(stage: Stage, history: History): Promise<Tally> {
  const play = new Play(stage, history)
  return play.run()
}

class Play extends Cast {
  async run(): Promise<Tally> {
    const { history, model } = this
    const now = await this.stage.now()
    const first = Math.floor((now - history.weekOffset) / WEEK) + 2
    this.seconds = first * WEEK + history.weekOffset + history.startsAt
    model.week = BigInt(first)
    if (model.patrons) model.patrons.week = BigInt(first)
    await this.tell(this.opening())
    this.isOpen = true

    let batch: { step: Step; at: number }[] = []
    for (const [at, step] of history.steps.entries()) {
      if (batch.some((other) => BEGINS.includes(other.step.kind)) && LEAVES.includes(step.kind)) {
        // Who came has to be in the books before it is asked who may leave.
        await this.tellSteps(batch, false)
        batch = []
      }
      const pause = this.pausesFor(step)
      if (pause > 0) {
        await this.tellSteps(batch, false)
        batch = []
        this.seconds += pause
      } else if (step.c % 8 === 0) {
        await this.tellSteps(batch, false)
        batch = []
      }
      batch.push({ step, at })
    }
    await this.tellSteps(batch, true)
    return this.tally
  }

  /** Seconds that pass in a step; 0 for one in which somebody does something. */
  pausesFor(step: Step): number {
    const { kind, a, b } = step
    if (kind === 'wait') return secondsOf(step, this.history.pace)
    if (!LEAVES.includes(kind) || a % 8 === 0) return 0
    const { model } = this
    if (model.members.some((one) => this.canLeave(one))) return 0
    // Nobody may leave yet: time passes until somebody may.
    const waits = model.members
      .filter((one) => one.leftIn === undefined && model.week < model.endOf(one))
      .map(
        (one) => model.startIn(one, model.week) + secondThird(model.planOf(one).terms) - model.week,
      )
      .filter((weeks) => weeks > 0n)
    const [first, ...others] = waits
    return first === undefined ? 0 : (Number(min(first, ...others)) + (b % 3)) * WEEK
  }

  async tellSteps(batch: { step: Step; at: number }[], isLast: boolean) {
    const plots: { plot: Plot; name: string }[] = []
    for (const { step, at } of batch) {
      this.tally.steps++
      const plot = this.plotOf(step)
      if (plot) plots.push({ plot, name: `step ${at}, ${step.kind}` })
    }
    await this.tell(plots, isLast || this.random.chance(25))
  }

  /** Plays moves at this moment and compares after each. */
  async tell(plots: { plot: Plot; name: string }[], rehearses = false) {
    const { stage, model, history } = this
    model.turn(BigInt(Math.floor((this.seconds - history.weekOffset) / WEEK)))
    const each = this.looks()
    const known = [...model.members]
    const last = this.lastLooks(known)
    // Who can leave now is known before the moves are made; some of them will have left by then.
    const leavers = rehearses ? this.random.shuffled(this.leaversOf(known)) : []
    const rehearsal = leavers.map((member) =>
      this.call(member.owner, 'subscriptions', 'refund', [member.id]),
    )
    const data = encodePlay(
      plots.map(({ plot }) => plot.call),
      each,
      last,
      rehearsal,
    )
    const told = await stage.tell(this.seconds, data)
    // Another moment for the next.
    this.seconds++

    let line = 0
    const next = () => told[line++] ?? '0x'
    this.compare(new Report(next()))
    for (const { plot, name } of plots) {
      this.where = name
      const report = new Report(next())
      const done = report.word() === 1n
      const refusal = done ? '' : nameOfError(report.selector())
      const returned = done ? report.word() : 0n
      const coverBefore = model.cover
      const answer = plot.apply({ done, returned, room: this.room, coverRoom: this.coverRoom })
      if (answer && 'refused' in answer) {
        this.equal('refused', refusal, answer.refused)
        this.tally.refusals++
      } else if (answer) {
        this.equal('refused', refusal, '')
        this.equal('returned', returned, answer.amount)
      }
      this.countShares(coverBefore)
      this.compare(new Report(next()))
    }
    this.compareLast(new Report(next()), known)
    if (rehearsal.length > 0) this.compareRehearsal(next(), leavers)
  }
}
