import { Link } from 'react-router'
import { paths } from '../../lib/paths.ts'
import { buttonClasses } from '../ui/buttonClasses.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'

/** There is no merchant with this number. */
export function NoSuchPlace() {
  return (
    <Page title="No such place" width="narrow">
      <EmptyState
        title="Nobody is registered under this number"
        action={
          <Link to={paths.discover} className={buttonClasses()}>
            See all places
          </Link>
        }
      >
        If it has just been registered, the index may need a moment.
      </EmptyState>
    </Page>
  )
}
