export interface KeeperLog {
  /** Writes one line: the time, what happened, and figures by name. */
  say(what: string, figures?: Record<string, string | bigint | number>): void
  /** As `say`, but not again what was said under the same key. */
  sayOnce(key: string, what: string, figures?: Record<string, string | bigint | number>): void
  /** What was said once may be said again. */
  forget(key: string): void
}

/** A log in lines such as `2026-03-18T12:00:00Z done: serve the queue of plan 3 | served=2 bounty=0.70`. */
export function keeperLog(write: (line: string) => void): KeeperLog {
  const said = new Map<string, string>()
  const say: KeeperLog['say'] = (what, figures = {}) => {
    const time = `${new Date().toISOString().slice(0, 19)}Z`
    const tail = Object.entries(figures).map(([name, value]) => `${name}=${value}`)
    write([`${time} ${what}`, ...(tail.length === 0 ? [] : [tail.join(' ')])].join(' | '))
  }
  return {
    say,
    sayOnce(key, what, figures) {
      if (said.get(key) === what) return
      said.set(key, what)
      say(what, figures)
    },
    forget: (key) => {
      said.delete(key)
    },
  }
}
