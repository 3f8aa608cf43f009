import path from 'node:path'

export const repoRoot = path.resolve(import.meta.dirname, '..', '..')

/** Everything that a run leaves behind lives here; deleting it loses the demo town, nothing else. */
export const homingFolder = path.join(repoRoot, '.homing')
