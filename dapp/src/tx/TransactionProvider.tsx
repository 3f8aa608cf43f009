import { useQueryClient } from '@tanstack/react-query'
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Hash, TransactionReceipt } from 'viem'
import { useConnection, useConfig as useWagmi } from 'wagmi'
import { useConnectDialog } from '../components/wallet/useConnectDialog.ts'
import { useConfig } from '../config/useConfig.ts'
import { useChainClient } from '../lib/useChainClient.ts'
import { useNow } from '../lib/useNow.ts'
import { waitForIndex } from '../lib/waitForIndex.ts'
import type { AnyFlow } from './AnyFlow.ts'
import type { Explanation } from './explain.ts'
import type { FlowContext, Permit } from './Flow.ts'
import { pending } from './pending.ts'
import { TransactionContext, type Transactions } from './TransactionContext.ts'
import type { StepPhase, TransactionState } from './TransactionState.ts'
import { UnderWay } from './UnderWay.tsx'

// Not needed before the first click: kept out of the first load.
const loadEngine = () => import('./engine.ts')
type Engine = Awaited<ReturnType<typeof loadEngine>>

const engineMissing: Explanation = {
  kind: 'unreachable',
  title: 'The page could not load all of itself',
  text: 'The connection may be down, or a newer version may be there. Load the page again.',
}

const TransactionDialog = lazy(() =>
  import('./TransactionDialog.tsx').then((module) => ({ default: module.TransactionDialog })),
)

/** The one runner of every transaction. `loadFlow` finds a flow by its name after a reload. */
export function TransactionProvider({
  loadFlow,
  children,
}: {
  loadFlow(name: string): Promise<AnyFlow | undefined>
  children: ReactNode
}) {
  const config = useConfig()
  const wagmi = useWagmi()
  const queryClient = useQueryClient()
  const client = useChainClient()
  const { address: account, chainId: walletChain } = useConnection()
  const openConnect = useConnectDialog()
  const now = useNow()
  const [state, setState] = useState<TransactionState>({ phase: 'closed' })
  // Closed while it is under way: it goes on, and comes back with its end.
  const [hidden, setHidden] = useState(false)
  // State alone can't stop a second click that comes before the next render.
  const running = useRef(false)

  const contextFor = useCallback(
    (params: unknown): FlowContext<unknown> | undefined =>
      account && { client, config, contracts: config.contracts, account, params, now },
    [account, client, config, now],
  )

  const refresh = useCallback(
    () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['chain'] }),
        queryClient.invalidateQueries({ queryKey: ['index'] }),
      ]),
    [queryClient],
  )

  const finish = useCallback(
    async (
      context: FlowContext<unknown>,
      flow: AnyFlow,
      receipts: readonly TransactionReceipt[],
    ) => {
      const last = receipts.at(-1)
      if (!last) return
      const reached = await waitForIndex(queryClient, config, last.blockNumber)
      await refresh()

      pending.forget()
      setState({
        phase: 'done',
        flow,
        params: context.params,
        landed: flow.landed(context, receipts),
        hash: last.transactionHash,
        late: !reached,
      })
    },
    [config, queryClient, refresh],
  )

  const run = useCallback(
    async (flow: AnyFlow, params: unknown) => {
      if (running.current) return
      const context = contextFor(params)
      if (!context) return openConnect()

      running.current = true
      setHidden(false)
      let engine: Engine | undefined
      try {
        engine = await loadEngine()
        const receipts: TransactionReceipt[] = []
        let permit: Permit | undefined
        const plan = await engine.planSteps(flow, context)
        for (const [current, step] of plan.steps.entries()) {
          const last = current === plan.steps.length - 1
          const show = (phase: StepPhase, hash?: Hash) =>
            setState({
              phase: 'working',
              flow,
              params,
              steps: plan.steps,
              current,
              step: phase,
              ...(hash && { hash }),
            })
          show('wallet')

          const result = await engine.runStep({ wagmi, flow, context, step, permit, receipts })
          permit = result.permit ?? permit
          if (!result.hash) continue

          const { account: by } = context
          const record = { chainId: config.chainId, account: by, flow: flow.name, params, last }
          pending.save({ ...record, hash: result.hash })
          show('mining', result.hash)
          const receipt = await engine.waitForReceipt(client, result.hash, result.request)
          if (step.kind === 'send') receipts.push(receipt)
          if (last) show('indexing', receipt.transactionHash)
        }
        await finish(context, flow, receipts)
      } catch (error) {
        const problem = engine
          ? engine.explain(error, engine.sentenceContextFor(context))
          : engineMissing
        // Sent, but nobody knows how it ended: kept, so that a reload looks again.
        if (problem.kind !== 'unreachable') pending.forget()
        void refresh()
        setState({ phase: 'review', flow, params, problem })
      } finally {
        running.current = false
      }
    },
    [contextFor, openConnect, wagmi, client, config.chainId, finish, refresh],
  )

  // After a reload: go on where it was.
  const resumed = useRef(false)
  useEffect(() => {
    // What runs in this page needs nobody to take it up.
    if (resumed.current || running.current || !account) return
    const record = pending.read(config.chainId)
    if (!record) return
    if (record.account.toLowerCase() !== account.toLowerCase()) return
    resumed.current = true

    const resume = async () => {
      const flow = await loadFlow(record.flow)
      const context = contextFor(record.params)
      if (!flow || !context) return pending.forget()

      running.current = true
      let engine: Engine | undefined
      try {
        setState({
          phase: 'working',
          flow,
          params: record.params,
          steps: [{ kind: 'send', label: flow.title(record.params), place: 0 }],
          current: 0,
          step: 'mining',
          hash: record.hash,
        })
        engine = await loadEngine()
        const receipt = await engine.waitForReceipt(client, record.hash)
        if (record.last) return await finish(context, flow, [receipt])

        pending.forget()
        setState({ phase: 'review', flow, params: record.params })
      } catch (error) {
        const problem = engine
          ? engine.explain(error, engine.sentenceContextFor(context))
          : engineMissing
        if (problem.kind !== 'unreachable') pending.forget()
        setState({ phase: 'review', flow, params: record.params, problem })
      } finally {
        running.current = false
      }
    }
    void resume()
  }, [account, client, config.chainId, contextFor, finish, loadFlow])

  // The newest `run`, for a `start` that stays the same function.
  const runNow = useRef(run)
  runNow.current = run
  const onLanded = useRef<() => void>(undefined)
  const canRun = account !== undefined && walletChain === config.chainId

  const transactions = useMemo<Transactions>(
    () => ({
      start(flow, params, options = {}) {
        setHidden(false)
        if (running.current) return
        onLanded.current = options.onLanded
        setState({ phase: 'review', flow: flow as AnyFlow, params })
        if (options.reviewed && canRun) void runNow.current(flow as AnyFlow, params)
      },
    }),
    [canRun],
  )

  const close = () => {
    if (state.phase === 'working') return setHidden(true)
    setState({ phase: 'closed' })
    if (state.phase === 'done') onLanded.current?.()
  }

  return (
    <TransactionContext value={transactions}>
      {children}
      {state.phase === 'working' && hidden && (
        <UnderWay title={state.flow.title(state.params)} onShow={() => setHidden(false)} />
      )}
      {state.phase !== 'closed' && !(hidden && state.phase === 'working') && (
        <Suspense>
          <TransactionDialog
            state={state}
            contextFor={contextFor}
            onConfirm={() => void run(state.flow, state.params)}
            onClose={close}
          />
        </Suspense>
      )}
    </TransactionContext>
  )
}
