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
import type { FlowContext, Permit } from './Flow.ts'
import { pending } from './pending.ts'
import { TransactionContext, type Transactions } from './TransactionContext.ts'
import type { TransactionState } from './TransactionState.ts'

// Not needed before the first click: kept out of the first load.
const loadEngine = () => import('./engine.ts')

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
  const { address: account } = useConnection()
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

  const confirm = useCallback(async () => {
    if (running.current || state.phase !== 'review') return
    const { flow, params } = state
    const context = contextFor(params)
    if (!context) return openConnect()

    running.current = true
    setHidden(false)
    const { explain, planSteps, runStep, waitForReceipt } = await loadEngine()
    const receipts: TransactionReceipt[] = []
    let permit: Permit | undefined
    try {
      const plan = await planSteps(flow, context)
      for (const [current, step] of plan.steps.entries()) {
        const show = (phase: 'wallet' | 'mining' | 'indexing', hash?: Hash) =>
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

        const result = await runStep({ wagmi, flow, context, step, permit, receipts })
        permit = result.permit ?? permit
        if (!result.hash) continue

        const last = current === plan.steps.length - 1
        pending.save({
          chainId: config.chainId,
          account: context.account,
          flow: flow.name,
          params,
          hash: result.hash,
          last,
        })
        show('mining', result.hash)
        const receipt = await waitForReceipt(client, result.hash, result.request)
        if (step.kind === 'send') receipts.push(receipt)
        if (last) show('indexing', receipt.transactionHash)
      }
      await finish(context, flow, receipts)
    } catch (error) {
      const problem = explain(error)
      // Sent, but nobody knows how it ended: kept, so that a reload looks again.
      if (problem.kind !== 'unreachable') pending.forget()
      void refresh()
      setState({ phase: 'review', flow, params, problem })
    } finally {
      running.current = false
    }
  }, [state, contextFor, openConnect, wagmi, client, config.chainId, finish, refresh])

  // After a reload: go on where it was.
  const resumed = useRef(false)
  useEffect(() => {
    if (resumed.current || !account) return
    const record = pending.read(config.chainId)
    if (!record) return
    resumed.current = true
    if (record.account.toLowerCase() !== account.toLowerCase()) return

    const resume = async () => {
      const flow = await loadFlow(record.flow)
      const context = contextFor(record.params)
      if (!flow || !context) return pending.forget()

      running.current = true
      const { explain, waitForReceipt } = await loadEngine()
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
        const receipt = await waitForReceipt(client, record.hash)
        if (record.last) return await finish(context, flow, [receipt])

        pending.forget()
        setState({ phase: 'review', flow, params: record.params })
      } catch (error) {
        const problem = explain(error)
        if (problem.kind !== 'unreachable') pending.forget()
        setState({ phase: 'review', flow, params: record.params, problem })
      } finally {
        running.current = false
      }
    }
    void resume()
  }, [account, client, config.chainId, contextFor, finish, loadFlow])

  const transactions = useMemo<Transactions>(
    () => ({
      start(flow, params) {
        setHidden(false)
        if (running.current) return
        setState({ phase: 'review', flow: flow as AnyFlow, params })
      },
    }),
    [],
  )

  return (
    <TransactionContext value={transactions}>
      {children}
      {state.phase !== 'closed' && !(hidden && state.phase === 'working') && (
        <Suspense>
          <TransactionDialog
            state={state}
            contextFor={contextFor}
            onConfirm={() => void confirm()}
            onClose={() =>
              state.phase === 'working' ? setHidden(true) : setState({ phase: 'closed' })
            }
          />
        </Suspense>
      )}
    </TransactionContext>
  )
}
