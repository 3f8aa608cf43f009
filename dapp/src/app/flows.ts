import type { AnyFlow } from '../tx/AnyFlow.ts'

/**
 * Every flow by its name, so that one that was under way goes on after a reload. Loaded only then.
 * `buyVouchers: () => import('../features/buy/buyFlow.ts').then((module) => module.buyFlow),`
 */
const flows: Readonly<Record<string, () => Promise<AnyFlow>>> = {}

export async function loadFlow(name: string): Promise<AnyFlow | undefined> {
  return Object.hasOwn(flows, name) ? flows[name]?.() : undefined
}
