import type { RouteObject } from 'react-router'
import { RouteFailed } from './RouteFailed.tsx'
import { Shell } from './Shell.tsx'

/** Each screen is a chunk of its own. `lazy` names the component, so that a screen stays an ordinary export. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    children: [
      {
        errorElement: <RouteFailed />,
        children: [
          {
            path: '*',
            loader: () => {
              throw new Response('', { status: 404 })
            },
            Component: () => null,
          },
        ],
      },
    ],
  },
]
