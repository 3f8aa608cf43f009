import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import hardhatToolboxMochaEthers from '@nomicfoundation/hardhat-toolbox-mocha-ethers'
import { defineConfig } from 'hardhat/config'
import { quickBuilds } from './scripts/lib/quickBuilds.ts'

const require = createRequire(import.meta.url)

// The compiler is the npm package, so that a build downloads nothing.
const solc = { version: '0.8.37', path: require.resolve('solc/soljson.js') }
const settings = (runs: number) => ({
  evmVersion: 'cancun',
  viaIR: true,
  optimizer: { enabled: true, runs },
})
// These tests use the compiled contracts through their interfaces, so they needn't be optimized: a second each
// instead of a quarter of a minute.
const plainTests = globSync('test/{concrete,interop,invariant}/**/*.t.sol', {
  cwd: import.meta.dirname,
})

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers, quickBuilds],
  solidity: {
    profiles: {
      default: {
        compilers: [{ ...solc, settings: settings(50_000) }],
        // Kept below the 24,576 bytes that a contract may have.
        overrides: {
          'contracts/core/PatronPool.sol': { ...solc, settings: settings(8_000) },
          'contracts/products/SolidarityVouchers.sol': { ...solc, settings: settings(8_000) },
          'contracts/products/Subscriptions.sol': { ...solc, settings: settings(1_000) },
          'contracts/products/AltShares.sol': { ...solc, settings: settings(8_000) },
          'contracts/products/SubscriptionsDesk.sol': { ...solc, settings: settings(8_000) },
          'contracts/products/SubscriptionsReader.sol': { ...solc, settings: settings(1_000) },
          ...Object.fromEntries(
            plainTests.map((file) => [file, { ...solc, settings: { evmVersion: 'cancun' } }]),
          ),
          // It computes as much as it calls, and is compiled once for each layout.
          'test/fuzz/PackedERC1155.t.sol': {
            ...solc,
            settings: { evmVersion: 'cancun', optimizer: { enabled: true, runs: 50_000 } },
          },
        },
      },
    },
  },
  paths: { sources: './contracts', tests: { mocha: './test/journeys', solidity: './test' } },
  typechain: { outDir: 'typechain-types' },
  // keccak256('homing'): the same salt as scripts/deploy.ts, so the same addresses.
  ignition: {
    strategyConfig: {
      create2: { salt: '0x2e686e5d8cfd4ee0337cfffbbf32a9364e4a4769299539a8be0ac1918ff7694f' },
    },
  },
  test: {
    solidity: {
      fsPermissions: {
        readFile: ['./test/vectors/schedules.json', './test/vectors/fair-prices.json'],
      },
      fuzz: { runs: Number(process.env.FUZZ_RUNS ?? 256), seed: '0x486f6d696e67' },
      invariant: { runs: Number(process.env.INVARIANT_RUNS ?? 32), depth: 60 },
    },
  },
  networks: {
    town: {
      type: 'http',
      chainType: 'l1',
      url: process.env.HOMING_RPC_URL ?? 'http://127.0.0.1:8545',
      accounts: { mnemonic: 'test test test test test test test test test test test junk' },
    },
  },
})
