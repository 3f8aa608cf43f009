/** What is written down about a running child, so that a later start can clean up after a crash. */
export interface ProcessRecord {
  /** The guard (scripts/child.ts) leads a process group of its own. */
  guard: { pid: number; identity: string }
  child: { pid: number; identity: string }
  /** The signal that makes the child end in order. */
  signal: 'SIGTERM' | 'SIGINT'
}
