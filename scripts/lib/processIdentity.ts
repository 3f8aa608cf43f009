import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Names the process that has this id now, or `undefined` if there is none. Ids are used again, also
 * after a restart of the machine; boot and start time together are not. So a process is only ever
 * ended after comparing this with what was written down when it was started.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The name in brackets may hold spaces; state and start time are counted from after it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (fields[0] === 'Z') return undefined
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      return `${boot} ${fields[19]}`
    } catch {
      return undefined
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=,stat=', '-p', String(pid)], { encoding: 'utf8' })
  const line = ps.stdout?.trim()
  if (ps.status !== 0 || !line) return undefined
  const status = line.split(/\s+/).at(-1) ?? ''
  return status.startsWith('Z') ? undefined : line.slice(0, line.length - status.length).trim()
}
