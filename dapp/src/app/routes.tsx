import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { RouteFailed } from './RouteFailed.tsx'
import { Shell } from './Shell.tsx'
import { Waiting } from './Waiting.tsx'

/** A screen as a chunk of its own, loaded when its address is opened. */
function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return async () => ({ Component: (await load())[name] })
}

const screens: RouteObject[] = [
  {
    index: true,
    lazy: screen(() => import('../features/discover/DiscoverScreen.tsx'), 'DiscoverScreen'),
  },
  {
    path: 'm/:merchantId',
    lazy: screen(() => import('../features/merchant/MerchantScreen.tsx'), 'MerchantScreen'),
  },
  {
    path: 'offer/:offerId',
    lazy: screen(() => import('../features/buy/OfferScreen.tsx'), 'OfferScreen'),
  },
  {
    path: 'plan/:planId',
    lazy: screen(() => import('../features/plan/PlanScreen.tsx'), 'PlanScreen'),
  },
  {
    path: 'plan/:planId/accept',
    lazy: screen(() => import('../features/plan/AcceptShareScreen.tsx'), 'AcceptShareScreen'),
  },
  {
    path: 'membership/:subscriptionId',
    lazy: screen(() => import('../features/membership/MembershipScreen.tsx'), 'MembershipScreen'),
  },
  {
    path: 'membership/:subscriptionId/weeks',
    lazy: screen(() => import('../features/weeks/TwinsScreen.tsx'), 'TwinsScreen'),
  },
  {
    path: 'wallet',
    lazy: screen(() => import('../features/wallet/WalletScreen.tsx'), 'WalletScreen'),
  },
  {
    path: 'wallet/:voucherId',
    lazy: screen(() => import('../features/wallet/VoucherScreen.tsx'), 'VoucherScreen'),
  },
  {
    path: 'market',
    lazy: screen(() => import('../features/market/MarketScreen.tsx'), 'MarketScreen'),
  },
  {
    path: 'market/mine',
    lazy: screen(() => import('../features/market/MyMarketScreen.tsx'), 'MyMarketScreen'),
  },
  {
    path: 'market/:sellOfferId',
    lazy: screen(() => import('../features/market/SellOfferScreen.tsx'), 'SellOfferScreen'),
  },
  {
    path: 'market/sell/:kind/:token',
    lazy: screen(() => import('../features/market/SellScreen.tsx'), 'SellScreen'),
  },
  {
    path: 'wallet/weeks',
    lazy: screen(() => import('../features/weeks/WeeksScreen.tsx'), 'WeeksScreen'),
  },
  {
    path: 'wallet/weeks/:token',
    lazy: screen(() => import('../features/weeks/WeekScreen.tsx'), 'WeekScreen'),
  },
  {
    path: 'wallet/postcards',
    lazy: screen(() => import('../features/weeks/PostcardsScreen.tsx'), 'PostcardsScreen'),
  },
  {
    path: 'counter',
    lazy: screen(() => import('../features/counter/CounterScreen.tsx'), 'CounterScreen'),
  },
  {
    path: 'patron',
    lazy: screen(() => import('../features/patron/PatronScreen.tsx'), 'PatronScreen'),
  },
  {
    path: 'patron/:merchantId',
    lazy: screen(() => import('../features/patron/PatronPoolScreen.tsx'), 'PatronPoolScreen'),
  },
  {
    path: 'patron/stake/:merchantId',
    lazy: screen(() => import('../features/patron/StakeScreen.tsx'), 'StakeScreen'),
  },
  {
    path: 'desk',
    lazy: screen(() => import('../features/desk/DeskScreen.tsx'), 'DeskScreen'),
  },
  {
    path: 'desk/new',
    lazy: screen(() => import('../features/desk/RegisterScreen.tsx'), 'RegisterScreen'),
  },
  {
    path: 'desk/:merchantId',
    lazy: screen(() => import('../features/desk/DeskMerchantScreen.tsx'), 'DeskMerchantScreen'),
  },
  {
    path: 'desk/:merchantId/publish',
    lazy: screen(() => import('../features/desk/PublishScreen.tsx'), 'PublishScreen'),
  },
  {
    path: 'desk/:merchantId/plan',
    lazy: screen(() => import('../features/desk/PublishPlanScreen.tsx'), 'PublishPlanScreen'),
  },
  {
    path: 'audit',
    lazy: screen(() => import('../features/auditor/AuditorScreen.tsx'), 'AuditorScreen'),
  },
  {
    path: 'audit/tx/:hash',
    lazy: screen(() => import('../features/auditor/TransactionScreen.tsx'), 'TransactionScreen'),
  },
  {
    path: 'audit/:merchantId',
    lazy: screen(
      () => import('../features/auditor/MerchantAuditScreen.tsx'),
      'MerchantAuditScreen',
    ),
  },
]

export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    HydrateFallback: Waiting,
    children: [
      {
        errorElement: <RouteFailed />,
        children: [
          ...screens,
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
