import type { AnyFlow } from '../tx/AnyFlow.ts'

/**
 * Every flow by its name, so that one that was under way goes on after a reload. Loaded only then.
 */
const flows: Readonly<Record<string, () => Promise<AnyFlow>>> = {
  buy: () => import('../features/buy/buyFlow.tsx').then(({ buyFlow }) => buyFlow as AnyFlow),
  tip: () => import('../features/merchant/tipFlow.tsx').then(({ tipFlow }) => tipFlow as AnyFlow),
}

export async function loadFlow(name: string): Promise<AnyFlow | undefined> {
  return Object.hasOwn(flows, name) ? flows[name]?.() : undefined
}
