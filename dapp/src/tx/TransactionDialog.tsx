import { Link } from 'react-router'
import { useConnection } from 'wagmi'
import { Button } from '../components/ui/Button.tsx'
import { buttonClasses } from '../components/ui/buttonClasses.ts'
import { Dialog } from '../components/ui/Dialog.tsx'
import { Notice } from '../components/ui/Notice.tsx'
import { useConnectDialog } from '../components/wallet/useConnectDialog.ts'
import { WrongNetwork } from '../components/wallet/WrongNetwork.tsx'
import { useConfig } from '../config/useConfig.ts'
import { paths } from '../lib/paths.ts'
import type { FlowContext } from './Flow.ts'
import { ReviewPanel } from './ReviewPanel.tsx'
import { Stepper } from './Stepper.tsx'
import type { TransactionState } from './TransactionState.ts'

type Props = {
  state: Exclude<TransactionState, { phase: 'closed' }>
  contextFor(params: unknown): FlowContext<unknown> | undefined
  onConfirm(): void
  onClose(): void
}

/** What is about to happen, what happens, and what happened. */
export function TransactionDialog({ state, contextFor, onConfirm, onClose }: Props) {
  const { chainId } = useConfig()
  const connection = useConnection()
  const openConnect = useConnectDialog()
  const context = contextFor(state.params)
  const title = state.phase === 'done' ? state.landed.title : state.flow.title(state.params)

  return (
    <Dialog open onClose={onClose} title={title}>
      {state.phase === 'review' && !context && (
        <>
          <p className="mb-4 text-muted">To do this, say who you are first.</p>
          <Button wide onClick={openConnect}>
            Connect
          </Button>
        </>
      )}
      {state.phase === 'review' && context && connection.chainId !== chainId && <WrongNetwork />}
      {state.phase === 'review' && context && connection.chainId === chainId && (
        <ReviewPanel
          flow={state.flow}
          context={context}
          problem={state.problem}
          onConfirm={onConfirm}
          onCancel={onClose}
        />
      )}
      {state.phase === 'working' && <Stepper {...state} />}
      {state.phase === 'done' && (
        <div role="status">
          {state.landed.text && <div className="text-lg">{state.landed.text}</div>}
          {state.late && (
            <Notice tone="waiting" className="mt-4" title="It is on the chain">
              The index is behind, so lists here may show it a little later.
            </Notice>
          )}
          <div className="mt-6 grid gap-2">
            {state.landed.next && (
              <Link
                to={state.landed.next.to}
                onClick={onClose}
                className={buttonClasses({ wide: true })}
              >
                {state.landed.next.label}
              </Link>
            )}
            <Button look={state.landed.next ? 'secondary' : 'primary'} wide onClick={onClose}>
              {state.landed.close ?? 'Done'}
            </Button>
            <Link
              to={paths.movement(state.hash)}
              onClick={onClose}
              className={buttonClasses({ look: 'quiet', size: 'small', wide: true })}
            >
              See where each cent went
            </Link>
          </div>
        </div>
      )}
    </Dialog>
  )
}
