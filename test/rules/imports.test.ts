// Which room may import which. Nothing here is a matter of taste: core that names a product can't be
// audited alone, and a feature that imports a feature can't be removed.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { filesOf } from './filesOf.ts'
import { findCycle } from './findCycle.ts'
import { importsOf } from './importsOf.ts'
import { solidityImportsOf } from './solidityImportsOf.ts'
import { solidityRoomOf } from './solidityRoomOf.ts'
import { typescriptRoomOf } from './typescriptRoomOf.ts'

/** types ← math libraries ← state libraries ← core ← products ← market, claims, onramp. */
const BELOW_CORE = ['types', 'interfaces', 'math libraries', 'state libraries']
const BELOW_MARKETS = [...BELOW_CORE, 'tokens', 'core', 'products']
const SOLIDITY: Record<string, string[]> = {
  types: [],
  // An interface is a promise, which everybody may read.
  interfaces: ['types'],
  'math libraries': ['types', 'interfaces'],
  'state libraries': ['types', 'interfaces', 'math libraries'],
  tokens: BELOW_CORE,
  core: BELOW_CORE,
  products: [...BELOW_CORE, 'tokens', 'core'],
  market: BELOW_MARKETS,
  claims: BELOW_MARKETS,
  onramp: BELOW_MARKETS,
  // For tests only: they may use everything, and no room may use them.
  mocks: [...BELOW_MARKETS, 'market', 'claims', 'onramp'],
}

/** sdk ← indexer, onramp, dapp, scripts; in the page config, lib, components ← tx ← features ← app. */
const GROUND = ['sdk', 'dapp/config', 'dapp/lib', 'dapp/components']
const TYPESCRIPT: Record<string, string[]> = {
  sdk: [],
  indexer: ['sdk'],
  onramp: ['sdk'],
  scripts: ['sdk'],
  'dapp tools': ['sdk'],
  'dapp/config': GROUND,
  'dapp/lib': GROUND,
  'dapp/components': GROUND,
  'dapp/tx': GROUND,
  feature: [...GROUND, 'dapp/tx'],
  'dapp/app': [...GROUND, 'dapp/tx', 'feature'],
}

interface Wanted {
  rules: Record<string, string[]>
  roomOf: (file: string) => string
  imports: Map<string, string[]>
}

function violations({ rules, roomOf, imports }: Wanted): string[] {
  const kindOf = (room: string) => (room.startsWith('dapp/features/') ? 'feature' : room)
  return [...imports].flatMap(([file, targets]) => {
    const room = roomOf(file)
    const allowed = rules[kindOf(room)]
    if (!allowed) return [`${file} is in no room that these rules know`]
    return targets
      .filter((target) => roomOf(target) !== room && !allowed.includes(kindOf(roomOf(target))))
      .map((target) => `${file} may not import ${target}`)
  })
}

describe('imports in Solidity', () => {
  const files = filesOf('contracts/**/*.sol')
  const imports = new Map(files.map((file) => [file, solidityImportsOf(file)]))

  test('there are contracts to look at', () => assert.ok(files.length > 10))

  test('no room imports one that is built on it', () => {
    assert.deepEqual(violations({ rules: SOLIDITY, roomOf: solidityRoomOf, imports }), [])
  })

  test('nothing goes in circles', () => assert.equal(findCycle(imports), undefined))
})

describe('imports in TypeScript', () => {
  const files = filesOf('{sdk,indexer,onramp,dapp,scripts,ignition}/**/*.{ts,tsx}').filter(
    (file) => !file.endsWith('.d.ts'),
  )
  const imports = new Map(files.map((file) => [file, importsOf(file)]))
  const product = new Map([...imports].filter(([file]) => typescriptRoomOf(file) !== 'tests'))

  test('there are files to look at', () => assert.ok(product.size > 50))

  test('every import of our own leads somewhere', () => {
    const missing = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => target.endsWith('(missing)')).map((target) => [file, target]),
    )
    assert.deepEqual(missing, [])
  })

  test('no room imports one that is built on it', () => {
    const known = new Map(
      [...product].map(([file, targets]) => [
        file,
        // A picture or a stylesheet is nobody's room.
        targets.filter((target) => /\.tsx?$/.test(target)),
      ]),
    )
    const found = violations({ rules: TYPESCRIPT, roomOf: typescriptRoomOf, imports: known })
    assert.deepEqual(found, [])
  })

  test('nothing goes in circles', () => assert.equal(findCycle(imports), undefined))
})

describe('the rules themselves', () => {
  test('core that names a product is found', () => {
    const imports = new Map([['contracts/core/Vault.sol', ['contracts/products/Vouchers.sol']]])
    const found = violations({
      rules: SOLIDITY,
      roomOf: (file) => file.split('/')[1] ?? '',
      imports,
    })
    assert.deepEqual(found, [
      'contracts/core/Vault.sol may not import contracts/products/Vouchers.sol',
    ])
  })

  test('a feature that imports a feature is found', () => {
    const imports = new Map([['dapp/src/features/buy/A.tsx', ['dapp/src/features/counter/B.tsx']]])
    assert.equal(violations({ rules: TYPESCRIPT, roomOf: typescriptRoomOf, imports }).length, 1)
  })

  test('a circle is found', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ])
    assert.deepEqual(findCycle(graph), ['b', 'c', 'b'])
  })
})
