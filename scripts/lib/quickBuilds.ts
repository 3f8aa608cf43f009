import { availableParallelism } from 'node:os'
import type { HardhatPlugin } from 'hardhat/types/plugins'

/** Hardhat's builds with less waiting; what they make is the same. */
export const quickBuilds: HardhatPlugin = {
  id: 'homing:quick-builds',
  hookHandlers: {
    config: async () => ({
      default: async () => ({
        // Files with one and the same settings object are compiled together, and read their imports once.
        async resolveUserConfig(userConfig, resolveVariable, next) {
          const config = await next(userConfig, resolveVariable)
          for (const { overrides } of Object.values(config.solidity.profiles)) {
            const known = new Map<string, (typeof overrides)[string]>()
            for (const [file, settings] of Object.entries(overrides)) {
              const key = JSON.stringify(settings)
              overrides[file] = known.get(key) ?? settings
              known.set(key, overrides[file])
            }
          }
          return config
        },
      }),
    }),
    solidity: async () => ({
      default: async () => ({
        // Hardhat leaves one core to itself, which of two is half; while compilers run, it only waits.
        build: async (context, files, options, next) =>
          await next(context, files, { ...options, concurrency: availableParallelism() }),
      }),
    }),
  },
}
