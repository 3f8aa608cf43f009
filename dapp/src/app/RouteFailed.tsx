import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button } from '../components/ui/Button.tsx'
import { Page } from '../components/ui/Page.tsx'

/** A screen that broke: the rest of the page goes on. */
export function RouteFailed() {
  const error = useRouteError()
  const missing = isRouteErrorResponse(error) && error.status === 404
  return (
    <Page
      width="narrow"
      title={missing ? 'No such page' : 'This screen broke'}
      lead={
        missing
          ? 'The pigeon looked everywhere. The link may be old, or a letter may be missing.'
          : 'Nothing was signed and nothing moved. A fresh version of the page may be waiting.'
      }
    >
      {!missing && error instanceof Error && (
        <p className="mb-4 text-sm break-words text-muted">{error.message.slice(0, 240)}</p>
      )}
      <Button onClick={() => window.location.assign(missing ? '/' : window.location.href)}>
        {missing ? 'To the start' : 'Load it again'}
      </Button>
    </Page>
  )
}
