// `npm ci` refuses a lock file that leaves out a package for another machine, and npm leaves such
// packages out when the registry that is asked doesn't have them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

interface Entry {
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const file = path.resolve(import.meta.dirname, '..', '..', 'package-lock.json')
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }

test('the lock file has an entry for every machine', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
  )
  assert.deepEqual(missing, [])
})

test('the lock file names no host', () => {
  const hosts = Object.values(packages).filter(({ resolved }) => resolved?.includes('://'))
  assert.deepEqual(hosts, [])
})

/** Looks where Node would look: beside the package, then in each folder above it. */
function isLocked(place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at}${at ? '/' : ''}node_modules/${name}`]) return true
    if (at === '') return false
  }
}
